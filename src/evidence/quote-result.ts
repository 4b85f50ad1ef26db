import { z } from 'zod';
import type { DocumentId } from '../transcript/transcript.js';
import { quoteSchema } from './quote.js';

/** What `alliance quote --json` prints and `record.quote()` resolves to. Fields may be added, never changed. */
export const quoteResultSchema = z.object({
  version: z.literal(1),
  query: z.string(),
  /** How the query was understood. */
  reading: z.object({
    terms: z.array(z.string()),
    phrases: z.array(z.string()),
    excluded: z.array(z.string()),
    filters: z.record(z.string(), z.array(z.string())),
    /** The filters in words: names of people and meetings, days. */
    filtersInWords: z.array(z.string()),
    /** What plain words were read as: people, meetings, dates ...; `--as-typed` turns it off. */
    inWords: z.array(z.object({ name: z.string(), readAs: z.array(z.string()) })),
    /** Other wordings of the same thing by which something was found. */
    expanded: z.array(z.object({ from: z.string(), to: z.string() })),
    /** Terms that are only near what was typed, by which something was found. */
    near: z.array(z.object({ from: z.string(), to: z.string() })),
    /** Where nothing answers: what the nearest lacks. */
    missing: z.array(z.string()),
  }),
  answered: z.boolean(),
  /** Empty where `answered` is false. */
  quotes: z.array(quoteSchema),
  /** How many quotes there are in all, over every page. */
  total: z.number().int().nonnegative(),
  corrections: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Not evidence: what comes nearest where there is none. */
  nearest: z.array(quoteSchema),
  searched: z.object({
    documents: z.number().int().nonnegative(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  /** Why each quote stands where it stands; only with `--explain`. */
  explained: z
    .array(z.object({ quote: z.string(), score: z.number(), parts: z.record(z.string(), z.number()) }))
    .optional(),
});
export type QuoteResult = z.infer<typeof quoteResultSchema>;

/** How quotes are asked for. */
export interface QuoteOptions {
  /** Quotes on one page; 5 unless told. */
  readonly limit?: number;
  /** How many quotes to pass over: the next page begins at the last one's end. */
  readonly offset?: number;
  readonly explain?: boolean;
  /** Plain words are only words: no people, dates or meetings are read out of them. */
  readonly asTyped?: boolean;
  /** Searches in these documents alone: what would answer if the record had no other. In all of them unless told. */
  readonly documents?: readonly DocumentId[];
}
