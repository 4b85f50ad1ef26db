import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getBuiltinModule } from 'node:process';
import SqliteFile from 'better-sqlite3';
import { Client } from 'pg';
import { z } from 'zod';
import { notInstalled, programs, startPostgres } from './postgres-server.js';

/** An engine of the store that is there to be tried. */
export interface Engine {
  /** What ALLIANCE_STORE would say of a store that is new and empty. */
  newStore(): Promise<string>;
  /** Runs SQL past the store. */
  run(store: string, sql: string): Promise<void>;
  stop(): Promise<void>;
}

/** Both engines: the name of one that is not installed says so, and its tests are skipped. */
export const engines = [
  { name: 'SQLite', here: true, start: startSqlite },
  {
    name: programs === null ? `PostgreSQL ${notInstalled}` : 'PostgreSQL',
    here: programs !== null,
    start: async (): Promise<Engine> => {
      const { newDatabase, stop } = await startPostgres();
      return { newStore: newDatabase, run: runOnPostgres, stop };
    },
  },
] as const;

async function startSqlite(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'alliance-store-'));
  let stores = 0;
  return {
    newStore: async () => {
      stores += 1;
      return join(folder, `store-${stores}.sqlite`);
    },
    run: async (store, sql) => {
      const file = openFile(store);
      file.exec(sql);
      file.close();
    },
    stop: () => rm(folder, { recursive: true }),
  };
}

async function runOnPostgres(store: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: store });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

interface SqlFile {
  exec(sql: string): unknown;
  close(): unknown;
}

const nodeSqlite = z.object({
  DatabaseSync: z.custom<new (file: string) => SqlFile>((value) => typeof value === 'function'),
});

/** By better-sqlite3, or by Node's own where that is built for another Node: as src/store/sqlite-file.ts does. */
function openFile(path: string): SqlFile {
  try {
    return new SqliteFile(path);
  } catch (error) {
    const own = nodeSqlite.safeParse(getBuiltinModule('node:sqlite')).data;
    if (!own) throw error;
    return new own.DatabaseSync(path);
  }
}
