import type { Kysely } from 'kysely';
import type { NewPosting } from './ledger.js';
import type { Tables } from './tables.js';

/** Writes a posting into the ledger, also within a transaction. @returns false where its key is there already */
export async function insertIn(
  db: Kysely<Tables>,
  { user, body = null, ...posting }: NewPosting,
): Promise<boolean> {
  const fresh = { body, state: 'planned', why: null, thread: null, ts: null, owner: null } as const;
  const { numInsertedOrUpdatedRows: added } = await db
    .insertInto('posting')
    .values({
      ...posting,
      ...fresh,
      user_id: user,
      sequence: posting.key,
      part: 0,
      at: posting.due,
      lease: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added ?? 0n) > 0n;
}
