import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listeners } from '../../src/slack/listeners.js';
import { botScopes } from '../../src/slack/manifest/manifest-of.js';
import { type Engine, engines } from '../store/engines.js';
import { mentionBody } from './bot-under-test.js';
import { oauthApp } from './emulated-slack.js';
import { type InstallableBot, newBrowser, startInstallableBot } from './installable-bot.js';

const general = 'C000000001';
const command = (team: string) => ({
  ...{ command: '/alliance', text: 'quote counterstrike', trigger_id: `1.${team}`, user_id: 'U1' },
  ...{ team_id: team, channel_id: general, response_url: 'https://hooks.slack.com/commands/x' },
});
const mention = (team: string, ts = '1.2') => ({
  ...mentionBody('counterstrike', { channel: general, ts, event_ts: ts }, `Ev-${team}-${ts}`),
  team_id: team,
  authorizations: [
    { team_id: team, enterprise_id: null, user_id: 'UB', is_bot: true, is_enterprise_install: false },
  ],
});
const left = (team: string, type: 'app_uninstalled' | 'tokens_revoked', fields: object = {}) => ({
  ...{ type: 'event_callback', api_app_id: 'A1', team_id: team, event_id: `Ev-${team}-${type}` },
  ...{ event_time: Math.floor(Date.now() / 1_000), event: { type, ...fields } },
});

for (const { name, here, start } of engines)
  describe.skipIf(!here)(`a bot for several workspaces on ${name}`, () => {
    let engine: Engine;
    let bot: InstallableBot;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());
    beforeEach(async () => {
      bot = await startInstallableBot(['T1', 'T2'], await engine.newStore());
    });
    afterEach(() => bot.stop());

    const posted = (team: string) =>
      bot.slack.calls.filter((call) => call.team === team && call.method === 'chat.postMessage');
    const ofWorkspace = (team: string) => bot.store.whatIsOf({ team, user: null });

    it('answers a workspace that has installed it with that workspace’s token, until it is removed', async () => {
      const done = await bot.install('T1');
      expect(done.status).toBe(200);
      expect(done.page).toContain('Alliance is installed in Workspace T1');
      expect(await bot.store.installations.teams()).toEqual(['T1']);

      const { status, answer } = await bot.send(command('T1'));
      expect(status).toBe(200);
      expect(JSON.parse(answer)).toMatchObject({
        response_type: 'ephemeral',
        text: expect.stringContaining('quotes'),
      });
      await bot.send(mention('T1'));
      await expect.poll(() => posted('T1')).toHaveLength(1);
      await expect
        .poll(async () => (await ofWorkspace('T1')).deleted.map((one) => one.name))
        .toContain('thread');

      await bot.send(left('T1', 'app_uninstalled'));
      await expect.poll(() => ofWorkspace('T1')).toEqual({ deleted: [], unnamed: [] });
      const before = bot.slack.calls.length;
      expect(await bot.send(mention('T1', '1.3'))).toEqual({ status: 200, answer: '' });
      expect(bot.slack.calls).toHaveLength(before);
      expect(await ofWorkspace('T1')).toEqual({ deleted: [], unnamed: [] });
      expect(bot.log.filter(({ level }) => level >= 40)).toEqual([]);
      const told = await bot.send(command('T1'));
      expect(told.answer).toContain(`install it at ${bot.url}/slack/install`);
    });

    it('keeps two workspaces apart whose channels, messages and people have the same ids', async () => {
      await bot.install('T1');
      await bot.install('T2');
      await bot.send(mention('T1'));
      await bot.send(mention('T2'));
      for (const team of ['T1', 'T2']) await expect.poll(() => posted(team)).toHaveLength(1);
      const thread = { channel: general, thread: '1.2' };
      for (const team of ['T1', 'T2'])
        await expect.poll(() => bot.store.threads.find({ team, ...thread })).not.toBeNull();
      const share = { channel: general, ts: '1.5', quote: 'k3v9t2m8qa', user: 'U1', at: 1 };
      await bot.store.shares.add({ team: 'T1', ...share });
      expect(await bot.store.shares.find({ team: 'T2', ...share })).toBeNull();

      await bot.send(left('T1', 'app_uninstalled'));
      await expect.poll(() => ofWorkspace('T1')).toEqual({ deleted: [], unnamed: [] });
      expect(await bot.store.threads.find({ team: 'T2', ...thread })).not.toBeNull();
      await bot.send({ ...mention('T2', '1.9'), event_id: 'Ev9' });
      await expect.poll(() => posted('T2')).toHaveLength(2);
      expect(bot.slack.calls.filter((call) => call.team === null).map(({ method }) => method)).toEqual([
        'oauth.v2.access',
        'oauth.v2.access',
      ]);
    });

    it('is installed anew where it was removed', async () => {
      await bot.install('T1');
      await bot.send(left('T1', 'app_uninstalled'));
      await expect.poll(() => bot.store.installations.teams()).toEqual([]);
      await bot.install('T1');
      await bot.send(mention('T1', '1.4'));
      await expect.poll(() => posted('T1')).toHaveLength(1);
    });

    it('forgets a workspace whose bot token was revoked, and not for tokens of people', async () => {
      await bot.install('T1');
      await bot.send(left('T1', 'tokens_revoked', { tokens: { oauth: ['U1'] } }));
      await bot.send({ ...left('T1', 'tokens_revoked', { tokens: { bot: ['UB'] } }), event_id: 'Ev-still' });
      // Slack still takes the token: it was another one that was revoked.
      await expect.poll(() => bot.slack.calls.filter(({ method }) => method === 'auth.test')).toHaveLength(2);
      expect(await bot.store.installations.teams()).toEqual(['T1']);
      bot.slack.revoke('T1', 'token_revoked');
      await bot.send({ ...left('T1', 'tokens_revoked', { tokens: { bot: ['UB'] } }), event_id: 'Ev-gone' });
      await expect.poll(() => bot.store.installations.teams()).toEqual([]);
    });

    it('forgets a workspace where Slack refuses a call for good, and no other', async () => {
      await bot.install('T1');
      await bot.install('T2');
      bot.slack.revoke('T1', 'account_inactive');
      await bot.send(mention('T1'));
      await expect.poll(() => bot.store.installations.teams()).toEqual(['T2']);
      await expect.poll(() => ofWorkspace('T1')).toEqual({ deleted: [], unnamed: [] });
    });

    it('is not fooled by news of an installation before this one', async () => {
      await bot.install('T1');
      const late = { ...left('T1', 'app_uninstalled'), event_time: Math.floor(Date.now() / 1_000) - 3_600 };
      await bot.send(late);
      await expect.poll(() => bot.slack.calls.filter(({ method }) => method === 'auth.test')).toHaveLength(2);
      await bot.send(mention('T1'));
      await expect.poll(() => posted('T1')).toHaveLength(1);
    });
  });

describe('the pages for installing', () => {
  let bot: InstallableBot;
  beforeEach(async () => {
    bot = await startInstallableBot(['T1']);
  });
  afterEach(() => bot.stop());
  const nothingInstalled = async () => expect(await bot.store.installations.teams()).toEqual([]);

  it('lead to Slack with the scopes of the manifest, in English and Japanese, and load nothing', async () => {
    const { status, page, headers } = await newBrowser().get(`${bot.url}/slack/install`);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/u);
    for (const said of ['Add to Slack', 'Slack に追加', 'lang="ja"']) expect(page).toContain(said);
    expect(page).not.toMatch(/<script|<img|src="http/u);
    const url = new URL(await bot.begin(newBrowser()));
    expect(url.pathname).toBe('/oauth/v2/authorize');
    expect(url.searchParams.get('scope')?.split(',')).toEqual(botScopes(listeners));
    expect(url.searchParams.get('client_id')).toBe(oauthApp.clientId);
    expect(url.searchParams.get('redirect_uri')).toBe(`${bot.url}/slack/oauth_redirect`);
    expect(url.searchParams.has('user_scope')).toBe(false);
  });

  it.each([
    ['another browser', async () => bot.slack.agree(await bot.begin(newBrowser()), 'T1')],
    ['no installation at all', async () => `${bot.url}/slack/oauth_redirect?code=abc`],
    ['a state that was made up', async () => `${bot.url}/slack/oauth_redirect?code=abc&state=abc`],
    ['nothing', async () => `${bot.url}/slack/oauth_redirect`],
  ])('install nothing that comes from %s', async (_, from) => {
    const browser = newBrowser();
    await browser.get(`${bot.url}/slack/install`);
    const { status, page } = await browser.get(await from());
    expect(status).toBe(400);
    expect(page).toContain('begun in this browser less than ten minutes ago');
    expect(page).toContain('href="install"');
    expect(bot.slack.calls).toEqual([]);
    await nothingInstalled();
  });

  it('install nothing whose state is in the cookie and was not signed here', async () => {
    const state = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from(
      JSON.stringify({ installOptions: { scopes: [] }, now: new Date().toJSON() }),
    ).toString('base64url')}.`;
    const response = await fetch(`${bot.url}/slack/oauth_redirect?code=abc&state=${state}`, {
      headers: { cookie: `slack-app-oauth-state=${state}` },
    });
    expect(response.status).toBe(400);
    expect(bot.slack.calls).toEqual([]);
  });

  it('let the same answer of Slack install once', async () => {
    const browser = newBrowser();
    const location = await bot.slack.agree(await bot.begin(browser), 'T1');
    expect((await browser.get(location)).status).toBe(200);
    expect((await browser.get(location)).status).toBe(400);
  });

  it('say that nothing was installed where somebody cancels', async () => {
    const browser = newBrowser();
    await bot.begin(browser);
    const { status, page } = await browser.get(`${bot.url}/slack/oauth_redirect?error=access_denied&state=x`);
    expect(status).toBe(200);
    expect(page).toContain('the installation was cancelled');
    expect(page).toContain('取り消されました');
    await nothingInstalled();
    expect(bot.log.filter(({ level }) => level >= 40)).toEqual([]);
  });

  it('apologise with a reference that stands in the log where Slack does not give a token', async () => {
    const browser = newBrowser();
    const state = new URL(await bot.begin(browser)).searchParams.get('state') ?? '';
    const { status, page } = await browser.get(`${bot.url}/slack/oauth_redirect?code=made-up&state=${state}`);
    expect(status).toBe(500);
    expect(page).toContain('reference: ref12345');
    expect(bot.log.find(({ request }) => request === 'ref12345')).toMatchObject({
      level: 50,
      fault: { message: expect.stringContaining('invalid_code') },
    });
    await nothingInstalled();
  });

  it('refuse a whole organisation', async () => {
    bot.slack.grantToOrganisation();
    const { status, page } = await bot.install('T1');
    expect(status).toBe(400);
    expect(page).toContain('one workspace at a time');
    await nothingInstalled();
  });
});
