import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringUpToDate, tablesOf, versionsOf } from '../../src/store/migrate.js';
import { versions } from '../../src/store/migrations/index.js';
import { openDatabase, openStore } from '../../src/store/open-store.js';
import { StoreError } from '../../src/store/store-error.js';
import { type Engine, engines } from './engines.js';

const folder = fileURLToPath(new URL('versions/', import.meta.url));
const dumps = readdirSync(folder).map((name) => ({
  version: name.slice(0, 3),
  sql: readFileSync(folder + name, 'utf8'),
}));
const team = 'T1';

it('each version of the store there has been is kept, to be brought forward', () => {
  expect(dumps.map(({ version }) => version).sort()).toEqual(versions.map((name) => name.slice(0, 3)));
});

for (const { name, here, start } of engines)
  describe.skipIf(!here)(`a store of another version on ${name}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());

    async function made(sql: string): Promise<string> {
      const location = await engine.newStore();
      await engine.run(location, sql);
      return location;
    }

    it.each(dumps)('is brought forward with everything in it: from $version', async ({ sql }) => {
      const store = await openStore(await made(sql));
      expect(await store.inbox.unfinished()).toEqual([
        { id: 'd-received', body: '{"text":"<@U0> counterstrike"}', at: 1795336200000, began: false },
        { id: 'd-began', body: '{"text":"<@U0> 反撃能力"}', at: 1795336201000, began: true },
      ]);
      expect(await store.inbox.takeOver(1795336300000, 'start')).toHaveLength(2);
      expect(await store.inbox.retake('d-held', 1795336300000)).toBe('{"text":"<@U0> deterrence"}');
      const again = { keys: ['Ev9', 'T1 C1 1795336200.000100'], body: '{}', at: 1795336300000 };
      expect(await store.inbox.receive(again)).toBeNull();
      expect(await store.threads.find({ team, channel: 'D1', thread: '' })).toBe('{"subject":"反撃能力"}');
      expect(await store.people.languageOf({ team, user: 'U1' })).toBe('ja');
      expect(await store.people.visit({ team, user: 'U1' }, 1795336200000 + 60_000)).toBe(1795249800000);
      const share = { team, channel: 'C1', ts: '1795336205.000200' };
      expect(await store.shares.find(share)).toMatchObject({ user: 'U1', quote: 'k3v9t2m8qa' });
      expect((await store.feedback.list(0)).map(({ note }) => note)).toEqual([
        null,
        "It was O'Neill: “yes”.",
      ]);
      const question = { team, channel: 'D1', question: '1795336201.000100' };
      expect(await store.answers.find(question)).toEqual({ answer: '1795336202.000200', at: 1795336202000 });
      expect(await store.arrivals.since(1)).toEqual(['2024-07-28-tokyo-2plus2/state/en/transcript']);
      await store.close();
    });

    it.each(dumps)('has the same tables then as one that is new: from $version', async ({ sql }) => {
      const tables = async (location: string) => {
        const database = await openDatabase(location);
        await bringUpToDate(database);
        const found = [await tablesOf(database), await versionsOf(database)];
        await database.db.destroy();
        return found;
      };
      expect(await tables(await made(sql))).toEqual(await tables(await engine.newStore()));
    });

    it('keeps nothing of a step forward that fails, and says so', async () => {
      const location = await made(`${dumps[0]?.sql}; alter table delivery add column lease bigint;`);
      await expect(openStore(location)).rejects.toThrow(/could not be brought up to date \(.*lease.*\)\.$/u);
      const database = await openDatabase(location);
      expect(await versionsOf(database)).toEqual(['001-remembering']);
      const delivery = (await tablesOf(database)).find((table) => table.name === 'delivery');
      expect(delivery?.columns).toEqual(['at', 'body', 'id', 'lease', 'state']);
      await database.db.destroy();
    });

    it('is refused where a later version made it, in a sentence, and is left as it is', async () => {
      const location = await engine.newStore();
      await (await openStore(location)).close();
      await engine.run(
        location,
        "insert into kysely_migration values ('942-later', '2030-01-01T00:00:00.000Z')",
      );
      const error = await openStore(location).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(StoreError);
      expect(String(error)).toMatch(
        /was made by a later version of Alliance \(942-later\); start that version, or/u,
      );
      const database = await openDatabase(location);
      expect(await versionsOf(database)).toEqual([...versions, '942-later']);
      await database.db.destroy();
    });

    it('is refused where the tables are of something else', async () => {
      const location = await engine.newStore();
      await engine.run(location, 'create table invoices (id int)');
      await expect(openStore(location)).rejects.toThrow(
        /is no store of Alliance: it holds other tables \(invoices\)/u,
      );
    });
  });
