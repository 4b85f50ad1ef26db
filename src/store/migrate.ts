import { DEFAULT_MIGRATION_LOCK_TABLE, DEFAULT_MIGRATION_TABLE, type Kysely, Migrator, sql } from 'kysely';
import type { Database } from './database.js';
import { migrations, versions } from './migrations/index.js';
import { reasonOf, StoreError } from './store-error.js';
import type { Tables } from './tables.js';

/** The tables that Kysely keeps the history in. */
const history = { steps: DEFAULT_MIGRATION_TABLE, lock: DEFAULT_MIGRATION_LOCK_TABLE } as const;

/** A table of the store and its columns, in alphabetical order. */
export interface TableInfo {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Brings the tables up to date. Each step runs once, also where several processes start at the same moment: the
 * others wait for the first. A step that fails leaves nothing of itself.
 *
 * @throws StoreError where a step fails, where the store was made by a later version, or where the database is of
 * something else
 */
export async function bringUpToDate(database: Database): Promise<void> {
  const { db, shown, schema } = database;
  refuseLater(await versionsOf(database), shown);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Another replica, of a later version, may have been faster than the look above.
  refuseLater(await versionsOf(database), shown);
  if (error instanceof StoreError) throw error;
  throw new StoreError(`the store ${shown} could not be brought up to date (${reasonOf(error)}).`);
}

function refuseLater(found: readonly string[] | null, shown: string): void {
  const later = found?.find((name) => !versions.includes(name));
  if (later === undefined) return;
  throw new StoreError(
    `the store ${shown} was made by a later version of Alliance (${later}); start that version, or restore a backup of this one.`,
  );
}

/**
 * The steps that the store has had; null where the database is empty.
 *
 * @throws StoreError where it holds tables of something else
 */
export async function versionsOf(database: Database): Promise<readonly string[] | null> {
  const { db, shown } = database;
  const tables = await allTables(database);
  if (tables.some(({ name }) => name === history.steps)) {
    const { rows } = await sql<{
      name: string;
    }>`select name from ${sql.table(history.steps)} order by name`.execute(db);
    return rows.map(({ name }) => name);
  }
  const others = tables.map(({ name }) => name).filter((name) => name !== history.lock);
  if (others.length === 0) return null;
  throw new StoreError(
    `${shown} is no store of Alliance: it holds other tables (${others.slice(0, 3).join(', ')}).`,
  );
}

/** Notes that the tables have had these steps and no others. */
export async function writeHistory(db: Kysely<Tables>, steps: readonly string[]): Promise<void> {
  await sql`delete from ${sql.table(history.steps)}`.execute(db);
  for (const step of steps) {
    const values = sql.join([step, new Date().toISOString()]);
    await sql`insert into ${sql.table(history.steps)} (name, timestamp) values (${values})`.execute(db);
  }
}

/** The store's own tables, by name. */
export async function tablesOf(database: Database): Promise<readonly TableInfo[]> {
  const { steps, lock } = history;
  return (await allTables(database)).filter(({ name }) => name !== steps && name !== lock);
}

async function allTables({ db, schema: own }: Database): Promise<TableInfo[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return tables
    .filter(({ schema, isView }) => !isView && (own === null || schema === own))
    .map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name).sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
