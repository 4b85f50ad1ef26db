import type { TurnView } from './evidence/context.js';
import type { Quote, QuoteId } from './evidence/quote.js';
import type { QuoteResult } from './evidence/quote-result.js';
import type { Meeting, Transcript } from './transcript/transcript.js';

export interface QuoteOptions {
  /** Quotes on one page; 5 unless told. */
  readonly limit?: number;
  /** How many quotes to pass over: the next page begins at the last one's end. */
  readonly offset?: number;
  readonly explain?: boolean;
  /** Plain words are only words: no people, dates or meetings are read out of them. */
  readonly asTyped?: boolean;
}

/** The team's record, loaded: everything a command can ask of it. Pure: no files, no clock, no network. */
export interface TeamRecord {
  readonly transcripts: readonly Transcript[];
  readonly meetings: readonly Meeting[];
  /** @throws UsageError where the query cannot be read, pointing at the place. */
  quote(query: string, options?: QuoteOptions): QuoteResult;
  /** The quote with this id, or null where the record has none. */
  resolve(id: QuoteId): Quote | null;
  /** The question before, the turn with the quote marked, and its neighbours; null where the id is not known. */
  context(id: QuoteId): readonly TurnView[] | null;
}
