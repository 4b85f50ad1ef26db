import type { PersonId } from '../../transcript/person.js';
import type { Turn } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { tableOf } from '../table.js';

/** A turn with the document that prints it. */
export interface PrintedTurn {
  readonly document: RecordedDocument;
  readonly turn: Turn;
}

/** The turns of the record that have to do with somebody, in the record's order. */
export interface TurnsOfPerson {
  /** His words, as a transcript or between an article's quotation marks. */
  readonly said: readonly PrintedTurn[];
  /** Sentences of readouts and articles that report of him: not his words. */
  readonly reported: readonly PrintedTurn[];
  /** Questions that are addressed to him. */
  readonly addressed: readonly PrintedTurn[];
}

const none: TurnsOfPerson = { said: [], reported: [], addressed: [] };

type Gathered = { [Part in keyof TurnsOfPerson]: PrintedTurn[] };

/** What the record has of somebody. */
export function turnsOf(person: PersonId, evidence: Evidence): TurnsOfPerson {
  return turnsOfPeople(evidence).get(person) ?? none;
}

/** What the record has of everybody. */
export const turnsOfPeople = tableOf(gathered);

function* gathered({ documents }: Evidence): Generator<void, ReadonlyMap<PersonId, Gathered>> {
  const all = new Map<PersonId, Gathered>();
  const of = (id: PersonId): Gathered => {
    const one = all.get(id) ?? { said: [], reported: [], addressed: [] };
    all.set(id, one);
    return one;
  };
  for (const document of documents) {
    for (const turn of document.transcript.turns) {
      const printed = { document, turn };
      if (turn.speaker && turn.verbatim) of(turn.speaker.id).said.push(printed);
      for (const { id } of turn.reports) of(id).reported.push(printed);
      for (const { id } of turn.addressedTo) of(id).addressed.push(printed);
    }
    yield;
  }
  return all;
}
