import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Forgotten, RowsByTable, Whose } from '../forgetting.js';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

type TableOfTeams = {
  [Name in keyof Tables]: 'team' extends keyof Tables[Name] ? Name : never;
}[keyof Tables];

interface Rule<Column extends string> {
  /** Columns that say that the row is a person's: it goes with the person. */
  readonly theirs?: readonly Column[];
  /** A column with the id of a row of another table: it goes with that row. */
  readonly with?: { readonly row: 'delivery' | 'watch'; readonly by: Column };
  /** Columns that name a person in what is the channel's. */
  readonly names?: readonly Column[];
}

/**
 * Every table that says of its rows to which workspace they belong, and what of it is a person's. The compiler names a
 * table that is missing here; a test fills every table of the store and forgets.
 */
const rules: { readonly [Name in TableOfTeams]: Rule<keyof Tables[Name] & string> } = {
  answer: { theirs: ['user_id'] },
  delivery: { theirs: ['user_id'] },
  delivery_key: { with: { row: 'delivery', by: 'delivery' } },
  digest: { theirs: ['channel'], names: ['user_id'] },
  feedback: { theirs: ['user_id'] },
  installation: {},
  person: { theirs: ['user_id'] },
  posting: { theirs: ['channel'], names: ['user_id'] },
  saved_quote: { theirs: ['user_id'] },
  saved_search: { theirs: ['user_id'] },
  seen_document: { theirs: ['follower'], with: { row: 'watch', by: 'follower' } },
  share: { theirs: ['user_id'] },
  shown: { theirs: ['channel'] },
  thread: { theirs: ['user_id'] },
  watch: { theirs: ['target'], names: ['user_id'] },
  watch_hit: { with: { row: 'watch', by: 'watch' } },
};

/** Those that go with a row of another table come first: by that row they are found. */
const tables: readonly [string, Rule<string>][] = Object.entries<Rule<string>>(rules).sort(
  ([, a], [, b]) => Number('with' in b) - Number('with' in a),
);

/** How much of somebody there is. */
export async function whatIsOf({ db }: Database, whose: Whose): Promise<Forgotten> {
  const count = async (name: string, theirs: RawBuilder<boolean>) => {
    const counted = sql<{ rows: number }>`select count(*) as rows from ${sql.table(name)} where ${theirs}`;
    return (await counted.execute(db)).rows[0]?.rows ?? 0;
  };
  return { deleted: await each(deletedOf(whose), count), unnamed: await each(unnamedOf(whose), count) };
}

/**
 * Forgets a workspace, or a person in it: the one place where that is done. All of it or, where it fails, nothing. The
 * record of documents belongs to nobody and stays.
 */
export async function forget(database: Database, whose: Whose): Promise<Forgotten> {
  const forgotten = await database.db.transaction().execute(async (db) => ({
    deleted: await each(deletedOf(whose), (name, theirs) =>
      affected(db, sql`delete from ${sql.table(name)} where ${theirs}`),
    ),
    unnamed: await each(unnamedOf(whose), (name, theirs, column) =>
      affected(db, sql`update ${sql.table(name)} set ${sql.ref(column)} = null where ${theirs}`),
    ),
  }));
  // What is deleted would still stand in the file beside the store until that is written over.
  if (database.engine === 'SQLite') await sql`pragma wal_checkpoint(truncate)`.execute(database.db);
  return forgotten;
}

interface Some {
  readonly name: string;
  readonly theirs: RawBuilder<boolean>;
  /** The column that names the person. */
  readonly column: string;
}

function deletedOf(whose: Whose): Some[] {
  return tables.flatMap(([name]) => {
    const theirs = rowsOf(name, whose);
    return theirs ? [{ name, theirs, column: '' }] : [];
  });
}

/** What goes with the person is not among them. */
function unnamedOf(whose: Whose): Some[] {
  const { team, user } = whose;
  if (user === null) return [];
  return tables.flatMap(([name, { names = [] }]) =>
    names.map((column) => {
      const gone = rowsOf(name, whose) ?? sql<boolean>`false`;
      const theirs = sql<boolean>`team = ${team} and ${sql.ref(column)} = ${user} and not (${gone})`;
      return { name, theirs, column };
    }),
  );
}

/** Which rows of a table are somebody's; null where none can be. */
function rowsOf(table: string, whose: Whose): RawBuilder<boolean> | null {
  const { team, user } = whose;
  if (user === null) return sql<boolean>`team = ${team}`;
  const rule = tables.find(([name]) => name === table)?.[1];
  const reasons = (rule?.theirs ?? []).map((column) => sql<boolean>`${sql.ref(column)} = ${user}`);
  if (rule?.with) {
    const { row, by } = rule.with;
    reasons.push(
      sql<boolean>`${sql.ref(by)} in (select id from ${sql.table(row)} where ${rowsOf(row, whose) ?? sql`false`})`,
    );
  }
  return reasons.length === 0 ? null : sql<boolean>`team = ${team} and (${sql.join(reasons, sql` or `)})`;
}

async function each(
  some: readonly Some[],
  work: (name: string, theirs: RawBuilder<boolean>, column: string) => Promise<number>,
): Promise<RowsByTable> {
  const counts: { name: string; rows: number }[] = [];
  for (const { name, theirs, column } of some) counts.push({ name, rows: await work(name, theirs, column) });
  return counts.filter(({ rows }) => rows > 0).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function affected(db: Kysely<Tables>, change: RawBuilder<unknown>): Promise<number> {
  return Number((await change.execute(db)).numAffectedRows ?? 0n);
}
