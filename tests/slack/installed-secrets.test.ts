import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mentionBody } from './bot-under-test.js';
import { oauthApp } from './emulated-slack.js';
import { firstKey, type InstallableBot, newBrowser, startInstallableBot } from './installable-bot.js';

const channel = 'C000000001';
const mention = (team: string, ts: string) => ({
  ...mentionBody('counterstrike', { channel, ts, event_ts: ts }, `Ev-${team}-${ts}`),
  team_id: team,
  authorizations: [{ team_id: team, user_id: 'UB', is_bot: true }],
});

describe('what is secret of an installation', () => {
  let folder: string;
  let bot: InstallableBot;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alliance-installed-'));
    bot = await startInstallableBot(['T1', 'T2'], join(folder, 'store.sqlite'), { logLevel: 'trace' });
  });
  afterEach(async () => {
    await bot.stop();
    await rm(folder, { recursive: true });
  });

  /** Everything in the store's files, whatever SQLite still uses of it. */
  async function bytes(): Promise<string> {
    const files = (await readdir(folder)).filter((name) => name.startsWith('store'));
    expect(files).toContain('store.sqlite');
    return (await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')))).join('');
  }
  const run = (statement: string) => {
    const file = new SqliteFile(join(folder, 'store.sqlite'));
    file.exec(statement);
    file.close();
  };
  const posted = (team: string) =>
    bot.slack.calls.filter((call) => call.team === team && call.method === 'chat.postMessage');
  const tokensOf = (team: string) => bot.slack.tokens.filter((token) => token.includes(team));

  it('stands neither in a log of any level, nor in a page, nor plain in the file', async () => {
    bot.slack.rotate(43_200);
    const pages = [await bot.install('T1'), await newBrowser().get(`${bot.url}/slack/install`)];
    await bot.send(mention('T1', '1.2'));
    await expect.poll(() => posted('T1')).toHaveLength(1);
    const browser = newBrowser();
    const state = new URL(await bot.begin(browser)).searchParams.get('state') ?? '';
    pages.push(await browser.get(`${bot.url}/slack/oauth_redirect?code=made-up-code&state=${state}`));

    expect(bot.slack.tokens).toHaveLength(3);
    const said = JSON.stringify([bot.log, pages.map(({ page }) => page)]);
    expect(said).toContain('chat.postMessage');
    const [key, written] = [firstKey.toString('base64'), await bytes()];
    const secrets = [...bot.slack.tokens, oauthApp.clientSecret, key, 'made-up-code'];
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
    expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
    expect(written.includes('installation')).toBe(true);
  });

  it('leaves nothing in the file once the workspace has gone, nor does what its people wrote', async () => {
    await bot.install('T1');
    const report = { team: 'T1', user: 'U1', complaint: 'wrong-words', quote: 'k3v9t2m8qa', at: 1 } as const;
    const note = 'a note that is to be forgotten '.repeat(400);
    await bot.store.feedback.add({ ...report, query: null, note });
    const sealed = (await bot.store.installations.find('T1'))?.sealed ?? '';
    const parts = ['to be forgotten', sealed.slice(0, 40), 'k3v9t2m8qa'];
    const before = await bytes();
    expect(parts.filter((part) => before.includes(part))).toEqual(parts);
    await bot.store.forget({ team: 'T1', user: null });
    const written = await bytes();
    expect(parts.filter((part) => written.includes(part))).toEqual([]);
  });

  it('opens in its own row alone: swapped, it opens neither workspace', async () => {
    bot.slack.rotate(43_200);
    await bot.install('T1');
    await bot.install('T2');
    run(
      `update installation set sealed = (select sealed from installation where team = 'T1') where team = 'T2'`,
    );
    await bot.send(mention('T2', '1.2'));
    await bot.send(mention('T1', '1.2'));
    await expect.poll(() => posted('T1')).toHaveLength(1);
    expect(posted('T2')).toEqual([]);
    expect(JSON.stringify(bot.log)).toContain('it is not what was sealed in this place');
    for (const token of tokensOf('T1')) expect(JSON.stringify(bot.log)).not.toContain(token);
  });

  it('is sealed anew with a new key as it is used, and needs the old one no more then', async () => {
    const fresh = randomBytes(32);
    await bot.install('T1');
    const before = await bot.store.installations.find('T1');
    await bot.restart({ keys: [fresh, firstKey] });
    await bot.send(mention('T1', '1.2'));
    await expect.poll(() => posted('T1')).toHaveLength(1);
    expect((await bot.store.installations.find('T1'))?.sealed).not.toBe(before?.sealed);
    await bot.restart({ keys: [fresh] });
    await bot.send(mention('T1', '1.3'));
    await expect.poll(() => posted('T1')).toHaveLength(2);
  });

  it('is told at the start where no key opens it, and is not lost', async () => {
    await bot.install('T1');
    await bot.restart({ keys: [randomBytes(32)] });
    expect(bot.log.filter(({ level }) => level >= 50)).toMatchObject([
      { teams: ['T1'], msg: expect.stringContaining('ALLIANCE_KEY does not open') },
    ]);
    await bot.send(mention('T1', '1.2'));
    expect(posted('T1')).toEqual([]);
    await bot.restart({ keys: [firstKey] });
    await bot.send(mention('T1', '1.3'));
    await expect.poll(() => posted('T1')).toHaveLength(1);
  });
});
