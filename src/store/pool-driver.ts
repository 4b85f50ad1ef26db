import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { reasonOf, StoreError } from './store-error.js';

/**
 * Kysely on a pool of `pg`, as its own driver, and beyond it: where the database cannot be reached or is lost in the
 * middle, the error is a StoreError that says so, and a connection that was lost is not used again.
 */
export class PoolDriver implements Driver {
  constructor(
    readonly pool: Pool,
    /** The database as it may be shown. */
    readonly shown: string,
  ) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PoolConnection> {
    try {
      return new PoolConnection(await this.pool.connect(), this.shown);
    } catch (error) {
      throw new StoreError(`the store ${this.shown} cannot be reached (${reasonOf(error)}).`);
    }
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
    await run(connection, `start transaction${level}${accessMode ? ` ${accessMode}` : ''}`);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await run(connection, 'commit');
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A connection that was lost takes its transaction with it.
    if (connection instanceof PoolConnection && connection.lost) return;
    await run(connection, 'rollback');
  }

  async releaseConnection(connection: PoolConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.pool.end();
  }
}

async function run(connection: DatabaseConnection, sql: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(sql));
}

/** One connection of the pool, from when it is taken until it is given back. */
export class PoolConnection implements DatabaseConnection {
  #lost = false;

  constructor(
    readonly client: PoolClient,
    readonly shown: string,
  ) {}

  get lost(): boolean {
    return this.#lost;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const { command, rowCount, rows } = await this.client.query(sql, parameters.map(storable));
      const changes = ['INSERT', 'UPDATE', 'DELETE'].includes(command);
      return changes ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
    } catch (error) {
      if (!isLoss(error)) throw error;
      this.#lost = true;
      throw new StoreError(`the connection to the store ${this.shown} was lost (${reasonOf(error)}).`);
    }
  }

  // biome-ignore lint/correctness/useYield: nothing here reads a result bit by bit
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('results are read whole');
  }

  release(): void {
    this.client.release(this.#lost);
  }
}

/** PostgreSQL's texts have every sign but one. https://www.postgresql.org/docs/15/datatype-character.html */
function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\u0000', '\uFFFD') : value;
}

/**
 * Whether the database is gone, rather than of another opinion. SQLSTATE classes 08 (connection) and 57P (shut down
 * by an operator); what has none is of this side: a socket that closed, an answer that took too long.
 * https://www.postgresql.org/docs/15/errcodes-appendix.html
 */
function isLoss(error: unknown): boolean {
  return !(error instanceof DatabaseError) || /^(?:08|57P)/u.test(error.code ?? '');
}
