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

/** What every search engine offers: the best passages that hold any of the stems, best first. */
export interface PassageIndex {
  /** `allowed` keeps passages out before they are counted; at most `limit` hits. */
  search(stems: readonly WeightedStem[], limit: number, allowed: (passage: number) => boolean): PassageHit[];
  /** In how many passages a stem stands. */
  frequency(stem: string): number;
  readonly size: number;
}
