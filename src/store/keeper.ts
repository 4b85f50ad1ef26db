import { existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { UsageError } from '../mistakes/usage-error.js';
import type { StoreKeeper } from '../store-keeping.js';
import { readAll, writeAll } from './backup.js';
import { backupText, readBackup, rowsIn } from './backup-format.js';
import { lookInto } from './check.js';
import type { Database } from './database.js';
import { inMemory, locationOf } from './location.js';
import { openDatabase } from './open-store.js';
import { storeOn } from './sql-store.js';
import type { Store } from './store.js';

/** Keeps the store that ALLIANCE_STORE names. */
export function keeperOf(store: string): StoreKeeper {
  return {
    check: () => onDatabase(store, lookInto),
    backUp: (file) =>
      onDatabase(store, async (database) => {
        if (existsSync(file)) throw new UsageError({ code: 'file-exists', file });
        const backup = await readAll(database);
        if (!backup) throw new UsageError({ code: 'no-store', file: database.shown });
        await writePrivately(file, backupText(backup));
        return { rows: rowsIn(backup), store: database.shown };
      }),
    restore: async (file, over) => {
      if (store === inMemory) throw new UsageError({ code: 'no-store', file: store });
      const backup = readBackup(await textOf(file), file);
      const database = await openDatabase(store);
      try {
        await writeAll(database, backup, over);
        return { rows: rowsIn(backup), store: database.shown };
      } finally {
        await database.db.destroy();
      }
    },
  };
}

/**
 * Opens the store that ALLIANCE_STORE names and makes none.
 *
 * @throws UsageError where there is none
 * @throws StoreError as `openStore` does
 */
export async function openExisting(store: string): Promise<Store> {
  mustBe(store);
  return storeOn(await openDatabase(store));
}

async function onDatabase<Found>(
  store: string,
  work: (database: Database) => Promise<Found>,
): Promise<Found> {
  mustBe(store);
  const database = await openDatabase(store);
  try {
    return await work(database);
  } finally {
    await database.db.destroy();
  }
}

/** Opening SQLite makes a file where there is none. */
function mustBe(store: string): void {
  const location = locationOf(store);
  if (location.engine === 'SQLite' && !existsSync(location.file)) {
    throw new UsageError({ code: 'no-store', file: location.shown });
  }
}

/** Whole or not at all, on the disk when it is done, readable by its owner alone: people's questions are in it. */
async function writePrivately(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true });
    throw new UsageError({ code: 'cannot-write', file });
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError({ code: 'cannot-read', file });
  }
}
