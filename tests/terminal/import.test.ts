import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importResultSchema } from '../../src/imported/import-result.js';
import { changedPage, hashOf, page, removed, smallRecord } from '../importing/small-record.js';
import { alliance, type Run } from './alliance.js';

let root: string;
let record: string;
let file: string;
beforeEach(async () => {
  const made = await smallRecord();
  ({ root, record } = made);
  file = join(made.pages, 'my page.txt');
  await writeFile(file, page);
});
afterEach(() => removed(root));

const flags = [
  '--date',
  '2025-03-04',
  '--place',
  'Tokyo, Japan',
  '--publisher',
  'U.S. Department of Defense',
];
const run = (...args: string[]): Promise<Run> => alliance('import', ...args, '--record', record);

describe('alliance import', () => {
  it('prints the JSON of the contract with --dry-run --json, and nothing else; writes nothing', async () => {
    const before = await hashOf(record);
    const { code, stdout, stderr } = await run(file, ...flags, '--dry-run', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const golden = new URL('../golden/import/joint-press-conference.json', import.meta.url);
    const wanted = importResultSchema.parse(JSON.parse(await readFile(golden, 'utf8')));
    expect(importResultSchema.parse(JSON.parse(stdout))).toEqual({
      ...wanted,
      document: { ...wanted.document, place: 'Tokyo, Japan' },
    });
    expect(await hashOf(record)).toEqual(before);
  });

  it('imports, says so, answers from it, and takes it back: 0; once more: 1; nothing left to take back: 2', async () => {
    expect(await run(file, ...flags)).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('2025-03-04-tokyo-defense-ministerial/dod/en/transcript is new'),
    });
    expect((await run(file)).code).toBe(1);
    const asked = await alliance('quote', '"radar sites"', '--record', record);
    expect(asked.stdout).toContain('Mori Taro');
    await writeFile(file, changedPage);
    expect((await run(file, ...flags)).stdout).toContain('“winter” became “spring”');
    expect((await run('--undo')).code).toBe(0);
    expect((await run('--undo')).code).toBe(0);
    expect(await run('--undo')).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(join(record, '.importing'))).toBe(false);
  }, 30_000);

  it.each([
    [['nowhere.txt'], 'There is no file and no folder nowhere.txt.'],
    [['page.txt', '--date', '2023-13-45'], '--date 2023-13-45 is no day of the calendar.'],
    [[], 'Nothing is named that could be imported.'],
  ])('is refused with one sentence on standard error and exit 2: %j', async (args, sentence) => {
    const before = await hashOf(record);
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(await hashOf(record)).toEqual(before);
  });

  it('says the same in Japanese', async () => {
    const { code, stderr } = await run('nowhere.txt', '--lang', 'ja');
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere.txt というファイルやフォルダーはありません。');
  });

  it('needs a record', async () => {
    const { code, stderr } = await alliance('import', file, ...flags, '--record', join(root, 'nothing'));
    expect(code).toBe(2);
    expect(stderr).toContain('people.yml');
  });
});
