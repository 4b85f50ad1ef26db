import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteAdapter, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import type { Database } from './database.js';
import { inMemory } from './location.js';
import { storeOn } from './sql-store.js';
import { openSqlite } from './sqlite-file.js';
import type { Store } from './store.js';
import { reasonOf, StoreError } from './store-error.js';
import type { Tables } from './tables.js';

/**
 * Opens the embedded store: SQLite in one file, made where there is none, readable by its owner alone. Written ahead
 * and synced at each commit, so what was confirmed outlives the process and the machine's power.
 *
 * @param file a path, or `:memory:` for a store that ends with the process
 * @throws StoreError where the file cannot be opened, is no store, or was made by a later version
 */
export async function openSqliteStore(file: string): Promise<Store> {
  return storeOn(await openSqliteFile(file));
}

/** Opens the file, whatever is in it. @throws StoreError where it cannot be opened */
export async function openSqliteFile(file: string): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: new WholeMigrations({ database: opened(file) }) });
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db);
  return { engine: 'SQLite', db, shown: file, schema: null, version: rows[0]?.version ?? '' };
}

const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'busy_timeout = 5000',
  // What is forgotten is overwritten, not only let go: people were promised so.
  'secure_delete = ON',
];

function opened(file: string): SqliteDatabase {
  try {
    if (file !== inMemory) mkdirSync(dirname(file), { recursive: true });
    const database = openSqlite(file, pragmas);
    if (file !== inMemory) chmodSync(file, 0o600);
    return database;
  } catch (error) {
    throw new StoreError(`the store ${file} cannot be opened (${reasonOf(error)}).`);
  }
}

/** Kysely runs the migrations of SQLite one statement at a time, so that a kill leaves half of one; here they are whole. */
class WholeMigrations extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** Two processes that open a new file at once: a transaction that begins by writing waits for the other's end. */
  override async acquireMigrationLock(
    ...[db, { lockTable }]: Parameters<SqliteAdapter['acquireMigrationLock']>
  ) {
    await sql`update ${sql.table(lockTable)} set is_locked = is_locked`.execute(db);
  }
}
