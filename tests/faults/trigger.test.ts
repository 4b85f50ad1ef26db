import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonIds } from '../../src/render/buttons.js';
import { wordsOf } from '../render/message-checks.js';
import { many } from '../slack/sample-record.js';
import { failed, hangs, refused } from './behaviour.js';
import { type BotInTrouble, eventually, reference, startBot } from './bot.js';
import { press, shortcut } from './payloads.js';

/** A window that should open, and a Slack that does not open it: it takes a trigger for three seconds, and once. */

let bot: BotInTrouble;
beforeEach(async () => {
  bot = await startBot({ over: 'socket' });
});
afterEach(() => bot.end());

const pressReport = () => {
  const value = { quote: many[0]?.id, query: 'counterstrike', language: 'en' };
  bot.slack.socket.current().deliver('interactive', press(buttonIds.report, value, bot.slack.responseUrl()));
};
const told = () => wordsOf(bot.slack.done('respond')[0]?.['blocks']);

describe('a window that does not open', () => {
  it.each(['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired'])(
    '%s: the presser alone is asked to press again',
    async (error) => {
      bot.slack.next('views.open', refused(error));
      pressReport();
      await eventually(() => bot.slack.done('respond').length).toBe(1);
      await bot.stop();
      expect(told()).toContain('Press again');
      expect(bot.slack.tried('views.open')).toHaveLength(1);
      expect(bot.slack.done('chat.postMessage')).toEqual([]);
      expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
    },
  );

  it.each([
    ['a time-out', hangs({ effect: false })],
    ['500', failed(500)],
    ['invalid_arguments', refused('invalid_arguments')],
  ])('%s: the presser gets the reference', async (_, behaviour) => {
    bot.slack.next('views.open', behaviour);
    pressReport();
    await eventually(() => bot.slack.done('respond').length).toBe(1);
    expect(told()).toContain(reference);
    await eventually(() => bot.log).toContainEqual(
      expect.objectContaining({ level: 50, request: reference, msg: 'fault' }),
    );
  });

  it('by the shortcut, which is pressed nowhere: the person is told in the conversation with the bot', async () => {
    bot.slack.next('views.open', refused('expired_trigger_id'));
    bot.slack.socket.current().deliver('interactive', shortcut('search_record'));
    await eventually(() => bot.slack.done('chat.postMessage').length).toBe(1);
    const [note] = bot.slack.done('chat.postMessage');
    expect(note).toMatchObject({ channel: 'U1' });
    expect(wordsOf(note?.['blocks'])).toContain('Press again');
  });

  it('and the next press opens one', async () => {
    bot.slack.next('views.open', refused('expired_trigger_id'));
    pressReport();
    await eventually(() => bot.slack.done('respond').length).toBe(1);
    pressReport();
    await eventually(() => bot.slack.done('views.open').length).toBe(1);
  });
});
