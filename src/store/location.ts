import { StoreError } from './store-error.js';

/** Where a store is. `shown` may stand in messages: it has no password and no name. */
export type Location =
  | { readonly engine: 'SQLite'; readonly file: string; readonly shown: string }
  | { readonly engine: 'PostgreSQL'; readonly address: string; readonly shown: string };

/** The store that ends with its process. */
export const inMemory = ':memory:';

/**
 * Reads what ALLIANCE_STORE says: a path, `:memory:`, or an address that begins with postgresql:// or postgres://.
 *
 * @throws StoreError for an address of something else, and for one that cannot be read; the sentence does not show it
 */
export function locationOf(store: string): Location {
  if (!/^(?:[a-z][a-z0-9+.-]*:\/\/|postgres(?:ql)?:)/iu.test(store)) {
    return { engine: 'SQLite', file: store, shown: store };
  }
  if (!/^postgres(?:ql)?:/iu.test(store)) {
    throw new StoreError('the store is neither a file nor PostgreSQL: write a path, or postgresql://…');
  }
  const url = URL.canParse(store) ? new URL(store) : null;
  if (!url || !isWhole(url)) {
    throw new StoreError(
      'the address of PostgreSQL cannot be read: write postgresql://name:password@host:5432/database, with signs like # / ? @ % of the password as %23 %2F %3F %40 %25.',
    );
  }
  const host = url.host || url.searchParams.get('host') || 'localhost';
  return { engine: 'PostgreSQL', address: store, shown: `postgresql://${host}${url.pathname}` };
}

/**
 * Whether it names a database. An `@` behind the host means that a sign of the password has cut the address in two: a
 * part of it would be shown.
 */
function isWhole({ username, password, pathname, search, hash }: URL): boolean {
  if (!/^\/[^/@]+$/u.test(pathname) || search.includes('@') || hash !== '') return false;
  try {
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
