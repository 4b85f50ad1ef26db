import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SealedInstallations } from '../../src/slack/installing/installation-store.js';
import { renewalLength } from '../../src/store/installations.js';
import { Keyring } from '../../src/store/keyring.js';
import { openStore } from '../../src/store/open-store.js';
import { logInto, mentionBody } from './bot-under-test.js';
import { firstKey, type InstallableBot, startInstallableBot } from './installable-bot.js';

const channel = 'C000000001';
const mention = (ts: string) => ({
  ...mentionBody('counterstrike', { channel, ts, event_ts: ts }, `Ev-${ts}`),
  authorizations: [{ team_id: 'T1', user_id: 'UB', is_bot: true }],
});
const hour = 3_600_000;

describe('a token that ends', () => {
  let bot: InstallableBot;
  let now: number;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22) });
    now = Date.now();
    bot = await startInstallableBot(['T1'], ':memory:', { now: () => Date.now(), wait: () => pause(5) });
    bot.slack.rotate(12 * 3_600);
    await bot.install('T1');
  });
  afterEach(async () => {
    await bot.stop();
    vi.useRealTimers();
  });

  const pass = (ms: number) => {
    now += ms;
    vi.setSystemTime(now);
  };
  const renewals = () =>
    bot.slack.calls.filter(({ method, args }) => method === 'oauth.v2.access' && 'grant_type' in args);
  const posts = () => bot.slack.calls.filter(({ method }) => method === 'chat.postMessage');
  const current = async () => {
    const store = new SealedInstallations({
      ...{ store: bot.store, keyring: new Keyring([firstKey]), log: logInto([]), now: () => now },
      wait: async () => {},
    });
    return (await store.tokenOf('T1'))?.token;
  };

  it('is used as it is as long as it lives long', async () => {
    pass(9 * hour);
    await bot.send(mention('1.1'));
    await expect.poll(posts).toHaveLength(1);
    expect(renewals()).toEqual([]);
    expect(await current()).toBe('xoxe.xoxb-1-T1-1');
  });

  it('is renewed before its end, once, however many ask at the same moment', async () => {
    pass(11 * hour);
    await Promise.all(Array.from({ length: 6 }, (_, n) => bot.send(mention(`2.${n}`))));
    await expect.poll(posts).toHaveLength(6);
    expect(renewals()).toHaveLength(1);
    expect(renewals()[0]?.args).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'xoxe-1-T1-1' });
    expect(await current()).toBe('xoxe.xoxb-1-T1-2');
    expect(posts().every(({ team }) => team === 'T1')).toBe(true);
  });

  it('is renewed after its end, once: whoever comes meanwhile waits for the new one', async () => {
    pass(30 * hour);
    await Promise.all(Array.from({ length: 4 }, (_, n) => bot.send(mention(`3.${n}`))));
    await expect.poll(posts).toHaveLength(4);
    expect(renewals()).toHaveLength(1);
    pass(30 * hour);
    await bot.send(mention('3.9'));
    await expect.poll(posts).toHaveLength(5);
    expect(renewals()).toHaveLength(2);
  });

  it('is tried again where a renewal came to nothing, and used as long as it lives', async () => {
    pass(11 * hour);
    const found = await bot.store.installations.find('T1');
    if (!found) throw new Error('it is installed');
    // Another replica began, and was killed.
    await bot.store.installations.beginRenewal(found, now);
    await bot.send(mention('4.1'));
    await expect.poll(posts).toHaveLength(1);
    expect(renewals()).toEqual([]);
    pass(renewalLength);
    await bot.send(mention('4.2'));
    await expect.poll(posts).toHaveLength(2);
    expect(renewals()).toHaveLength(1);
  });

  it('is not put back by a renewal that ends after the workspace has gone', async () => {
    pass(11 * hour);
    const installations = new SealedInstallations({
      ...{ store: bot.store, keyring: new Keyring([firstKey]), log: logInto([]), now: () => now },
      wait: async () => {},
    });
    const begun = await installations.fetchInstallation({
      teamId: 'T1',
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    });
    await bot.store.forget({ team: 'T1', user: null });
    await installations.storeInstallation(begun);
    expect(await bot.store.installations.teams()).toEqual([]);
  });
});

describe('two replicas on one store', () => {
  it('renew a token once between them', async () => {
    const store = await openStore(':memory:');
    const now = Date.UTC(2026, 10, 22);
    const replica = () =>
      new SealedInstallations({
        ...{ store, keyring: new Keyring([firstKey]), log: logInto([]), now: () => now },
        wait: async () => {},
      });
    const [first, second] = [replica(), replica()];
    const query = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false };
    await first.storeInstallation({
      ...{ team: { id: 'T1' }, enterprise: undefined, authVersion: 'v2', isEnterpriseInstall: false },
      user: { id: 'U1', token: undefined, scopes: undefined },
      bot: {
        ...{ token: 'xoxe.xoxb-old', refreshToken: 'xoxe-old', expiresAt: now / 1_000 + 600 },
        ...{ id: 'B1', userId: 'UB', scopes: [] },
      },
    });
    const [begun, meanwhile] = [await first.fetchInstallation(query), await second.fetchInstallation(query)];
    expect(begun.bot).toMatchObject({ token: 'xoxe.xoxb-old', refreshToken: 'xoxe-old' });
    // Nothing that Bolt could renew it with: it is used as it is.
    expect(meanwhile.bot).toMatchObject({ token: 'xoxe.xoxb-old' });
    expect(meanwhile.bot).not.toHaveProperty('refreshToken');
    if (!begun.bot) throw new Error('there is a bot');
    await first.storeInstallation({
      ...begun,
      bot: {
        ...begun.bot,
        token: 'xoxe.xoxb-new',
        refreshToken: 'xoxe-new',
        expiresAt: now / 1_000 + 43_200,
      },
    });
    expect((await second.fetchInstallation(query)).bot).toMatchObject({ token: 'xoxe.xoxb-new' });
    await store.close();
  });
});
