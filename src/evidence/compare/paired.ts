import type { Evidence } from '../evidence.js';
import { isCourtesy } from '../formulas/courtesy.js';
import { type Formula, formulasOf } from '../formulas/formulas.js';
import { type Likeness, likenessIn } from '../formulas/likeness.js';
import { frequencyOf, rowOf, type SpokenRecord, spokenRecord, weightOf } from '../formulas/spoken.js';
import { bestPairs, type Candidate } from './matching.js';

/** Two sentences, by their numbers in the spoken record, that say the same thing in the same or in other words. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly likeness: Likeness;
  /** A formula that both are places of; the one that tells most. */
  readonly formula: Formula | null;
}

/** Sentences of two sides, paired; every sentence of the second is in `pairs` once at most or in `onlySecond`. */
export interface Paired {
  readonly pairs: readonly Pair[];
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
}

/** Every constant by which two sentences are taken to say the same thing, with its reason. */
const together = {
  /** Whole sentences: this share of their weight in common. */
  whole: 0.42,
  /** One inside the other: this share of the lighter one, in a stretch with little between. */
  part: 0.55,
  density: 0.5,
  /** So much weight, or so many words: a phrase of two words is not enough. */
  shared: 1.3,
  words: 4,
  /** A formula of the record in both, where it is this share of the lighter one. */
  formula: 0.25,
  formulaPart: 0.35,
  /** A stretch about the very subject that tells so much by itself, however long the sentences around it are. */
  stretch: 1.7,
  stretchWords: 3,
  /** Sentences by whoever holds the same office are compared first. */
  office: 0.08,
  /** Of two that are as like, the one that shares more. */
  more: 0.05,
} as const;

/**
 * Pairs the sentences of two sides: first each with the one that it is most like, all together as like as can be; then
 * what is left with a longer sentence of the other side that holds it.
 *
 * @param asked telling words of the topic.
 * @param onTopic whether the sentences of both sides are on the topic: those of `one` only must be alike as a whole.
 */
export function paired(
  first: readonly number[],
  second: readonly number[],
  evidence: Evidence,
  asked: ReadonlySet<number>,
  onTopic: 'both' | 'one' = 'both',
): Paired {
  const record = spokenRecord(evidence);
  const formulas = formulasOf(evidence);
  const likeness = likenessIn(record, asked);
  const found = new Map<string, Pair>();
  const candidates: Candidate[] = [];
  for (const [left, right] of worthComparing(first, second, record)) {
    const [a, b] = [first[left], second[right]];
    if (a === undefined || b === undefined) continue;
    const like = likeness(a, b);
    if (!like) continue;
    const shared = formulas
      .of(a)
      .filter((formula) => formulas.of(b).includes(formula))
      .sort((x, y) => y.weight - x.weight);
    const formula = like.part >= together.formulaPart ? (shared[0] ?? null) : null;
    const enough = like.shared >= together.shared || like.words >= together.words;
    const inside = enough && like.part >= together.part && like.density >= together.density;
    const whole = enough && like.whole >= together.whole;
    const stretch =
      like.onAsked &&
      like.shared >= together.stretch &&
      like.words >= together.stretchWords &&
      like.density >= together.density;
    if (!inside && !whole && (onTopic === 'one' || (!formula && !stretch))) continue;
    const strength =
      Math.max(like.whole, inside ? like.part * 0.8 : 0) +
      (formula ? together.formula : 0) +
      together.more * like.shared +
      (sameOffice(record, a, b) ? together.office : 0);
    found.set(`${left} ${right}`, { first: a, second: b, likeness: like, formula });
    candidates.push({ left, right, likeness: strength });
  }
  const pairs = bestPairs(candidates);
  const taken = {
    left: new Set(pairs.map(({ left }) => left)),
    right: new Set(pairs.map(({ right }) => right)),
  };
  const byLikeness = [...candidates].sort(
    (a, b) => b.likeness - a.likeness || a.right - b.right || a.left - b.left,
  );
  for (const candidate of byLikeness) {
    if (taken.right.has(candidate.right)) continue;
    taken.right.add(candidate.right);
    taken.left.add(candidate.left);
    pairs.push(candidate);
  }
  // What only a longer sentence holds is still said, though that sentence stands beside another one.
  for (const { left } of candidates) taken.left.add(left);
  return {
    pairs: pairs.flatMap(({ left, right }) => found.get(`${left} ${right}`) ?? []),
    onlyFirst: first.filter((_, i) => !taken.left.has(i)),
    onlySecond: second.filter((_, i) => !taken.right.has(i)),
  };
}

/** Beyond so many pairs of sentences only those are compared that share a seldom word. */
const everyPairUpTo = 60_000;

function* worthComparing(
  first: readonly number[],
  second: readonly number[],
  record: SpokenRecord,
): Generator<readonly [number, number]> {
  if (first.length * second.length <= everyPairUpTo) {
    for (const left of first.keys()) for (const right of second.keys()) yield [left, right];
    return;
  }
  const byWord = new Map<number, number[]>();
  for (const [right, sentence] of second.entries()) {
    for (const word of rarest(record, sentence)) {
      const others = byWord.get(word);
      if (others) others.push(right);
      else byWord.set(word, [right]);
    }
  }
  for (const [left, sentence] of first.entries()) {
    const counts = new Map<number, number>();
    for (const word of rarest(record, sentence)) {
      for (const right of byWord.get(word) ?? []) counts.set(right, (counts.get(right) ?? 0) + 1);
    }
    const likest = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 12);
    for (const [right] of likest) yield [left, right];
  }
}

function rarest(record: SpokenRecord, sentence: number): number[] {
  return [...new Set(rowOf(record, sentence))]
    .sort((a, b) => frequencyOf(record, a) - frequencyOf(record, b) || a - b)
    .slice(0, 8);
}

function sameOffice(record: SpokenRecord, a: number, b: number): boolean {
  const [one, other] = [record.sentences[a]?.turn, record.sentences[b]?.turn];
  return one?.office != null && one.office === other?.office && one.side === other.side;
}

/** A sentence is about a few things; many make a list of it. */
const tellingWords = 6;

/** How much a sentence tells by itself: its seldom words, terms above all, as long as it is no courtesy or scrap. */
export function tellingOf(record: SpokenRecord, number: number): number {
  const sentence = record.sentences[number];
  if (!sentence) return 0;
  const { document, span, turn } = sentence;
  const text = document.source.slice(span.start, span.end);
  const row = rowOf(record, number);
  const weights = [...new Set(row)].map((word) => weightOf(record, word)).sort((a, b) => b - a);
  const sum = weights.slice(0, tellingWords).reduce((total, one) => total + one, 0);
  const terms = new Set([...row].filter((word) => record.keys[word]?.startsWith('@'))).size;
  return (
    sum * (1 + Math.min(3, terms) / 2) * (isCourtesy(text) ? 0.05 : 1) * (turn.kind === 'answer' ? 0.7 : 1)
  );
}
