import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buttonIds } from '../../src/render/buttons.js';
import { buttonsOf, quotations, wordsOf } from '../render/message-checks.js';
import { hangs, refused, slow } from './behaviour.js';
import { eventually, signingSecret } from './bot.js';
import { type BotProcess, type Household, household } from './bot-process.js';
import { type MisbehavingSlack, startMisbehavingSlack } from './misbehaving-slack.js';
import { command, mention, press } from './payloads.js';
import { signed } from './signed.js';

/** The built bot is told to leave, or killed, while it answers; the next one goes on where it was. */

// Each test starts processes that read the whole record.
vi.setConfig({ testTimeout: 120_000 });

let slack: MisbehavingSlack;
let home: Household;
beforeEach(async () => {
  slack = await startMisbehavingSlack();
  home = await household();
});
afterEach(async () => {
  await home.end();
  await slack.stop();
});

const posts = () => slack.done('chat.postMessage');
const notes = () => slack.done('chat.postEphemeral');
/** A question of which the bot must ask Slack who reads along: there a test can hold it. */
const question = () => mention('counterstrike capabilities', { is_ext_shared_channel: undefined });

/** Leaves when all is said, and leaves nothing for the next one. */
async function leaves(bot: BotProcess): Promise<void> {
  bot.kill('SIGTERM');
  expect(await bot.ended).toEqual({ code: 0, signal: null });
  expect(await home.left()).toEqual([]);
}

async function killed(bot: BotProcess): Promise<void> {
  bot.kill('SIGKILL');
  expect(await bot.ended).toMatchObject({ signal: 'SIGKILL' });
}

describe('told to leave (SIGTERM)', () => {
  it.each(['socket', 'http'] as const)(
    'while a question over %s is answered: it answers, and leaves with 0',
    async (over) => {
      const bot = await home.start(slack, over);
      slack.next('conversations.info', slow(300));
      slack.next('chat.postMessage', slow(300));
      if (over === 'socket') slack.socket.current().deliver('events_api', question());
      else expect((await fetch(bot.address, signed(question(), { secret: signingSecret }))).status).toBe(200);
      await eventually(() => slack.tried('conversations.info').length).toBe(1);
      await leaves(bot);
      expect(posts()).toHaveLength(1);
      expect(quotations(posts()[0]?.['blocks']).length).toBeGreaterThan(0);
      expect(bot.log.filter(({ level }) => level >= 40)).toEqual([]);
    },
  );
});

describe('killed (kill -9)', () => {
  it('between the acknowledgement and the answer: the next one answers, once', async () => {
    const bot = await home.start(slack);
    slack.next('conversations.info', hangs({ effect: false }));
    const asked = question();
    slack.socket.current().deliver('events_api', asked);
    await eventually(() => slack.tried('conversations.info').length).toBe(1);
    expect(slack.socket.acks).toHaveLength(1);
    await killed(bot);
    expect(posts()).toEqual([]);
    const next = await home.start(slack);
    await eventually(() => posts().length).toBe(1);
    slack.socket.current().deliver('events_api', asked);
    await eventually(() => slack.socket.acks.length).toBe(2);
    await leaves(next);
    expect([posts().length, notes().length]).toEqual([1, 0]);
    expect(quotations(posts()[0]?.['blocks']).length).toBeGreaterThan(0);
  });

  it('after the post, before it was noted: it is not posted twice, and the asker is asked', async () => {
    const bot = await home.start(slack);
    slack.next('chat.postMessage', hangs({ effect: true }));
    slack.socket.current().deliver('events_api', question());
    await eventually(() => posts().length).toBe(1);
    await killed(bot);
    const next = await home.start(slack);
    await eventually(() => notes().length).toBe(1);
    expect(notes()[0]).toMatchObject({ channel: 'C1', user: 'U1', thread_ts: expect.any(String) });
    expect(wordsOf(notes()[0]?.['blocks'])).toContain('I cannot tell whether my answer arrived');
    expect(posts()).toHaveLength(1);
    const again = buttonsOf(notes()[0]?.['blocks']).find((one) => one.action_id === buttonIds.again);
    const pressed = press(buttonIds.again, again?.value, slack.responseUrl());
    slack.socket.current().deliver('interactive', pressed);
    await eventually(() => posts().length).toBe(2);
    await leaves(next);
    expect([posts().length, notes().length]).toEqual([2, 1]);
  });

  it('before the acknowledgement: Slack delivers again, and it is answered once', async () => {
    const bot = await home.start(slack);
    const asked = question();
    slack.socket.current().deliver('events_api', asked);
    await killed(bot);
    const next = await home.start(slack);
    slack.socket.current().deliver('events_api', asked);
    await eventually(() => posts().length).toBe(1);
    await leaves(next);
    expect(posts()).toHaveLength(1);
  });

  it('with a command that was acknowledged without its answer: the next one answers at its response_url', async () => {
    const bot = await home.start(slack);
    slack.next('conversations.info', hangs({ effect: false }));
    const typed = command('quote counterstrike', slack.responseUrl());
    slack.socket.current().deliver('slash_commands', typed);
    await eventually(() => slack.socket.acks.length).toBe(1);
    await killed(bot);
    const next = await home.start(slack);
    await eventually(() => slack.done('respond').length).toBe(1);
    await leaves(next);
    expect(quotations(slack.done('respond')[0]?.['blocks']).length).toBeGreaterThan(0);
    expect(slack.tried('respond')).toHaveLength(1);
  });
});

describe('a start that cannot be', () => {
  it('with a token of an app that was removed: one sentence, and exit code 2', async () => {
    slack.always('auth.test', refused('account_inactive'));
    const bot = await home.launch(slack);
    expect(await bot.ended).toEqual({ code: 2, signal: null });
    expect(bot.output).toEqual([expect.stringMatching(/cannot start.*account_inactive.*SLACK_BOT_TOKEN/u)]);
  });
});
