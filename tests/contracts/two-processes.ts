import type { NewDigest, NewWatch } from '../../src/store/following.js';
import type { Composition, NewPosting } from '../../src/store/ledger.js';
import { openDatabase, openStore } from '../../src/store/open-store.js';
import { storeOn } from '../../src/store/sql-store.js';
import type { Store } from '../../src/store/store.js';

/** One store as two processes have it. SQLite is for one, whose connection they share: else each waits for the other. */
export async function asTwoProcesses(location: string): Promise<readonly [Store, Store]> {
  const database = await openDatabase(location);
  const alone = database.engine === 'SQLite';
  return [await storeOn(database), alone ? await storeOn(database) : await openStore(location)];
}

export const team = 'T1';
export const here = { team, channel: 'C1' };

export const morning: NewDigest = {
  ...here,
  by: 'U1',
  time: '08:30',
  zone: 'Asia/Tokyo',
  days: ['mon', 'thu'],
  topics: ['counterstrike', '反撃能力'],
  heartbeat: true,
  language: 'ja',
  at: 100,
};

export const counterstrike: NewWatch = {
  team,
  target: 'C1',
  by: 'U1',
  query: 'counterstrike',
  include: ['Japan'],
  exclude: ['“exercise”'],
  rhythm: 'daily',
  zone: 'Asia/Tokyo',
  language: null,
  at: 100,
};

export const posting: NewPosting = {
  ...here,
  key: 'digest 1',
  user: 'U1',
  about: '{"of":"digest"}',
  due: 1_000,
};

/** A composition of these messages, each as JSON, that shows nothing. */
export function saying(...bodies: string[]): Composition {
  return { bodies, shown: [], seen: [], hits: [] };
}
