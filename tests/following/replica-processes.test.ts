import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingLease } from '../../src/store/ledger.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { notInstalled, type PostgresServer, programs, startPostgres } from '../store/postgres-server.js';
import { digest, minute, monday, team } from './desk.js';
import { type ReplicaProcess, startReplica } from './replica-process.js';

const channels = Array.from({ length: 30 }, (_, n) => `C${n}`);
const due = monday + 8 * minute;
const all = channels.flatMap((channel) => [0, 1, 2].map((part) => `${channel} 2026-02-02 ${part}`)).sort();

const name = `two bots, each a process, on PostgreSQL${programs === null ? ` ${notInstalled}` : ''}`;
describe.skipIf(programs === null)(name, () => {
  let server: PostgresServer;
  let store: Store;
  let bots: readonly [ReplicaProcess, ReplicaProcess];
  let sent: string[];
  /** What comes to Slack, and when Slack answers. */
  let slack: (text: string, bot: number) => Promise<void>;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    const address = await server.newDatabase();
    store = await openStore(address);
    for (const channel of channels) await store.digests.set({ ...digest, channel });
    sent = [];
    slack = () => wait(sent.length % 4);
    const start = (bot: number) =>
      startReplica(address, (text) => {
        sent.push(text);
        return slack(text, bot);
      });
    bots = [await start(0), await start(1)];
  });
  afterEach(async () => {
    for (const bot of bots) await bot.kill();
    await store.close();
  });

  it('share the digests of a moment: each message once, and the ledger knows all of them', async () => {
    const by = [0, 0];
    slack = (_, bot) => {
      by[bot] = (by[bot] ?? 0) + 1;
      return wait(sent.length % 4);
    };
    await Promise.all(bots.map((bot) => bot.run(due, 4)));
    expect(sent.toSorted()).toEqual(all);
    expect(Math.min(...by)).toBeGreaterThan(0);
    expect((await store.postings.list(team, 'posted')).map(({ ts }) => ts).sort()).toEqual(all);
  });

  it('repeat nothing where one of them is killed over messages that had come to Slack', async () => {
    const [first, second] = bots;
    const unanswered = new Set<string>();
    slack = async (text, bot) => {
      if (bot === 1 || sent.length < 20) return;
      unanswered.add(text);
      await new Promise(() => {});
    };
    const running = first.run(due, 1);
    await second.run(due, 4);
    await expect.poll(() => unanswered.size).toBeGreaterThan(0);
    await first.kill();
    await running;
    for (let n = 1; n < 4; n += 1) await second.run(due + n * (postingLease + minute), 1);
    const digests = sent.filter((text) => !text.startsWith('note of '));
    expect(new Set(digests).size).toBe(digests.length);
    const held = await store.postings.list(team, 'held');
    expect(held.map(({ body }) => JSON.parse(body ?? '').text).sort()).toEqual([...unanswered].sort());
    for (const { key } of held) expect(sent).toContain(`note of ${key}`);
  });
});
