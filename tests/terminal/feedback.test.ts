import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { allianceWith, type Run } from './alliance.js';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alliance-feedback-'));
  store = await openSqliteStore(join(folder, 'bot.sqlite'));
  const said = { team: 'T1', at: Date.UTC(2026, 10, 22), user: 'U1', note: null } as const;
  await store.feedback.add({ ...said, complaint: 'not-asked', quote: 'zzzzzzzzzz', query: 'four star' });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]): Promise<Run> =>
  allianceWith({ ALLIANCE_STORE: join(folder, 'bot.sqlite') }, 'feedback', ...args);

describe.concurrent('alliance feedback', () => {
  it('reads the store of a bot that is running: exit 0', async () => {
    const { code, stdout, stderr } = await run();
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('1. Not what I asked · 22 November 2026, 00:00 UTC · asked: four star');
  });

  it('finds none: exit 1, and one JSON document with --json', async () => {
    const { code, stdout } = await run('--since', '2027', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ version: 1, since: '2027-01-01', reports: [], exported: null });
  });

  it('exports to a file, whole, and writes over none', async () => {
    const path = join(folder, 'my reports.jsonl');
    const { code, stdout } = await run('--export', path);
    expect(code).toBe(0);
    expect(stdout).toContain(`1 query stands in ${path}, to be judged.`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ kind: null, query: 'four star' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    writeFileSync(path, 'judged by hand');
    const again = await run('--export', path);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toContain('is there already, and is not written over.');
    expect(readFileSync(path, 'utf8')).toBe('judged by hand');
  });

  it('says where it cannot write: exit 2, nothing on standard output', async () => {
    const { code, stdout, stderr } = await run('--export', join(folder, 'nowhere', 'reports.jsonl'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('cannot be written.');
  });

  it('says where the store is not, and makes none', async () => {
    const path = join(folder, 'other.sqlite');
    const { code, stderr } = await allianceWith({ ALLIANCE_STORE: path }, 'feedback');
    expect(code).toBe(2);
    expect(stderr).toContain(`There is no store of the bot at ${path}.`);
    expect(stderr).toContain('ALLIANCE_STORE');
    expect(existsSync(path)).toBe(false);
  });

  it('says where a file is no store', async () => {
    const path = join(folder, 'text.sqlite');
    writeFileSync(path, 'not a store, '.repeat(100));
    const { code, stderr } = await allianceWith({ ALLIANCE_STORE: path }, 'feedback');
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be opened');
    expect(stderr).not.toMatch(/\n\s+at \S/u);
  });
});
