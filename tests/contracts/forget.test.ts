import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.js';
import { tablesOf } from '../../src/store/migrate.js';
import { openDatabase, openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { type Engine, engines } from '../store/engines.js';

/** What belongs to nobody. */
const ofNobody = ['arrival', 'feed', 'feed_item'];
const mika = { team: 'T1', user: 'U1' };

for (const { name, here, start } of engines)
  describe.skipIf(!here)(`what a store on ${name} forgets`, () => {
    let engine: Engine;
    let store: Store;
    let database: Database;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());
    beforeEach(async () => {
      const location = await engine.newStore();
      store = await openStore(location);
      database = await openDatabase(location);
    });
    afterEach(async () => {
      await store.close();
      await database.db.destroy();
    });

    /** A row in every table, of a workspace and a person; ids of rows are the workspace's own. */
    async function fill({ team, user }: typeof mika): Promise<string[]> {
      const tables = await database.db.introspection.getTables();
      for (const table of tables) {
        const values = table.columns.map(({ name: column, dataType }) => {
          if (column === 'team') return team;
          if (column === 'user_id') return user;
          return dataType.toLowerCase() === 'text' ? `${team} ${user} ${table.name}.${column}` : 1;
        });
        const columns = sql.join(table.columns.map((column) => sql.id(column.name)));
        await sql`insert into ${sql.table(table.name)} (${columns}) values (${sql.join(values)})`.execute(
          database.db,
        );
      }
      return tables.map((table) => table.name).sort();
    }

    /** Every row of every table as text. */
    async function everything(): Promise<string> {
      const rows: unknown[] = [];
      for (const table of await tablesOf(database)) {
        const found = await sql<object>`select * from ${sql.table(table.name)}`.execute(database.db);
        rows.push(...found.rows.map((row) => ({ table: table.name, ...row })));
      }
      return JSON.stringify(rows);
    }

    it('of a workspace is all of it, in every table, and nothing of another', async () => {
      const filled = await fill(mika);
      const beside = await fill({ team: 'T2', user: 'U1' });
      expect(beside).toEqual(filled);
      const told = await store.whatIsOf({ team: 'T1', user: null });
      const { deleted, unnamed } = await store.forget({ team: 'T1', user: null });
      expect(deleted.map(({ name: table }) => table)).toEqual(
        filled.filter((one) => !ofNobody.includes(one)),
      );
      expect(deleted.every(({ rows }) => rows === 1)).toBe(true);
      expect(unnamed).toEqual([]);
      expect(told).toEqual({ deleted, unnamed });
      const left = (await everything()).replaceAll(/\{"table":"(?:arrival|feed|feed_item)"[^}]*\}/gu, '');
      expect(left).not.toContain('T1');
      expect(left.match(/"team":"T2"/gu)).toHaveLength(deleted.length);
    });

    it('of a person is every row that is his, and his name in those that are a channel’s', async () => {
      const filled = await fill(mika);
      await fill({ team: 'T2', user: 'U1' });
      const told = await store.whatIsOf(mika);
      const forgotten = await store.forget(mika);
      expect(told).toEqual(forgotten);
      expect(forgotten.unnamed).toEqual(
        ['digest', 'posting', 'watch'].map((table) => ({ name: table, rows: 1 })),
      );
      const left = await everything();
      expect(left).not.toMatch(/"team":"T1"[^}]*"user_id":"U1"|"user_id":"U1"[^}]*"team":"T1"/u);
      expect(
        left.match(/"team":"T2"[^}]*"user_id":"U1"|"user_id":"U1"[^}]*"team":"T2"/gu)?.length,
      ).toBeGreaterThan(5);
      expect(filled).toContain('installation');
      expect(await store.installations.teams()).toEqual(['T1', 'T2']);
    });

    it('of a person includes what he asked, and by what it would be known again', async () => {
      const keys = ['Ev1', 'T1 D1 1.2'];
      await store.inbox.receive({ keys, body: '{"text":"a"}', at: 1, whose: mika });
      await store.inbox.receive({
        keys: ['Ev2'],
        body: '{"text":"b"}',
        at: 1,
        whose: { ...mika, user: 'U2' },
      });
      await store.threads.keep({ team: 'T1', channel: 'D1', thread: '' }, '{}', 1, 'U1');
      await store.threads.keep({ team: 'T1', channel: 'C1', thread: '1.2' }, '{}', 1);
      await store.answers.add({
        team: 'T1',
        channel: 'D1',
        question: '1.2',
        answer: '1.3',
        at: 1,
        user: 'U1',
      });
      const { deleted } = await store.forget(mika);
      expect(deleted).toEqual([
        { name: 'answer', rows: 1 },
        { name: 'delivery', rows: 1 },
        { name: 'delivery_key', rows: 2 },
        { name: 'thread', rows: 1 },
      ]);
      expect(await store.inbox.unfinished()).toMatchObject([{ body: '{"text":"b"}' }]);
      expect(await store.inbox.receive({ keys, body: '{}', at: 2 })).not.toBeNull();
      expect(await store.threads.find({ team: 'T1', channel: 'C1', thread: '1.2' })).toBe('{}');
    });

    it('of a person includes the watches to himself with their hits; those of channels stay', async () => {
      const watch = {
        ...{ team: 'T1', by: 'U1', query: 'tomahawk', include: [], exclude: [], rhythm: 'daily' as const },
        ...{ zone: 'Asia/Tokyo', language: null, at: 1 },
      };
      const own = await store.watches.add({ ...watch, target: 'U1' });
      const channels = await store.watches.add({ ...watch, target: 'C1' });
      for (const { id } of [own, channels]) {
        await sql`insert into watch_hit values ('T1', ${id}, 'q', 'p', 1)`.execute(database.db);
        await sql`insert into seen_document values ('T1', ${id}, 'd', 1)`.execute(database.db);
      }
      const told = await store.whatIsOf(mika);
      expect(told).toEqual({
        deleted: ['seen_document', 'watch', 'watch_hit'].map((table) => ({ name: table, rows: 1 })),
        unnamed: [{ name: 'watch', rows: 1 }],
      });
      expect(await store.forget(mika)).toEqual(told);
      expect(await store.watches.list('T1')).toMatchObject([{ id: channels.id, by: null }]);
      expect([...(await store.postings.hitsOf({ team: 'T1', watch: channels.id }))]).toEqual(['q']);
    });

    it('of somebody who is not known is nothing', async () => {
      await fill(mika);
      for (const user of [null, 'U1'])
        expect(await store.forget({ team: 'T9', user })).toEqual({ deleted: [], unnamed: [] });
      expect(await store.forget({ team: "T1' or '1'='1", user: null })).toEqual({ deleted: [], unnamed: [] });
      expect(await store.forget({ team: 'T1', user: 'U9' })).toEqual({ deleted: [], unnamed: [] });
    });
  });
