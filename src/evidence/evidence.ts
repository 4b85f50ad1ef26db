import type { Searchable } from '../search/candidates.js';
import type { Complete } from '../search/complete.js';
import type { GlossaryEntry } from '../search/glossary.js';
import type { Person } from '../transcript/person.js';
import type { Meeting, Span } from '../transcript/transcript.js';
import type { RecordedDocument } from './build-quote.js';
import type { PageFound } from './linked-words.js';
import type { Quote, QuoteId } from './quote.js';
import type { QuoteOptions, QuoteResult } from './quote-result.js';
import type { QuotePlace, TracedQuote } from './trace.js';

/**
 * The record as the commands read it that compare, count and verify: every document with its text, what is searched, and
 * how a quote is made of a place. Pure.
 */
export interface Evidence {
  /** In the order of the record; offsets of each count in its `source`. */
  readonly documents: readonly RecordedDocument[];
  readonly meetings: readonly Meeting[];
  /** Everybody of people.yml, and the provisional people of the documents. */
  readonly people: readonly Person[];
  /** Those of people.yml alone. */
  readonly known: readonly Person[];
  readonly entries: readonly GlossaryEntry[];
  /** Passages, index, vocabulary and glossary; `documents` of it are these documents in the same order. */
  readonly searchable: Searchable;
  readonly searched: QuoteResult['searched'];
  /** @throws UsageError where the query cannot be read. */
  quote(query: string, options?: QuoteOptions): QuoteResult;
  /** As `TeamRecord.resolve`. */
  resolve(id: QuoteId): Quote | null;
  /** The ids of quotes that begin with these letters, the first few. */
  idsBeginning(letters: string): readonly QuoteId[];
  /** As `TeamRecord.trace`. */
  trace(id: QuoteId): TracedQuote | null;
  /** As `TeamRecord.page`. */
  page(address: string): PageFound | null;
  /** Where the words of a quote stand; null where no document of the record has it now. */
  placeOf(quote: Quote): QuotePlace | null;
  /**
   * The quote of a place; `marks` count in the stored text.
   *
   * @throws RangeError where the span does not lie within one paragraph of the turn.
   */
  quoteAt(place: QuotePlace, marks?: readonly Span[]): Quote;
  readonly complete: Complete;
}
