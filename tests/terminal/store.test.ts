import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import {
  notInstalled,
  type PostgresServer,
  password,
  programs,
  startPostgres,
} from '../store/postgres-server.js';
import { allianceWith } from './alliance.js';

let folder: string;
let location: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alliance-terminal-store-'));
  location = join(folder, 'store.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

const alliance = (store: string, ...args: string[]) =>
  allianceWith({ ALLIANCE_STORE: store }, 'store', ...args);

async function remember(store: string): Promise<void> {
  const opened = await openStore(store);
  await opened.people.chooseLanguage({ team: 'T1', user: 'U1' }, 'ja');
  await opened.close();
}

describe('alliance store in a terminal', () => {
  it('checks, backs up and restores: exit 0', async () => {
    await remember(location);
    const [backup, other] = [join(folder, 'my backup.jsonl'), join(folder, 'other.sqlite')];
    expect(await alliance(location, 'check')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('is whole'),
    });
    expect(await alliance(location, 'backup', backup)).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout } = await alliance(other, 'restore', backup, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      action: 'restore',
      file: backup,
      store: other,
      rows: 1,
    });
    const restored = await openStore(other);
    expect(await restored.people.languageOf({ team: 'T1', user: 'U1' })).toBe('ja');
    await restored.close();
  });

  it('works while the bot does', async () => {
    const bot = await openStore(location);
    await bot.inbox.receive({ keys: ['Ev1'], body: '{}', at: 1 });
    const backup = join(folder, 'backup.jsonl');
    expect(await alliance(location, 'check')).toMatchObject({ code: 0 });
    expect(await alliance(location, 'backup', backup)).toMatchObject({ code: 0 });
    expect(await readFile(backup, 'utf8')).toContain('Ev1');
    expect(await bot.inbox.unfinished()).toHaveLength(1);
    await bot.close();
  });

  it.each([
    [['check'], /There is no store of the bot at .*store\.sqlite\./u],
    [['restore', 'no-such-file.jsonl'], /no-such-file\.jsonl cannot be read\./u],
    [['restore', 'package.json'], /package\.json is no backup of a store\./u],
    [['backup'], /store backup takes the name of a file\./u],
    [['mend'], /A store has no “mend”\./u],
    [['restore', 'package.json', '--lang', 'ja'], /バックアップではありません。/u],
  ])('says what is wrong in a sentence: exit 2, nothing made (%s)', async (args, sentence) => {
    const { code, stdout, stderr } = await alliance(location, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at \S/u);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says so where the file is no database: exit 2', async () => {
    await writeFile(location, 'this is a text and no store, long enough to be taken for one'.repeat(40));
    const { code, stderr } = await alliance(location, 'check');
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot be opened \(file is not a database\)/u);
  });

  it.each([
    'postgresql://mika:geheim@127.0.0.1:1/alliance',
    'postgresql://mika:ge/heim@db/alliance',
    'mysql://a:geheim@b/c',
  ])('never shows a password: exit 2 (%s)', async (store) => {
    const { code, stdout, stderr } = await alliance(store, 'check');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toMatch(/heim|mika/u);
  });
});

describe.skipIf(programs === null)(
  `alliance store on PostgreSQL in a terminal${programs === null ? ` ${notInstalled}` : ''}`,
  () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());

    it('moves a store there, and its reports with it', async () => {
      await remember(location);
      const backup = join(folder, 'backup.jsonl');
      await alliance(location, 'backup', backup);
      const address = await server.newDatabase();
      const empty = await alliance(address, 'check');
      expect(empty).toMatchObject({ code: 1, stdout: expect.stringContaining('is empty') });
      const runs = [await alliance(address, 'restore', backup), await alliance(address, 'check')];
      for (const { code, stdout, stderr } of runs) {
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(stdout).toMatch(/postgresql:\/\/127\.0\.0\.1:\d+\/\w+/u);
        expect(stdout).not.toContain(encodeURIComponent(password));
      }
      expect(runs[1]?.stdout).toContain('person 1');
      const again = await alliance(address, 'restore', backup);
      expect(again).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('is not empty: it has 1 row.'),
      });
      const feedback = await allianceWith({ ALLIANCE_STORE: address }, 'feedback');
      expect(feedback).toMatchObject({ code: 1, stderr: '' });
    });
  },
);
