import type { Language } from '../../answer.js';
import { UsageError } from '../../command.js';
import type { FollowedWatch, FollowedWatches, Following, WatchWish } from '../../followed/followed.js';
import type { Watch } from '../../store/following.js';
import { watchedAsTyped } from '../../watch/watch.js';
import { type Here, mayChange, whereto } from './followed-place.js';
import { mustReach } from './place-reached.js';

/** The most watches of one channel, or of one person. */
export const mostWatches = 25;

/** The watches of a place, and those of one person elsewhere, on the bot's store. */
export function watchesAt(here: Here, zone: Following['zone']): FollowedWatches {
  const { asker, edge, place } = here;
  const { team, user } = asker;
  const { watches, digests } = edge.store;
  const target = ({ target: wanted }: Pick<WatchWish, 'target'>) => (wanted === 'me' ? user : place);
  const reached = async (wanted: WatchWish['target']) => {
    await mustReach(target({ target: wanted }), asker, edge);
    const there = await watches.list(team, target({ target: wanted }));
    if (there.length >= mostWatches) throw new UsageError({ code: 'too-many-watches', most: mostWatches });
  };
  const zoneAt = async (channel: string) => {
    const digest = await digests.find({ team, channel });
    return digest && digest.state !== 'ended' ? digest.zone : ((await zone()) ?? 'UTC');
  };
  const changing = async (id: string, change: (watch: Watch) => Promise<boolean>) => {
    const found = await watches.find({ team, id });
    if (!found || found.state === 'ended' || !mayChange(found.target, found.by, here)) return null;
    const [before] = watchShown(found, here);
    if (!(await change(found))) return null;
    const after = await watches.find({ team, id });
    return (after && watchShown(after, here)[0]) ?? before ?? null;
  };
  return {
    list: async () => {
      const all = (await watches.list(team)).flatMap((watch) => watchShown(watch, here));
      const isHere = (one: FollowedWatch) =>
        one.whereto.is === 'here' || (here.direct && one.whereto.is === 'me');
      const ofHere = all.filter(isHere);
      const others = asker.privately
        ? all.filter((one) => !isHere(one) && (one.whereto.is === 'me' || one.by === user))
        : [];
      return [...ofHere, ...others];
    },
    mayBe: reached,
    add: (wish, language) =>
      edge.inTurn(`watches ${team} ${target(wish)}`, async () => {
        const known = (await watches.list(team, target(wish))).find(
          (one) => watchedAsTyped(one) === watchedAsTyped(wish.watched),
        );
        if (known && known.rhythm === wish.rhythm) {
          await watches.unmute({ team, id: known.id }, edge.now());
          return { watch: shownNow(known, here), isNew: false };
        }
        if (!known) await reached(wish.target);
        const added = await watches.add(await newWatch(wish, target(wish), zoneAt, here, language));
        // Told in another rhythm from now on.
        if (known) await watches.end({ team, id: known.id });
        return { watch: shownNow(added, here), isNew: true };
      }),
    mute: (id) => changing(id, () => watches.mute({ team, id })),
    unmute: (id) => changing(id, () => watches.unmute({ team, id }, edge.now())),
    end: (id) => changing(id, () => watches.end({ team, id })),
  };
}

async function newWatch(
  { watched, rhythm }: WatchWish,
  target: string,
  zoneAt: (channel: string) => Promise<string>,
  { asker: { team, user }, edge }: Here,
  language: Language | null,
) {
  const { query, include, exclude } = watched;
  const zone = await zoneAt(target);
  return { team, target, by: user, query, include, exclude, rhythm, zone, language, at: edge.now() };
}

export function watchShown(watch: Watch, here: Here): FollowedWatch[] {
  return watch.state === 'ended' ? [] : [shownNow(watch, here)];
}

function shownNow(watch: Watch, here: Here): FollowedWatch {
  const { id, query, include, exclude, rhythm, zone, by, state } = watch;
  return {
    id,
    watched: { query, include, exclude },
    rhythm,
    zone,
    by,
    whereto: whereto(watch.target, here),
    state: state === 'muted' ? 'muted' : 'active',
  };
}
