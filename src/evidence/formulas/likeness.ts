import { gapOf, recognised } from './formulas.js';
import { alignRows } from './row-alignment.js';
import { rowOf, type SpokenRecord, sameWeight, weightOf } from './spoken.js';

/** How alike two sentences are, and which of their telling words run alike: half open, as places among each one's own. */
export interface Likeness {
  /** Weight in common against the weight of both (Dice 1945), from 0 to 1. */
  readonly whole: number;
  /** Weight of the common stretch against that of the lighter sentence, from 0 to 1. */
  readonly part: number;
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  /** Weight of the words in the common stretch; the rarest word's is 1. */
  readonly shared: number;
  /** How many words they are, and their share of the longer of the two stretches. */
  readonly words: number;
  readonly density: number;
  /** Whether what is asked about stands among them. */
  readonly onAsked: boolean;
}

/**
 * Compares sentences by their telling words, by how seldom each stands in the record.
 *
 * @param asked words that every sentence has because it was asked for: they tell less.
 * @returns null for two that have nothing in common.
 */
export function likenessIn(
  record: SpokenRecord,
  asked: ReadonlySet<number> = new Set(),
): (left: number, right: number) => Likeness | null {
  const most = Math.log(1 + record.sentences.length) || 1;
  const weights = new Map<number, number>();
  const weight = (word: number): number => {
    const known = weights.get(word);
    if (known !== undefined) return known;
    const found = weightOf(record, word) / most;
    weights.set(word, found);
    return found;
  };
  const gain = (one: number, other: number) => sameWeight(record, one, other, weight);
  const gap = (word: number) => gapOf(record.keys[word] ?? '', recognised.gap * gapShare);
  const sumOf = (row: Iterable<number>) => [...row].reduce((sum, word) => sum + weight(word), 0);
  return (left, right) => {
    const [a, b] = [rowOf(record, left), rowOf(record, right)];
    const less = (one: number, other: number) =>
      gain(one, other) * (asked.has(one) || asked.has(other) ? ofAsked : 1);
    const common = commonOf(a, b, less);
    if (common === 0) return null;
    const [ofA, ofB] = [sumOf(a), sumOf(b)];
    const [lessA, lessB] = [a, b].map(
      (row) => sumOf(row) - (1 - ofAsked) * sumOf(row.filter((word) => asked.has(word))),
    );
    const aligned = alignRows(a, b, gain, gap);
    const first = aligned?.pairs[0];
    const last = aligned?.pairs.at(-1);
    if (!aligned || !first || !last) return null;
    const shared = aligned.pairs.reduce((sum, [i, k]) => sum + gain(a[i] ?? 0, b[k] ?? 0), 0);
    return {
      whole: (2 * common) / ((lessA ?? ofA) + (lessB ?? ofB)),
      part: shared / Math.min(ofA, ofB),
      left: [first[0], last[0] + 1],
      right: [first[1], last[1] + 1],
      shared,
      words: aligned.pairs.length,
      onAsked: aligned.pairs.some(([i, k]) => asked.has(a[i] ?? 0) && asked.has(b[k] ?? 0)),
      density: aligned.pairs.length / (Math.max(last[0] - first[0], last[1] - first[1]) + 1),
    };
  };
}

/** What is asked about stands in every sentence: that two of them have it says little. */
const ofAsked = 0.6;
/** Two sentences on one subject may have more between what they share than two places of a formula. */
const gapShare = 0.6;

/** What two rows have in common, each word once: the same words first, then words about the same thing. */
function commonOf(a: Uint32Array, b: Uint32Array, gain: (one: number, other: number) => number): number {
  const left = [...a];
  const right: number[] = [];
  let sum = 0;
  for (const word of b) {
    const at = left.indexOf(word);
    if (at === -1) right.push(word);
    else {
      left.splice(at, 1);
      sum += gain(word, word);
    }
  }
  for (const word of right) {
    const at = left.findIndex((other) => gain(other, word) > 0);
    const [other] = at === -1 ? [] : left.splice(at, 1);
    if (other !== undefined) sum += gain(other, word);
  }
  return sum;
}
