import type { Migration } from 'kysely';
import { remembering } from './001-remembering.js';
import { leases } from './002-leases.js';
import { following } from './003-following.js';
import { installations } from './004-installations.js';
import { feeds } from './005-feeds.js';
import { corrections } from './006-corrections.js';

/**
 * The store's history: each step once, in the order of the names, never changed after it was released. Only what
 * SQLite and PostgreSQL both understand, only text and whole numbers. A new step brings its tests/store/versions file.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-remembering': { up: remembering },
  '002-leases': { up: leases },
  '003-following': { up: following },
  '004-installations': { up: installations },
  '005-feeds': { up: feeds },
  '006-corrections': { up: corrections },
};

/** The names of the steps in their order. */
export const versions: readonly string[] = Object.keys(migrations).sort();

/** What this version of Alliance makes of a store. */
export const latest: string = versions.at(-1) ?? '';
