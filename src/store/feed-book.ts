import type { Kysely } from 'kysely';
import type { FeedBook, KnownItem } from './feeds.js';
import type { Tables } from './tables.js';

/** Feeds on SQL. */
export function feedsIn(db: Kysely<Tables>): FeedBook {
  return {
    find: async (feed) => {
      const found = await db.selectFrom('feed').selectAll().where('name', '=', feed).executeTakeFirst();
      if (!found || found.polled_at === null) return null;
      return {
        polledAt: found.polled_at,
        nextAt: found.next_at,
        failures: found.failures,
        problem: found.problem,
        etag: found.etag,
        lastModified: found.last_modified,
      };
    },
    take: async (feed, now, until, due) => {
      await db
        .insertInto('feed')
        .values({ name: feed, next_at: 0, failures: 0, lease: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const { numUpdatedRows } = await db
        .updateTable('feed')
        .set({ lease: until })
        .where('name', '=', feed)
        .where('lease', '<=', now)
        .$if(due, (those) => those.where('next_at', '<=', now))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    looked: async (feed, { polledAt, nextAt, failures, problem, etag, lastModified }) => {
      await db
        .updateTable('feed')
        .set({
          polled_at: polledAt,
          next_at: nextAt,
          failures,
          problem,
          etag,
          last_modified: lastModified,
          lease: 0,
        })
        .where('name', '=', feed)
        .execute();
    },
    items: async (feed, keys) => {
      if (keys.length === 0) return [];
      return db
        .selectFrom('feed_item')
        .select(['key', 'hash', 'outcome', 'tries'])
        .where('feed', '=', feed)
        .where('key', 'in', keys)
        .execute();
    },
    noteItem: async (feed, items, at) => {
      await db.transaction().execute(async (inside) => {
        for (const [n, item] of items.entries()) {
          const kept = { ...item, at, first: n === 0 ? 1 : 0 };
          const { key: _, ...changed } = kept;
          await inside
            .insertInto('feed_item')
            .values({ feed, ...kept })
            .onConflict((conflict) => conflict.columns(['feed', 'key']).doUpdateSet(changed))
            .execute();
        }
      });
    },
    counts: async (feed) => {
      const rows = await db
        .selectFrom('feed_item')
        .select(['outcome', (count) => count.fn.countAll<number>().as('items')])
        .where('feed', '=', feed)
        .where('first', '=', 1)
        .groupBy('outcome')
        .execute();
      const of = (outcome: KnownItem['outcome']) =>
        Number(rows.find((row) => row.outcome === outcome)?.items ?? 0);
      return { imported: of('imported'), refused: of('refused'), waiting: of('waiting') };
    },
  };
}
