import type { Kysely, Transaction } from 'kysely';
import type { Composition, Postings } from './ledger.js';
import type { Tables } from './tables.js';

/** A row takes four values; SQLite takes 32,766 in a statement, PostgreSQL 65,535. */
const rowsAtOnce = 2_000;

interface Composing {
  readonly key: string;
  readonly owner: string;
  readonly composition: Composition;
  readonly now: number;
}

/** Something of a composition was said by another posting meanwhile: the transaction is taken back. */
class SaidMeanwhile extends Error {
  override readonly name = 'SaidMeanwhile';
}

/** Keeps a composition with all that counts as said by it, in one transaction. @returns as Postings.compose */
export async function composeIn(db: Kysely<Tables>, composing: Composing): Promise<boolean> {
  try {
    return await db.transaction().execute((inside) => keep(inside, composing));
  } catch (error) {
    if (error instanceof SaidMeanwhile) return false;
    throw error;
  }
}

async function keep(db: Transaction<Tables>, composing: Composing): Promise<boolean> {
  const { key, owner, composition, now } = composing;
  const [first = null, ...details] = composition.bodies;
  const result = first === null ? ({ state: 'dropped', why: 'nothing' } as const) : { body: first };
  const parent = await db
    .updateTable('posting')
    .set(result)
    .where('key', '=', key)
    .where('owner', '=', owner)
    .where('state', '=', 'planned')
    .where('body', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!parent) return false;
  const rest = { state: 'planned', owner: null, lease: 0, at: now } as const;
  for (const [n, body] of details.entries()) {
    const part = n + 1;
    await db
      .insertInto('posting')
      .values({ ...parent, ...rest, key: `${key} ${part}`, part, body })
      .execute();
  }
  await noteSaid(db, composing, parent);
  return true;
}

/** In the order of the keys, so that two replicas never wait for each other. */
async function noteSaid(
  db: Transaction<Tables>,
  { key, composition, now: at }: Composing,
  { team, channel }: { readonly team: string; readonly channel: string },
): Promise<void> {
  const seen = composition.seen.flatMap(({ follower, documents }) =>
    documents.map((document) => ({ team, follower, document, at })),
  );
  const byKey = <Row extends object>(rows: readonly Row[]) =>
    [...new Map(rows.map((row) => [JSON.stringify(row), row]))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row);
  for (const rows of inPortions(byKey(seen))) {
    const insert = db.insertInto('seen_document').values(rows);
    await allNew(insert.onConflict((conflict) => conflict.doNothing()).executeTakeFirst(), rows);
  }
  const hits = composition.hits.map(({ watch, quote }) => ({ team, watch, quote, posting: key, at }));
  for (const rows of inPortions(byKey(hits))) {
    const insert = db.insertInto('watch_hit').values(rows);
    await allNew(insert.onConflict((conflict) => conflict.doNothing()).executeTakeFirst(), rows);
  }
  const shown = composition.shown.map((quote) => ({ team, channel, quote, at }));
  for (const rows of inPortions(byKey(shown))) {
    const insert = db.insertInto('shown').values(rows);
    await allNew(insert.onConflict((conflict) => conflict.doNothing()).executeTakeFirst(), rows);
  }
}

async function allNew(
  inserting: Promise<{ readonly numInsertedOrUpdatedRows?: bigint | undefined }>,
  rows: readonly unknown[],
): Promise<void> {
  const { numInsertedOrUpdatedRows: added } = await inserting;
  if ((added ?? 0n) < BigInt(rows.length)) throw new SaidMeanwhile();
}

function inPortions<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsAtOnce);
  return Array.from({ length: count }, (_, n) => rows.slice(n * rowsAtOnce, (n + 1) * rowsAtOnce));
}

/** What was said before, on SQL. */
export function saidIn(db: Kysely<Tables>): Pick<Postings, 'unseen' | 'hitsOf' | 'shownIn'> {
  return {
    unseen: async ({ team, follower }, since) => {
      const found = await db
        .selectFrom('arrival')
        .select('document')
        .where('at', '>', since)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('seen_document')
                .select('seen_document.at')
                .where('seen_document.team', '=', team)
                .where('seen_document.follower', '=', follower)
                .whereRef('seen_document.document', '=', 'arrival.document'),
            ),
          ),
        )
        .orderBy('document')
        .execute();
      return found.map(({ document }) => document);
    },
    hitsOf: async ({ team, watch }) => {
      const found = await db
        .selectFrom('watch_hit')
        .select('quote')
        .where('team', '=', team)
        .where('watch', '=', watch)
        .execute();
      return new Set(found.map(({ quote }) => quote));
    },
    shownIn: async ({ team, channel }) => {
      const found = await db
        .selectFrom('shown')
        .select('quote')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .execute();
      return new Set(found.map(({ quote }) => quote));
    },
  };
}
