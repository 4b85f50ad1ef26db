import { z } from 'zod';
import type { FeedsInShort } from './feed-states.js';

/** What the bot, or whoever looks at its store, can say of how it is. */
export interface BotStatus {
  /** Of Alliance, as `0.2.0`. */
  readonly alliance: string;
  /** How long it has been up, in whole seconds; null where it is not the bot that is asked. */
  readonly upSeconds: number | null;
  /** Null where there is none yet. */
  readonly store: { readonly engine: 'SQLite' | 'PostgreSQL'; readonly answers: boolean } | null;
  /** The last document that was added since the bot's first start; `at` in milliseconds since 1970. */
  readonly lastArrival: { readonly document: string; readonly at: number } | null;
  /** Since when the files of the record cannot be used, so that the record of before serves, in milliseconds since 1970. */
  readonly brokenSince?: number | null;
  /** How the feeds are; null where there are none. */
  readonly feeds?: FeedsInShort | null;
  /** What is due by itself, in every workspace: digests and watches that are active, posts that wait. Null where it is not known. */
  readonly jobs: { readonly digests: number; readonly watches: number; readonly waiting: number } | null;
}

/** What `alliance status --json` prints. Fields may be added, never changed in meaning. */
export const statusSchema = z.strictObject({
  version: z.literal(1),
  alliance: z.string().nullable(),
  upSeconds: z.int().nonnegative().nullable(),
  record: z.strictObject({
    documents: z.int(),
    meetings: z.int(),
    turns: z.int(),
    speakers: z.int(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  }),
  lastArrival: z
    .strictObject({ document: z.string(), title: z.string().nullable(), at: z.iso.datetime() })
    .nullable(),
  /** Since when the files of the record cannot be used, so that the record of before is searched. */
  recordBrokenSince: z.iso.datetime().nullable(),
  /** Feeds from which documents come, and the names of those that fail; null where there are none. */
  feeds: z.strictObject({ feeds: z.int(), failing: z.array(z.string()) }).nullable(),
  jobs: z.strictObject({ digests: z.int(), watches: z.int(), waiting: z.int() }).nullable(),
  store: z.strictObject({ engine: z.enum(['SQLite', 'PostgreSQL']), answers: z.boolean() }).nullable(),
});
export type StatusResult = z.infer<typeof statusSchema>;
