import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { StoreError } from '../../src/store/store-error.js';
import { confirmedBeforeKill } from './killed-writer.js';
import { notInstalled, type PostgresServer, programs, startPostgres } from './postgres-server.js';

const name = `what PostgreSQL has confirmed${programs === null ? ` ${notInstalled}` : ''}`;

describe.skipIf(programs === null)(name, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres({ durable: true });
  });
  afterAll(() => server.stop());

  it('is there after its writer was killed in the middle of 200 writes', async () => {
    const address = await server.newDatabase();
    for (const killAfter of [1, 40, 117]) {
      const confirmed = await confirmedBeforeKill(address, killAfter);
      expect(confirmed.length).toBeGreaterThanOrEqual(killAfter);
      const store = await openStore(address);
      const kept = new Set((await store.inbox.unfinished()).map(({ body }) => body));
      expect(confirmed.filter((body) => !kept.has(body))).toEqual([]);
      await store.close();
    }
  });

  it('is there after the server was killed in the middle of 200 writes, and the bot goes on', async () => {
    const store = await openStore(await server.newDatabase());
    const confirmed: string[] = [];
    const errors: unknown[] = [];
    let down: Promise<void> | null = null;
    for (let n = 0; n < 200; n += 1) {
      try {
        await store.inbox.receive({ keys: [`${n}`], body: `${n}`, at: n });
        confirmed.push(`${n}`);
      } catch (error) {
        errors.push(error);
        await down;
        if (errors.length === 2) await server.startAgain();
      }
      if (n === 80) down = server.kill();
    }
    expect(errors.length).toBeGreaterThan(1);
    for (const error of errors) {
      expect(error).toBeInstanceOf(StoreError);
      expect(String(error)).toMatch(/was lost|cannot be reached/u);
    }
    const kept = new Set((await store.inbox.unfinished()).map(({ body }) => body));
    expect(confirmed.filter((body) => !kept.has(body))).toEqual([]);
    expect(confirmed).toContain('199');
    await store.close();
  });
});
