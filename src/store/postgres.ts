import {
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { Pool, types } from 'pg';
import type { Database } from './database.js';
import type { Location } from './location.js';
import { PoolDriver } from './pool-driver.js';
import { reasonOf, StoreError } from './store-error.js';
import type { Tables } from './tables.js';

/** PostgreSQL has gone on from older versions: 14 is the last that Alliance was not tried with. */
const oldestVersion = 15;

/** In milliseconds. Slack waits three seconds; what takes longer than these is a fault and not a wait. */
const patience = { connecting: 5_000, idle: 30_000, statement: 20_000, answer: 25_000 } as const;
const mostConnections = 10;

/**
 * Connects to PostgreSQL.
 *
 * @param onTrouble told of a connection that was lost while nobody used it: the next query makes a new one
 * @throws StoreError where it cannot be reached, refuses the name or the password, or is older than version 15
 */
export async function connectToPostgres(
  { address, shown }: Extract<Location, { engine: 'PostgreSQL' }>,
  onTrouble: (error: Error) => void,
): Promise<Database> {
  const pool = poolOf(address, (error) => {
    // Not the error itself: the connection hangs on it, and the password on that.
    onTrouble(new StoreError(`a connection to the store ${shown} was lost (${reasonOf(error)}).`));
  });
  const db = new Kysely<Tables>({ dialect: dialectOf(pool, shown) });
  try {
    const { rows } = await sql<{
      version: string;
      schema: string | null;
    }>`select current_setting('server_version') as version, current_schema() as schema`.execute(db);
    const { version = '', schema = null } = rows[0] ?? {};
    if (Number.parseInt(version, 10) < oldestVersion) {
      throw new StoreError(
        `the store ${shown} is PostgreSQL ${version}; ${oldestVersion} or later is needed.`,
      );
    }
    if (schema === null) {
      throw new StoreError(`the store ${shown} has no schema that this user may use.`);
    }
    return { engine: 'PostgreSQL', db, shown, schema, version: version.split(' ')[0] ?? version };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function poolOf(address: string, onTrouble: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: address,
    application_name: 'alliance',
    max: mostConnections,
    keepAlive: true,
    connectionTimeoutMillis: patience.connecting,
    idleTimeoutMillis: patience.idle,
    statement_timeout: patience.statement,
    idle_in_transaction_session_timeout: patience.statement,
    query_timeout: patience.answer,
    // Moments and counts: far below 2^53.
    types: {
      getTypeParser: (id, format) => (id === types.builtins.INT8 ? Number : types.getTypeParser(id, format)),
    },
  });
  // Without a listener each of these ends the process: of a connection that is idle, and of one between two queries.
  pool.on('error', onTrouble);
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function dialectOf(pool: Pool, shown: string): Dialect {
  return {
    createDriver: () => new PoolDriver(pool, shown),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
