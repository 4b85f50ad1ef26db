import { z } from 'zod';
import { personIdSchema, sides } from '../../transcript/person.js';
import { documentIdSchema, documentKinds, meetingIdSchema } from '../../transcript/transcript.js';
import { topicsSchema } from '../characteristic/topics-result.js';
import { askedSchema } from '../exchange/exchange-result.js';
import { quoteSchema } from '../quote.js';
import { units } from '../topic/length.js';

const day = z.string().nullable();
const count = z.number().int().nonnegative();

/**
 * How somebody is in the record: `transcripts` where one prints his words; `printed` where only readouts or articles do,
 * between quotation marks; `reported` where he is only reported about; `never` where nothing of the kind is there.
 */
export const heardAs = ['transcripts', 'printed', 'reported', 'never'] as const;
export type HeardAs = (typeof heardAs)[number];

/** What somebody says in the transcripts of one language; a speech that two transcripts print counts once. */
export const spokenSchema = z.object({
  language: z.string(),
  /** What the lengths count in: words; characters (letters and digits) where no blanks part words. */
  unit: z.enum(units),
  turns: count,
  length: count,
  /** Of `length`, what the document marks as said through an interpreter. */
  interpreted: count,
  /** Of `length`, what is not marked so and very likely was interpreted too. */
  likelyInterpreted: count,
  /** How many of the turns are statements, answers, questions, moderation. */
  kinds: z.object({ statement: count, answer: count, question: count, moderation: count }),
});
export type Spoken = z.infer<typeof spokenSchema>;

/** What `alliance speaker --json` prints and `record.speaker()` resolves to. Fields may be added, never changed. */
export const speakerResultSchema = z.object({
  version: z.literal(1),
  query: z.string(),
  /** False where the record has neither words of this person nor a report about him. */
  found: z.boolean(),
  person: z.object({
    id: personIdSchema,
    name: z.string(),
    aliases: z.array(z.string()),
    side: z.enum(sides),
    /** Not of people.yml: a person of one document alone. */
    provisional: z.boolean(),
  }),
  heard: z.enum(heardAs),
  /** As people.yml has them, the latest first; null is not known, or still in office. */
  offices: z.array(z.object({ office: z.string(), from: day, to: day })),
  outlets: z.array(z.object({ outlet: z.string(), from: day, to: day })),
  /** How transcripts print him before his words, with the office or outlet that they give; the latest first. */
  printedAs: z.array(
    z.object({
      label: z.string(),
      office: z.string().nullable(),
      outlet: z.string().nullable(),
      from: day,
      to: day,
      turns: count,
    }),
  ),
  /** Meetings at which he speaks, asks, is reported of or is said to have met; the newest first. */
  meetings: z.array(
    z.object({
      id: meetingIdSchema,
      title: z.string(),
      date: z.string(),
      place: z.string().nullable(),
      /** Among those who met. */
      participant: z.boolean(),
      /** Turns of his, and sentences that report of him, in each document of the meeting that has any. */
      documents: z.array(
        z.object({
          id: documentIdSchema,
          kind: z.enum(documentKinds),
          publisher: z.string(),
          language: z.string(),
          turns: count,
          reported: count,
        }),
      ),
    }),
  ),
  /** By language, the one with most turns first. */
  spoken: z.array(spokenSchema),
  /** Sentences of readouts and articles that report of him without his words, and in how many documents. */
  reported: z.object({ sentences: count, documents: count }),
  /** Null where he says nothing in a transcript. Of reporters: what they ask, against what other reporters ask. */
  topics: topicsSchema.nullable(),
  /** One page of his own words, the newest first: of each turn the sentence with most of the field's terms. What several
   * transcripts print of a meeting is here once. */
  recent: z.array(quoteSchema),
  /** How many turns there are to page through. */
  recentInAll: count,
  /** For whoever asks: one page of the questions, the newest first. */
  asked: z.array(askedSchema),
  askedInAll: count,
  /** Questions that are certainly addressed to him, and those of them that he does not answer in their document. */
  addressed: z.object({ questions: count, unanswered: z.array(quoteSchema) }),
  /** Where he has no words in the record: what reports of him (`verbatim` is false), the newest first. */
  reports: z.array(quoteSchema),
  /** Not his words: where the record has nothing of him, words of others that name him. */
  nearest: z.array(quoteSchema),
  searched: z.object({ documents: count, from: z.string().nullable(), to: z.string().nullable() }),
});
export type SpeakerResult = z.infer<typeof speakerResultSchema>;

/** How a speaker is asked for. */
export interface SpeakerOptions {
  /** Quotes on one page; 3 unless told. */
  readonly limit?: number;
  readonly offset?: number;
}
