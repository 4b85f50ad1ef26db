import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** A database that is open, whatever it holds: a store, nothing, or something else. */
export interface Database {
  readonly engine: 'SQLite' | 'PostgreSQL';
  readonly db: Kysely<Tables>;
  /** Where it is, without a password. */
  readonly shown: string;
  /** The schema whose tables are looked at; null where the engine has none. */
  readonly schema: string | null;
  /** The engine's own version, as `15.18`. */
  readonly version: string;
}
