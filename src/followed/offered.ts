import { z } from 'zod';
import type { Offer } from '../answer.js';
import { rhythms, targets, watchedAsTyped, watchedSchema } from '../watch/watch.js';
import type { FollowedDigest, FollowedWatch, WatchWish } from './followed.js';

/** The longest watch, as somebody would type it: its buttons carry all of it. */
export const mostWatched = 500;

/** What the buttons of a watch that is not set up yet carry. */
export const watchWishSchema = z.object({
  watched: watchedSchema,
  rhythm: z.enum(rhythms),
  target: z.enum(targets),
});

/** Confirm, Narrow, Cancel. */
export function watchOffers(wish: WatchWish): Offer[] {
  const what = watchedAsTyped(wish.watched);
  const about = JSON.stringify(wish);
  return [
    { offer: 'watch-confirm', about, what },
    { offer: 'watch-narrow', about, what },
    { offer: 'watch-cancel', about: '', what },
  ];
}

/** What can be done with a watch that is there. */
export function ofWatch({ id, state, watched }: FollowedWatch): Offer[] {
  const what = watchedAsTyped(watched);
  return [
    { offer: state === 'active' ? 'watch-mute' : 'watch-unmute', about: id, what },
    { offer: 'watch-stop', about: id, what },
  ];
}

/** What can be done with a digest that is there. @param here whether it can be shown and changed from where one is */
export function ofDigest({ channel, state }: FollowedDigest, here: boolean, what: string): Offer[] {
  return [
    ...(here ? [{ offer: 'digest-preview', about: '', what } as const] : []),
    ...(here ? [{ offer: 'digest-change', about: channel, what } as const] : []),
    { offer: state === 'active' ? 'digest-pause' : 'digest-resume', about: channel, what },
    { offer: 'digest-stop', about: channel, what },
  ];
}
