import { z } from 'zod';
import { namedPersonSchema } from '../../transcript/transcript.js';
import { quoteSchema } from '../quote.js';
import { voices } from '../topic/voice.js';

export const renderingKinds = ['term', 'variant', 'acronym', 'japanese', 'word'] as const;

/** One wording of a term, and what the record has of it. A longer wording is not counted as the shorter one inside it. */
export const renderingSchema = z.object({
  /** As the glossary has it; `word` where it has not: as it was typed. */
  text: z.string(),
  kind: z.enum(renderingKinds),
  /** How often transcripts print it: in what was said, asked and moderated. A speech that two publishers print counts once. */
  count: z.number().int().nonnegative(),
  /** How often readouts and articles print it: no part of `count`. */
  reported: z.number().int().nonnegative(),
  /** `count` by voice; those without are left out. */
  voices: z.array(z.object({ voice: z.enum(voices), count: z.number().int().positive() })),
  /** `count` by person, most first; null where the speaker is not resolved. */
  speakers: z.array(
    z.object({
      speaker: namedPersonSchema.nullable(),
      voice: z.enum(voices),
      count: z.number().int().positive(),
    }),
  ),
  /** Days of the first and the last meeting at which it is printed, in whatever document. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** Spellings other than `text`, as printed. */
  spellings: z.array(z.object({ text: z.string(), count: z.number().int().positive() })),
  /** The latest that an official said; else the latest at all. Null where it is nowhere printed. */
  example: quoteSchema.nullable(),
});
export type Rendering = z.infer<typeof renderingSchema>;

/** An entry of the glossary in brief. */
export const termNameSchema = z.object({ id: z.string(), term: z.string(), japanese: z.array(z.string()) });
export type TermName = z.infer<typeof termNameSchema>;

/** What `alliance term --json` prints and `record.term()` resolves to. Fields may be added, never changed. */
export const termResultSchema = z.object({
  version: z.literal(1),
  query: z.string(),
  /** Whether the glossary has it, or the record prints it. */
  found: z.boolean(),
  /** Null where the glossary has no such term, or several begin so. */
  entry: z
    .object({
      id: z.string(),
      term: z.string(),
      variants: z.array(z.string()),
      acronyms: z.array(z.string()),
      japanese: z.array(z.string()),
      readings: z.array(z.string()),
      /** Related, not the same. */
      near: z.array(z.object({ term: z.string(), why: z.string() })),
      /** What else the words can mean. */
      ambiguous: z.string().nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  /** What was typed is only how the term begins. */
  completed: z.boolean(),
  /** Most printed first, those that the record nowhere prints last. */
  renderings: z.array(renderingSchema),
  /** Terms that begin so where there are several; else those that come nearest to what the glossary has not. */
  nearest: z.array(termNameSchema),
  searched: z.object({
    documents: z.number().int().nonnegative(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
});
export type TermResult = z.infer<typeof termResultSchema>;
