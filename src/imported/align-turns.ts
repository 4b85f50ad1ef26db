/** A turn of an earlier text and the turn of a later one that has its words. Indices count from 0. */
export interface TurnPair {
  readonly before: number;
  readonly after: number;
  /** From `leastLikeness` to 1: the share of words that both have. */
  readonly likeness: number;
}

/** Below this share of common words two turns are not the same turn. */
export const leastLikeness = 0.5;
/** A turn of fewer words than this is found again only in its place: "Thank you." stands everywhere. */
const fewestToMove = 5;

/**
 * Pairs the turns of two texts by their words: in order, each at most once, so that the likeness of all pairs together
 * is the greatest there is (Needleman and Wunsch, with no cost for a gap). What is left and stands elsewhere word for
 * word, once in either text, has moved.
 *
 * @returns the pairs in the order of `after`.
 */
export function alignTurns(before: readonly string[], after: readonly string[]): TurnPair[] {
  const [old, now] = [before.map(wordCounts), after.map(wordCounts)];
  const pairs = inOrder(old, now);
  const [pairedBefore, pairedAfter] = [
    new Set(pairs.map((pair) => pair.before)),
    new Set(pairs.map((pair) => pair.after)),
  ];
  const moved = new Map<string, { before: number[]; after: number[] }>();
  const note = (text: string, side: 'before' | 'after', index: number) => {
    const known = moved.get(text) ?? { before: [], after: [] };
    known[side].push(index);
    moved.set(text, known);
  };
  for (const [i, text] of before.entries())
    if (!pairedBefore.has(i) && (old[i]?.total ?? 0) >= fewestToMove) note(text, 'before', i);
  for (const [i, text] of after.entries()) if (!pairedAfter.has(i)) note(text, 'after', i);
  for (const { before: from, after: to } of moved.values()) {
    const [first, next] = [from[0], to[0]];
    if (from.length === 1 && to.length === 1 && first !== undefined && next !== undefined)
      pairs.push({ before: first, after: next, likeness: 1 });
  }
  return pairs.sort((a, b) => a.after - b.after);
}

/**
 * How far two texts are one text: the share of runs of three words (five characters where no blanks part words) that both
 * have. Two texts on one subject share words, but hardly any such runs.
 */
export function samenessOf(one: string, other: string): number {
  const [a, b] = [runsOf(one), runsOf(other)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const run of few) if (many.has(run)) both += 1;
  return a.size + b.size === 0 ? 1 : (2 * both) / (a.size + b.size);
}

function runsOf(text: string): Set<string> {
  const words = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}\p{M}]+/gu),
  ].flatMap(([word]) => (japanese.test(word) ? [...word] : [word]));
  const length = words.filter((word) => japanese.test(word)).length > words.length / 2 ? 5 : 3;
  const runs = new Set<string>();
  for (let at = 0; at + length <= words.length; at += 1) runs.add(words.slice(at, at + length).join(' '));
  return runs;
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The share of the words of `part` that `whole` has. */
export function shareWithin(part: string, whole: string): number {
  const [a, b] = [wordCounts(part), wordCounts(whole)];
  return a.total === 0 ? 0 : shared(a, b) / a.total;
}

interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Words in small letters, whatever their width; where no blanks part words, pairs of characters. */
function wordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  const add = (word: string) => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total += 1;
  };
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!japanese.test(word)) add(word);
    else if (word.length < 2) add(word);
    else for (let at = 0; at + 1 < word.length; at += 1) add(word.slice(at, at + 2));
  }
  return { counts, total };
}

function shared(a: WordCounts, b: WordCounts): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, times] of few.counts) sum += Math.min(times, many.counts.get(word) ?? 0);
  return sum;
}

function dice(a: WordCounts, b: WordCounts): number {
  const words = a.total + b.total;
  if (words === 0) return 1;
  // The most that both could share decides most pairs without counting.
  if ((2 * Math.min(a.total, b.total)) / words < leastLikeness) return 0;
  return (2 * shared(a, b)) / words;
}

function inOrder(old: readonly WordCounts[], now: readonly WordCounts[]): TurnPair[] {
  let head = 0;
  const same = (i: number, k: number) => {
    const [a, b] = [old[i], now[k]];
    return a !== undefined && b !== undefined && a.total > 0 && dice(a, b) === 1;
  };
  // Nothing is worth more than the same words, so what is the same at either end is paired there.
  while (head < old.length && head < now.length && same(head, head)) head += 1;
  let tail = 0;
  while (
    head + tail < Math.min(old.length, now.length) &&
    same(old.length - 1 - tail, now.length - 1 - tail)
  ) {
    tail += 1;
  }
  const equal = (i: number, k: number): TurnPair => ({ before: i, after: k, likeness: 1 });
  return [
    ...Array.from({ length: head }, (_, i) => equal(i, i)),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)).map((pair) => ({
      before: pair.before + head,
      after: pair.after + head,
      likeness: pair.likeness,
    })),
    ...Array.from({ length: tail }, (_, i) => equal(old.length - tail + i, now.length - tail + i)),
  ];
}

/** The table of Needleman and Wunsch, filled from the end and read from the beginning. */
function middle(old: readonly WordCounts[], now: readonly WordCounts[]): TurnPair[] {
  const columns = now.length + 1;
  const best = new Float64Array((old.length + 1) * columns);
  const likeness = new Float64Array(old.length * now.length);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let k = now.length - 1; k >= 0; k -= 1) {
      const [a, b] = [old[i], now[k]];
      const alike = a && b && a.total > 0 ? dice(a, b) : 0;
      likeness[i * now.length + k] = alike;
      const paired = alike >= leastLikeness ? alike + (best[(i + 1) * columns + k + 1] ?? 0) : 0;
      best[i * columns + k] = Math.max(
        best[(i + 1) * columns + k] ?? 0,
        best[i * columns + k + 1] ?? 0,
        paired,
      );
    }
  }
  const pairs: TurnPair[] = [];
  let [i, k] = [0, 0];
  while (i < old.length && k < now.length) {
    const alike = likeness[i * now.length + k] ?? 0;
    const here = best[i * columns + k] ?? 0;
    if (alike >= leastLikeness && here === alike + (best[(i + 1) * columns + k + 1] ?? 0)) {
      pairs.push({ before: i, after: k, likeness: alike });
      i += 1;
      k += 1;
    } else if (here === (best[(i + 1) * columns + k] ?? 0)) i += 1;
    else k += 1;
  }
  return pairs;
}
