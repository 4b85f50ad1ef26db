import { plainName } from '../transcript/cast.js';
import { type Person, personIdSchema } from '../transcript/person.js';
import type { Transcript } from '../transcript/transcript.js';
import { slugOf } from './events.js';

/** An entry proposed for people.yml. */
export interface SuggestedPerson {
  readonly person: Person;
  /** Documents in which the person was printed. */
  readonly documents: readonly string[];
  /** The id that would fit, where people.yml has given it to somebody else. */
  readonly taken: string | null;
}

/**
 * Proposes entries for people.yml: the provisional people of transcripts. Those of several documents are one where name
 * and office agree; a family name alone agrees only with the same office or outlet beside it. Nothing is guessed: an
 * office lasts from the first to the last day on which it is printed, and names stand as they are printed.
 *
 * @param known the ids of people.yml
 */
export function suggestPeople(
  transcripts: readonly Transcript[],
  known: ReadonlySet<string>,
): SuggestedPerson[] {
  const groups: { people: Person[]; documents: string[] }[] = [];
  for (const { people, document } of transcripts) {
    for (const person of people) {
      const group = groups.find((one) => one.people.every((other) => agree(person, other)));
      if (group) {
        group.people.push(person);
        group.documents.push(document.id);
      } else groups.push({ people: [person], documents: [document.id] });
    }
  }
  const used = new Set(known);
  return groups
    .map(({ people, documents }) => {
      const merged = mergedOf(people);
      const wanted = idOf(merged);
      const id = freeId(wanted, used);
      used.add(id);
      const taken = known.has(wanted) ? wanted : null;
      return { person: { ...merged, id: personIdSchema.parse(id) }, documents, taken };
    })
    .sort((a, b) => a.person.id.localeCompare(b.person.id, 'en'));
}

function agree(a: Person, b: Person): boolean {
  if (a.side !== b.side || !sameName(a, b)) return false;
  const [offices, others] = [officesOf(a), officesOf(b)];
  const shared = offices.some((office) => others.includes(office));
  const [outlets, their] = [outletsOf(a), outletsOf(b)];
  const sharedOutlet = outlets.some((outlet) => their.includes(outlet));
  if (a.given === null || b.given === null) return shared || sharedOutlet;
  return shared || offices.length === 0 || others.length === 0;
}

/** The same words in either order: `Hagiuda Koichi` and `Koichi Hagiuda`. */
function sameName(a: Person, b: Person): boolean {
  const words = ({ name }: Person) =>
    plainName(name)
      .split(/[^\p{L}\p{N}]+/u)
      .sort()
      .join(' ');
  return words(a) === words(b);
}

const officesOf = ({ offices }: Person) => offices.map(({ office }) => plainName(office));
const outletsOf = ({ outlets }: Person) => outlets.map(({ outlet }) => plainName(outlet));

/** The longest printed name, with every other form as an alias, and all offices and outlets once. */
function mergedOf(people: readonly Person[]): Person {
  const [first, ...rest] = [...people].sort((a, b) => b.name.length - a.name.length);
  if (!first) throw new RangeError('nobody to merge');
  const forms = new Set(people.flatMap(({ name, aliases }) => [name, ...aliases]));
  forms.delete(first.name);
  const once = <One>(all: readonly One[], key: (one: One) => string) => [
    ...new Map(all.map((one) => [key(one), one])).values(),
  ];
  const all = [first, ...rest];
  return {
    ...first,
    aliases: [...forms],
    offices: once(
      all.flatMap(({ offices }) => offices),
      ({ office }) => plainName(office),
    ).map((office) => ({ ...office, ...daysOf(office.office, all) })),
    outlets: once(
      all.flatMap(({ outlets }) => outlets),
      ({ outlet }) => plainName(outlet),
    ),
  };
}

/** From the first to the last day on which somebody was printed in an office. */
function daysOf(office: string, people: readonly Person[]): { from: string | null; to: string | null } {
  const days = people
    .flatMap(({ offices }) => offices)
    .filter((one) => plainName(one.office) === plainName(office))
    .flatMap(({ from, to }) => [from, to])
    .filter((day) => day !== null)
    .sort();
  return { from: days[0] ?? null, to: days.at(-1) ?? null };
}

/** Family name first, in ASCII; where a name has no letter of it, what the document called the person. */
function idOf({ id, family, given }: Person): string {
  const slug = [family, given ?? ''].map((part) => slugOf(part, 30)).filter((part) => part !== '');
  return slug.length > 0 ? slug.join('-') : (id.split('/').at(-1) ?? id);
}

function freeId(wanted: string, used: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; used.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
