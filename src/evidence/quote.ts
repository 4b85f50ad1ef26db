import { z } from 'zod';
import {
  documentIdSchema,
  documentKinds,
  innerQuotationSchema,
  meetingIdSchema,
  namedPersonSchema,
  sides,
  statuses,
  turnIdSchema,
  turnKinds,
} from '../transcript/transcript.js';

/** The short id of a quote: ten characters, fit for a button value or a command argument. */
export const quoteIdSchema = z
  .string()
  .regex(/^[a-z0-9]{10}$/)
  .brand<'QuoteId'>();
export type QuoteId = z.infer<typeof quoteIdSchema>;

/** The same words in another language, of another document of the same meeting: `text` is a slice of that document. */
export const besideSchema = z.object({
  text: z.string().min(1),
  language: z.string(),
  document: documentIdSchema,
  publisher: z.string(),
  status: z.enum(statuses).nullable(),
  copy: z.boolean(),
  /** Opens the published page at the words; null where its address is not known. */
  url: z.string().nullable(),
});
export type Beside = z.infer<typeof besideSchema>;

/**
 * A quote with its citation: the contract of `--json`, the library and every rendering.
 * `text` is exactly `source.slice(start, end)`, in UTF-16 code units of the stored decoded text.
 */
export const quoteSchema = z.object({
  id: quoteIdSchema,
  text: z.string().min(1),
  kind: z.enum(turnKinds),
  /** Readout: false. Article: true inside its quotation marks (as printed by the article), else false. */
  verbatim: z.boolean(),
  speaker: namedPersonSchema.nullable(),
  label: z.string(),
  office: z.string().nullable(),
  outlet: z.string().nullable(),
  side: z.enum(sides).nullable(),
  reports: z.array(namedPersonSchema),
  interpreted: z.boolean(),
  likelyInterpreted: z.boolean(),
  language: z.string(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  meeting: z.object({ id: meetingIdSchema, title: z.string() }),
  document: z.object({
    id: documentIdSchema,
    title: z.string(),
    kind: z.enum(documentKinds),
    publisher: z.string(),
    status: z.enum(statuses).nullable(),
    url: z.string().nullable(),
    copy: z.boolean(),
    source: z.string(),
  }),
  turn: turnIdSchema,
  start: z.number().int(),
  end: z.number().int(),
  /** Opens the published page at the words; null where the page's address is not known. */
  url: z.string().nullable(),
  /** Matched words, offsets within `text`. */
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  answers: z
    .object({
      turn: turnIdSchema,
      text: z.string(),
      /** The part of a question that asks several things to which the quote speaks, as offsets within its text; all of it where that is not certain. */
      part: z.tuple([z.number().int(), z.number().int()]),
      speaker: namedPersonSchema.nullable(),
      outlet: z.string().nullable(),
      introducedAs: z.string().nullable(),
    })
    .nullable(),
  addressedTo: z.array(namedPersonSchema),
  introducedAs: z.string().nullable(),
  /** Where the speaker repeats somebody else's words: offsets within the source. */
  innerQuotations: z.array(innerQuotationSchema),
  /** The speaker's own words of the other language's publisher, beside what an interpreter said. */
  ownWords: besideSchema.nullable(),
  /** What an interpreter said, as another publisher has it, beside the speaker's own words. */
  interpretation: besideSchema.nullable(),
  /** Where the same person said nearly the same words too. */
  alsoSaid: z.array(
    z.object({
      id: quoteIdSchema,
      text: z.string(),
      date: z.string().nullable(),
      meeting: z.object({ id: meetingIdSchema, title: z.string() }),
      document: documentIdSchema,
      url: z.string().nullable(),
    }),
  ),
  /** Falls down a list; not comparable between queries. */
  score: z.number(),
});
export type Quote = z.infer<typeof quoteSchema>;
