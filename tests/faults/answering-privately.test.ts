import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyCommand, World } from '../../src/command.js';
import { buttonIds } from '../../src/render/buttons.js';
import { buttonsOf, quotations, wordsOf } from '../render/message-checks.js';
import { many, sampleWorld } from '../slack/sample-record.js';
import {
  type Behaviour,
  cutShort,
  dropped,
  failed,
  hangs,
  limited,
  refused,
  refusedWith,
} from './behaviour.js';
import { type BotInTrouble, eventually, reference, startBot } from './bot.js';
import { command, press } from './payloads.js';

/** What is answered to one person by a response_url, and a Slack that does not take it as it should. */

/** A command that takes longer than its acknowledgement may. */
const slowly: AnyCommand[] = sampleWorld.commands.map((one) => ({
  ...one,
  execute: async (typed: string, world: World) => {
    await wait(60);
    return one.execute(typed, world);
  },
}));

let bot: BotInTrouble;
beforeEach(async () => {
  bot = await startBot({
    over: 'socket',
    world: { ...sampleWorld, record: { ...sampleWorld.record }, commands: slowly },
    acknowledgeWithin: 10,
  });
});
afterEach(() => bot.end());

const responses = () => bot.slack.done('respond');
const notes = () => bot.slack.done('chat.postEphemeral');
const posts = () => bot.slack.done('chat.postMessage');
const deliver: Record<string, (url: string) => void> = {
  'a command': (url) =>
    void bot.slack.socket.current().deliver('slash_commands', command('quote counterstrike', url)),
  'a press': (url) =>
    void bot.slack.socket
      .current()
      .deliver('interactive', press(buttonIds.more, { query: 'counterstrike', offset: 5 }, url)),
};
const asking = Object.entries(deliver);

describe.each(asking)('the answer to %s', (_, ask) => {
  it('comes by the response_url, to the asker alone', async () => {
    ask(bot.slack.responseUrl());
    await eventually(() => responses().length).toBe(1);
    expect(responses()[0]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(quotations(responses()[0]?.['blocks'])).toHaveLength(5);
    expect(bot.slack.socket.acks).toHaveLength(1);
  });

  it.each([
    ['spent', { uses: 0 }],
    ['expired', { expired: true }],
  ])('comes as a note where the response_url is %s', async (_, state) => {
    ask(bot.slack.responseUrl(state));
    await eventually(() => notes().length).toBe(1);
    await bot.stop();
    expect(notes()[0]).toMatchObject({ user: 'U1', channel: 'C1' });
    expect(quotations(notes()[0]?.['blocks'])).toHaveLength(5);
    expect([responses(), posts()]).toEqual([[], []]);
    expect(bot.slack.tried('respond')).toHaveLength(1);
  });

  it('is told in the log where neither is taken', async () => {
    bot.slack.always('chat.postEphemeral', refused('user_not_in_channel'));
    ask(bot.slack.responseUrl({ expired: true }));
    await eventually(() => bot.log).toContainEqual(
      expect.objectContaining({ level: 40, request: reference, why: 'user_not_in_channel', told: 'refused' }),
    );
    expect([responses(), notes(), posts()]).toEqual([[], [], []]);
  });

  it('waits as long as Retry-After says, and comes once', async () => {
    bot.slack.next('respond', limited(4), limited(2));
    ask(bot.slack.responseUrl());
    await eventually(() => responses().length).toBe(1);
    await bot.stop();
    expect(bot.waits).toEqual([4_000, 2_000]);
    expect([responses().length, notes().length]).toEqual([1, 0]);
  });

  it.each<[string, Behaviour]>([
    ['500', failed(500)],
    ['a time-out', hangs({ effect: true })],
    ['a connection dropped after the answer', dropped({ effect: true })],
    ['a connection dropped before it', dropped({ effect: false })],
  ])('is not given again by itself after %s; the asker is asked', async (_, behaviour) => {
    bot.slack.next('respond', behaviour);
    ask(bot.slack.responseUrl());
    await eventually(() => bot.slack.tried('respond').length).toBe(2);
    await bot.stop();
    const [, note] = bot.slack.tried('respond');
    expect(wordsOf(note?.['blocks'])).toContain('I cannot tell whether my answer arrived');
    expect(buttonsOf(note?.['blocks']).map(({ action_id: id }) => id)).toEqual([buttonIds.again]);
    expect(notes()).toEqual([]);
  });

  it('comes as plain text where Slack refuses its blocks', async () => {
    bot.slack.next('respond', refusedWith(400, 'invalid_blocks'));
    bot.slack.next('chat.postEphemeral', refused('invalid_blocks'));
    ask(bot.slack.responseUrl());
    await eventually(() => responses().length).toBe(1);
    expect(responses()[0]?.['text']).toContain(reference);
    expect(responses()[0]?.['blocks'] ?? []).toEqual([]);
  });
});

describe('a mid-answer break of a response_url', () => {
  it('is an answer: its status was there', async () => {
    bot.slack.next('respond', cutShort);
    deliver['a press']?.(bot.slack.responseUrl());
    await eventually(() => responses().length).toBe(1);
    await bot.stop();
    expect(bot.slack.tried('respond')).toHaveLength(1);
  });
});

describe('Share, which posts for everybody', () => {
  const share = (url = bot.slack.responseUrl()) =>
    bot.slack.socket.current().deliver('interactive', press(buttonIds.share, { quote: many[0]?.id }, url));

  it.each([
    ['is_archived', 'This channel is archived'],
    ['not_in_channel', '/invite @Alliance'],
    ['restricted_action', 'does not let apps post'],
  ])('%s: the sharer is told, nobody else is', async (error, words) => {
    bot.slack.next('chat.postMessage', refused(error));
    share();
    await eventually(() => responses().length).toBe(1);
    await bot.stop();
    expect(wordsOf(responses()[0]?.['blocks'])).toContain(words);
    expect(posts()).toEqual([]);
  });

  it.each<[string, Behaviour]>([
    ['the connection dropped after the post', dropped({ effect: true })],
    ['500', failed(500)],
  ])('%s: it is not posted again, and the sharer is asked', async (_, behaviour) => {
    bot.slack.next('chat.postMessage', behaviour);
    share();
    await eventually(() => responses().length).toBe(1);
    await bot.stop();
    expect(bot.slack.tried('chat.postMessage')).toHaveLength(1);
    expect(wordsOf(responses()[0]?.['blocks'])).toContain('I cannot tell whether');
  });

  it('a token that is revoked: the sharer is told with a reference, the log what to do', async () => {
    bot.slack.always('chat.postMessage', refused('token_revoked'));
    share();
    await eventually(() => responses().length).toBe(1);
    expect(wordsOf(responses()[0]?.['blocks'])).toContain(reference);
    await eventually(() => bot.log).toContainEqual(
      expect.objectContaining({ level: 50, msg: expect.stringContaining('SLACK_BOT_TOKEN') }),
    );
  });
});
