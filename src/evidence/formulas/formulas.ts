import type { Span } from '../../transcript/transcript.js';
import { tableOf } from '../table.js';
import { isCourtesy } from './courtesy.js';
import { alignRows } from './row-alignment.js';
import { sentencesLike } from './sentences-like.js';
import { rowOf, type SpokenRecord, sameWeight, spokenRecord, tokensIn, weightOf } from './spoken.js';

/** One place where a formula is printed: the sentence, by its number, and which of its telling words, half open. */
export interface FormulaPlace {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A form of words that comes back at several meetings, with small variation: "Article V of the mutual security treaty
 * applies to the Senkaku Islands". Its places stand in order of days.
 */
export interface Formula {
  readonly places: readonly FormulaPlace[];
  /** The telling words that most of its places have, by their numbers in the spoken record. */
  readonly words: readonly number[];
  /** How much it tells: the weights of those words. */
  readonly weight: number;
  readonly meetings: readonly string[];
}

/** Every formula of a record, and of each sentence those that it has. */
export interface Formulas {
  readonly all: readonly Formula[];
  of(sentence: number): readonly Formula[];
}

/** Every constant by which formulas are recognised, with its reason. Weights are shares of the rarest word's. */
export const recognised = {
  /** What a word costs that only one of two wordings has. */
  gap: 0.22,
  /** What two wordings must share at least: so much weight, so many words (pairs of Japanese characters count half). */
  score: 1.9,
  leastWords: 3,
  /** Of the words between the first and the last in common, the share that both have. */
  density: 0.5,
  /** A form of words without any term of the glossary must tell so much more: "done a great job of" tells nothing. */
  withoutTerm: 3.2,
  /** Two stretches of one sentence are of one formula from this share of the shorter one on. */
  overlap: 0.6,
} as const;

/** The formulas of a record, recognised in time that grows with its words. */
export const formulasOf = tableOf(function* (evidence) {
  return yield* recognise(yield* spokenRecord.inSteps(evidence));
});

/** A formula while it is being gathered. */
interface Gathered {
  readonly places: Map<number, { from: number; to: number }>;
}

function* recognise(record: SpokenRecord): Generator<void, Formulas> {
  const { sentences } = record;
  const weights = Float64Array.from(record.keys, (_, word) => weightOf(record, word));
  const most = Math.log(1 + sentences.length) || 1;
  const weight = (word: number) => (weights[word] ?? 0) / most;
  const gaps = Float64Array.from(record.keys, (key) => gapOf(key, recognised.gap));
  const gap = (word: number) => gaps[word] ?? 0;
  const inSentence = new Map<number, Gathered[]>();
  const gathered: Gathered[] = [];
  const place = (formula: Gathered, sentence: number, [from, to]: readonly [number, number]) => {
    const here = formula.places.get(sentence);
    if (!here) {
      formula.places.set(sentence, { from, to });
      const others = inSentence.get(sentence);
      if (others) others.push(formula);
      else inSentence.set(sentence, [formula]);
      return;
    }
    if (from < here.to && here.from < to) {
      here.from = Math.min(from, here.from);
      here.to = Math.max(to, here.to);
    }
  };
  for (const { number, document, span } of sentences) {
    yield;
    if (isCourtesy(document.source.slice(span.start, span.end))) continue;
    const row = rowOf(record, number);
    for (const other of sentencesLike(record, number, weight)) {
      const common = commonStretch(row, rowOf(record, other), record, { weight, gap });
      if (!common) continue;
      const [here, there] = common;
      const formula =
        inSentence.get(other)?.find((one) => overlaps(one.places.get(other), there)) ??
        inSentence.get(number)?.find((one) => overlaps(one.places.get(number), here));
      if (formula) {
        for (const [sentence, stretch] of [
          [other, there],
          [number, here],
        ] as const) {
          const already = formula.places.get(sentence);
          if (!already || overlaps(already, stretch)) place(formula, sentence, stretch);
        }
        continue;
      }
      const fresh: Gathered = { places: new Map() };
      gathered.push(fresh);
      place(fresh, other, there);
      place(fresh, number, here);
    }
  }
  const found: Formula[] = [];
  for (const one of gathered) {
    const formula = told(one, record, weight);
    if (formula) found.push(formula);
    yield;
  }
  const all = found.sort((a, b) => b.weight * b.meetings.length - a.weight * a.meetings.length);
  const bySentence = new Map<number, Formula[]>();
  for (const formula of all) {
    for (const { sentence } of formula.places) {
      const others = bySentence.get(sentence);
      if (others) others.push(formula);
      else bySentence.set(sentence, [formula]);
    }
  }
  return { all, of: (sentence) => bySentence.get(sentence) ?? [] };
}

type Stretch = readonly [number, number];

/** The stretches of two sentences that say the same with small variation; null where they have too little in common. */
function commonStretch(
  here: Uint32Array,
  there: Uint32Array,
  record: SpokenRecord,
  { weight, gap }: { readonly weight: (word: number) => number; readonly gap: (word: number) => number },
): readonly [Stretch, Stretch] | null {
  const { keys } = record;
  const found = alignRows(here, there, (one, other) => sameWeight(record, one, other, weight), gap);
  const first = found?.pairs[0];
  const last = found?.pairs.at(-1);
  if (!found || !first || !last || found.score < recognised.score) return null;
  const words = found.pairs.reduce((sum, [at]) => sum + lengthOf(keys[here[at] ?? 0] ?? ''), 0);
  const lengthBetween = (row: Uint32Array, from: number, to: number) =>
    row.subarray(from, to + 1).reduce((sum, word) => sum + (keys[word]?.startsWith('+') ? 0 : 1), 0);
  const longest = Math.max(
    lengthBetween(here, first[0], last[0]),
    lengthBetween(there, first[1], last[1]),
    1,
  );
  if (words < recognised.leastWords || found.pairs.length / longest < recognised.density) return null;
  return [
    [first[0], last[0] + 1],
    [first[1], last[1] + 1],
  ];
}

/** What it costs that only one of two wordings has a word: a longer wording of a term costs nothing. */
export function gapOf(key: string, gap: number): number {
  if (key.startsWith('+')) return 0;
  return isJapanese.test(key) ? gap * gapOfPair : gap;
}

const gapOfPair = 0.35;
const isJapanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** How many words a telling word stands for: a term has at least two, a pair of Japanese characters is half a one. */
function lengthOf(key: string): number {
  if (key.startsWith('@')) return 1.5;
  if (key.startsWith('+')) return 0.25;
  return isJapanese.test(key) ? 0.5 : 1;
}

function overlaps(one: { from: number; to: number } | undefined, [from, to]: Stretch): boolean {
  if (!one) return false;
  const shared = Math.min(one.to, to) - Math.max(one.from, from);
  return shared >= recognised.overlap * Math.min(one.to - one.from, to - from);
}

/** What was gathered, where it is of several meetings. */
function told({ places }: Gathered, record: SpokenRecord, weight: (word: number) => number): Formula | null {
  const meetings = [
    ...new Set([...places.keys()].map((sentence) => record.sentences[sentence]?.document.meeting.id ?? '')),
  ];
  if (meetings.length < 2) return null;
  const counts = new Map<number, number>();
  for (const [sentence, { from, to }] of places) {
    for (const word of new Set(rowOf(record, sentence).subarray(from, to))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const telling = [...counts.keys()].some((word) => record.keys[word]?.startsWith('@'));
  const words = [...counts].filter(([, count]) => count * 2 > places.size).map(([word]) => word);
  const sum = words.reduce((total, word) => total + weight(word), 0);
  if (!telling && sum < recognised.withoutTerm) return null;
  return {
    places: [...places]
      .map(([sentence, { from, to }]) => ({ sentence, from, to }))
      .sort((a, b) => a.sentence - b.sentence),
    words,
    weight: sum,
    meetings,
  };
}

/** Where a formula's words stand in the stored text: from the first telling word to the last. */
export function spanOf(record: SpokenRecord, { sentence, from, to }: FormulaPlace): Span {
  const tokens = tokensIn(record, sentence).slice(from, to);
  const whole = record.sentences[sentence]?.span ?? { start: 0, end: 0 };
  if (tokens.length === 0) return whole;
  return {
    start: Math.min(...tokens.map(({ start }) => start)),
    end: Math.max(...tokens.map(({ end }) => end)),
  };
}
