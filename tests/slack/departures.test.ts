import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createSlackApp } from '../../src/slack/app.js';
import { slackPoster } from '../../src/slack/following/poster.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { FakeReceiver, type LogLine, logInto, mentionBody } from './bot-under-test.js';
import { sampleWorld } from './sample-record.js';
import { type SlackStandIn, startSlackStandIn } from './slack-stand-in.js';

const left = (type: 'app_uninstalled' | 'tokens_revoked', fields: object = {}) => ({
  ...{ type: 'event_callback', api_app_id: 'A1', team_id: 'T1', event_id: `Ev-${type}` },
  ...{ event_time: 1_795_000_000, event: { type, ...fields } },
});
const mika = { team: 'T1', user: 'U1' };

interface Bot {
  readonly slack: SlackStandIn;
  readonly store: Store;
  readonly log: readonly LogLine[];
  send(body: Record<string, unknown>): Promise<unknown>;
}

/** A bot with one token, verified at its start, that knows something of its workspace. */
async function withBot(work: (bot: Bot) => Promise<void>, around = (store: Store) => store) {
  const slack = await startSlackStandIn();
  const receiver = new FakeReceiver();
  const store = around(await openSqliteStore(':memory:'));
  const log: LogLine[] = [];
  const edge = { world: sampleWorld, slackApiUrl: slack.apiUrl, wait: async () => {}, botToken: 'xoxb-test' };
  const app = createSlackApp({ ...edge, store, receiver, log: logInto(log) });
  try {
    await app.init();
    await store.people.chooseLanguage(mika, 'ja');
    await work({ slack, store, log, send: (body) => receiver.send(body, () => 0) });
  } finally {
    await store.close();
    await slack.stop();
  }
}
const remembered = ({ store }: Bot) => store.people.languageOf(mika);

describe('with the one token of the configuration', () => {
  it('a workspace that removes the app is forgotten', () =>
    withBot(async (bot) => {
      bot.slack.refusing.set('auth.test', 'account_inactive');
      await bot.send(left('app_uninstalled'));
      expect(await bot.store.whatIsOf({ team: 'T1', user: null })).toEqual({ deleted: [], unnamed: [] });
    }));

  it('one that is there is not forgotten over late news: Slack takes the token', () =>
    withBot(async (bot) => {
      await bot.send(left('app_uninstalled'));
      expect(await remembered(bot)).toBe('ja');
    }));

  it('a token that is taken back is one that whoever runs the bot changes: nothing is forgotten', () =>
    withBot(async (bot) => {
      for (const method of ['auth.test', 'chat.postMessage']) bot.slack.refusing.set(method, 'token_revoked');
      await bot.send(left('tokens_revoked', { tokens: { bot: ['U0BOT'] } }));
      await bot.send(mentionBody('counterstrike'));
      expect(await remembered(bot)).toBe('ja');
      expect(bot.log.map(({ msg }) => msg)).toContainEqual(expect.stringContaining('put its new token into'));
    }));

  it('an account that is no longer active is a workspace that has gone', () =>
    withBot(async (bot) => {
      for (const method of ['auth.test', 'chat.postMessage'])
        bot.slack.refusing.set(method, 'account_inactive');
      await bot.send(mentionBody('counterstrike'));
      expect(await bot.store.whatIsOf({ team: 'T1', user: null })).toEqual({ deleted: [], unnamed: [] });
    }));

  it('one refused call is not enough: Slack is asked again', () =>
    withBot(async (bot) => {
      bot.slack.refusing.set('chat.postMessage', 'account_inactive');
      await bot.send(mentionBody('counterstrike'));
      expect(await remembered(bot)).toBe('ja');
    }));

  it('a channel that is not there is no sign of anything', () =>
    withBot(async (bot) => {
      bot.slack.refusing.set('auth.test', 'account_inactive');
      bot.slack.refusing.set('chat.postMessage', 'channel_not_found');
      await bot.send(mentionBody('counterstrike'));
      expect(await remembered(bot)).toBe('ja');
    }));
});

describe('news that a workspace has gone', () => {
  it('is remembered before Slack is told that it has arrived', async () => {
    const kept: unknown[] = [];
    const watched = (store: Store): Store => ({
      ...store,
      inbox: {
        ...store.inbox,
        receive: async (delivery) => {
          kept.push(delivery);
          return store.inbox.receive(delivery);
        },
      },
    });
    await withBot((bot) => bot.send(left('app_uninstalled')).then(() => {}), watched);
    expect(kept).toMatchObject([
      {
        keys: ['Ev-app_uninstalled'],
        body: expect.stringContaining('app_uninstalled'),
        whose: { team: 'T1' },
      },
    ]);
  });

  it('is tried again where the store fails, and told where it goes on failing', async () => {
    let fails = 2;
    const failing = (store: Store): Store => ({
      ...store,
      forget: async (whose) => {
        fails -= 1;
        if (fails >= 0) throw new Error('the disk is full');
        return store.forget(whose);
      },
    });
    await withBot(async (bot) => {
      bot.slack.refusing.set('auth.test', 'account_inactive');
      await bot.send(left('app_uninstalled'));
      expect(await remembered(bot)).toBeNull();
      fails = 9;
      await bot.send({ ...left('app_uninstalled'), event_id: 'Ev-again' });
      expect(bot.log.map(({ msg }) => msg)).toContainEqual(
        expect.stringContaining('run alliance forget --workspace'),
      );
    }, failing);
  });
});

describe('a post that nobody asked for there and then', () => {
  it('tells of its refusal, and whose token it was', async () => {
    const slack = await startSlackStandIn();
    const told: string[][] = [];
    const poster = slackPoster({
      clientFor: async () => new webApi.WebClient('xoxb-test', { slackApiUrl: slack.apiUrl }),
      wait: async () => {},
      log: logInto([]),
      refused: async (...what) => void told.push(what),
    });
    const post = { team: 'T1', channel: 'C1', message: { text: 'a digest', blocks: [] }, thread: null };
    expect((await poster.post(post)).how).toBe('arrived');
    slack.refusing.set('chat.postMessage', 'account_inactive');
    expect(await poster.post(post)).toMatchObject({ how: 'refused', why: 'account_inactive' });
    expect(told).toEqual([['account_inactive', 'T1']]);
    await slack.stop();
  });
});
