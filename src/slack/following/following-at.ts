import { z } from 'zod';
import { isZone } from '../../digest/local-time.js';
import type { FollowedByAll, FollowedDigest, Following } from '../../followed/followed.js';
import type { ListenerEdge } from '../listener.js';
import { reaching } from '../reaching/reaching.js';
import { digestsAt } from './digests-at.js';
import { type FollowingAsker, type Here, whereto } from './followed-place.js';
import { watchesAt, watchShown } from './watches-at.js';

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

const zoneSchema = z.object({ user: z.object({ tz: z.string() }) });

/** The time zone that somebody has in Slack; null where Slack does not tell. */
async function zoneOf({ user, client }: FollowingAsker, { wait, log }: ListenerEdge): Promise<string | null> {
  const asked = await reaching(() => client.users.info({ user }), wait, { repeated: true });
  const told = asked.how === 'arrived' ? zoneSchema.safeParse(asked.value).data?.user.tz : undefined;
  if (asked.how === 'refused') log.warn({ why: asked.why }, 'Slack does not tell a time zone');
  return told !== undefined && isZone(told) ? told : null;
}

/** Everything of a workspace, for those who look after it. */
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
