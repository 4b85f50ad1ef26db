import { RecordError } from '../record-error.js';
import type { Office, Person, PersonId } from './person.js';
import type { NamedPerson } from './transcript.js';

export { type Office, type Person, personSchema } from './person.js';

/** People by id, with the questions that resolving a name asks. Every id stands once. */
export class People {
  readonly #byId = new Map<PersonId, Person>();

  /** @throws RecordError where an id stands twice. */
  constructor(readonly all: readonly Person[]) {
    for (const person of all) {
      if (this.#byId.has(person.id)) throw new RecordError(`people.yml has ${person.id} twice`);
      this.#byId.set(person.id, person);
    }
  }

  get(id: PersonId): Person | null {
    return this.#byId.get(id) ?? null;
  }

  /** Those among `ids` that are known, in order. */
  among(ids: readonly PersonId[]): Person[] {
    return ids.map((id) => this.get(id)).filter((person) => person !== null);
  }
}

/** Whether a day lies within a term; an unknown end is open. A day that is not known lies within no term. */
export function during(term: { from: string | null; to: string | null }, date: string | null): boolean {
  return date !== null && (term.from === null || term.from <= date) && (term.to === null || date <= term.to);
}

/** The offices a person held on a day. */
export function officesOn(person: Person, date: string | null): Office[] {
  return person.offices.filter((office) => during(office, date));
}

export function named(person: Person): NamedPerson {
  return { id: person.id, name: person.name };
}
