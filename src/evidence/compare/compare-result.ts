import { z } from 'zod';
import {
  documentIdSchema,
  documentKinds,
  meetingIdSchema,
  namedPersonSchema,
  sides,
} from '../../transcript/transcript.js';
import { quoteSchema } from '../quote.js';

/** Why it is not claimed that something is no longer said: what was published of the two cannot show it. */
export const notClaimedReasons = [
  /** Two people or sides are compared: neither speaks after the other. */
  'not-two-meetings',
  /** There are no texts of both in one language. */
  'other-languages',
  /** A transcript beside a readout: what a summary leaves out may have been said. */
  'other-kinds',
  /** An article chooses what it reports. */
  'articles',
  /** Other offices were heard. */
  'other-offices',
  /** Reporters' questions were answered at one of them alone. */
  'questions-at-one',
  /** One text is much shorter than the other. */
  'much-shorter',
] as const;
export type NotClaimed = (typeof notClaimedReasons)[number];

/** One side of a comparison: what was compared of it. */
export const comparedSideSchema = z.object({
  by: z.enum(['meeting', 'person', 'side']),
  /** The meeting's title, the person's name, or `us` or `japan`. */
  name: z.string(),
  meeting: z.object({ id: meetingIdSchema, title: z.string(), date: z.string() }).nullable(),
  person: namedPersonSchema.nullable(),
  side: z.enum(sides).nullable(),
  documents: z.array(
    z.object({
      id: documentIdSchema,
      title: z.string(),
      kind: z.enum(documentKinds),
      language: z.string(),
      publisher: z.string(),
      date: z.string().nullable(),
    }),
  ),
  /** Further documents of the meeting in the same language, in which likes were looked for too. */
  alsoSearched: z.array(documentIdSchema),
  /** Offices that are heard in them, and who holds them. */
  offices: z.array(z.object({ office: z.string(), side: z.enum(sides).nullable() })),
  heard: z.array(namedPersonSchema),
  /** Sentences in all, reporters' and moderators' aside, and those on the topic. */
  sentences: z.number().int().nonnegative(),
  onTopic: z.number().int().nonnegative(),
  /** Languages in which there is text of it that was not compared. */
  otherLanguages: z.array(z.string()),
});
export type ComparedSide = z.infer<typeof comparedSideSchema>;

/** A stretch of a redline; `gone` is a slice of the first text, `same` and `new` of the second. */
export const redlineStretchSchema = z.object({
  is: z.enum(['same', 'gone', 'new']),
  text: z.string(),
  /** A word that tells something is put in, taken out or exchanged. */
  telling: z.boolean(),
});
export type RedlineStretch = z.infer<typeof redlineStretchSchema>;

/** The same thing said by both; `marks` of each quote are the words that run alike. */
export const comparedPairSchema = z.object({
  first: quoteSchema,
  second: quoteSchema,
  /** How alike they are, from 0 to 1. */
  likeness: z.number(),
  /** Of the marked words; empty where no word changed. */
  redline: z.array(redlineStretchSchema),
  /** The formula of the record that they are an instance of: how it is printed in the second. */
  formula: z.string().nullable(),
});
export type ComparedPair = z.infer<typeof comparedPairSchema>;

/** What `alliance compare --json` prints and `record.compare()` resolves to. Fields may be added, never changed. */
export const compareResultSchema = z.object({
  version: z.literal(1),
  query: z.string(),
  /** What was compared on; null where everything of two people was. */
  topic: z.string().nullable(),
  /** False where neither side has a sentence on the topic. */
  found: z.boolean(),
  first: comparedSideSchema.nullable(),
  second: comparedSideSchema.nullable(),
  language: z.string().nullable(),
  /** The sentences of the second on the topic, in three: word for word as in the first, in other words, only there. */
  kept: z.array(comparedPairSchema),
  changed: z.array(comparedPairSchema),
  onlySecond: z.array(quoteSchema),
  /** Sentences of the first that have no like in the second. */
  onlyFirst: z.array(quoteSchema),
  /**
   * Whether what only the first has is no longer said: claimed where the documents are comparable, of statements and what
   * is reported; never of a quote whose kind is `answer`, since nobody may have asked again.
   */
  noLongerSaid: z.boolean(),
  /** Why it is not claimed; empty where it is. */
  notClaimed: z.array(z.enum(notClaimedReasons)),
  /** Later comparable meetings whose documents have nothing on the topic, by their ids. */
  silentSince: z.array(meetingIdSchema),
  /** Not evidence: what comes nearest where there is none. */
  nearest: z.array(quoteSchema),
  searched: z.object({
    documents: z.number().int().nonnegative(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
});
export type CompareResult = z.infer<typeof compareResultSchema>;
