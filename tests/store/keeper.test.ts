import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/mistakes/usage-error.js';
import { backupText } from '../../src/store/backup-format.js';
import { keeperOf, openExisting } from '../../src/store/keeper.js';
import { latest, versions } from '../../src/store/migrations/index.js';
import { openStore } from '../../src/store/open-store.js';
import { StoreError } from '../../src/store/store-error.js';
import { type Engine, engines } from './engines.js';

const dumps = fileURLToPath(new URL('versions/', import.meta.url));
const versionFiles = readdirSync(dumps).map((name) => ({
  version: name.slice(0, 3),
  sql: readFileSync(dumps + name, 'utf8'),
}));
const [first] = versionFiles;
const last = versionFiles.at(-1);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alliance-keeper-'));
  file = join(folder, 'backup.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

async function mistakeOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof UsageError ? error.mistake : error;
}

for (const { name, here, start } of engines)
  describe.skipIf(!here)(`keeping a store on ${name}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());

    async function made(sql = ''): Promise<string> {
      const store = await engine.newStore();
      await engine.run(store, sql);
      return store;
    }

    /** A store of this version with something in it, and whatever else `sql` does to it. */
    async function current(sql = ''): Promise<string> {
      const store = await made(last?.sql);
      await (await openStore(store)).close();
      await engine.run(store, sql);
      return store;
    }

    async function contents(store: string): Promise<string> {
      const copy = join(folder, 'contents.jsonl');
      await keeperOf(store).backUp(copy);
      const text = await readFile(copy, 'utf8');
      await rm(copy);
      return text;
    }

    async function rowsIn(store: string): Promise<number> {
      return (await keeperOf(store).check()).tables.reduce((sum, { rows }) => sum + rows, 0);
    }

    it('tells of which version it is and how much is in it', async () => {
      const report = await keeperOf(await current()).check();
      expect(report).toMatchObject({ engine: name, state: 'current', step: latest, problems: [] });
      expect(report.engineVersion).toMatch(/^\d+\.\d+/u);
      expect(report.tables).toContainEqual({ name: 'delivery', rows: 5 });
      expect(report.tables.map((table) => table.name)).not.toContain('kysely_migration');
    });

    it('tells what is earlier or later than this version, and changes nothing', async () => {
      const earlier = await made(first?.sql);
      const later = await current("insert into kysely_migration values ('942-later', '')");
      for (const [store, state, step] of [
        [earlier, 'earlier', '001-remembering'],
        [later, 'later', '942-later'],
      ] as const) {
        for (let looks = 0; looks < 2; looks += 1)
          expect(await keeperOf(store).check()).toMatchObject({ state, step, problems: [] });
      }
    });

    it('backs up a store at work into a file of its owner’s alone, and changes nothing in it', async () => {
      const location = await made(first?.sql);
      const { rows, store } = await keeperOf(location).backUp(file);
      expect(rows).toBe(await rowsIn(location));
      expect(location.endsWith(new URL(store, 'file:').pathname)).toBe(true);
      expect((await stat(file)).mode & 0o077).toBe(0);
      expect(await readdir(folder)).toEqual(['backup.jsonl']);
      expect(await keeperOf(location).check()).toMatchObject({ state: 'earlier' });
    });

    it('restores the same from it into a store that is new', async () => {
      const [from, to] = [await current(), await engine.newStore()];
      const { rows } = await keeperOf(from).backUp(file);
      expect(await keeperOf(to).restore(file, false)).toMatchObject({ rows });
      expect(await contents(to)).toBe(await readFile(file, 'utf8'));
      const store = await openStore(to);
      expect(await store.people.languageOf({ team: 'T1', user: 'U1' })).toBe('ja');
      await store.close();
    });

    it.each(versionFiles)('restores a backup that version $version has written', async ({ sql }) => {
      const to = await engine.newStore();
      await keeperOf(await made(sql)).backUp(file);
      await keeperOf(to).restore(file, false);
      expect(await keeperOf(to).check()).toMatchObject({ state: 'current', step: latest });
      const store = await openStore(to);
      expect(await store.inbox.unfinished()).toHaveLength(2);
      expect(await store.feedback.list(0)).toHaveLength(2);
      await store.close();
    });

    it('restores nothing onto a store that is not empty, unless it may be replaced', async () => {
      const from = await engine.newStore();
      const before = await openStore(from);
      await before.people.chooseLanguage({ team: 'T9', user: 'U9' }, 'en');
      await before.close();
      await keeperOf(from).backUp(file);
      const to = await current();
      const whole = await contents(to);
      expect(await mistakeOf(keeperOf(to).restore(file, false))).toMatchObject({
        code: 'store-not-empty',
        rows: await rowsIn(to),
      });
      expect(await contents(to)).toBe(whole);
      await keeperOf(to).restore(file, true);
      expect(await contents(to)).toBe(await readFile(file, 'utf8'));
    });

    it('replaces a store of a later version where it may', async () => {
      await keeperOf(await current()).backUp(file);
      const to = await current(
        "create table later (id text); insert into kysely_migration values ('942-later', '')",
      );
      await keeperOf(to).restore(file, true);
      expect(await keeperOf(to).check()).toMatchObject({ state: 'current' });
      expect(await contents(to)).toBe(await readFile(file, 'utf8'));
    });

    it('restores all or nothing: a row that cannot be leaves the store as it was', async () => {
      const row = { document: 'd', at: 1 };
      const tables = new Map([['arrival', [row, { ...row, at: 2 }]]]);
      await writeFile(file, backupText({ version: latest, tables }));
      const to = await current();
      const before = await contents(to);
      await expect(keeperOf(to).restore(file, true)).rejects.toThrow(/unique|duplicate/iu);
      expect(await contents(to)).toBe(before);
    });

    it('refuses a file that is no whole backup before it touches the store', async () => {
      const to = await current();
      const before = await contents(to);
      await keeperOf(to).backUp(file);
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.slice(0, -20));
      expect(await mistakeOf(keeperOf(to).restore(file, true))).toMatchObject({
        code: 'damaged-backup',
        file,
      });
      await writeFile(file, 'something else');
      expect(await mistakeOf(keeperOf(to).restore(file, true))).toEqual({ code: 'no-backup', file });
      expect(await contents(to)).toBe(before);
    });

    it('writes over no file, and leaves nothing where it cannot write', async () => {
      const store = await current();
      await writeFile(file, 'mine');
      expect(await mistakeOf(keeperOf(store).backUp(file))).toEqual({ code: 'file-exists', file });
      expect(await readFile(file, 'utf8')).toBe('mine');
      const nowhere = join(folder, 'no', 'such', 'folder');
      expect(await mistakeOf(keeperOf(store).backUp(nowhere))).toEqual({
        code: 'cannot-write',
        file: nowhere,
      });
      expect(await readdir(folder)).toEqual(['backup.jsonl']);
    });

    it('refuses a database of something else', async () => {
      await keeperOf(await current()).backUp(file);
      const other = await engine.newStore();
      await engine.run(other, 'create table invoices (id int)');
      const keeper = keeperOf(other);
      const works = [() => keeper.check(), () => keeper.restore(file, true), () => keeper.backUp(`${file}2`)];
      for (const work of works) await expect(work()).rejects.toThrow(StoreError);
    });
  });

const [sqlite, postgres] = engines;
describe.skipIf(!postgres.here)(`moving a store from SQLite to ${postgres.name} and back`, () => {
  let from: Engine;
  let to: Engine;
  beforeAll(async () => {
    [from, to] = [await sqlite.start(), await postgres.start()];
  });
  afterAll(() => Promise.all([from.stop(), to.stop()]));

  it('keeps everything in it, sign for sign', async () => {
    const original = await from.newStore();
    await from.run(original, last?.sql ?? '');
    await (await openStore(original)).close();
    const stages = [original, await to.newStore(), await from.newStore()];
    const texts: string[] = [];
    for (const [stage, store] of stages.entries()) {
      const copy = join(folder, `${stage}.jsonl`);
      if (stage > 0) await keeperOf(store).restore(join(folder, `${stage - 1}.jsonl`), false);
      await keeperOf(store).backUp(copy);
      texts.push(await readFile(copy, 'utf8'));
    }
    expect(texts[0]).toContain('反撃能力');
    expect(new Set(texts).size).toBe(1);
  });
});

describe('where there is no store', () => {
  it('none is made, and that is said', async () => {
    const store = join(folder, 'none.sqlite');
    const mistake = { code: 'no-store', file: store };
    const keeper = keeperOf(store);
    expect(await mistakeOf(keeper.check())).toEqual(mistake);
    expect(await mistakeOf(keeper.backUp(file))).toEqual(mistake);
    expect(await mistakeOf(openExisting(store))).toEqual(mistake);
    expect(await readdir(folder)).toEqual([]);
  });

  it('a store in memory is none', async () => {
    await writeFile(file, backupText({ version: versions[0] ?? '', tables: new Map() }));
    expect(await mistakeOf(keeperOf(':memory:').restore(file, false))).toMatchObject({ code: 'no-store' });
    expect(await mistakeOf(keeperOf(':memory:').check())).toMatchObject({ code: 'no-store' });
  });

  it('a file to restore that is not there is named', async () => {
    const missing = join(folder, 'missing.jsonl');
    const store = keeperOf(join(folder, 'new.sqlite'));
    expect(await mistakeOf(store.restore(missing, false))).toEqual({ code: 'cannot-read', file: missing });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a store on SQLite whose file is damaged', () => {
  it('is said to be damaged, with what SQLite finds', async () => {
    const store = join(folder, 'store.sqlite');
    const open = await openStore(store);
    for (let n = 0; n < 300; n += 1)
      await open.inbox.receive({ keys: [`Ev${n}`], body: `{"n":${n}}`, at: n });
    await open.close();
    const bytes = await readFile(store);
    bytes.fill(0x5a, 8 * 4096, 12 * 4096);
    await writeFile(store, bytes);
    const { problems } = await keeperOf(store).check();
    expect(problems.length).toBeGreaterThan(0);
    await expect(keeperOf(store).backUp(file)).rejects.toThrow();
    expect((await readdir(folder)).filter((one) => one.includes('backup'))).toEqual([]);
  });
});
