import { z } from 'zod';

/** What can be wrong with a feed, in each language that the bot speaks. */
export const feedProblemSchema = z.strictObject({ en: z.string(), ja: z.string() });
export type FeedProblem = z.infer<typeof feedProblemSchema>;

/** How it stands with a feed or a folder from which documents come; moments are ISO. */
export const feedStateSchema = z.strictObject({
  name: z.string(),
  /** Its address, or the folder. */
  from: z.string(),
  /** `new`: never looked at. `failing`: the last look failed; `problem` says why. */
  state: z.enum(['new', 'well', 'failing']),
  /** When it was last looked at, and when it will be again; null where it never was. */
  polledAt: z.iso.datetime().nullable(),
  nextAt: z.iso.datetime().nullable(),
  /** Looks in a row that failed. */
  failures: z.int().nonnegative(),
  problem: feedProblemSchema.nullable(),
  /** What came from it since the beginning: documents in the record, items that are none, and such as are tried again. */
  imported: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
});
export type FeedState = z.infer<typeof feedStateSchema>;

/** What a look at a feed brought; `items` are those that were not known. */
export const feedLookSchema = z.strictObject({
  name: z.string(),
  /** `unchanged`: the server says that nothing is new. `busy`: another process looks at it. */
  outcome: z.enum(['read', 'unchanged', 'failed', 'busy']),
  problem: feedProblemSchema.nullable(),
  items: z.array(
    z.strictObject({
      title: z.string().nullable(),
      link: z.string(),
      outcome: z.enum(['imported', 'refused', 'waiting']),
      document: z.string().nullable(),
      problem: feedProblemSchema.nullable(),
    }),
  ),
});
export type FeedLook = z.infer<typeof feedLookSchema>;

/** The feeds, for commands. */
export interface FeedDesk {
  /** @throws UsageError where no feeds are named, or their file cannot be read */
  states(): Promise<readonly FeedState[]>;
  /** Looks at every feed now, whenever it would be due. @throws UsageError as `states` */
  poll(): Promise<readonly FeedLook[]>;
}

/** How the feeds are, in short; for `alliance status`. */
export interface FeedsInShort {
  readonly feeds: number;
  readonly failing: readonly string[];
}
