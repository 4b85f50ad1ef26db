import { z } from 'zod';
import { documentDifferencesSchema as toldDifferencesSchema } from '../../pairs/meeting-differences.js';
import { personIdSchema, sides } from '../../transcript/person.js';
import { documentIdSchema, documentKinds, meetingIdSchema, statuses } from '../../transcript/transcript.js';
import { topicsSchema } from '../characteristic/topics-result.js';
import { askedSchema } from '../exchange/exchange-result.js';
import { units } from '../topic/length.js';

const count = z.number().int().nonnegative();

/** A meeting as every command tells of it. */
export const meetingInBriefSchema = z.object({
  id: meetingIdSchema,
  title: z.string(),
  date: z.string(),
  place: z.string().nullable(),
  event: z.string(),
});

/** A document of a meeting. */
export const meetingDocumentSchema = z.object({
  id: documentIdSchema,
  title: z.string(),
  kind: z.enum(documentKinds),
  publisher: z.string(),
  status: z.enum(statuses).nullable(),
  language: z.string(),
  url: z.string().nullable(),
  /** The page is not the publisher's own. */
  copy: z.boolean(),
  /** When it was published; null where that is not known. */
  published: z.string().nullable(),
  /** Where else the same is published, and what that is; none of these is in the record unless it is listed itself. */
  alsoPublished: z.array(z.object({ url: z.string(), language: z.string(), note: z.string() })),
  turns: count,
  questions: count,
  /** In `unit`: words; characters where no blanks part words. */
  length: count,
  unit: z.enum(units),
  /** Of `length`, what it marks as said through an interpreter. */
  interpreted: count,
  /** Of two transcripts that print the same speech in one language, the one that is counted; null for that one, or where it is the only one. */
  sameAs: documentIdSchema.nullable(),
});
export type MeetingDocument = z.infer<typeof meetingDocumentSchema>;

/** Two transcripts of one meeting, and in how many places they differ. */
export const documentDifferencesSchema = z.object({
  left: documentIdSchema,
  right: documentIdSchema,
  sameLanguage: z.boolean(),
  /** Turns that certainly stand in the left one alone, and in the right one. */
  onlyLeft: count,
  onlyRight: count,
  /** Turns that certainly belong together and differ: in one language in words, in two in what they name or leave out. */
  turns: count,
  /** Places in those turns: words that were changed, things only one of them names, sentences that only one of them has. */
  places: count,
  /** Turns of which it is not certain whether the other one has them: nothing is said of these. */
  unsure: count,
  /** Each difference in the printed words of both. */
  told: toldDifferencesSchema,
});
export type DocumentDifferences = z.infer<typeof documentDifferencesSchema>;

/** What `alliance meeting --json` prints and `record.meeting()` resolves to. Fields may be added, never changed. */
export const meetingResultSchema = z.object({
  version: z.literal(1),
  /** As the meeting was asked for; null for the latest of the record. */
  query: z.string().nullable(),
  /** False where the record has no document of the meeting. */
  found: z.boolean(),
  meeting: meetingInBriefSchema,
  /** Those who met, in the order of meetings.yml. */
  participants: z.array(
    z.object({
      id: personIdSchema,
      name: z.string(),
      /** On the day, by people.yml; null where it has none of that day. */
      office: z.string().nullable(),
      side: z.enum(sides).nullable(),
      /** Whether a transcript of the meeting has words of his. */
      speaks: z.boolean(),
      /** Questions that are certainly addressed to him, and those of them that he answers, in the transcripts that are counted. */
      asked: count,
      answered: count,
    }),
  ),
  /** Whoever else has words in its documents by name and is no reporter: those who lead, or speak for others. */
  others: z.array(z.object({ id: personIdSchema, name: z.string(), office: z.string().nullable() })),
  /** Transcripts first, then readouts, then articles. */
  documents: z.array(meetingDocumentSchema),
  /** One page of what was asked, in order: in the transcripts of one language, each speech once. */
  questions: z.array(askedSchema),
  /** How many were asked in all, over every page. */
  questionsInAll: count,
  /** What is said here more often than at the other meetings; null without a transcript. */
  topics: topicsSchema.nullable(),
  /** For each two transcripts. */
  differences: z.array(documentDifferencesSchema),
});
export type MeetingResult = z.infer<typeof meetingResultSchema>;

/** How a meeting is asked for. */
export interface MeetingOptions {
  /** Questions on one page; 5 unless told. */
  readonly limit?: number;
  readonly offset?: number;
}
