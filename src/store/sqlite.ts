import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { StoreError, sqlStore } from './sql-store.js';
import type { Store } from './store.js';
import type { Tables } from './tables.js';

/**
 * Opens the embedded store: SQLite in one file, made where there is none, readable by its owner alone. Written ahead
 * and synced at each commit, so what was confirmed outlives the process and the machine's power.
 *
 * @param file a path, or `:memory:` for a store that ends with the process
 * @throws StoreError where the file cannot be opened, is no store, or was made by a later version
 */
export async function openSqliteStore(file: string): Promise<Store> {
  return sqlStore(new Kysely<Tables>({ dialect: new SqliteDialect({ database: opened(file) }) }));
}

function opened(file: string): Database.Database {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const database = new Database(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('busy_timeout = 5000');
    if (file !== ':memory:') chmodSync(file, 0o600);
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(`the store ${file} cannot be opened (${reason}).`);
  }
}
