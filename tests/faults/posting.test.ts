import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonIds } from '../../src/render/buttons.js';
import { buttonsOf, quotations, wordsOf } from '../render/message-checks.js';
import { type Behaviour, cutShort, dropped, failed, hangs, limited, refused } from './behaviour.js';
import { type BotInTrouble, eventually, reference, startBot } from './bot.js';
import { mention, press } from './payloads.js';

/** A question in a channel, and a Slack that does not take the answer as it should. */

let bot: BotInTrouble;
beforeEach(async () => {
  bot = await startBot({ over: 'socket' });
});
afterEach(() => bot.end());

const posts = () => bot.slack.done('chat.postMessage');
const tried = () => bot.slack.tried('chat.postMessage');
/** What the asker alone is told. */
const whispers = () => bot.slack.done('chat.postEphemeral');
const levels = { info: 30, warn: 40, error: 50 };
const said = (level: keyof typeof levels) =>
  bot.log.filter((line) => line.level === levels[level]).map(({ msg }) => String(msg));

const ask = (text = 'counterstrike') => bot.slack.socket.current().deliver('events_api', mention(text));

/** Everything that was asked is settled: the bot stops only then. */
async function settled(): Promise<void> {
  await eventually(() => bot.log.filter(({ request }) => request === reference).length).toBeGreaterThan(0);
  await bot.stop();
}

/** Presses the button under the last note of the bot. */
function pressAnswerAgain(): void {
  const button = buttonsOf(whispers().at(-1)?.['blocks']).find((one) => one.action_id === buttonIds.again);
  const payload = press(buttonIds.again, button?.value, bot.slack.responseUrl());
  bot.slack.socket.current().deliver('interactive', payload);
}

describe('Slack puts the answer off (429)', () => {
  it('it waits as long as Retry-After says, and then posts once', async () => {
    bot.slack.next('chat.postMessage', limited(7), limited(2));
    ask();
    await eventually(() => posts().length).toBe(1);
    await settled();
    expect(bot.waits).toEqual([7_000, 2_000]);
    expect(tried()).toHaveLength(3);
    expect([whispers(), said('warn'), said('error')]).toEqual([[], [], []]);
  });

  it('the wait is a real one', async () => {
    await bot.end();
    bot = await startBot({ over: 'socket', wait });
    bot.slack.next('chat.postMessage', limited(1));
    ask();
    await eventually(() => posts().length).toBe(1);
    const [first, second] = bot.slack.attempts.filter(({ method }) => method === 'chat.postMessage');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('for ever: it gives up within a minute, and the asker is told', async () => {
    bot.slack.always('chat.postMessage', limited(20));
    ask();
    await eventually(() => whispers().length).toBe(1);
    await settled();
    expect(posts()).toEqual([]);
    expect(bot.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(60_000);
    expect(wordsOf(whispers()[0]?.['blocks'])).toContain(reference);
  });
});

describe('nobody can tell whether the answer arrived', () => {
  const doubtful: [string, Behaviour][] = [
    ['500', failed(500)],
    ['503', failed(503)],
    ['fatal_error', refused('fatal_error')],
    ['internal_error', refused('internal_error')],
    ['a time-out before the post', hangs({ effect: false })],
    ['a time-out after the post', hangs({ effect: true })],
    ['the connection dropped before the post', dropped({ effect: false })],
    ['the connection dropped after the post', dropped({ effect: true })],
    ['the connection dropped in mid-answer', cutShort],
    ['an answer that is no JSON', { effect: true, answer: (response) => void response.end('<html>') }],
  ];

  it.each(doubtful)(
    '%s: it is never posted again by itself, and the asker is asked',
    async (_, behaviour) => {
      bot.slack.next('chat.postMessage', behaviour);
      ask();
      await eventually(() => whispers().length).toBe(1);
      await settled();
      expect(tried()).toHaveLength(1);
      const [whisper] = whispers();
      expect(whisper).toMatchObject({ user: 'U1', channel: 'C1', thread_ts: expect.any(String) });
      expect(wordsOf(whisper?.['blocks'])).toContain('I cannot tell whether my answer arrived');
      expect(buttonsOf(whisper?.['blocks']).map(({ action_id: id }) => id)).toEqual([buttonIds.again]);
      await eventually(() => bot.log).toContainEqual(
        expect.objectContaining({ level: 50, request: reference, msg: 'the answer may not have arrived' }),
      );
    },
  );

  it('“Answer again” posts it, once however often it is pressed', async () => {
    bot.slack.next('chat.postMessage', dropped({ effect: false }));
    ask();
    await eventually(() => whispers().length).toBe(1);
    pressAnswerAgain();
    await eventually(() => posts().length).toBe(1);
    pressAnswerAgain();
    await eventually(() => bot.slack.done('respond').length).toBe(1);
    await settled();
    expect(posts()).toHaveLength(1);
    expect(quotations(posts()[0]?.['blocks'])).not.toEqual([]);
    expect(wordsOf(bot.slack.done('respond')[0]?.['blocks'])).toContain('once more');
  });

  it('“Answer again” may fail as well, and can be pressed again', async () => {
    bot.slack.next('chat.postMessage', failed(500), failed(500));
    ask();
    await eventually(() => whispers().length).toBe(1);
    pressAnswerAgain();
    await eventually(() => whispers().length).toBe(2);
    pressAnswerAgain();
    await eventually(() => posts().length).toBe(1);
  });

  it('Slack delivers the question again: it is not answered again', async () => {
    bot.slack.next('chat.postMessage', dropped({ effect: true }));
    const question = mention('counterstrike');
    bot.slack.socket.current().deliver('events_api', question);
    await eventually(() => whispers().length).toBe(1);
    bot.slack.socket.current().deliver('events_api', question);
    await eventually(() => bot.slack.socket.acks.length).toBe(2);
    await settled();
    expect(tried()).toHaveLength(1);
  });
});

describe('Slack does not take the answer', () => {
  it.each([
    ['is_archived', 'This channel is archived'],
    ['not_in_channel', '/invite @Alliance'],
    ['channel_not_found', '/invite @Alliance'],
    ['restricted_action', 'does not let apps post'],
    ['some_new_error', reference],
  ])('%s: the asker is told privately, nobody else is', async (error, words) => {
    bot.slack.next('chat.postMessage', refused(error));
    ask();
    await eventually(() => whispers().length).toBe(1);
    await settled();
    expect(wordsOf(whispers()[0]?.['blocks'])).toContain(words);
    expect(tried()).toHaveLength(1);
    await eventually(() => bot.log).toContainEqual(
      expect.objectContaining({ level: 40, request: reference, why: error }),
    );
    expect(said('error')).toEqual([]);
  });

  it.each(['msg_too_long', 'msg_blocks_too_long', 'invalid_blocks'])(
    '%s: the answer is posted as plain text with the reference',
    async (error) => {
      bot.slack.next('chat.postMessage', refused(error));
      ask();
      await eventually(() => posts().length).toBe(1);
      await settled();
      const [post] = posts();
      expect(post?.['blocks'] ?? []).toEqual([]);
      expect(post?.['text']).toContain(reference);
      expect(post?.['text']).toContain('12 quotes');
      await eventually(() => bot.log).toContainEqual(
        expect.objectContaining({ level: 50, request: reference, why: error }),
      );
    },
  );

  it('the plain text neither: the asker is told', async () => {
    bot.slack.always('chat.postMessage', refused('invalid_blocks'));
    ask();
    await eventually(() => whispers().length).toBe(1);
    await settled();
    expect(wordsOf(whispers()[0]?.['blocks'])).toContain(reference);
    expect(tried()).toHaveLength(2);
  });

  it.each(['user_not_in_channel', 'user_not_found', 'is_archived'])(
    'nor the note to the asker (%s, he is deactivated): the log tells, and the next question is answered',
    async (error) => {
      bot.slack.next('chat.postMessage', refused('not_in_channel'));
      bot.slack.next('chat.postEphemeral', refused(error));
      ask();
      await eventually(() => bot.log).toContainEqual(expect.objectContaining({ told: 'refused' }));
      ask();
      await eventually(() => posts().length).toBe(1);
    },
  );
});

describe('Slack refuses the token', () => {
  it.each(['token_revoked', 'account_inactive', 'invalid_auth', 'token_expired'])(
    '%s: one error line says what to do, and Slack is not stormed',
    async (error) => {
      bot.slack.always('chat.postMessage', refused(error));
      bot.slack.always('chat.postEphemeral', refused(error));
      for (let n = 0; n < 3; n += 1) ask();
      await eventually(() => tried().length).toBe(3);
      await settled();
      expect(said('error')).toEqual([expect.stringMatching(new RegExp(`${error}.*SLACK_BOT_TOKEN`, 'u'))]);
      expect(
        bot.slack.attempts.filter(({ method }) => method.startsWith('chat.')).length,
      ).toBeLessThanOrEqual(6);
    },
  );
});

describe('a fault of our own', () => {
  it('gives the asker a reference under which it stands in the log, without the query', async () => {
    ask('broken');
    await eventually(() => posts().length).toBe(1);
    expect(wordsOf(posts()[0]?.['blocks'])).toContain(reference);
    await eventually(() => bot.log).toContainEqual(
      expect.objectContaining({ level: 50, request: reference, msg: 'fault' }),
    );
    expect(JSON.stringify(bot.log)).not.toMatch(/broken|xoxb-1234/u);
  });
});
