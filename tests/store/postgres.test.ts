import { inspect } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { leaseLength, type Store } from '../../src/store/store.js';
import { StoreError } from '../../src/store/store-error.js';
import { notInstalled, type PostgresServer, password, programs, startPostgres } from './postgres-server.js';

const name = `a store that replicas share${programs === null ? ` ${notInstalled}` : ''}`;
const question = { keys: ['Ev1', 'T1 C1 1.2'], body: '{"a":1}', at: 10 };

describe.skipIf(programs === null)(name, () => {
  let server: PostgresServer;
  let address: string;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    address = await server.newDatabase();
  });

  /** Several replicas on the store, closed afterwards. */
  async function withReplicas(count: number, work: (...replicas: Store[]) => Promise<void>): Promise<void> {
    const replicas = await Promise.all(Array.from({ length: count }, () => openStore(address)));
    try {
      await work(...replicas);
    } finally {
      await Promise.all(replicas.map((replica) => replica.close()));
    }
  }

  async function asked<Row>(sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: address });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('is brought up to date once, also where they all start at the same moment', async () => {
    await withReplicas(8, async (...replicas) => {
      const steps = await asked<{ name: string }>('select name from kysely_migration order by name');
      expect(steps.map((step) => step.name)).toEqual([...new Set(steps.map((step) => step.name))]);
      expect(steps.length).toBeGreaterThan(1);
      for (const replica of replicas) expect(await replica.inbox.unfinished()).toEqual([]);
    });
  });

  it('takes one of many duplicates that come to all of them at once', async () => {
    await withReplicas(2, async (one, other) => {
      for (let round = 0; round < 5; round += 1) {
        const keys = [`Ev${round}`, `T1 C1 ${round}`];
        const alike = [keys, [...keys].reverse(), [`Ev${round}b`, `T1 C1 ${round}`]];
        const taken = await Promise.all(
          Array.from({ length: 60 }, (_, n) =>
            (n % 2 === 0 ? one : other).inbox.receive({ ...question, keys: alike[n % 3] ?? keys }),
          ),
        );
        expect(taken.filter((id) => id !== null)).toHaveLength(1);
      }
      expect(await one.inbox.unfinished()).toHaveLength(5);
    });
  });

  it('leaves to each what it works on, and gives what a dead one left to exactly one of the others', async () => {
    await withReplicas(4, async (alive, dead, ...others) => {
      const kept = await alive?.inbox.receive(question);
      const left = await Promise.all(
        Array.from({ length: 10 }, (_, n) => dead?.inbox.receive({ ...question, keys: [`left ${n}`] })),
      );
      const now = question.at + leaseLength;
      for (const other of others) expect(await other.inbox.takeOver(now - 1, 'start')).toEqual([]);
      await alive?.inbox.renew([kept ?? ''], now);
      const taken = await Promise.all(
        [...others, ...others].map((other, n) => other.inbox.takeOver(now, n < 2 ? 'start' : 'later')),
      );
      expect(
        taken
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...left].sort());
    });
  });

  it('does not let one that was taken for dead answer after another has taken over, nor end its work', async () => {
    await withReplicas(2, async (slow, other) => {
      const id = (await slow?.inbox.receive(question)) ?? '';
      await other?.inbox.takeOver(question.at + leaseLength, 'later');
      expect(await slow?.inbox.began(id)).toBe(false);
      await slow?.inbox.renew([id], question.at + 2 * leaseLength);
      await slow?.inbox.done(id);
      await slow?.inbox.hold(id);
      expect(await other?.inbox.unfinished()).toMatchObject([{ id, began: false }]);
      expect(await other?.inbox.takeOver(question.at + 2 * leaseLength, 'later')).toHaveLength(1);
      expect(await other?.inbox.began(id)).toBe(true);
    });
  });

  it('lets any of them answer what is held, once', async () => {
    await withReplicas(3, async (holder, ...others) => {
      const id = (await holder?.inbox.receive(question)) ?? '';
      await holder?.inbox.hold(id);
      const taken = await Promise.all(others.map((other) => other.inbox.retake(id, question.at)));
      expect(taken.filter((body) => body !== null)).toEqual([question.body]);
      const began = await Promise.all(others.map((other) => other.inbox.began(id)));
      expect(began).toEqual(taken.map((body) => body !== null));
    });
  });

  it('goes on with a new connection where an idle one was lost, and tells of it', async () => {
    const troubles: Error[] = [];
    const store = await openStore(address, (error) => troubles.push(error));
    await asked("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'alliance'");
    await expect.poll(() => troubles.length).toBeGreaterThan(0);
    expect(await store.inbox.receive(question)).not.toBeNull();
    expect(troubles[0]?.message).toMatch(/^a connection to the store .* was lost \(terminating connection/u);
    expect(inspect(troubles, { depth: 20, showHidden: true })).not.toContain(password);
    await store.close();
  });

  it('says so where the connection is lost in the middle, is no crash, and leaves nothing half written', async () => {
    const store = await openStore(address);
    await asked(
      'create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(30); return new; end $$',
    );
    await asked('create trigger slow before insert on delivery for each row execute function slow()');
    const lost = store.inbox.receive(question).catch((error: unknown) => error);
    const sleeping = "from pg_stat_activity where wait_event = 'PgSleep'";
    await expect.poll(() => asked(`select pid ${sleeping}`)).toHaveLength(1);
    await asked(`select pg_terminate_backend(pid) ${sleeping}`);
    const error = await lost;
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toMatch(
      /the connection to the store postgresql:\/\/127\.0\.0\.1:\d+\/\w+ was lost \(.+\)\.$/u,
    );
    await asked('drop trigger slow on delivery');
    expect(await store.inbox.receive(question)).not.toBeNull();
    await store.close();
  });

  it.each([
    [
      'the server',
      (url: URL) => {
        url.port = '1';
      },
      /cannot be reached \(.*ECONNREFUSED/u,
    ],
    [
      'the database',
      (url: URL) => {
        url.pathname = '/nowhere';
      },
      /cannot be reached \(database "nowhere" does not exist/u,
    ],
    [
      'the password',
      (url: URL) => {
        url.password = `${url.password}x`;
      },
      /cannot be reached \(password authentication failed/u,
    ],
  ] as const)(
    'says in a sentence, without the password, what is wrong with %s',
    async (_, spoil, sentence) => {
      const url = new URL(address);
      spoil(url);
      const error = await openStore(url.href).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(StoreError);
      expect(String(error)).toMatch(sentence);
      expect(String(error)).not.toContain(password);
      expect(String(error)).not.toContain(encodeURIComponent(password));
    },
  );

  it('lives in a schema of its own where the address says so', async () => {
    await asked('create schema one');
    await asked('create schema two');
    const stores = ['one', 'two'].map((schema) =>
      openStore(`${address}?options=-c%20search_path%3D${schema}`),
    );
    const [one, two] = await Promise.all(stores);
    await one?.inbox.receive(question);
    expect(await two?.inbox.unfinished()).toEqual([]);
    await Promise.all([one?.close(), two?.close()]);
  });
});
