import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { allianceWith } from './alliance.js';

let folder: string;
let location: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alliance-terminal-forget-'));
  location = join(folder, 'store.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

const forget = (...args: string[]) => allianceWith({ ALLIANCE_STORE: location }, 'forget', ...args);

/** A store in which two people have chosen Japanese. */
async function remember(): Promise<void> {
  const store = await openStore(location);
  for (const user of ['U0MIKA', 'U0KEN']) await store.people.chooseLanguage({ team: 'T1', user }, 'ja');
  await store.close();
}

describe('alliance forget in a terminal', () => {
  it('asks for --yes, and deletes nothing before: exit 2', async () => {
    await remember();
    const { code, stdout, stderr } = await forget('--user', 'T1/U0MIKA');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('would delete for good what is stored of T1/U0MIKA: 1 row (person 1)');
    expect(stderr).toContain('forget --user T1/U0MIKA --yes');
    expect(await readFile(location, 'latin1')).toContain('U0MIKA');
  });

  it('deletes a person and leaves the others: exit 0; nothing of him is left: exit 1', async () => {
    await remember();
    const { code, stdout, stderr } = await forget('--user', 'T1/U0MIKA', '--yes', '--json');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      ...{ version: 1, team: 'T1', user: 'U0MIKA' },
      ...{ deleted: [{ name: 'person', rows: 1 }], unnamed: [] },
    });
    const file = await readFile(location, 'latin1');
    expect([file.includes('U0MIKA'), file.includes('U0KEN')]).toEqual([false, true]);
    expect((await forget('--user', 'T1/U0MIKA')).code).toBe(1);
  });

  it('deletes a workspace', async () => {
    await remember();
    expect(await forget('--workspace', 'T1', '--yes')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('2 rows (person 2)'),
    });
  });

  it('makes no store where there is none: exit 2', async () => {
    const { code, stderr } = await forget('--workspace', 'T1', '--yes');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no store of the bot');
  });
});
