import { frequencyOf, rowOf, type SpokenRecord } from './spoken.js';

const looked = {
  /** Rarest words of a sentence by which sentences like it are looked for, and how many of the latest with each. */
  words: 7,
  latest: 24,
  /** So many sentences are told, where they share so much weight of these words. */
  beside: 5,
  likely: 1.1,
} as const;

/** Earlier sentences of other documents that share the rarest words with a sentence, the likest first. */
export function sentencesLike(
  record: SpokenRecord,
  number: number,
  weight: (word: number) => number,
): number[] {
  const { postings, postingStarts, sentences } = record;
  const own = sentences[number]?.document;
  const rarest = [...new Set(rowOf(record, number))]
    .filter((word) => frequencyOf(record, word) > 1)
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, looked.words);
  const shared = new Map<number, number>();
  for (const word of rarest) {
    let at = lastBefore(postings, postingStarts[word] ?? 0, postingStarts[word + 1] ?? 0, number);
    for (let left = looked.latest; left > 0 && at >= (postingStarts[word] ?? 0); at -= 1) {
      const other = postings[at] ?? 0;
      if (sentences[other]?.document === own) continue;
      shared.set(other, (shared.get(other) ?? 0) + weight(word));
      left -= 1;
    }
  }
  return [...shared]
    .filter(([, score]) => score >= looked.likely)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, looked.beside)
    .map(([other]) => other);
}

/** The last place of an ascending stretch whose value is less. */
function lastBefore(postings: Uint32Array, from: number, to: number, value: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postings[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
