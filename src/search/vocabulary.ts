import SearchableMap from 'minisearch/SearchableMap';
import { isCommon } from './common-words.js';
import { stemOf, wordsOf } from './words.js';

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
  readonly #words = new SearchableMap<number>();
  readonly #stems = new Set<string>();

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      for (const { exact, stem } of wordsOf(text)) {
        this.#words.set(exact, (this.#words.get(exact) ?? 0) + 1);
        this.#stems.add(stem);
      }
    }
  }

  /** Whether the record prints this folded word, in any inflection. */
  has(folded: string): boolean {
    return this.#stems.has(stemOf(folded));
  }

  /** Whether the record prints a word with this stem or in this folded form. */
  hasForm(form: string): boolean {
    return this.#stems.has(form) || this.#words.has(form);
  }

  /**
   * The word that was probably meant by one that the record does not print, or null: one slip in five to seven
   * letters, two from eight on; the first letter must agree; fewer slips win, then the commoner word.
   */
  correct(folded: string): string | null {
    if (folded.length < 5 || !/^\p{L}+$/u.test(folded)) return null;
    const slips = folded.length < 8 ? 1 : 2;
    let best: { word: string; distance: number; count: number } | null = null;
    for (const [word, [count, plain]] of this.#words.fuzzyGet(folded, 2)) {
      if (word.charAt(0) !== folded.charAt(0) || word.length < 4 || isCommon(word)) continue;
      const distance = isTransposition(word, folded) ? 1 : plain;
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
    return [...this.#words.atPrefix(folded)]
      .map(([word, count]) => ({ word, count }))
      .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'en'))
      .slice(0, limit);
  }

  /** The ways of writing a word as two that the record prints: `counterstrike` as `counter strike`. */
  splits(folded: string): [string, string][] {
    const found: [string, string][] = [];
    for (let at = 2; at <= folded.length - 2; at += 1) {
      const [left, right] = [folded.slice(0, at), folded.slice(at)];
      if (this.#words.has(left) && this.has(right) && !isCommon(left) && !isCommon(right))
        found.push([left, right]);
    }
    return found;
  }
}

/** Two letters exchanged count as one slip (Damerau 1964). */
function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
