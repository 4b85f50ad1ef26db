import type { Kysely, Selectable } from 'kysely';
import { composeIn, saidIn } from './composing.js';
import { endAllIn } from './ending.js';
import { type Posting, type Postings, postingLease } from './ledger.js';
import { insertIn } from './planning.js';
import type { Tables } from './tables.js';

/** What is not at an end and waits for nobody's decision. */
const openStates = ['planned', 'sending'] as const;

/** The ledger on SQL, for a process that calls itself `owner`. */
export function postingsIn(db: Kysely<Tables>, owner: string): Postings {
  /** One that is this process's own, or nobody's any more. */
  const free = (key: string, now: number, inside: Kysely<Tables> = db) =>
    inside
      .updateTable('posting')
      .where('key', '=', key)
      .where(({ eb, or }) => or([eb('owner', '=', owner), eb('lease', '<=', now)]));
  const taken = (now: number) => ({ owner, lease: now + postingLease });
  return {
    plan: (posting) => insertIn(db, posting),
    find: async ({ team, key }) => {
      const found = await db
        .selectFrom('posting')
        .selectAll()
        .where('team', '=', team)
        .where('key', '=', key)
        .executeTakeFirst();
      return found ? postingOf(found) : null;
    },
    list: async (team, state) => {
      const found = await db
        .selectFrom('posting')
        .selectAll()
        .where('team', '=', team)
        .where('state', '=', state)
        .orderBy('due')
        .orderBy('key')
        .execute();
      return found.map(postingOf);
    },
    open: async (now) => {
      const found = await db
        .selectFrom('posting')
        .select('sequence')
        .where('state', 'in', openStates)
        .where('lease', '<=', now)
        .where(({ eb, or }) => or([eb('part', '=', 0), eb('thread', 'is not', null)]))
        .groupBy('sequence')
        .orderBy(({ fn }) => fn.min('due'))
        .orderBy('sequence')
        .execute();
      return found.map(({ sequence }) => sequence);
    },
    next: async (sequence, now) => {
      const found = await db
        .selectFrom('posting')
        .selectAll()
        .where('sequence', '=', sequence)
        .where('state', 'in', openStates)
        .orderBy('part')
        .limit(1)
        .executeTakeFirst();
      if (!found || found.lease > now || (found.part > 0 && found.thread === null)) return null;
      return postingOf(found);
    },
    claim: async (key, now) => {
      const { numUpdatedRows } = await db
        .updateTable('posting')
        .set(taken(now))
        .where('key', '=', key)
        .where('state', '=', 'planned')
        .where('body', 'is', null)
        .where('lease', '<=', now)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    compose: (key, composition, now) => composeIn(db, { key, owner, composition, now }),
    begin: async (key, now) => {
      const begun = await free(key, now)
        .set({ state: 'sending', ...taken(now) })
        .where('state', '=', 'planned')
        .where('body', 'is not', null)
        .returningAll()
        .executeTakeFirst();
      return begun ? postingOf(begun) : null;
    },
    posted: (key, ts) =>
      db.transaction().execute(async (inside) => {
        // Also where another process took this one for dead meanwhile: it arrived all the same.
        const done = await inside
          .updateTable('posting')
          .set({ state: 'posted', ts, body: null })
          .where('key', '=', key)
          .where('owner', '=', owner)
          .where('state', 'in', ['sending', 'held'])
          .returning(['sequence', 'part'])
          .executeTakeFirst();
        if (done?.part === 0) {
          await inside
            .updateTable('posting')
            .set({ thread: ts })
            .where('sequence', '=', done.sequence)
            .where('part', '>', 0)
            .execute();
        }
        return done !== undefined;
      }),
    hold: (key, note, now) =>
      db.transaction().execute(async (inside) => {
        const { numUpdatedRows } = await free(key, now, inside)
          .set({ state: 'held' })
          .where('state', '=', 'sending')
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        if (note) await insertIn(inside, note);
        return true;
      }),
    putOff: async (key, until, now) => {
      await free(key, now)
        .set({ state: 'planned', owner: null, lease: until })
        .where('state', '=', 'sending')
        .execute();
    },
    release: async (key, until, now) => {
      await free(key, now).set({ owner: null, lease: until }).where('state', '=', 'planned').execute();
    },
    drop: (key, why, now) =>
      db.transaction().execute(async (inside) => {
        const dropped = await free(key, now, inside)
          .set({ state: 'dropped', why, body: null })
          .where('state', 'in', openStates)
          .returning(['sequence', 'part'])
          .executeTakeFirst();
        if (dropped?.part === 0) await dropDetails(inside, dropped.sequence, why);
      }),
    takeUp: async ({ team, key }, now) => {
      const held = await db
        .updateTable('posting')
        .set({ state: 'planned', due: now, ...taken(now) })
        .where('team', '=', team)
        .where('key', '=', key)
        .where('state', '=', 'held')
        .returningAll()
        .executeTakeFirst();
      return held ? postingOf(held) : null;
    },
    letBe: ({ team, key }) =>
      db.transaction().execute(async (inside) => {
        const left = await inside
          .updateTable('posting')
          .set({ state: 'dropped', why: 'left', body: null })
          .where('team', '=', team)
          .where('key', '=', key)
          .where('state', '=', 'held')
          .returning(['sequence', 'part'])
          .executeTakeFirst();
        if (left?.part === 0) await dropDetails(inside, left.sequence, 'left');
        return left !== undefined;
      }),
    endAll: (posting, why, noteTo) => endAllIn(db, { posting, owner, why, noteTo }),
    ...saidIn(db),
  };
}

/** A row as the ledger shows it. */
function postingOf({
  user_id: user,
  owner: _,
  lease: __,
  at: ___,
  ...posting
}: Selectable<Tables['posting']>): Posting {
  return { ...posting, user };
}

/** The first part will not stand there: nothing can hang on it. */
async function dropDetails(db: Kysely<Tables>, sequence: string, why: string): Promise<void> {
  await db
    .updateTable('posting')
    .set({ state: 'dropped', why, body: null })
    .where('sequence', '=', sequence)
    .where('part', '>', 0)
    .where('state', '=', 'planned')
    .execute();
}
