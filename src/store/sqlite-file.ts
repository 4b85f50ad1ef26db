import { getBuiltinModule } from 'node:process';
import SqliteFile from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { z } from 'zod';

/**
 * Opens a SQLite file by better-sqlite3. Where its compiled part does not load (it was built for another Node, or
 * could not be built), by the SQLite that Node brings along from version 22.16 on.
 *
 * @param pragmas as `journal_mode = WAL`, set in their order
 * @throws Error where neither can open it
 */
export function openSqlite(file: string, pragmas: readonly string[]): SqliteDatabase {
  try {
    const database = new SqliteFile(file);
    for (const pragma of pragmas) database.pragma(pragma);
    return database;
  } catch (error) {
    const own = isNotLoaded(error) ? nodesOwn(file, pragmas) : null;
    if (own) return own;
    throw error;
  }
}

const notLoadedSchema = z.object({ code: z.enum(['ERR_DLOPEN_FAILED', 'MODULE_NOT_FOUND']) });

function isNotLoaded(error: unknown): boolean {
  const notBuilt = error instanceof Error && error.message.startsWith('Could not locate the bindings file');
  return notBuilt || notLoadedSchema.safeParse(error).success;
}

/** What is used of node:sqlite: https://nodejs.org/api/sqlite.html */
interface NodeDatabase {
  exec(statement: string): void;
  close(): void;
  prepare(statement: string): NodeStatement;
}
interface NodeStatement {
  columns(): readonly unknown[];
  all(...parameters: readonly unknown[]): unknown[];
  run(...parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(...parameters: readonly unknown[]): IterableIterator<unknown>;
}

const moduleSchema = z.object({
  DatabaseSync: z.custom<new (file: string) => NodeDatabase>((value) => typeof value === 'function'),
});

/** Null where this Node has none. */
export function nodesOwn(file: string, pragmas: readonly string[]): SqliteDatabase | null {
  const found = moduleSchema.safeParse(getBuiltinModule('node:sqlite')).data;
  if (!found) return null;
  const database = new found.DatabaseSync(file);
  for (const pragma of pragmas) database.exec(`pragma ${pragma}`);
  return {
    close: () => database.close(),
    prepare: (statement) => {
      const prepared = database.prepare(statement);
      return {
        // A statement that gives rows is read, any other is run.
        reader: prepared.columns().length > 0,
        all: (parameters) => prepared.all(...parameters),
        run: (parameters) => prepared.run(...parameters),
        iterate: (parameters) => prepared.iterate(...parameters),
      };
    },
  };
}
