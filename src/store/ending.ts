import type { Kysely, Transaction } from 'kysely';
import type { Ended, NewPosting, Posting } from './ledger.js';
import { insertIn } from './planning.js';
import type { Tables } from './tables.js';

interface Ending {
  /** What could not be posted. */
  readonly posting: Posting;
  /** Who tried to. */
  readonly owner: string;
  readonly why: string;
  readonly noteTo: (user: string, ended: Ended) => NewPosting;
}

/** Ends all that is posted in a place, in one transaction with the notes to those who set it up. */
export async function endAllIn(
  db: Kysely<Tables>,
  { posting, owner, why, noteTo }: Ending,
): Promise<readonly Ended[]> {
  return db.transaction().execute(async (inside) => {
    const ended = await endFollowing(inside, posting);
    await inside
      .updateTable('posting')
      .set({ state: 'dropped', why, body: null })
      .where('team', '=', posting.team)
      .where('channel', '=', posting.channel)
      .where(({ eb, or, and }) =>
        or([
          eb('state', 'in', ['planned', 'held']),
          and([eb('key', '=', posting.key), eb('state', '=', 'sending'), eb('owner', '=', owner)]),
        ]),
      )
      .execute();
    for (const one of ended) if (one.user !== null) await insertIn(inside, noteTo(one.user, one));
    return ended;
  });
}

/** @returns what each person had set up */
async function endFollowing(db: Transaction<Tables>, { team, channel }: Posting): Promise<Ended[]> {
  const digests = await db
    .updateTable('digest')
    .set({ state: 'ended' })
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('state', '!=', 'ended')
    .returning('user_id')
    .execute();
  const watches = await db
    .updateTable('watch')
    .set({ state: 'ended' })
    .where('team', '=', team)
    .where('target', '=', channel)
    .where('state', '!=', 'ended')
    .returning('user_id')
    .execute();
  const users = new Set([...digests, ...watches].map(({ user_id }) => user_id));
  return [...users].map((user) => ({
    user,
    digest: digests.some(({ user_id }) => user_id === user),
    watches: watches.filter(({ user_id }) => user_id === user).length,
  }));
}
