import { isCommon } from './common-words.js';
import { firstFrom, placeOf } from './sorted-words.js';
import type { WordIndex } from './word-index.js';
import { stemOf } from './words.js';

/** A word that the record prints, and how often. */
export interface KnownWord {
  readonly word: string;
  readonly count: number;
}

/**
 * The words that the record prints, folded. Fuzzy matching proposes from here; it never attributes and never
 * decides.
 */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #stems: readonly string[];
  readonly #counts: Uint32Array;
  /** Which letters each word has, a bit each: most words are told apart by it without being compared. */
  readonly #letters: Uint32Array;

  constructor({ words, stems, counts }: Pick<WordIndex, 'words' | 'stems' | 'counts'>) {
    this.#words = words;
    this.#stems = stems;
    this.#counts = counts;
    this.#letters = Uint32Array.from(words, lettersOf);
  }

  /** Whether the record prints this folded word, in any inflection. */
  has(folded: string): boolean {
    return placeOf(stemOf(folded), this.#stems) !== -1;
  }

  /** Whether the record prints a word with this stem or in this folded form. */
  hasForm(form: string): boolean {
    return placeOf(form, this.#stems) !== -1 || placeOf(form, this.#words) !== -1;
  }

  /**
   * The word that was probably meant by one that the record does not print, or null: one slip in five to seven
   * letters, two from eight on; the first letter must agree; fewer slips win, then the commoner word, then the first
   * in order.
   */
  correct(folded: string): string | null {
    if (folded.length < 5 || folded.length > longestWord || !/^\p{L}+$/u.test(folded)) return null;
    const slips = folded.length < 8 ? 1 : 2;
    const letters = lettersOf(folded);
    const first = folded.charAt(0);
    let best: { word: string; distance: number; count: number } | null = null;
    for (let i = firstFrom(first, this.#words); i < this.#words.length; i += 1) {
      const word = this.#words[i] ?? '';
      if (word.charAt(0) !== first) break;
      const longer = word.length - folded.length;
      if (longer > slips || -longer > slips || word.length < 4) continue;
      // One slip changes at most two letters of the set: one that goes and one that comes.
      if (bits((this.#letters[i] ?? 0) ^ letters) > 2 * slips || isCommon(word)) continue;
      const distance = isTransposition(word, folded) ? 1 : slipsBetween(word, folded, slips);
      const count = this.#counts[i] ?? 0;
      if (distance > slips) continue;
      if (!best || distance < best.distance || (distance === best.distance && count > best.count)) {
        best = { word, distance, count };
      }
    }
    return best?.word ?? null;
  }

  /** The commonest words that begin with these letters, at most `limit`. */
  startingWith(folded: string, limit: number): KnownWord[] {
    if (folded.length < 3) return [];
    const found: KnownWord[] = [];
    for (let i = firstFrom(folded, this.#words); this.#words[i]?.startsWith(folded); i += 1) {
      found.push({ word: this.#words[i] ?? '', count: this.#counts[i] ?? 0 });
    }
    return found.sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'en')).slice(0, limit);
  }

  /** The ways of writing a word as two that the record prints: `counterstrike` as `counter strike`. */
  splits(folded: string): [string, string][] {
    const found: [string, string][] = [];
    if (folded.length > longestWord) return found;
    for (let at = 2; at <= folded.length - 2; at += 1) {
      const left = folded.slice(0, at);
      if (isCommon(left) || placeOf(left, this.#words) === -1) continue;
      const right = folded.slice(at);
      if (!isCommon(right) && this.has(right)) found.push([left, right]);
    }
    return found;
  }
}

/** Longer ones are no words that somebody misspelt. */
const longestWord = 40;

/** A bit for each letter of a word; letters beyond a-z share bits. */
function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i += 1) set |= 1 << (word.charCodeAt(i) & 31);
  return set >>> 0;
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Letters put in, left out or changed (Levenshtein 1966); anything above `most` may be told as more than it. */
function slipsBetween(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let k = 1; k <= b.length; k += 1) {
      const changed = (row[k - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(k - 1) ? 0 : 1);
      const cost = Math.min(changed, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Two letters exchanged count as one slip (Damerau 1964). */
function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
