import { z } from 'zod';
import {
  namedPersonSchema,
  paragraphSchema,
  sides,
  turnIdSchema,
  turnKinds,
} from '../../transcript/transcript.js';
import { quoteSchema } from '../quote.js';

/** A turn of a document in full: `text` of each paragraph is exactly the stored text from `start` to `end`. */
export const contextTurnSchema = z.object({
  id: turnIdSchema,
  speaker: namedPersonSchema.nullable(),
  /** As printed. */
  label: z.string(),
  /** A name printed for this turn that could not be resolved to a person. */
  introducedAs: z.string().nullable(),
  office: z.string().nullable(),
  outlet: z.string().nullable(),
  side: z.enum(sides).nullable(),
  kind: z.enum(turnKinds),
  /** False for a readout's or an article's own sentences: nobody's words. */
  verbatim: z.boolean(),
  interpreted: z.enum(['yes', 'no', 'mixed']),
  likelyInterpreted: z.boolean(),
  language: z.string(),
  paragraphs: z.array(paragraphSchema),
});
export type ContextTurn = z.infer<typeof contextTurnSchema>;

/** What `alliance context` finds. */
export const contextResultSchema = z.object({
  version: z.literal(1),
  /** Its `start` and `end` mark the quote in the paragraphs of `turn`. */
  quote: quoteSchema,
  /** Where this page begins, in turns from the quote's; 0 for the quote with its question and neighbours. */
  offset: z.number().int(),
  /** The turn in which the quote stands, on every page. */
  turn: contextTurnSchema,
  /** The question that it answers; null where it answers none. */
  question: contextTurnSchema.nullable(),
  /** What others answered to the same question, in their order; of a quote in a question, all answers to it. */
  answers: z.array(contextTurnSchema),
  /** Turns of this page that stand before the quote's; on page 0 without those that are `question` or `answers`. */
  before: z.array(contextTurnSchema),
  /** The same behind it. */
  after: z.array(contextTurnSchema),
  /** All turns of the document before the quote's, and behind it. */
  turnsBefore: z.number().int().nonnegative(),
  turnsAfter: z.number().int().nonnegative(),
  /** The offset of the page before this one, and of the next one; null where the document begins or ends. */
  back: z.number().int().nullable(),
  on: z.number().int().nullable(),
});
export type ContextResult = z.infer<typeof contextResultSchema>;

export interface ContextOptions {
  /** Where to begin, in turns from the quote's; negative for what stands before. */
  readonly offset?: number | undefined;
}
