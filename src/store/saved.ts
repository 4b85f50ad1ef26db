import type { Kysely } from 'kysely';
import type { Saved } from './following.js';
import type { Tables } from './tables.js';

/** What people saved, on SQL. */
export function savedIn(db: Kysely<Tables>): Saved {
  return {
    saveQuote: async ({ team, user }, quote, at) => {
      const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('saved_quote')
        .values({ team, user_id: user, quote, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (added ?? 0n) > 0n;
    },
    removeQuote: async ({ team, user }, quote) => {
      const { numDeletedRows } = await db
        .deleteFrom('saved_quote')
        .where('team', '=', team)
        .where('user_id', '=', user)
        .where('quote', '=', quote)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    quotes: ({ team, user }) =>
      db
        .selectFrom('saved_quote')
        .select(['quote', 'at'])
        .where('team', '=', team)
        .where('user_id', '=', user)
        .orderBy('at', 'desc')
        .orderBy('quote')
        .execute(),
    saveSearch: async ({ team, user }, query, at) => {
      const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('saved_search')
        .values({ team, user_id: user, query, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (added ?? 0n) > 0n;
    },
    removeSearch: async ({ team, user }, query) => {
      const { numDeletedRows } = await db
        .deleteFrom('saved_search')
        .where('team', '=', team)
        .where('user_id', '=', user)
        .where('query', '=', query)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    searches: ({ team, user }) =>
      db
        .selectFrom('saved_search')
        .select(['query', 'at'])
        .where('team', '=', team)
        .where('user_id', '=', user)
        .orderBy('at', 'desc')
        .orderBy('query')
        .execute(),
  };
}
