import { z } from 'zod';
import { documentIdSchema, documentKinds, namedPersonSchema } from '../../transcript/transcript.js';
import { meetingInBriefSchema } from './meeting-result.js';

const count = z.number().int().nonnegative();

/** What `alliance meetings --json` prints and `record.meetings()` resolves to. Fields may be added, never changed. */
export const meetingsResultSchema = z.object({
  version: z.literal(1),
  /** Words, a year, a place or a person, as typed; empty for all meetings. */
  query: z.string(),
  found: z.boolean(),
  /** One page of them, the newest first. */
  meetings: z.array(
    meetingInBriefSchema.extend({
      participants: z.array(namedPersonSchema),
      /** None where the record only knows that the meeting took place. */
      documents: z.array(
        z.object({
          id: documentIdSchema,
          kind: z.enum(documentKinds),
          publisher: z.string(),
          language: z.string(),
          url: z.string().nullable(),
        }),
      ),
      /** Questions in its transcripts; one that several transcripts print counts once. */
      questions: count,
    }),
  ),
  /** How many there are in all, over every page. */
  total: count,
});
export type MeetingsResult = z.infer<typeof meetingsResultSchema>;

/** How meetings are asked for. */
export interface MeetingsOptions {
  /** Meetings on one page; 10 unless told. */
  readonly limit?: number;
  readonly offset?: number;
}
