import type { Answer, Language } from '../answer.js';
import type { Quote, QuoteId } from '../evidence/quote.js';
import type { TeamRecord } from '../record.js';
import type { Watched } from '../watch/watch.js';

/** What a watch of the channel has found. */
export interface WatchHits {
  readonly watched: Watched;
  /** What it fires for (`hitsIn`), best first. */
  readonly quotes: readonly Quote[];
}

/** What a digest is made of. */
export interface DigestInput {
  readonly record: TeamRecord;
  /** Ids of the documents that came since the channel's last digest. Those that the record no longer has are left out. */
  readonly newDocuments: readonly string[];
  readonly watchHits: readonly WatchHits[];
  /** The channel's topics, as queries. */
  readonly topics: readonly string[];
  /** The day that the digest is for, by the channel's clock. */
  readonly localDate: string;
  /** The channel's id: two channels with the same topics have different quotes for the day. */
  readonly channel: string;
  /** Quotes that this channel's digests have shown. */
  readonly shown: ReadonlySet<QuoteId>;
  /** Whether the channel wants to hear that there is nothing. */
  readonly heartbeat: boolean;
  readonly language: Language;
  /** The day of the channel's last digest; null where this is the first. */
  readonly since: string | null;
}

/** One digest of one channel. */
export interface Digest {
  readonly localDate: string;
  /** Posted in the channel: one screen on a phone. */
  readonly summary: Answer;
  /** Posted in its thread: everything in full, a message each. None where there is nothing to say. */
  readonly details: readonly Answer[];
  /** Every quote in it, with what was folded into it: not to be shown in this channel again. */
  readonly quotes: readonly QuoteId[];
}
