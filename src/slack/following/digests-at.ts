import { localDateAt } from '../../digest/local-time.js';
import { nextDue } from '../../digest/schedule.js';
import type { FollowedDigest, FollowedDigests } from '../../followed/followed.js';
import type { DigestOrder } from '../../following/editor.js';
import { digestInputOf } from '../../following/record-editor.js';
import type { Digest, NewDigest } from '../../store/following.js';
import { type Here, mayChange, whereto } from './followed-place.js';
import { mustReach } from './place-reached.js';

/** The digest of a place, and those of one person elsewhere, on the bot's store. */
export function digestsAt(here: Here): FollowedDigests {
  const { asker, edge, place } = here;
  const { team, user } = asker;
  const { digests } = edge.store;
  const shown = (digest: Digest): FollowedDigest[] => {
    const { state } = digest;
    return state === 'ended' ? [] : [{ ...digest, state, whereto: whereto(digest.channel, here) }];
  };
  const at = async (channel: string) => {
    const found = await digests.find({ team, channel });
    return (found && shown(found)[0]) ?? null;
  };
  const changing = async (channel: string, change: () => Promise<boolean>) => {
    const found = await at(channel);
    return found !== null && mayChange(channel, found.by, here) && change();
  };
  return {
    here: () => at(place),
    list: async () => {
      const all = (await digests.list(team)).flatMap(shown);
      const ofHere = all.filter((one) => one.channel === place);
      // Where others read along, what somebody follows elsewhere is his own business.
      const others = asker.privately
        ? all.filter((one) => one.channel !== place && isOwn(one.channel, one.by, user))
        : [];
      return [...ofHere, ...others];
    },
    set: async ({ time, zone, days, topics, heartbeat }, language) => {
      await mustReach(place, asker, edge);
      const before = await at(place);
      const wanted: NewDigest = {
        team,
        channel: place,
        by: user,
        time,
        zone,
        days,
        topics: topics ?? before?.topics ?? [],
        heartbeat: heartbeat ?? before?.heartbeat ?? false,
        language,
        at: edge.now(),
      };
      await digests.set(wanted);
      return { ...wanted, state: 'active', whereto: whereto(place, here) };
    },
    change: async (change) => {
      await digests.change({ team, channel: place }, change);
      return at(place);
    },
    pause: (channel = place) => changing(channel, () => digests.pause({ team, channel })),
    resume: (channel = place) => changing(channel, () => digests.resume({ team, channel }, edge.now())),
    end: (channel = place) => changing(channel, () => digests.end({ team, channel })),
    material: async (language) => {
      const found = await digests.find({ team, channel: place });
      const digest = found && found.state !== 'ended' ? found : emptyDigest(here);
      return digestInputOf(edge.world.record, await orderFor(digest, here), language);
    },
  };
}

function isOwn(target: string, by: string | null, user: string): boolean {
  return target === user || by === user;
}

/** A channel without a digest, as if one had been set up now. */
function emptyDigest({ asker: { team, user }, edge, place }: Here): Digest {
  const at = edge.now();
  const settings = { topics: [], heartbeat: false, language: null, at, since: at, state: 'active' } as const;
  return { team, channel: place, by: user, time: '09:00', zone: 'UTC', days: 'every day', ...settings };
}

/** What the next digest would be made of, as things stand. */
async function orderFor(digest: Digest, { asker: { team }, edge, place }: Here): Promise<DigestOrder> {
  const { postings, watches } = edge.store;
  const now = edge.now();
  const next = nextDue(digest, now);
  const orders = [];
  for (const watch of await watches.list(team, place)) {
    if (watch.state !== 'active' || watch.rhythm !== 'daily') continue;
    const documents = await postings.unseen({ team, follower: watch.id }, watch.since);
    orders.push({ watch, documents, known: await postings.hitsOf({ team, watch: watch.id }) });
  }
  return {
    digest,
    date: digest.state === 'active' ? next.localDate : localDateAt(digest.zone, now),
    due: next.at,
    now,
    late: false,
    documents: await postings.unseen({ team, follower: place }, digest.since),
    shown: await postings.shownIn({ team, channel: place }),
    watches: orders,
  };
}
