/** What became of an item of a feed: in the record, no document, or to be tried again. */
export type ItemOutcome = 'imported' | 'refused' | 'waiting';

/** What is remembered of a feed. Moments are milliseconds since 1970. */
export interface FeedMemory {
  readonly polledAt: number | null;
  readonly nextAt: number;
  /** Looks in a row that failed. */
  readonly failures: number;
  /** Of the last look, as JSON of whoever looks; null where it went well. */
  readonly problem: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface KnownItem {
  readonly key: string;
  readonly hash: string;
  readonly outcome: ItemOutcome;
  /** How often it was tried. */
  readonly tries: number;
}

/** What feeds brought, so that each item is imported once, whoever looks. */
export interface FeedBook {
  /** Null where it was never looked at. */
  find(feed: string): Promise<FeedMemory | null>;
  /**
   * Takes a feed to look at it, for one process alone.
   *
   * @param due only where it is due
   * @param until from then on another may take it
   * @returns false where it is not due, or another process has it
   */
  take(feed: string, now: number, until: number, due: boolean): Promise<boolean>;
  /** Notes a look, and gives the feed free. */
  looked(feed: string, memory: FeedMemory): Promise<void>;
  /** What is known of items by their keys. */
  items(feed: string, keys: readonly string[]): Promise<readonly KnownItem[]>;
  noteItem(feed: string, items: readonly KnownItem[], at: number): Promise<void>;
  /** How many items became what; those that have several keys count once. */
  counts(feed: string): Promise<Readonly<Record<ItemOutcome, number>>>;
}
