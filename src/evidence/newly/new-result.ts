import { z } from 'zod';
import {
  documentIdSchema,
  documentKinds,
  meetingIdSchema,
  namedPersonSchema,
} from '../../transcript/transcript.js';
import { notClaimedReasons } from '../compare/compare-result.js';
import { quoteSchema } from '../quote.js';

/** A phrase of a meeting that no earlier document of the record has. */
export const newPhraseSchema = z.object({
  /** A slice of the published text: that of `quote`, where its marks are. */
  phrase: z.string().min(1),
  /** The term of the glossary that the phrase names or holds; null where it has none. */
  term: z.string().nullable(),
  /** In how many sentences of the meeting it stands, and who says it there. */
  times: z.number().int().positive(),
  saidBy: z.array(namedPersonSchema),
  quote: quoteSchema,
});
export type NewPhrase = z.infer<typeof newPhraseSchema>;

/** A form of words that came back at earlier meetings and that this one's documents have not. */
export const droppedFormulaSchema = z.object({
  /** How the last comparable meeting has it: a slice of `quote`. */
  formula: z.string().min(1),
  /** Its name in the glossary, where it has one. */
  name: z.string().nullable(),
  /** Earlier meetings that have it. */
  meetings: z.array(meetingIdSchema),
  quote: quoteSchema,
});
export type DroppedFormula = z.infer<typeof droppedFormulaSchema>;

const namedDocument = z.object({ id: documentIdSchema, kind: z.enum(documentKinds), language: z.string() });

/** What `alliance new --json` prints and `record.new()` resolves to. Fields may be added, never changed. */
export const newResultSchema = z.object({
  version: z.literal(1),
  /** As typed; empty where the newest meeting is meant. */
  query: z.string(),
  meeting: z.object({ id: meetingIdSchema, title: z.string(), date: z.string() }),
  documents: z.array(namedDocument),
  /** What came before, by its day: documents of the same meeting are no earlier ones. */
  earlier: z.object({
    documents: z.number().int().nonnegative(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  /** Languages of this meeting in which the record has nothing earlier: no phrase of theirs is told. */
  withoutEarlier: z.array(z.string()),
  found: z.boolean(),
  /** What matters most first. Not in any earlier document of this record; never "first ever". */
  phrases: z.array(newPhraseSchema),
  /** The last meeting before it that can be compared with it; null where there is none. */
  against: z
    .object({
      id: meetingIdSchema,
      title: z.string(),
      date: z.string(),
      documents: z.array(namedDocument),
    })
    .nullable(),
  /** Formulas that are dropped against it; none where there is nothing comparable. */
  dropped: z.array(droppedFormulaSchema),
  /** Why the meeting before it was not compared; empty where one was, or where there is none before it. */
  notCompared: z.array(z.enum(notClaimedReasons)),
});
export type NewResult = z.infer<typeof newResultSchema>;
