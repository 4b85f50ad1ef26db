import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { StoreError } from '../../src/store/store-error.js';
import { confirmedBeforeKill } from './killed-writer.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alliance-sqlite-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the embedded store', () => {
  it('makes its folder and a file that others cannot read', async () => {
    const file = join(folder, 'deep', 'store.sqlite');
    await (await openSqliteStore(file)).close();
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('says so where the file is no store', async () => {
    const file = join(folder, 'text');
    await writeFile(file, 'this is a text and no store, long enough to be taken for one'.repeat(40));
    await expect(openSqliteStore(file)).rejects.toThrow(StoreError);
  });

  it('says so where it may not write', async () => {
    await chmod(folder, 0o500);
    const asRoot = process.getuid?.() === 0;
    const file = asRoot ? join('/dev/null', 'store') : join(folder, 'store');
    await expect(openSqliteStore(file)).rejects.toThrow(/cannot be opened/u);
    await chmod(folder, 0o700);
  });

  it('never loses what was confirmed and always opens again, killed in the middle of 200 writes', async () => {
    const file = join(folder, 'store.sqlite');
    for (const killAfter of [1, 40, 117]) {
      const confirmed = await confirmedBeforeKill(file, killAfter);
      expect(confirmed.length).toBeGreaterThanOrEqual(killAfter);
      const store = await openSqliteStore(file);
      const kept = new Set((await store.inbox.unfinished()).map(({ body }) => body));
      expect(confirmed.filter((body) => !kept.has(body))).toEqual([]);
      await store.close();
    }
  });
});
