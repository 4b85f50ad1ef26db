import { DEFAULT_MIGRATION_LOCK_TABLE, type Kysely, MIGRATION_LOCK_ID, sql } from 'kysely';
import { z } from 'zod';
import { UsageError } from '../mistakes/usage-error.js';
import type { Backup, Row } from './backup-format.js';
import type { Database } from './database.js';
import { bringUpToDate, tablesOf, versionsOf, writeHistory } from './migrate.js';
import { migrations, versions } from './migrations/index.js';
import { StoreError } from './store-error.js';
import type { Tables } from './tables.js';

const rowsSchema = z.array(z.record(z.string(), z.union([z.string(), z.int(), z.null()])));
/** PostgreSQL takes 65,535 values in a statement, SQLite 32,766. */
const rowsAtOnce = 500;

/**
 * Reads all that is in a store, as it is at one moment; the bot may be at work on it.
 *
 * @returns null where there are no tables yet
 * @throws StoreError where a later version made it
 */
export async function readAll(database: Database): Promise<Backup | null> {
  const found = await versionsOf(database);
  const version = found?.at(-1);
  if (version === undefined) return null;
  if (!versions.includes(version)) {
    throw new StoreError(
      `the store ${database.shown} was made by a later version of Alliance (${version}); back it up with that version.`,
    );
  }
  return database.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (db) => {
      const tables = new Map<string, Row[]>();
      for (const { name, columns } of await tablesOf({ ...database, db })) {
        const names = sql.join(columns.map((column) => sql.id(column)));
        const { rows } = await sql`select ${names} from ${sql.table(name)}`.execute(db);
        tables.set(name, rowsSchema.parse(rows));
      }
      return { version, tables };
    });
}

/**
 * Puts a backup into a database, in one transaction: the tables are made anew as they were when it was written, its
 * rows put in, and both brought up to date.
 *
 * @param over whether what is in the store may be replaced
 * @throws UsageError where it is not empty and may not be replaced
 */
export async function writeAll(database: Database, backup: Backup, over: boolean): Promise<void> {
  if ((await versionsOf(database)) === null) await bringUpToDate(database);
  await database.db.transaction().execute(async (db) => {
    // No replica brings the tables up to date meanwhile.
    const lock = { lockTable: DEFAULT_MIGRATION_LOCK_TABLE, lockRowId: MIGRATION_LOCK_ID };
    await db.getExecutor().adapter.acquireMigrationLock(db, lock);
    const tables = await tablesOf({ ...database, db });
    const rows = (await rowCounts(db, tables)).reduce((sum, table) => sum + table.rows, 0);
    if (rows > 0 && !over) throw new UsageError({ code: 'store-not-empty', store: database.shown, rows });
    for (const { name } of tables) await db.schema.dropTable(name).execute();
    for (const step of versions) {
      await migrations[step]?.up(db);
      if (step === backup.version) await insertAll(db, backup);
    }
    await writeHistory(db, versions);
  });
}

/** How many rows each table has. */
export async function rowCounts(
  db: Kysely<Tables>,
  tables: readonly { readonly name: string }[],
): Promise<{ name: string; rows: number }[]> {
  const counts: { name: string; rows: number }[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(name)}`.execute(db);
    counts.push({ name, rows: rows[0]?.rows ?? 0 });
  }
  return counts;
}

async function insertAll(db: Kysely<Tables>, { tables }: Backup): Promise<void> {
  for (const [table, rows] of tables) {
    const columns = Object.keys(rows[0] ?? {});
    const names = sql.join(columns.map((column) => sql.id(column)));
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const some = rows.slice(from, from + rowsAtOnce);
      const values = some.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
      await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db);
    }
  }
}
