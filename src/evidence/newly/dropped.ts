import type { Span } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';
import { formulasOf, spanOf } from '../formulas/formulas.js';
import {
  frequencyOf,
  rowOf,
  type SpokenRecord,
  spokenRecord,
  tokensIn,
  weightOf,
} from '../formulas/spoken.js';

/** A formula that earlier meetings have and later sentences have not. */
export interface Dropped {
  /** The last place before, in the spoken record. */
  readonly sentence: number;
  readonly span: Span;
  /** The glossary's id of a formula that has a name. */
  readonly id: string | null;
  readonly meetings: readonly string[];
  readonly weight: number;
}

/** From this share of a formula's weight in one sentence on, it is said there in whatever words. */
const stillSaid = 0.5;
/** A recurring form of words that tells less is no formula that somebody would miss. */
const worthMissing = 2.5;

/**
 * The formulas that sentences of an earlier meeting have and none of a later one's, what tells most first: forms of words
 * that came back at several meetings by then, and those that the glossary names as formulas.
 *
 * @param before sentences of the earlier meeting, @param after those of the later one.
 * @param cut the first sentence that is not earlier than the later meeting.
 */
export function droppedFormulas(
  before: readonly number[],
  after: readonly number[],
  cut: number,
  evidence: Evidence,
): Dropped[] {
  const record = spokenRecord(evidence);
  const formulas = formulasOf(evidence);
  const own = new Set(before);
  const recurring = [...new Set(before.flatMap((number) => formulas.of(number)))].flatMap(
    (formula): Dropped[] => {
      const earlier = formula.places.filter(({ sentence }) => sentence < cut);
      const meetings = meetingsOf(
        earlier.map(({ sentence }) => sentence),
        record,
      );
      const here = earlier.filter(({ sentence }) => own.has(sentence)).at(-1);
      if (
        !here ||
        meetings.length < 2 ||
        formula.weight < worthMissing ||
        isSaidIn(after, formula.words, record)
      )
        return [];
      return [
        {
          sentence: here.sentence,
          span: spanOf(record, here),
          id: null,
          meetings,
          weight: formula.weight * meetings.length,
        },
      ];
    },
  );
  const named = evidence.entries.flatMap(({ id, formula }): Dropped[] => {
    const word = formula === true ? record.numberOf(`@${id}`) : undefined;
    if (word === undefined) return [];
    const all = sentencesWith(word, record);
    const here = all.filter((number) => own.has(number)).at(-1);
    const later = new Set(after);
    if (here === undefined || all.some((number) => later.has(number))) return [];
    const token = tokensIn(record, here).find(({ key }) => key === `@${id}`);
    if (!token) return [];
    const meetings = meetingsOf(
      all.filter((number) => number < cut),
      record,
    );
    const weight = weightOf(record, word) * (1 + meetings.length);
    return [{ sentence: here, span: { start: token.start, end: token.end }, id, meetings, weight }];
  });
  const kept: Dropped[] = [];
  for (const one of [...named, ...recurring]) {
    const clash = kept.findIndex(
      ({ sentence, span }) =>
        sentence === one.sentence && span.start < one.span.end && one.span.start < span.end,
    );
    if (clash === -1) kept.push(one);
    // Of two that overlap the longer says more; the name stays.
    else if (kept[clash] && lengthOf(one) > lengthOf(kept[clash]))
      kept[clash] = { ...one, id: kept[clash].id };
  }
  return kept.sort((a, b) => b.weight - a.weight || a.sentence - b.sentence);
}

function lengthOf({ span }: Dropped): number {
  return span.end - span.start;
}

function isSaidIn(numbers: readonly number[], words: readonly number[], record: SpokenRecord): boolean {
  const total = words.reduce((sum, word) => sum + weightOf(record, word), 0);
  return numbers.some((number) => {
    const row = new Set(rowOf(record, number));
    const shared = words.reduce((sum, word) => (row.has(word) ? sum + weightOf(record, word) : sum), 0);
    return shared >= total * stillSaid;
  });
}

function sentencesWith(word: number, record: SpokenRecord): number[] {
  const from = record.postingStarts[word] ?? 0;
  return [...record.postings.subarray(from, from + frequencyOf(record, word))];
}

function meetingsOf(numbers: readonly number[], { sentences }: SpokenRecord): string[] {
  return [...new Set(numbers.flatMap((number) => sentences[number]?.document.meeting.id ?? []))];
}
