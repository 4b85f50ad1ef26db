import type { Database } from './database.js';
import { locationOf } from './location.js';
import { connectToPostgres } from './postgres.js';
import { storeOn } from './sql-store.js';
import { openSqliteFile } from './sqlite.js';
import type { Store } from './store.js';

/**
 * Opens the store that ALLIANCE_STORE names, and brings it up to date: a path or `:memory:` is SQLite, an address
 * postgresql://… is PostgreSQL.
 *
 * @param onTrouble told of a connection that was lost while nobody used it; what is asked next makes a new one
 * @throws StoreError where it cannot be opened or was made by a later version; no message shows a password
 */
export async function openStore(store: string, onTrouble?: (error: Error) => void): Promise<Store> {
  return storeOn(await openDatabase(store, onTrouble));
}

/** Opens what ALLIANCE_STORE names and changes nothing in it. @throws StoreError where it cannot be opened */
export async function openDatabase(store: string, onTrouble?: (error: Error) => void): Promise<Database> {
  const location = locationOf(store);
  return location.engine === 'SQLite'
    ? openSqliteFile(location.file)
    : connectToPostgres(location, onTrouble ?? (() => {}));
}
