import { z } from 'zod';
import type { ChannelKey, Watch } from '../store/following.js';
import type { Ended, NewPosting, Posting } from '../store/ledger.js';
import type { Share } from '../store/store.js';

/**
 * What a posting tells of: the digest of a channel for a date, hits of a watch, a note to whoever set one up, or one to
 * whoever shared a quote that was corrected.
 */
const aboutSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('digest'), date: z.string() }),
  z.object({ of: z.literal('watch'), watch: z.string() }),
  z.object({ of: z.literal('held'), posting: z.string() }),
  z.object({
    of: z.literal('ended'),
    channel: z.string(),
    why: z.string(),
    digest: z.boolean(),
    watches: z.number(),
  }),
  z.object({ of: z.literal('corrected'), channel: z.string(), ts: z.string() }),
]);
export type About = z.infer<typeof aboutSchema>;

/** @throws ZodError where the ledger holds something else */
export function aboutOf({ about }: Pick<Posting, 'about'>): About {
  return aboutSchema.parse(JSON.parse(about));
}

/** Whether it is a note to one person: it may be told twice, and is not asked about. */
export function isNote(about: About): about is Extract<About, { of: 'held' | 'ended' | 'corrected' }> {
  return about.of === 'held' || about.of === 'ended' || about.of === 'corrected';
}

/** The one posting of a channel for a local date, whatever its schedule was changed to meanwhile. */
export function digestPosting(
  { team, channel, by }: ChannelKey & { readonly by: string | null },
  date: string,
  due: number,
): NewPosting {
  const key = `digest ${team} ${channel} ${date}`;
  return { key, team, channel, user: by, about: told({ of: 'digest', date }), due };
}

/** @param which one of the watch's postings: a local date, or a document that set it off */
export function watchPosting({ id, team, target, by }: Watch, which: string, due: number): NewPosting {
  const key = `watch ${team} ${id} ${which}`;
  return { key, team, channel: target, user: by, about: told({ of: 'watch', watch: id }), due };
}

/** Tells whoever set it up that a posting may be missing; null where that is nobody any more. */
export function heldNote({ key, team, user }: Posting, at: number): NewPosting | null {
  if (user === null) return null;
  const about = told({ of: 'held', posting: key });
  return { key: `held ${at} ${key}`, team, channel: user, user, about, due: at };
}

/** Tells somebody that what he had set up in a channel has ended. */
export function endedNote(
  { team, channel }: ChannelKey,
  why: string,
  { user, digest, watches }: Ended & { readonly user: string },
  at: number,
): NewPosting {
  const about = told({ of: 'ended', channel, why, digest, watches });
  return { key: `ended ${at} ${team} ${channel} ${user}`, team, channel: user, user, about, due: at };
}

/** Tells whoever shared a quote that the message which shows it was corrected; it says what `body` says. */
export function correctedNote({ team, channel, ts, user }: Share, body: string, at: number): NewPosting {
  const about = told({ of: 'corrected', channel, ts });
  return { key: `corrected ${at} ${team} ${channel} ${ts}`, team, channel: user, user, about, due: at, body };
}

function told(about: About): string {
  return JSON.stringify(about);
}
