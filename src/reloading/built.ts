import { z } from 'zod';
import { glossaryEntrySchema, japaneseWordSchema } from '../search/glossary.js';
import { personSchema } from '../transcript/people.js';
import { meetingSchema, type Transcript } from '../transcript/transcript.js';

/** What a worker that reads a corpus folder is told. */
export const orderSchema = z.object({
  /** The corpus folder. */
  dir: z.string(),
  /** The file that keeps the index between starts, or null. */
  index: z.string().nullable(),
  /** Hashes of the documents that whoever asks has already: they need not be handed over again. */
  known: z.set(z.string()),
});
export type Order = z.infer<typeof orderSchema>;

/** A document of the record as it goes from the worker to the process; `document` is null where its hash is known there. */
const handedOverSchema = z.object({
  hash: z.string(),
  /** It is a version that a page had before. */
  earlier: z.boolean(),
  document: z
    .object({
      // The worker has read it by its schema: to do so twice would cost what the worker is there to save.
      transcript: z.custom<Transcript>(
        (value) => z.object({ version: z.literal(1) }).safeParse(value).success,
      ),
      source: z.string(),
    })
    .nullable(),
});
export type HandedOver = z.infer<typeof handedOverSchema>;

/** What the worker says: documents, a few at a time, each lot only when it is asked for; then the rest; or what is wrong. */
export const saidSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('documents'), documents: z.array(handedOverSchema) }),
  z.object({
    is: z.literal('rest'),
    people: z.array(personSchema),
    meetings: z.array(meetingSchema),
    glossary: z.array(glossaryEntrySchema),
    japanese: z.array(japaneseWordSchema),
    /** The bytes of an index file of this very record. */
    index: z.instanceof(Uint8Array),
    /** The same for two corpora that say the same. */
    fingerprint: z.string(),
  }),
  z.object({ is: z.literal('broken'), why: z.string() }),
]);
export type Said = z.infer<typeof saidSchema>;
export type Rest = Extract<Said, { is: 'rest' }>;
