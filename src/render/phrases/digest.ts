import type { DocumentKind } from '../../transcript/transcript.js';

/** What a digest holds, in numbers: for its notification. */
export interface DigestCounts {
  readonly documents: number;
  /** Quotes that watches have found. */
  readonly hits: number;
  /** What is remembered of earlier years, where anything is. */
  readonly remembered: 'day' | 'week' | null;
  readonly forTheDay: boolean;
}

/** What a digest says in its own words, and how its days and times are said. */
export interface DigestPhrases {
  /** A date in words with its day of the week, which counts from 1, Monday. */
  day(date: string, weekday: number): string;
  /** Over a digest: the day that it is for. */
  heading(date: string, weekday: number): string;
  /** The titles of its parts. `since` is the day of the digest before, in words; null where there was none. */
  newDocuments(since: string | null): string;
  readonly watches: string;
  readonly onThisDay: string;
  readonly inThisWeek: string;
  readonly forTheDay: string;
  /** What somebody watches, and how many quotes were found. */
  watched(query: string, quotes: number): string;
  /** What a document is (null: as is known), who published it, and its date in words. */
  from(kind: DocumentKind | null, publisher: string, date: string): string;
  /** Behind the things of a part, or of all: how many are not among them. */
  more(things: number): string;
  /** Below the summary. */
  readonly inThread: string;
  /** Where there is nothing to say, and somebody wants to hear so. */
  nothing(since: string | null): string;
  inShort(date: string, counts: DigestCounts): string;
  /** The messages of the thread, for notifications. */
  inFull(date: string, page: number, pages: number): string;
  /** `on weekdays at 08:30 (Asia/Tokyo)`; days of the week count from 1, Monday. */
  schedule(time: string, zone: string, days: 'every day' | 'weekdays' | readonly number[]): string;
}
