import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { daysSchema } from '../digest/schedule.js';
import type { ChannelKey, Digest, Digests, Watch, Watches, WatchKey } from './following.js';
import type { Tables } from './tables.js';

const textsSchema = z.array(z.string());

/** Digests of channels, on SQL. */
export function digestsIn(db: Kysely<Tables>): Digests {
  const change = ({ team, channel }: ChannelKey) =>
    db.updateTable('digest').where('team', '=', team).where('channel', '=', channel);
  return {
    set: async ({ team, channel, by, time, zone, days, topics, heartbeat, language, at }) => {
      const what = {
        user_id: by,
        time,
        zone,
        days: JSON.stringify(days),
        topics: JSON.stringify(topics),
        heartbeat: heartbeat ? 1 : 0,
        language,
        state: 'active',
        at,
        since: at,
      } as const;
      await db
        .insertInto('digest')
        .values({ team, channel, ...what })
        .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet(what))
        .execute();
    },
    change: async (channel, { topics, heartbeat, language }) => {
      const what = {
        ...(topics === undefined ? {} : { topics: JSON.stringify(topics) }),
        ...(heartbeat === undefined ? {} : { heartbeat: heartbeat ? 1 : 0 }),
        ...(language === undefined ? {} : { language }),
      };
      if (Object.keys(what).length === 0) return false;
      return changed(await change(channel).set(what).where('state', '!=', 'ended').executeTakeFirst());
    },
    find: async ({ team, channel }) => {
      const found = await db
        .selectFrom('digest')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return found ? digestOf(found) : null;
    },
    list: async (team) => {
      const found = await db
        .selectFrom('digest')
        .selectAll()
        .where('team', '=', team)
        .where('state', '!=', 'ended')
        .orderBy('channel')
        .execute();
      return found.map(digestOf);
    },
    active: async () => {
      const found = await db.selectFrom('digest').selectAll().where('state', '=', 'active').execute();
      return found.map(digestOf);
    },
    pause: async (channel) =>
      changed(
        await change(channel).set({ state: 'paused' }).where('state', '=', 'active').executeTakeFirst(),
      ),
    resume: async (channel, at) =>
      changed(
        await change(channel)
          .set({ state: 'active', since: at })
          .where('state', '=', 'paused')
          .executeTakeFirst(),
      ),
    end: async (channel) =>
      changed(await change(channel).set({ state: 'ended' }).where('state', '!=', 'ended').executeTakeFirst()),
  };
}

/** Watches, on SQL. */
export function watchesIn(db: Kysely<Tables>): Watches {
  const change = ({ team, id }: WatchKey) =>
    db.updateTable('watch').where('team', '=', team).where('id', '=', id);
  return {
    add: async (watch) => {
      const { by, include, exclude, at, ...rest } = watch;
      const [id, state] = [randomUUID(), 'active'] as const;
      const lists = { include: JSON.stringify(include), exclude: JSON.stringify(exclude) };
      await db
        .insertInto('watch')
        .values({ id, user_id: by, ...rest, ...lists, state, at, since: at })
        .execute();
      return { ...watch, id, state, since: at };
    },
    find: async ({ team, id }) => {
      const found = await db
        .selectFrom('watch')
        .selectAll()
        .where('team', '=', team)
        .where('id', '=', id)
        .executeTakeFirst();
      return found ? watchOf(found) : null;
    },
    list: async (team, target) => {
      const found = await db
        .selectFrom('watch')
        .selectAll()
        .where('team', '=', team)
        .where('state', '!=', 'ended')
        .$if(target !== undefined, (those) => those.where('target', '=', target ?? ''))
        .orderBy('at')
        .orderBy('id')
        .execute();
      return found.map(watchOf);
    },
    active: async () => {
      const found = await db.selectFrom('watch').selectAll().where('state', '=', 'active').execute();
      return found.map(watchOf);
    },
    mute: async (watch) =>
      changed(await change(watch).set({ state: 'muted' }).where('state', '=', 'active').executeTakeFirst()),
    unmute: async (watch, at) =>
      changed(
        await change(watch)
          .set({ state: 'active', since: at })
          .where('state', '=', 'muted')
          .executeTakeFirst(),
      ),
    end: async (watch) =>
      changed(await change(watch).set({ state: 'ended' }).where('state', '!=', 'ended').executeTakeFirst()),
  };
}

function changed({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): boolean {
  return numUpdatedRows > 0n;
}

function digestOf(row: Selectable<Tables['digest']>): Digest {
  const { user_id: by, days, topics, heartbeat, ...rest } = row;
  return {
    ...rest,
    by,
    days: daysSchema.parse(JSON.parse(days)),
    topics: textsSchema.parse(JSON.parse(topics)),
    heartbeat: heartbeat === 1,
  };
}

function watchOf({ user_id: by, include, exclude, ...rest }: Selectable<Tables['watch']>): Watch {
  const texts = (json: string) => textsSchema.parse(JSON.parse(json));
  return { ...rest, by, include: texts(include), exclude: texts(exclude) };
}
