import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Language } from '../answer.js';
import { UsageError } from '../command.js';
import { isZone, localDateAt } from '../digest/local-time.js';
import { nextDue } from '../digest/schedule.js';
import type {
  FollowedByAll,
  FollowedDigest,
  FollowedDigests,
  FollowedWatch,
  FollowedWatches,
  Following,
  WatchWish,
  Whereto,
} from '../followed/followed.js';
import type { DigestOrder } from '../following/editor.js';
import { digestInputOf } from '../following/record-editor.js';
import type { Digest, NewDigest, Watch } from '../store/following.js';
import { watchedAsTyped } from '../watch/watch.js';
import type { ListenerEdge } from './listener.js';
import { mustReach } from './place-reached.js';
import { reaching } from './reaching.js';

/** Who asks, and where: `channel` is null in Home and in a window. */
export interface FollowingAsker {
  readonly team: string;
  readonly user: string;
  readonly channel: string | null;
  /** Whether he alone sees the answer. */
  readonly privately: boolean;
  /** The payload as it came, and the client for its workspace. */
  readonly body: unknown;
  readonly client: webApi.WebClient;
}

/** The most watches of one channel, or of one person. */
export const mostWatches = 25;

/** What somebody follows, on the bot's store. In a direct message, in Home and in a window everything is for himself. */
export function followingAt(asker: FollowingAsker, edge: ListenerEdge): Following {
  const { team, user, channel, privately } = asker;
  const direct = channel === null || channel.startsWith('D');
  const place = direct ? user : channel;
  const isAdmin = edge.admins.has(user);
  const here: Here = { asker, edge, place, direct, isAdmin };
  let zone: Promise<string | null> | null = null;
  const ownZone = () => {
    zone ??= zoneOf(asker, edge);
    return zone;
  };
  return {
    now: edge.now,
    direct,
    zone: ownZone,
    digests: digestsAt(here),
    watches: watchesAt(here, ownZone),
    isAdmin,
    all: isAdmin && privately ? byAll(team, here) : null,
  };
}

interface Here {
  readonly asker: FollowingAsker;
  readonly edge: ListenerEdge;
  /** A channel, or the person who asks. */
  readonly place: string;
  readonly direct: boolean;
  readonly isAdmin: boolean;
}

const zoneSchema = z.object({ user: z.object({ tz: z.string() }) });

/** The time zone that somebody has in Slack; null where Slack does not tell. */
async function zoneOf({ user, client }: FollowingAsker, { wait, log }: ListenerEdge): Promise<string | null> {
  const asked = await reaching(() => client.users.info({ user }), wait, { repeated: true });
  const told = asked.how === 'arrived' ? zoneSchema.safeParse(asked.value).data?.user.tz : undefined;
  if (asked.how === 'refused') log.warn({ why: asked.why }, 'Slack does not tell a time zone');
  return told !== undefined && isZone(told) ? told : null;
}

function whereto(channel: string, { asker, place, direct }: Here): Whereto {
  if (channel === asker.user) return { is: 'me' };
  if (channel === place && !direct) return { is: 'here' };
  return /^[UW]/u.test(channel) ? { is: 'person', id: channel } : { is: 'channel', id: channel };
}

/** What is posted here is everybody's here; what somebody set up himself is his. */
function mayChange(target: string, by: string | null, { asker, place, isAdmin }: Here): boolean {
  return target === place || target === asker.user || by === asker.user || isAdmin;
}

function digestsAt(here: Here): FollowedDigests {
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

function watchesAt(here: Here, zone: Following['zone']): FollowedWatches {
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

function watchShown(watch: Watch, here: Here): FollowedWatch[] {
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

function byAll(team: string, here: Here): FollowedByAll {
  const { digests, watches } = here.edge.store;
  const all = async () => ({ digests: await digests.list(team), watches: await watches.list(team) });
  const counted = async (changes: readonly (() => Promise<boolean>)[]) => {
    let count = 0;
    for (const change of changes) if (await change()) count += 1;
    return count;
  };
  return {
    digests: async () =>
      (await digests.list(team)).flatMap((digest): FollowedDigest[] =>
        digest.state === 'ended'
          ? []
          : [{ ...digest, state: digest.state, whereto: whereto(digest.channel, here) }],
      ),
    watches: async () => (await watches.list(team)).flatMap((watch) => watchShown(watch, here)),
    pause: async () => {
      const found = await all();
      return counted([
        ...found.digests.map((one) => () => digests.pause(one)),
        ...found.watches.map((one) => () => watches.mute(one)),
      ]);
    },
    resume: async () => {
      const found = await all();
      const now = here.edge.now();
      return counted([
        ...found.digests.map((one) => () => digests.resume(one, now)),
        ...found.watches.map((one) => () => watches.unmute(one, now)),
      ]);
    },
  };
}
