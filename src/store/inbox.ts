import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Inbox } from './store.js';
import type { DeliveryState, Tables } from './tables.js';

/** The inbox on SQL. Receiving is one transaction: a payload is known by all of its keys or by none. */
export function inboxIn(db: Kysely<Tables>): Inbox {
  const to = async (id: string, state: DeliveryState, from: readonly DeliveryState[]) => {
    await db.updateTable('delivery').set({ state }).where('id', '=', id).where('state', 'in', from).execute();
  };
  return {
    receive: ({ keys, body, at }) =>
      db.transaction().execute(async (inside) => {
        const id = randomUUID();
        for (const key of keys) {
          const added = await inside
            .insertInto('delivery_key')
            .values({ key, delivery: id, at })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst();
          if (added.numInsertedOrUpdatedRows === 0n) {
            // Later deliveries may come by the other keys alone: they belong to the first.
            await alsoKnownAs(inside, key, keys, at);
            return null;
          }
        }
        await inside.insertInto('delivery').values({ id, body, state: 'received', at }).execute();
        return id;
      }),
    began: (id) => to(id, 'began', ['received']),
    hold: (id) => to(id, 'held', ['received', 'began']),
    done: async (id) => {
      await db
        .updateTable('delivery')
        .set({ state: 'done', body: null })
        .where('id', '=', id)
        .where('state', '!=', 'held')
        .execute();
    },
    retake: async (id) => {
      const held = await db
        .updateTable('delivery')
        .set({ state: 'received' })
        .where('id', '=', id)
        .where('state', '=', 'held')
        .returning('body')
        .executeTakeFirst();
      return held?.body ?? null;
    },
    unfinished: async () => {
      const rows = await db
        .selectFrom('delivery')
        .select(['id', 'body', 'state', 'at'])
        .where('state', 'in', ['received', 'began'])
        .orderBy('at')
        .execute();
      return rows.flatMap(({ id, body, state, at }) =>
        body === null ? [] : [{ id, body, at: Number(at), began: state === 'began' }],
      );
    },
  };
}

/** Gives the delivery that `key` belongs to the other keys too; its own are taken back with the unfinished insert. */
async function alsoKnownAs(
  db: Kysely<Tables>,
  key: string,
  keys: readonly string[],
  at: number,
): Promise<void> {
  const first = await db
    .selectFrom('delivery_key')
    .select('delivery')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  for (const other of keys) {
    await db
      .insertInto('delivery_key')
      .values({ key: other, delivery: first.delivery, at })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ delivery: first.delivery }))
      .execute();
  }
}
