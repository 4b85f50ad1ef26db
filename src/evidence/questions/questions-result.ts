import { z } from 'zod';
import { askedSchema } from '../exchange/exchange-result.js';
import { quoteSchema } from '../quote.js';

/** What `alliance questions --json` prints and `record.questions()` resolves to. Fields may be added, never changed. */
export const questionsResultSchema = z.object({
  version: z.literal(1),
  query: z.string(),
  reading: z.object({
    /** The things that must be asked about, as typed. */
    things: z.array(z.string()),
    filters: z.record(z.string(), z.array(z.string())),
    /** The filters in words: names of people and meetings, days. */
    filtersInWords: z.array(z.string()),
    /** What plain words were read as: people, outlets, meetings, dates. */
    inWords: z.array(z.object({ name: z.string(), readAs: z.array(z.string()) })),
    /** Other wordings by which questions were found. */
    expanded: z.array(z.object({ from: z.string(), to: z.string() })),
    corrections: z.array(z.object({ from: z.string(), to: z.string() })),
    /** Only questions were asked for that somebody whom they are addressed to does not answer. */
    unanswered: z.boolean(),
  }),
  /** False where nobody asks about it: then `questions` is empty. */
  found: z.boolean(),
  /** One page of them, best first; each is a whole turn, with some of its words. */
  questions: z.array(askedSchema),
  /** How many there are in all, over every page. */
  total: z.number().int().nonnegative(),
  /** How many ask about it, whether they are answered or not: `total` too where all of them were asked for. */
  asked: z.number().int().nonnegative(),
  /** Of all of them, those that somebody whom they are addressed to does not answer. */
  unansweredInAll: z.number().int().nonnegative(),
  /** Not evidence: where nothing is found, the questions that come nearest. */
  nearest: z.array(quoteSchema),
  searched: z.object({
    documents: z.number().int().nonnegative(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
});
export type QuestionsResult = z.infer<typeof questionsResultSchema>;

/** How questions are asked for. */
export interface QuestionsOptions {
  /** Questions on one page; 2 unless told. */
  readonly limit?: number;
  readonly offset?: number;
  /** Plain words are only words: no people, dates or meetings are read out of them. */
  readonly asTyped?: boolean;
  /** Only those that somebody whom they are addressed to does not answer; whoever is named in the query is the one. */
  readonly unanswered?: boolean;
}
