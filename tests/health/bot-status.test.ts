import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { botStatus, packagedVersion } from '../../src/health/bot-status.js';
import { openSqliteStore } from '../../src/store/sqlite.js';

describe('the status of the bot', () => {
  it('has the version of package.json', () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    expect(packagedVersion()).toBe(version);
  });

  it('has how long it is up, the last document that was added, and the store', async () => {
    const store = await openSqliteStore(':memory:');
    const ask = botStatus({ version: '1.2.3', store, since: 1_000, now: () => 62_500 });
    expect(await ask()).toEqual({
      alliance: '1.2.3',
      upSeconds: 61,
      store: { engine: 'SQLite', answers: true },
      brokenSince: null,
      lastArrival: null,
      jobs: { digests: 0, watches: 0, waiting: 0 },
    });
    await store.digests.set({
      team: 'T1',
      channel: 'C1',
      by: 'U1',
      time: '08:30',
      zone: 'Asia/Tokyo',
      days: 'weekdays',
      topics: [],
      heartbeat: false,
      language: null,
      at: 0,
    });
    expect((await ask()).jobs).toEqual({ digests: 1, watches: 0, waiting: 0 });
    await store.arrivals.note(['a'], 5);
    expect((await ask()).lastArrival).toBeNull();
    await store.arrivals.note(['a', 'b'], 7);
    expect((await ask()).lastArrival).toEqual({ document: 'b', at: 7 });
    await store.close();
  });

  it('says that the store does not answer, and knows nothing of what is in it then', async () => {
    const store = await openSqliteStore(':memory:');
    await store.arrivals.note(['a'], 5);
    await store.arrivals.note(['b'], 7);
    await store.close();
    const ask = botStatus({ version: '1.2.3', store, since: null, now: () => 0 });
    expect(await ask()).toEqual({
      alliance: '1.2.3',
      upSeconds: null,
      store: { engine: 'SQLite', answers: false },
      brokenSince: null,
      lastArrival: null,
      jobs: null,
    });
  });
});
