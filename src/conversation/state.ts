import { z } from 'zod';
import { languages } from '../answer.js';
import { quoteIdSchema } from '../evidence/quote.js';
import { aspectNames } from '../search/in-words/aspect.js';
import { filterNames, longestQuery } from '../search/query.js';

/** How much of a thread is kept. Characters, and items of a list. */
export const kept = { subject: 400, aspects: 8, shown: 50, listed: 200, again: 800, values: 60 } as const;

const filterSchema = z.strictObject({
  name: z.enum(filterNames),
  values: z.array(z.string().max(200)).max(kept.values),
});

/** A person, a side, a date ... that the thread is narrowed to: as filters, and as it is said again in a query. */
export const aspectSchema = z.strictObject({
  name: z.enum(aspectNames),
  filters: z.array(filterSchema).max(3),
  again: z.string().max(kept.again),
});
export type KeptAspect = z.infer<typeof aspectSchema>;

/**
 * What the bot keeps of a thread, so that "and Austin?", "the second one" and "more" can be meant. Bounded, JSON, and
 * nobody's words but the subject's: no message of the thread is kept.
 */
export const conversationStateSchema = z.strictObject({
  version: z.literal(1),
  /** What is asked about, without people, dates and places; empty where there is no subject. */
  subject: z.string().max(kept.subject),
  aspects: z.array(aspectSchema).max(kept.aspects),
  /** The quotes shown last, in their order. */
  shown: z.array(quoteIdSchema).max(kept.shown),
  /** Whether they answered what was asked, or only came nearest. */
  shownAs: z.enum(['evidence', 'nearest']),
  /** The number of the first of them. */
  firstNumber: z.number().int().positive(),
  /** The one among them that was picked out ("the second one"): what "that" means. */
  focus: quoteIdSchema.nullable(),
  /** Every quote shown as evidence in the thread, oldest first, for its export. */
  listed: z.array(quoteIdSchema).max(kept.listed),
  /** How many older ones are no longer in `listed`. */
  unlisted: z.number().int().nonnegative(),
  /** The query with its flags, how many quotes of it were shown, and how many there are; null where none was asked. */
  paging: z
    .strictObject({
      /** The command that goes on, or all that was typed where nothing more comes; `quote` where none is named. */
      command: z.string().max(kept.subject).optional(),
      query: z.string().max(longestQuery + 50),
      next: z.number().int().nonnegative(),
      total: z.number().int().nonnegative(),
    })
    .nullable(),
  language: z.enum(languages),
});
export type ConversationState = z.infer<typeof conversationStateSchema>;
