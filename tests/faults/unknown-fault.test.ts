import { afterEach, describe, expect, it } from 'vitest';
import { buttonIds } from '../../src/render/buttons.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { wordsOf } from '../render/message-checks.js';
import { type BotInTrouble, eventually, reference, startBot } from './bot.js';
import { command, mention, press } from './payloads.js';

/** What nobody foresaw: the asker gets a reference, and the log has the fault under it. */

let bot: BotInTrouble;
afterEach(() => bot.end());

const posts = () => bot.slack.done('chat.postMessage');
const notes = () => bot.slack.done('chat.postEphemeral');
const errors = () => bot.log.filter(({ level }) => level >= 50);
const ask = (text = 'counterstrike') => bot.slack.socket.current().deliver('events_api', mention(text));

describe('a fault while the answer is looked for', () => {
  it.each<[string, () => void, () => unknown]>([
    ['a question', () => ask('broken'), () => posts()[0]?.['blocks']],
    [
      'a command',
      () =>
        bot.slack.socket
          .current()
          .deliver('slash_commands', command('quote broken', bot.slack.responseUrl())),
      () => bot.slack.socket.acks[0]?.payload,
    ],
    [
      'a press',
      () =>
        bot.slack.socket
          .current()
          .deliver(
            'interactive',
            press(buttonIds.more, { query: 'broken', offset: 5 }, bot.slack.responseUrl()),
          ),
      () => bot.slack.done('respond')[0]?.['blocks'],
    ],
  ])('for %s: the reference, and not a word of what was typed in the log', async (_, asking, shown) => {
    bot = await startBot({ over: 'socket' });
    asking();
    await eventually(() => wordsOf(shown())).toContain(reference);
    await bot.stop();
    expect(errors()).toEqual([
      expect.objectContaining({
        request: reference,
        msg: 'fault',
        fault: expect.objectContaining({ stack: expect.any(String) }),
      }),
    ]);
    expect(JSON.stringify(bot.log.filter(({ level }) => level >= 30))).not.toMatch(/broken|xoxb-1234/u);
  });
});

type Broken = (store: Store, fail: () => never) => Store;
const inbox =
  (method: keyof Store['inbox']): Broken =>
  (store, fail) => ({ ...store, inbox: { ...store.inbox, [method]: async () => fail() } });

async function botWith(broken: Broken): Promise<BotInTrouble> {
  const fail = () => {
    throw new Error('disk full');
  };
  return startBot({ over: 'socket', store: broken(await openSqliteStore(':memory:'), fail) });
}

describe('a store that fails', () => {
  it('at taking a question in: it is answered all the same', async () => {
    bot = await botWith(inbox('receive'));
    ask();
    await eventually(() => posts().length).toBe(1);
    expect(errors()).toEqual([expect.objectContaining({ msg: 'the store could not remember what came in' })]);
  });

  it('at noting that sending begins: nothing is sent that might be sent twice, and the asker gets the reference', async () => {
    bot = await botWith(inbox('began'));
    ask();
    await eventually(() => notes().length).toBe(1);
    await bot.stop();
    expect(wordsOf(notes()[0]?.['blocks'])).toContain(reference);
    expect(posts()).toEqual([]);
    expect(errors()).toEqual([expect.objectContaining({ request: reference })]);
  });

  it('at noting an answer: it is answered, and the log tells', async () => {
    bot = await botWith(inbox('done'));
    ask();
    await eventually(() => errors().length).toBe(1);
    expect(posts()).toHaveLength(1);
    expect(errors()).toEqual([expect.objectContaining({ msg: 'the store could not note an answer' })]);
  });

  it('at the state of a conversation: the asker gets the reference', async () => {
    bot = await botWith((store, fail) => ({
      ...store,
      threads: { ...store.threads, find: async () => fail() },
    }));
    ask();
    await eventually(() => posts().length).toBe(1);
    expect(wordsOf(posts()[0]?.['blocks'])).toContain(reference);
    expect(errors()).toEqual([expect.objectContaining({ request: reference, msg: 'fault' })]);
  });
});

describe('a payload that is none', () => {
  it('is told in the log, and the next question is answered', async () => {
    bot = await startBot({ over: 'socket' });
    const { socket } = bot.slack;
    socket.current().deliver('events_api', mention('counterstrike', { event: { type: 'app_mention' } }));
    socket.current().deliver('interactive', { type: 'block_actions' });
    await eventually(() => errors().length).toBeGreaterThan(0);
    ask();
    await eventually(() => posts().length).toBe(1);
  });
});
