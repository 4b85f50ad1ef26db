import { setTimeout as wait } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { buttonIds } from '../../src/render/buttons.js';
import { RememberingReceiver } from '../../src/slack/answering/remembering-receiver.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { quotations, wordsOf } from '../render/message-checks.js';
import { refused, slow } from './behaviour.js';
import { type BotInTrouble, eventually, signingSecret, startBot } from './bot.js';
import { command, mention, press } from './payloads.js';
import { signed } from './signed.js';

/** Stopping while something is answered, and what a start finds that was left behind. */

let bot: BotInTrouble;
afterEach(() => bot.end());

const posts = () => bot.slack.done('chat.postMessage');
const notes = () => bot.slack.done('chat.postEphemeral');
const question = () => mention('counterstrike', { is_ext_shared_channel: undefined });
const held = () => eventually(() => bot.slack.tried('conversations.info').length).toBe(1);

describe('stopped', () => {
  it.each(['socket', 'http'] as const)(
    'before a command over %s is acknowledged: the answer is in the acknowledgement',
    async (over) => {
      bot = await startBot({ over });
      bot.slack.next('conversations.info', slow(200));
      const typed = command('quote counterstrike', bot.slack.responseUrl());
      const { socket } = bot.slack;
      const responding =
        over === 'http' ? fetch(bot.address, signed(typed, { secret: signingSecret })) : undefined;
      if (!responding) socket.current().deliver('slash_commands', typed);
      await held();
      await bot.stop();
      const answer: unknown = responding ? await (await responding).json() : socket.acks[0]?.payload;
      expect(quotations(answer)).toHaveLength(5);
      expect(bot.slack.tried('respond')).toEqual([]);
    },
  );

  it('what comes in meanwhile is not taken: it is there for Slack to deliver again', async () => {
    bot = await startBot({ over: 'socket' });
    bot.slack.next('conversations.info', slow(300));
    const connection = bot.slack.socket.current();
    const typed = command('quote counterstrike', bot.slack.responseUrl());
    const taken = connection.deliver('slash_commands', typed);
    await held();
    const stopping = bot.stop();
    const late = question();
    connection.deliver('events_api', late);
    await stopping;
    expect(bot.slack.socket.acks.map(({ envelope }) => envelope)).toEqual([taken]);
    expect(posts()).toEqual([]);
    const { slack, store } = bot;
    bot = await startBot({ over: 'socket', slack, store });
    bot.slack.socket.current().deliver('events_api', late);
    await eventually(() => posts().length).toBe(1);
  });

  it('a connection that never ends does not hold it', async () => {
    bot = await startBot({ over: 'http' });
    const stuck: Receiver = {
      init: () => {},
      start: async () => {},
      stop: () => new Promise(() => {}),
    };
    const receiver = new RememberingReceiver(stuck, {
      inbox: bot.store.inbox,
      log: pino({ level: 'silent' }),
      now: Date.now,
      patience: 50,
    });
    await expect(receiver.stop()).resolves.toBeUndefined();
  });

  it('an answer that never ends does not hold it, and is there for the next start', async () => {
    bot = await startBot({ over: 'http' });
    const { inbox } = bot.store;
    const feed: { app: App | null } = { app: null };
    const inner: Receiver = {
      init: (app) => {
        feed.app = app;
      },
      start: async () => {},
      stop: async () => {},
    };
    const receiver = new RememberingReceiver(inner, {
      inbox,
      log: pino({ level: 'silent' }),
      now: Date.now,
      patience: 50,
    });
    const stuck: Partial<App> = { processEvent: () => new Promise(() => {}) };
    receiver.init(Object.create(stuck));
    void feed.app?.processEvent({ body: question(), ack: async () => {} });
    await eventually(() => feed.app).not.toBeNull();
    await wait(20);
    await receiver.stop();
    expect(await inbox.unfinished()).toHaveLength(1);
  });
});

/** A store in which a bot that was killed has left `body`; sending had begun where `began`. */
async function leftBehind(
  body: Record<string, unknown>,
  options: { began?: boolean; hoursAgo?: number } = {},
) {
  const store: Store = await openSqliteStore(':memory:');
  const at = Date.now() - (options.hoursAgo ?? 0) * 3_600_000;
  const id = await store.inbox.receive({ keys: ['left'], body: JSON.stringify(body), at });
  if (options.began && id !== null) await store.inbox.began(id);
  return store;
}

describe('a start finds', () => {
  it('a question that was not answered: it is answered', async () => {
    bot = await startBot({ over: 'socket', store: await leftBehind(question()) });
    await eventually(() => posts().length).toBe(1);
    await bot.stop();
    expect(await bot.store.inbox.unfinished()).toEqual([]);
  });

  it('one whose answer may have arrived: the asker is asked, and nothing is posted', async () => {
    bot = await startBot({ over: 'socket', store: await leftBehind(question(), { began: true }) });
    await eventually(() => notes().length).toBe(1);
    await bot.stop();
    expect([posts(), await bot.store.inbox.unfinished()]).toEqual([[], []]);
  });

  it('one of two days ago: it is let go', async () => {
    bot = await startBot({ over: 'socket', store: await leftBehind(question(), { hoursAgo: 48 }) });
    await bot.stop();
    expect([posts(), notes(), await bot.store.inbox.unfinished()]).toEqual([[], [], []]);
  });

  it('a press whose answer may have arrived: the presser is asked', async () => {
    const first = await startBot({ over: 'socket' });
    const { slack } = first;
    await first.stop();
    const more = press(buttonIds.more, { query: 'counterstrike', offset: 5 }, slack.responseUrl());
    bot = await startBot({ over: 'socket', slack, store: await leftBehind(more, { began: true }) });
    await eventually(() => slack.done('respond').length).toBe(1);
    expect(wordsOf(slack.done('respond')[0]?.['blocks'])).toContain('I cannot tell whether');
  });

  it('a question in a channel that is archived by now: the asker is told, and it is not tried again', async () => {
    const store = await leftBehind(question());
    const first = await startBot({ over: 'http' });
    first.slack.always('chat.postMessage', refused('is_archived'));
    await first.stop();
    bot = await startBot({ over: 'socket', slack: first.slack, store });
    await eventually(() => notes().length).toBe(1);
    await bot.stop();
    expect(await store.inbox.unfinished()).toEqual([]);
  });
});
