import { isCommon } from './common-words.js';
import { bm25, type PassageHit, type PassageIndex, type WeightedStem } from './passage-index.js';
import { placeOf } from './sorted-words.js';
import type { WordIndex } from './word-index.js';

/**
 * The search engine over rows of numbers: it adds up the postings of each stem in one array, then keeps the best in a
 * heap. Whether a passage is allowed is asked only of those that would enter the heap, in the order of the record.
 */
export function postingsIndex(index: WordIndex): PassageIndex {
  const size = index.lengths.length;
  const all = index.lengths.reduce((sum, length) => sum + length, 0);
  const average = size === 0 ? 1 : Math.max(1, all) / size;
  /** By a passage's length, what its words' counts are damped by. */
  const damping = Float64Array.from(
    index.lengths,
    (length) => bm25.k * (1 - bm25.b + (bm25.b * length) / average),
  );
  const rangeOf = (stem: string): [number, number] => {
    const place = placeOf(stem, index.stems);
    return place === -1 ? [0, 0] : [index.postingStarts[place] ?? 0, index.postingStarts[place + 1] ?? 0];
  };

  return {
    size,
    frequency: (stem) => {
      const [from, to] = rangeOf(stem);
      return to - from;
    },
    search: (stems: readonly WeightedStem[], limit, allowed) => {
      const scores = new Float64Array(size);
      const met = new Uint16Array(size);
      for (const { stem, weight } of stems) {
        const [from, to] = rangeOf(stem);
        const rarity = Math.log(1 + (size - (to - from) + 0.5) / (to - from + 0.5));
        for (let at = from; at < to; at += 1) {
          const passage = index.postings[at] ?? 0;
          const times = index.times[at] ?? 0;
          const gain = bm25.d + (times * (bm25.k + 1)) / (times + (damping[passage] ?? 0));
          scores[passage] = (scores[passage] ?? 0) + weight * rarity * gain;
          met[passage] = (met[passage] ?? 0) + 1;
        }
      }
      const best = new BestHits(limit);
      for (let passage = 0; passage < size; passage += 1) {
        const count = met[passage] ?? 0;
        if (count === 0) continue;
        const score = (scores[passage] ?? 0) * count;
        if (best.takes(score) && allowed(passage)) best.add({ passage, score });
      }
      return best.inOrder();
    },
    withRow: (words) => withRow(index, words),
  };
}

/** Looks at the rows of the passages that hold the rarest telling word; at all rows where none tells. */
function withRow(index: WordIndex, words: readonly string[]): number[] {
  const row = words.map((word) => placeOf(word, index.words));
  if (row.length === 0 || row.includes(-1)) return [];
  const rarest = row
    .filter((word) => !isCommon(index.words[word] ?? ''))
    .map((word) => index.stemOfWord[word] ?? 0)
    .map((stem) => [index.postingStarts[stem] ?? 0, index.postingStarts[stem + 1] ?? 0] as const)
    .sort(([a, b], [c, d]) => b - a - (d - c))[0];
  const found: number[] = [];
  const look = (passage: number) => {
    if (holdsRow(index, passage, row)) found.push(passage);
  };
  if (rarest) for (let at = rarest[0]; at < rarest[1]; at += 1) look(index.postings[at] ?? 0);
  else for (let passage = 0; passage < index.lengths.length; passage += 1) look(passage);
  return found;
}

function holdsRow({ rows, rowStarts }: WordIndex, passage: number, row: readonly number[]): boolean {
  const last = (rowStarts[passage + 1] ?? 0) - row.length;
  const [first] = row;
  for (let at = rowStarts[passage] ?? 0; at <= last; at += 1) {
    if (rows[at] !== first) continue;
    let k = 1;
    while (k < row.length && rows[at + k] === row[k]) k += 1;
    if (k === row.length) return true;
  }
  return false;
}

/** The best so many hits: a heap whose first is the least of them. Of equal ones, those added first stay. */
class BestHits {
  readonly #heap: PassageHit[] = [];

  constructor(readonly limit: number) {}

  takes(score: number): boolean {
    if (this.#heap.length < this.limit) return true;
    const least = this.#heap[0];
    return least !== undefined && score > least.score;
  }

  add(hit: PassageHit): void {
    const heap = this.#heap;
    if (heap.length < this.limit) {
      heap.push(hit);
      this.#rise(heap.length - 1, hit);
    } else this.#sink(hit);
  }

  inOrder(): PassageHit[] {
    return [...this.#heap].sort((a, b) => (worse(a, b) ? 1 : -1));
  }

  #rise(from: number, hit: PassageHit): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.#heap[above];
      if (!other || worse(other, hit)) break;
      this.#heap[at] = other;
      at = above;
    }
    this.#heap[at] = hit;
  }

  #sink(hit: PassageHit): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      const lesser = left && right ? (worse(left, right) ? left : right) : left;
      if (!lesser || !worse(lesser, hit)) break;
      heap[at] = lesser;
      at = lesser === left ? 2 * at + 1 : 2 * at + 2;
    }
    heap[at] = hit;
  }
}

function worse(a: PassageHit, b: PassageHit): boolean {
  return a.score < b.score || (a.score === b.score && a.passage > b.passage);
}
