import { describe, expect, it } from 'vitest';
import { answering, Vitals } from '../../src/health/vitals.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { sampleWorld } from '../slack/sample-record.js';

describe('a bot that starts', () => {
  it('says in a word what it still lacks, and that it is about to stop', async () => {
    const vitals = new Vitals();
    const store = await openSqliteStore(':memory:');
    expect(await vitals.notReady()).toBe('record');
    vitals.record = sampleWorld.record;
    expect(await vitals.notReady()).toBe('store');
    vitals.store = store;
    expect(await vitals.notReady()).toBe('slack');
    vitals.slack = true;
    expect(await vitals.notReady()).toBeNull();
    vitals.stopping = true;
    expect(await vitals.notReady()).toBe('stopping');
    vitals.stopping = false;
    await store.close();
    expect(await vitals.notReady()).toBe('store');
  });
});

describe('a store that hangs', () => {
  it('counts as one that does not answer, is asked once at a time, and counts again when it is back', async () => {
    let asked = 0;
    let wake = () => {};
    const answers = answering(
      {
        ping: () => {
          asked += 1;
          return new Promise((resolve) => {
            wake = resolve;
          });
        },
      },
      10,
    );
    expect(await Promise.all([answers(), answers(), answers()])).toEqual([false, false, false]);
    expect(await answers()).toBe(false);
    expect(asked).toBe(1);
    wake();
    await new Promise(setImmediate);
    const back = answers();
    expect(asked).toBe(2);
    wake();
    expect(await back).toBe(true);
  });
});
