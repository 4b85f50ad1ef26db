import { sql } from 'kysely';
import type { StoreReport } from '../store-keeping.js';
import { rowCounts } from './backup.js';
import type { Database } from './database.js';
import { tablesOf, versionsOf } from './migrate.js';
import { latest, versions } from './migrations/index.js';
import { reasonOf, StoreError } from './store-error.js';

/**
 * Looks into a store and changes nothing: whether the engine finds it whole, of which version it is, what is in it.
 *
 * @throws StoreError where the database is of something else, or cannot be reached any more
 */
export async function lookInto(database: Database): Promise<StoreReport> {
  const { engine, version: engineVersion, shown: store } = database;
  const problems = [...(await integrityProblems(database))];
  let found: readonly string[] | null = null;
  let tables: StoreReport['tables'] = [];
  try {
    found = await versionsOf(database);
    tables = await rowCounts(database.db, await tablesOf(database));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    problems.push(reasonOf(error));
  }
  return { engine, engineVersion, store, ...standing(found), problems, tables };
}

function standing(found: readonly string[] | null): Pick<StoreReport, 'state' | 'step'> {
  const step = found?.at(-1) ?? null;
  if (step === null) return { state: 'empty', step };
  if (!versions.includes(step)) return { state: 'later', step };
  return { state: step === latest ? 'current' : 'earlier', step };
}

/** SQLite reads the whole file; PostgreSQL keeps watch over its pages by itself, and answers or does not. */
async function integrityProblems({ engine, db }: Database): Promise<readonly string[]> {
  if (engine !== 'SQLite') return [];
  try {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  } catch (error) {
    return [reasonOf(error)];
  }
}
