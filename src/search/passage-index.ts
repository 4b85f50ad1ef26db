/** A stem to look for, and how much a passage gains by it. */
export interface WeightedStem {
  readonly stem: string;
  readonly weight: number;
}

export interface PassageHit {
  /** The passage's number, as given to the index. */
  readonly passage: number;
  readonly score: number;
}

/**
 * What every search engine offers. A passage's score is the BM25+ of the stems that it has, common words aside, times
 * how many of them it has; of two with the same score the earlier passage is first.
 */
export interface PassageIndex {
  /** The best passages that hold any of the (different) stems, best first; at most `limit` that are `allowed`. */
  search(stems: readonly WeightedStem[], limit: number, allowed: (passage: number) => boolean): PassageHit[];
  /** The passages in which these folded words, common ones too, stand in a row, ascending. */
  withRow(words: readonly string[]): number[];
  /** In how many passages a stem stands; 0 for common words. */
  frequency(stem: string): number;
  readonly size: number;
}

/** BM25+ (Lv and Zhai 2011) with MiniSearch's defaults. */
export const bm25 = { k: 1.2, b: 0.7, d: 0.5 } as const;
