import { z } from 'zod';

/** How often a watch may speak: whenever it has something, once a day, once a week. */
export const rhythms = ['at-once', 'daily', 'weekly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Whom it tells: the channel where it was set up, or whoever set it up. */
export const targets = ['here', 'me'] as const;
export type Target = (typeof targets)[number];

/** What is watched for. */
export const watchedSchema = z.object({
  /** In the query language. */
  query: z.string().min(1),
  /** Words of which every one must be in a quote besides, and words of which none may be: a word each, or several in a row. */
  include: z.array(z.string().min(1)),
  exclude: z.array(z.string().min(1)),
});
export type Watched = z.infer<typeof watchedSchema>;

/** What is watched for, as somebody would type it: `deterrence +nuclear -"outer space"`. */
export function watchedAsTyped({ query, include, exclude }: Watched): string {
  const more = include.map((words) => `+${inQuotes(words)}`);
  const less = exclude.map((words) => `-${inQuotes(words)}`);
  return [query, ...more, ...less].join(' ');
}

/** The words as one piece of a query: in quotation marks where there are several. */
export function inQuotes(words: string): string {
  return /\s/u.test(words) ? `"${words}"` : words;
}
