import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { complaints } from '../feedback.js';
import { insertIn } from './planning.js';
import type { Answers, Arrivals, FeedbackBook, Shares, Threads } from './store.js';
import type { Tables } from './tables.js';

/** Threads on SQL. */
export function threadsIn(db: Kysely<Tables>): Threads {
  return {
    find: async ({ team, channel, thread }) => {
      const found = await db
        .selectFrom('thread')
        .select('state')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('thread', '=', thread)
        .executeTakeFirst();
      return found?.state ?? null;
    },
    keep: async ({ team, channel, thread }, state, at, person = null) => {
      const kept = { state, at, user_id: person };
      await db
        .insertInto('thread')
        .values({ team, channel, thread, ...kept })
        .onConflict((conflict) => conflict.columns(['team', 'channel', 'thread']).doUpdateSet(kept))
        .execute();
    },
  };
}

/** Shared quotes on SQL. */
export function sharesIn(db: Kysely<Tables>): Shares {
  return {
    add: async ({ user, ...share }) => {
      await db
        .insertInto('share')
        .values({ ...share, user_id: user })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    find: async ({ team, channel, ts }) => {
      const found = await db
        .selectFrom('share')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('ts', '=', ts)
        .executeTakeFirst();
      if (!found) return null;
      const { user_id: user, quote, at } = found;
      return { team, channel, ts, quote, user, at };
    },
    standing: async (behind, limit) => {
      let rows = db
        .selectFrom('share')
        .selectAll()
        .orderBy('team')
        .orderBy('channel')
        .orderBy('ts')
        .limit(limit);
      if (behind) {
        const { team, channel, ts } = behind;
        rows = rows.where(({ and, eb, or }) =>
          or([
            eb('team', '>', team),
            and([eb('team', '=', team), eb('channel', '>', channel)]),
            and([eb('team', '=', team), eb('channel', '=', channel), eb('ts', '>', ts)]),
          ]),
        );
      }
      return (await rows.execute()).map(({ user_id: user, ...share }) => ({ ...share, user }));
    },
    corrected: ({ team, channel, ts, shows: before }, shows, owed) =>
      db.transaction().execute(async (inside) => {
        const changed = await inside
          .updateTable('share')
          .set({ shows })
          .where('team', '=', team)
          .where('channel', '=', channel)
          .where('ts', '=', ts)
          .where('shows', before === null ? 'is' : '=', before)
          .executeTakeFirst();
        if (changed.numUpdatedRows === 0n) return false;
        if (owed) await insertIn(inside, owed);
        return true;
      }),
    remove: async ({ team, channel, ts }) => {
      await db
        .deleteFrom('share')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('ts', '=', ts)
        .execute();
    },
  };
}

const complaintSchema = z.enum(complaints);

/** Feedback on SQL. */
export function feedbackIn(db: Kysely<Tables>): FeedbackBook {
  return {
    add: async ({ user, ...feedback }) => {
      await db
        .insertInto('feedback')
        .values({ ...feedback, user_id: user, id: randomUUID() })
        .execute();
    },
    list: async (since) => {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .where('at', '>=', since)
        .orderBy('at', 'desc')
        .execute();
      return rows.map(({ team, at, user_id: user, complaint, quote, query, note }) => ({
        team,
        at,
        user,
        complaint: complaintSchema.parse(complaint),
        quote,
        query,
        note,
      }));
    },
  };
}

/** Answers on SQL. */
export function answersIn(db: Kysely<Tables>): Answers {
  return {
    add: async ({ team, channel, question, answer, at, user }) => {
      const added = { answer, at, user_id: user ?? null };
      await db
        .insertInto('answer')
        .values({ team, channel, question, ...added })
        .onConflict((conflict) => conflict.columns(['team', 'channel', 'question']).doUpdateSet(added))
        .execute();
    },
    find: async ({ team, channel, question }) => {
      const found = await db
        .selectFrom('answer')
        .select(['answer', 'at'])
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('question', '=', question)
        .executeTakeFirst();
      return found ?? null;
    },
  };
}

/** Arrivals on SQL. */
export function arrivalsIn(db: Kysely<Tables>): Arrivals {
  return {
    note: (documents, at) =>
      db.transaction().execute(async (inside) => {
        const known = await inside.selectFrom('arrival').select('document').limit(1).executeTakeFirst();
        for (const document of documents) {
          await inside
            .insertInto('arrival')
            .values({ document, at: known ? at : 0 })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
      }),
    since: async (moment) => {
      const rows = await db
        .selectFrom('arrival')
        .select(['document', 'at'])
        .where('at', '>', moment)
        .execute();
      // Sorted here: each database has an order of texts of its own.
      rows.sort((a, b) => b.at - a.at || (a.document < b.document ? -1 : 1));
      return rows.map(({ document }) => document);
    },
    last: async () => {
      const last = await db
        .selectFrom('arrival')
        .select(['document', 'at'])
        .where('at', '>', 0)
        .orderBy('at', 'desc')
        .orderBy('document')
        .limit(1)
        .executeTakeFirst();
      return last ?? null;
    },
  };
}
