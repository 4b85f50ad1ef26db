import type { TurnView } from './evidence/context.js';
import type { Evidence } from './evidence/evidence.js';
import type { PageFound } from './evidence/linked-words.js';
import type { Quote, QuoteId } from './evidence/quote.js';
import type { QuoteOptions, QuoteResult } from './evidence/quote-result.js';
import type { RecordedSentence } from './evidence/recorded-sentences.js';
import type { RelatedPassages } from './evidence/related-passages.js';
import type { TracedQuote } from './evidence/trace.js';
import type { DocumentDifferences } from './pairs/meeting-differences.js';
import type { Complete } from './search/complete.js';
import type { AspectName } from './search/in-words/aspect.js';
import type { QueryReading } from './search/reading.js';
import type { Person } from './transcript/person.js';
import type { DocumentId, Meeting, Transcript } from './transcript/transcript.js';

export type { QuoteOptions } from './evidence/quote-result.js';
export type { Completable, Completion } from './search/complete.js';
export type { NamedAspect, NamedFilter, QueryReading } from './search/reading.js';

/** The team's record, loaded: everything a command can ask of it. Pure: no files, no clock, no network. */
export interface TeamRecord {
  readonly transcripts: readonly Transcript[];
  readonly meetings: readonly Meeting[];
  /** Everybody of people.yml, and the provisional people of the documents. */
  readonly people: readonly Person[];
  /** @throws UsageError where the query cannot be read, pointing at the place. */
  quote(query: string, options?: QuoteOptions): QuoteResult;
  /**
   * What a query names by filters and plain words, and the subject that is left; nothing is searched.
   *
   * @param only the aspects that plain words may be read as; every one unless told.
   * @throws UsageError where the query cannot be read.
   */
  read(query: string, only?: readonly AspectName[]): QueryReading;
  /**
   * The quote with this id; where its page has changed and has the same words of the same person in another place, that
   * quote. Null where the record has neither.
   */
  resolve(id: QuoteId): Quote | null;
  /**
   * What became of a quote that was cited once, of this version of its page or an earlier one; null where no version had
   * it. Only its own document is looked into: what merely looks like it elsewhere is something else.
   */
  trace(id: QuoteId): TracedQuote | null;
  /** The question before, the turn with the quote marked (as its page has it now), and its neighbours; null where the id is not known. */
  context(id: QuoteId): readonly TurnView[] | null;
  /** The stored text of a document, in which all offsets count; null where the id is not known. */
  source(document: string): string | null;
  /** Every sentence of a document in its order, with the terms of the glossary in it; none where the id is not known. */
  sentences(document: DocumentId): readonly RecordedSentence[];
  /** What the record has of the page at an address, and of the words that its text fragment names; null for any other page. */
  page(address: string): PageFound | null;
  /** Passages that speak of what a message claims: related, no proof; none where the record has nothing on it. */
  related(message: string): RelatedPassages;
  /** The record as the commands read it that compare, count and verify. */
  readonly evidence: Evidence;
  /**
   * Makes whatever the first questions of their kinds would make, a few milliseconds at each step. A process that serves
   * many does so before anybody asks; one that answers a single question need not.
   */
  prepare(): Generator<void, void>;
  /** How a transcript, the right one, differs from each other one of its meeting; none where the id is not known. */
  differences(document: DocumentId): readonly DocumentDifferences[];
  /** Speakers, meetings or topics that may be meant by what is typed of one; all of them where nothing is. */
  readonly complete: Complete;
}
