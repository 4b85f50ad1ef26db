import { openCorpus } from './corpus-files.js';
import { type Quote, quoteIdSchema } from './evidence/quote.js';
import type { QuoteResult } from './evidence/quote-result.js';
import type { QuoteOptions } from './record.js';
import { mistakeInWords } from './render/phrases/mistakes.js';
import { phrasesFor } from './render/phrases/phrases-for.js';
import type { Meeting, Transcript } from './transcript/transcript.js';
import { UsageError as Mistaken } from './usage-error.js';

export type { Quote, QuoteId } from './evidence/quote.js';
export type { QuoteResult } from './evidence/quote-result.js';
export type { QuoteOptions } from './record.js';
export type { Document, Meeting, NamedPerson, Transcript, Turn } from './transcript/transcript.js';

/** A query that cannot be read: `message` and `instead` in English, `place` in what was typed, `mistake` as values. */
export class UsageError extends Mistaken {
  /** What to type instead. */
  readonly instead: string;
  constructor({ mistake, place }: Mistaken) {
    const { sentence, instead } = mistakeInWords(mistake, phrasesFor('en').mistakes);
    super(mistake, place, sentence);
    this.instead = instead;
  }
}

/** A record as other programs use it: the same objects as `--json` prints. */
export interface OpenRecord {
  readonly transcripts: readonly Transcript[];
  readonly meetings: readonly Meeting[];
  /** @throws UsageError where the query cannot be read. */
  quote(query: string, options?: QuoteOptions): Promise<QuoteResult>;
  /** The quote with this id, or null where the record has none. */
  resolve(id: string): Promise<Quote | null>;
}

/**
 * Opens a corpus folder (`sources/`, `transcripts/`, `people.yml`, `meetings.yml`).
 *
 * @throws CorpusError naming the file that is missing or not of its shape.
 */
export async function openRecord(dir: string): Promise<OpenRecord> {
  const record = await openCorpus(dir);
  return {
    transcripts: record.transcripts,
    meetings: record.meetings,
    quote: async (query, options) => {
      try {
        return record.quote(query, options);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    resolve: async (id) => {
      const known = quoteIdSchema.safeParse(id);
      return known.success ? record.resolve(known.data) : null;
    },
  };
}
