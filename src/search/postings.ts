import { isCommon } from './common-words.js';
import { bm25, type PassageHit, type PassageIndex, type WeightedStem } from './passage-index.js';
import { placeOf } from './sorted-words.js';
import type { WordIndex } from './word-index.js';

/**
 * The search engine over rows of numbers: it adds up the postings of each stem in one array, then keeps the best in a
 * heap. Whether a passage is allowed is asked only of those that would enter the heap.
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
  // One set of rows for every search, cleared after each: new ones of a large record would cost more than the search.
  const scores = new Float64Array(size);
  const met = new Uint16Array(size);
  const found = new Uint32Array(size);
  let isAsked = false;

  return {
    size,
    frequency: (stem) => {
      const [from, to] = rangeOf(stem);
      return to - from;
    },
    search: (stems: readonly WeightedStem[], limit, allowed) => {
      if (isAsked) throw new Error('a search within a search: what is allowed may not search itself');
      isAsked = true;
      let touched = 0;
      try {
        for (const { stem, weight } of stems) {
          const [from, to] = rangeOf(stem);
          const rarity = Math.log(1 + (size - (to - from) + 0.5) / (to - from + 0.5));
          for (let at = from; at < to; at += 1) {
            const passage = index.postings[at] ?? 0;
            const times = index.times[at] ?? 0;
            const gain = bm25.d + (times * (bm25.k + 1)) / (times + (damping[passage] ?? 0));
            const count = met[passage] ?? 0;
            if (count === 0) {
              found[touched] = passage;
              touched += 1;
            }
            scores[passage] = (scores[passage] ?? 0) + weight * rarity * gain;
            met[passage] = count + 1;
          }
        }
        const best = new BestHits(limit);
        for (let at = 0; at < touched; at += 1) {
          const passage = found[at] ?? 0;
          const hit = { passage, score: (scores[passage] ?? 0) * (met[passage] ?? 0) };
          if (best.takes(hit) && allowed(passage)) best.add(hit);
        }
        return best.inOrder();
      } finally {
        for (let at = 0; at < touched; at += 1) {
          const passage = found[at] ?? 0;
          scores[passage] = 0;
          met[passage] = 0;
        }
        isAsked = false;
      }
    },
    withRow: (words) => withRow(index, words),
  };
}

/** Looks at the rows of the passages that hold the two rarest telling words; at all rows where none tells. */
function withRow(index: WordIndex, words: readonly string[]): number[] {
  const row = words.map((word) => placeOf(word, index.words));
  if (row.length === 0 || row.includes(-1)) return [];
  const telling = row.filter((word) => !isCommon(index.words[word] ?? ''));
  const [rarest, next = rarest] = [...new Set(telling.map((word) => index.stemOfWord[word] ?? 0))]
    .map((stem): Range => [index.postingStarts[stem] ?? 0, index.postingStarts[stem + 1] ?? 0])
    .sort(([a, b], [c, d]) => b - a - (d - c));
  const found: number[] = [];
  const look = (passage: number) => {
    if (holdsRow(index, passage, row)) found.push(passage);
  };
  if (rarest && next) eachInBoth(index.postings, rarest, next, look);
  else for (let passage = 0; passage < index.lengths.length; passage += 1) look(passage);
  return found;
}

/** Where a stem's passages lie in `postings`, half open; ascending. */
type Range = readonly [number, number];

function eachInBoth(postings: Uint32Array, a: Range, b: Range, visit: (passage: number) => void): void {
  let other = b[0];
  for (let at = a[0]; at < a[1]; at += 1) {
    const passage = postings[at] ?? 0;
    while (other < b[1] && (postings[other] ?? 0) < passage) other += 1;
    if (other === b[1]) return;
    if (postings[other] === passage) visit(passage);
  }
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

/** The best so many hits: a heap whose first is the least of them. Of equal ones, the earlier in the record stay. */
class BestHits {
  readonly #heap: PassageHit[] = [];

  constructor(readonly limit: number) {}

  takes(hit: PassageHit): boolean {
    if (this.#heap.length < this.limit) return true;
    const least = this.#heap[0];
    return least !== undefined && worse(least, hit);
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
