import type { People, Person } from '../../transcript/people.js';
import type { Document, Meeting, Span, Turn } from '../../transcript/transcript.js';
import type { FilterName } from '../query.js';

/** What a plain question can name besides its subject. */
export const aspectNames = ['speaker', 'outlet', 'side', 'kind', 'meeting', 'place', 'date'] as const;
export type AspectName = (typeof aspectNames)[number];

/** A filter as it is typed, with one value: `speaker:kihara-minoru`. */
export interface FilterValue {
  readonly name: FilterName;
  readonly value: string;
}

/** One thing that words of the query stand for: "Kihara" is a speaker, "in 2024" a date. */
export interface Alternative {
  /** Said back in the answer. */
  readonly inWords: string;
  /** The same in the query language, all of them holding; none where it has no filter for it (an outlet). */
  readonly filters: readonly FilterValue[];
  allows(turn: Turn, document: Document): boolean;
  /** Words that, standing in a sentence, make it of this alternative too: "in June of 2022", said in 2023. */
  readonly said?: RegExp;
}

/**
 * An aspect of the query that its words name. Its alternatives are joined by "or" ("Hamada and Kihara", "2023 and
 * 2024"); several aspects all hold.
 */
export interface Aspect {
  readonly name: AspectName;
  readonly alternatives: readonly Alternative[];
  /** The words that named it, in the query as typed: they are no subject any more. */
  readonly spans: readonly Span[];
  /**
   * Whether these words may also be part of the subject ("the 2022 strategy", "a forum in Tokyo"): then they are read
   * as subject where the aspect leaves nothing.
   */
  readonly mayBeSubject: boolean;
}

/** What the words are read against: who speaks where and when in this record. */
export interface RecordFacts {
  readonly people: People;
  /** Those who speak, ask or are quoted in the record. */
  readonly speaking: readonly Person[];
  readonly meetings: readonly Meeting[];
  /** Days of the documents, ascending. */
  readonly dates: readonly string[];
}

/** Whether a turn may hold evidence of an aspect: it is of one of the alternatives, or says one. */
export function mayHold(aspect: Aspect, turn: Turn, document: Document): boolean {
  return aspect.alternatives.some(
    (alternative) =>
      alternative.allows(turn, document) ||
      (alternative.said !== undefined && turn.paragraphs.some(({ text }) => alternative.said?.test(text))),
  );
}

/** Whether these very sentences of a turn are of one of the alternatives, or say one. */
export function holds(aspect: Aspect, turn: Turn, document: Document, text: string): boolean {
  return aspect.alternatives.some(
    (alternative) => alternative.allows(turn, document) || alternative.said?.test(text) === true,
  );
}

/** Part of the query that words were found in, blanked out of the text so that nothing reads it twice. */
export function blank(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { start, end } of spans) {
    result = `${result.slice(0, start)}${' '.repeat(end - start)}${result.slice(end)}`;
  }
  return result;
}
