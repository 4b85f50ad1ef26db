import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { type Inbox, leaseLength, type Unfinished } from './store.js';
import type { DeliveryState, Tables } from './tables.js';

/** Whose inbox it is. */
export interface InboxOf {
  /** The process, by an id of its own. */
  readonly owner: string;
  /** Whether no other process works on it: then whatever stands in it at the start was left by one that is gone. */
  readonly alone: boolean;
}

const open: readonly DeliveryState[] = ['received', 'began'];

/** The inbox on SQL. Receiving is one transaction: a payload is known by all of its keys or by none. */
export function inboxIn(db: Kysely<Tables>, { owner, alone }: InboxOf): Inbox {
  const own = (id: string) => db.updateTable('delivery').where('id', '=', id).where('owner', '=', owner);
  return {
    receive: ({ keys, body, at, whose }) =>
      db.transaction().execute(async (inside) => {
        const id = randomUUID();
        const { team = null, user = null } = whose ?? {};
        if (!(await isNew(inside, { delivery: id, keys, at, team }))) return null;
        const lease = at + leaseLength;
        await inside
          .insertInto('delivery')
          .values({ id, body, state: 'received', at, owner, lease, team, user_id: user })
          .execute();
        return id;
      }),
    began: async (id) => {
      const { numUpdatedRows } = await own(id)
        .set({ state: 'began' })
        .where('state', 'in', open)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    hold: async (id) => {
      await own(id).set({ state: 'held' }).where('state', 'in', open).execute();
    },
    done: async (id) => {
      await own(id).set({ state: 'done', body: null }).where('state', '!=', 'held').execute();
    },
    retake: async (id, at) => {
      const held = await db
        .updateTable('delivery')
        .set({ state: 'received', owner, lease: at + leaseLength })
        .where('id', '=', id)
        .where('state', '=', 'held')
        .returning('body')
        .executeTakeFirst();
      return held?.body ?? null;
    },
    unfinished: async () =>
      inOrder(
        await db
          .selectFrom('delivery')
          .select(['id', 'body', 'state', 'at'])
          .where('state', 'in', open)
          .execute(),
      ),
    renew: async (ids, now) => {
      if (ids.length === 0) return;
      await db
        .updateTable('delivery')
        .set({ lease: now + leaseLength })
        .where('id', 'in', ids)
        .where('owner', '=', owner)
        .execute();
    },
    // One statement on one table: of two replicas at once, the later one looks again at what the first has taken.
    takeOver: async (now, when) =>
      inOrder(
        await db
          .updateTable('delivery')
          .set({ owner, lease: now + leaseLength })
          .where('state', 'in', open)
          .where('body', 'is not', null)
          .$if(!alone || when === 'later', (those) => those.where('lease', '<=', now))
          .returning(['id', 'body', 'state', 'at'])
          .execute(),
      ),
  };
}

/**
 * Notes the keys of a delivery. Where one is known already they all become keys of the delivery that it belongs to:
 * later ones may come by another key alone. In the order of the keys, so that two replicas never wait for each other.
 */
async function isNew(
  db: Transaction<Tables>,
  {
    delivery,
    keys,
    at,
    team,
  }: {
    readonly delivery: string;
    readonly keys: readonly string[];
    readonly at: number;
    readonly team: string | null;
  },
): Promise<boolean> {
  const all = [...new Set(keys)].sort();
  const added = await db
    .insertInto('delivery_key')
    .values(all.map((key) => ({ key, delivery, at, team })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .execute();
  const known = all.find((key) => !added.some((one) => one.key === key));
  if (known === undefined) return true;
  await db
    .updateTable('delivery_key')
    .set(({ selectFrom }) => ({
      delivery: selectFrom('delivery_key as first')
        .select('first.delivery')
        .where('first.key', '=', known)
        .$asScalar()
        .$notNull(),
    }))
    .where('delivery', '=', delivery)
    .execute();
  return false;
}

function inOrder(
  rows: readonly { id: string; body: string | null; state: DeliveryState; at: number }[],
): Unfinished[] {
  return rows
    .flatMap(({ id, body, state, at }) => (body === null ? [] : [{ id, body, at, began: state === 'began' }]))
    .sort((a, b) => a.at - b.at);
}
