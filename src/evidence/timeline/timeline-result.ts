import { z } from 'zod';
import {
  documentIdSchema,
  documentKinds,
  meetingIdSchema,
  namedPersonSchema,
} from '../../transcript/transcript.js';
import { quoteSchema } from '../quote.js';
import { units } from '../topic/length.js';
import { voices } from '../topic/voice.js';

/** How often, in how much text. */
export const tallySchema = z.object({
  /** Mentions. */
  count: z.number().int().nonnegative(),
  /** Words or characters of these voices in the counted documents, as the series' `unit` says. */
  length: z.number().int().nonnegative(),
  /** Mentions in a thousand of them, to two decimals; null where these voices say nothing there. */
  perThousand: z.number().nonnegative().nullable(),
});
export type Tally = z.infer<typeof tallySchema>;

/** One meeting in one language: those where nothing was said on the topic too, with 0. */
export const timelineRowSchema = z.object({
  meeting: z.object({
    id: meetingIdSchema,
    title: z.string(),
    /** The title without its place and date. */
    event: z.string(),
    date: z.string(),
    place: z.string().nullable(),
  }),
  /**
   * What the transcripts print, by voice: `us`, `japan`, `other` and `unnamed` (side not known) are statements and answers,
   * `questions` what is asked, by whomever, `moderation` the words of those who lead. A length of 0 says that none of these
   * voices is in a transcript of this meeting in this language, which is not that they said nothing of the topic.
   */
  voices: z.object({
    us: tallySchema,
    japan: tallySchema,
    other: tallySchema,
    unnamed: tallySchema,
    questions: tallySchema,
    moderation: tallySchema,
  } satisfies Record<(typeof voices)[number], typeof tallySchema>),
  /** `us`, `japan`, `other` and `unnamed` together: what was said, not what was asked. */
  officials: tallySchema,
  /** What readouts and articles print: no part of any other number. */
  reported: tallySchema,
  /** Who said it in the transcripts, most mentions first, with how many; null where the speaker is not resolved. */
  speakers: z.array(
    z.object({ speaker: namedPersonSchema.nullable(), voice: z.enum(voices), count: z.number().int() }),
  ),
  /** The documents that are counted, and what of them. */
  documents: z.array(
    z.object({
      id: documentIdSchema,
      kind: z.enum(documentKinds),
      publisher: z.string(),
      /** Null where it is counted; else the document that prints the same speech and is counted in its place. */
      sameAs: documentIdSchema.nullable(),
      /** Mentions in this document, counted or not. */
      count: z.number().int().nonnegative(),
    }),
  ),
});
export type TimelineRow = z.infer<typeof timelineRowSchema>;

/** Documents of one language: another language's numbers are never added to these. */
export const timelineSeriesSchema = z.object({
  language: z.string(),
  /** What `length` and `perThousand` count in: words; characters (letters and digits) where no blanks part words. */
  unit: z.enum(units),
  /** Meetings of the record with documents in this language that the filters let in, the oldest first. */
  rows: z.array(timelineRowSchema),
  total: z.object({ officials: tallySchema, questions: tallySchema, reported: tallySchema }),
});
export type TimelineSeries = z.infer<typeof timelineSeriesSchema>;

/** What `alliance timeline --json` prints and `record.timeline()` resolves to. Fields may be added, never changed. */
export const timelineResultSchema = z.object({
  version: z.literal(1),
  query: z.string(),
  reading: z.object({
    /** The things that must be said: one, or several within three sentences; each with the wordings by which it was found. */
    things: z.array(
      z.object({
        typed: z.string(),
        /** As printed, whatever the case, most frequent first; in every document, counted or not. */
        wordings: z.array(z.object({ text: z.string(), count: z.number().int().positive() })),
      }),
    ),
    filters: z.record(z.string(), z.array(z.string())),
    /** The filters in words. */
    filtersInWords: z.array(z.string()),
    /** What plain words were read as: people, meetings, dates. */
    inWords: z.array(z.object({ name: z.string(), readAs: z.array(z.string()) })),
    corrections: z.array(z.object({ from: z.string(), to: z.string() })),
    /** The record has the topic nowhere; what is near it by the glossary was counted. */
    near: z.boolean(),
  }),
  /** Whether there is any mention, a question's or a report's too. */
  found: z.boolean(),
  /** First in this record in what was said in a transcript (not asked); null where nobody said it. */
  first: quoteSchema.nullable(),
  /** The first of each voice that mentions it, in order of time. */
  firsts: z.array(z.object({ voice: z.enum([...voices, 'reported']), quote: quoteSchema })),
  /** The series with most transcripts first. */
  series: z.array(timelineSeriesSchema),
  /** Not evidence: what comes nearest where nothing is found. */
  nearest: z.array(quoteSchema),
  searched: z.object({
    documents: z.number().int().nonnegative(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
});
export type TimelineResult = z.infer<typeof timelineResultSchema>;

/** How a timeline is asked for. */
export interface TimelineOptions {
  /** Plain words are only words: no people, dates or meetings are read out of them. */
  readonly asTyped?: boolean;
}
