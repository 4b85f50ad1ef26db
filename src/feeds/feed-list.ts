import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type SaidOfDocument, unsaid } from '../imported/said-of-document.js';
import { UsageError } from '../mistakes/usage-error.js';
import { documentKinds } from '../transcript/transcript.js';

/** Minutes between two looks: not so often that a site minds, and once a week at least. */
const [soonest, latest, usual] = [5, 10_080, 60];

const words = z.string().trim().min(1);
const feedSchema = z
  .strictObject({
    name: words,
    feed: z.url().optional(),
    folder: words.optional(),
    every: z.int().min(soonest).max(latest).default(usual),
    /** An item counts where its title has one of these. */
    words: z.array(words).default([]),
    publisher: words.optional(),
    language: z
      .string()
      .regex(/^[a-z]{2}$/u)
      .optional(),
    place: words.optional(),
    kind: z.enum(documentKinds).optional(),
    licence: words.optional(),
  })
  .refine(({ feed, folder }) => (feed === undefined) !== (folder === undefined), {
    error: 'it has either a feed or a folder',
  });
const listSchema = z
  .array(feedSchema)
  .min(1)
  .refine((feeds) => new Set(feeds.map(({ name }) => name)).size === feeds.length, {
    error: 'two feeds have the same name',
  });

/** A feed or a folder from which documents come. */
export interface Feed {
  readonly name: string;
  readonly from: { readonly is: 'feed' | 'folder'; readonly at: string };
  /** Milliseconds between two looks. */
  readonly every: number;
  readonly words: readonly string[];
  /** What is known of all that comes from it. */
  readonly said: SaidOfDocument;
}

/**
 * Reads the file that names the feeds; a folder counts from where the file is.
 *
 * @throws UsageError where it cannot be read or is not of its shape
 */
export async function readFeedList(file: string): Promise<readonly Feed[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError({ code: 'cannot-read', file });
  });
  const read = listSchema.safeParse(asYaml(text));
  if (!read.success) throw new UsageError({ code: 'feeds-malformed', file, why: inShort(read.error) });
  return read.data.map(({ name, feed, folder, every, words, publisher, language, place, kind, licence }) => ({
    name,
    from:
      feed === undefined
        ? { is: 'folder', at: resolve(dirname(file), folder ?? '.') }
        : { is: 'feed', at: feed },
    every: every * 60_000,
    words,
    said: {
      ...unsaid,
      publisher: publisher ?? null,
      language: language ?? null,
      place: place ?? null,
      kind: kind ?? null,
      licence: licence ?? null,
    },
  }));
}

function asYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** The first thing that is wrong, with its place: `2.every`. */
function inShort({ issues: [first] }: z.ZodError): string {
  return first ? `${first.path.map(String).join('.') || 'list'}: ${first.message}` : 'list';
}
