import type { FollowedDigest, FollowedWatch, Following, WatchWish } from '../../src/followed/followed.js';
import { UsageError } from '../../src/mistakes/usage-error.js';
import type { TeamRecord } from '../../src/record.js';

/** 22 November 2026, 17:00 in Tokyo: a Sunday. */
export const sunday = Date.UTC(2026, 10, 22, 8);

export const digestHere: FollowedDigest = {
  channel: 'C1',
  whereto: { is: 'here' },
  by: 'U1',
  time: '08:30',
  zone: 'Asia/Tokyo',
  days: 'weekdays',
  topics: [],
  heartbeat: false,
  state: 'active',
};

export const watchHere: FollowedWatch = {
  id: 'w1',
  watched: { query: 'counterstrike', include: [], exclude: [] },
  rhythm: 'at-once',
  zone: 'Asia/Tokyo',
  whereto: { is: 'here' },
  by: 'U1',
  state: 'active',
};

export interface InMemory extends Following {
  readonly digest: FollowedDigest | null;
  readonly kept: readonly FollowedWatch[];
}

/** What somebody follows in the channel C1, kept in memory; `reached` false where the bot is not in it. */
export function followedInMemory(
  record: TeamRecord,
  {
    digest = null,
    watches = [],
    zone = 'Asia/Tokyo',
    reached = true,
    direct = false,
    isAdmin = false,
    privately = true,
  }: {
    readonly digest?: FollowedDigest | null;
    readonly watches?: readonly FollowedWatch[];
    readonly zone?: string | null;
    readonly reached?: boolean;
    readonly direct?: boolean;
    readonly isAdmin?: boolean;
    readonly privately?: boolean;
  } = {},
): InMemory {
  let here = digest;
  let kept = [...watches];
  const reach = async () => {
    if (!reached) throw new UsageError({ code: 'not-in-channel' });
  };
  const toDigest = async (from: FollowedDigest['state'], to: FollowedDigest['state'] | null) => {
    if (here?.state !== from) return false;
    here = to === null ? null : { ...here, state: to };
    return true;
  };
  const toWatch = async (id: string, from: FollowedWatch['state'], to: FollowedWatch['state']) => {
    const found = kept.find((one) => one.id === id && one.state === from);
    if (!found) return null;
    const after = { ...found, state: to };
    kept = kept.map((one) => (one.id === id ? after : one));
    return after;
  };
  return {
    get digest() {
      return here;
    },
    get kept() {
      return kept;
    },
    now: () => sunday,
    direct,
    zone: async () => zone,
    isAdmin,
    digests: {
      here: async () => here,
      list: async () => (here ? [here] : []),
      set: async (wish) => {
        await reach();
        here = { ...digestHere, ...here, ...wish, whereto: { is: direct ? 'me' : 'here' }, state: 'active' };
        return here;
      },
      change: async (change) => {
        here = here && { ...here, ...change };
        return here;
      },
      pause: () => toDigest('active', 'paused'),
      resume: () => toDigest('paused', 'active'),
      end: async () => {
        const was = here !== null;
        here = null;
        return was;
      },
      material: async (language) => ({
        record,
        newDocuments: [],
        watchHits: [],
        topics: here?.topics ?? [],
        localDate: '2026-11-23',
        channel: 'C1',
        shown: new Set(),
        heartbeat: here?.heartbeat ?? false,
        language,
        since: '2026-11-20',
      }),
    },
    watches: {
      list: async () => kept,
      mayBe: reach,
      add: async (wish: WatchWish) => {
        const watch = { ...watchHere, ...wish, id: `w${kept.length + 1}` };
        kept = [...kept, watch];
        return { watch, isNew: true };
      },
      mute: (id) => toWatch(id, 'active', 'muted'),
      unmute: (id) => toWatch(id, 'muted', 'active'),
      end: async (id) => {
        const found = kept.find((one) => one.id === id) ?? null;
        kept = kept.filter((one) => one.id !== id);
        return found;
      },
    },
    all:
      isAdmin && privately
        ? {
            digests: async () => (here ? [here] : []),
            watches: async () => kept,
            pause: async () => (here ? 1 : 0) + kept.length,
            resume: async () => (here ? 1 : 0) + kept.length,
          }
        : null,
  };
}
