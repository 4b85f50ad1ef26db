import type { Words } from '../../answer.js';

/** How often a watch would have fired in a year of the record; the days are in words. */
export interface PastYearCounts {
  readonly from: string;
  readonly to: string;
  /** Documents of that year. */
  readonly documents: number;
  /** Days whose documents have hits, and the hits of all of them. */
  readonly days: number;
  readonly quotes: number;
}

/** What is said of watches. */
export interface WatchPhrases {
  readonly rhythms: Readonly<Record<'at-once' | 'daily' | 'weekly', string>>;
  readonly targets: Readonly<Record<'here' | 'me', string>>;
  /** How often it would have fired; `query` as somebody would type it. */
  pastYear(query: string, counts: PastYearCounts): Words;
  /** Nothing in the whole record answers it. */
  readonly notInRecord: string;
  /** Before the examples. */
  readonly examples: string;
  /** The record has no document with a date. */
  readonly noDates: string;
  /** Over the quotes of a watch that fires. */
  fired(query: string, quotes: number): Words;
  firedInShort(query: string, quotes: number): string;
}
