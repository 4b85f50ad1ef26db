import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnyCommand } from '../../src/command.js';
import { badFallback, quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, commandBody, startBot } from './bot-under-test.js';
import { many, sampleWorld } from './sample-record.js';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const slowed = (command: AnyCommand): AnyCommand => ({
  ...command,
  execute: async (typed, world) => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    return command.execute(typed, world);
  },
});

const answerSchema = z.record(z.string(), z.unknown());

/** The answer stands in the acknowledgement: nothing else is called. */
const type = async (text: string) => {
  const acknowledged = await bot.send(commandBody(text, bot.slack));
  expect(bot.slack.callsOf('respond')).toEqual([]);
  expect(bot.slack.callsOf('chat.postMessage')).toEqual([]);
  return { acknowledged, answer: answerSchema.parse(acknowledged.answer) };
};

describe('/alliance', () => {
  it('is acknowledged once, with its answer', async () => {
    const { acknowledged } = await type('quote counterstrike');
    expect(acknowledged).toMatchObject({ acks: 1, answersBefore: 0 });
  });

  it('is acknowledged without an answer that takes too long, and answered privately then', async () => {
    await bot.stop();
    const record = { ...sampleWorld.record };
    const slow = { ...sampleWorld, record, commands: sampleWorld.commands.map(slowed) };
    bot = await startBot({ world: slow, acknowledgeWithin: 5 });
    const acknowledged = await bot.send(commandBody('quote counterstrike', bot.slack));
    expect(acknowledged).toEqual({ acks: 1, answersBefore: 0, answer: undefined });
    const [answer = {}, ...further] = bot.slack.callsOf('respond');
    expect(further).toEqual([]);
    expect(answer['response_type']).toBe('ephemeral');
    expect(quotations(answer['blocks'])).toHaveLength(5);
    expect(await bot.store.inbox.unfinished()).toEqual([]);
  });

  it('answers privately, with the quotes and a fallback text', async () => {
    const { answer } = await type('quote counterstrike');
    expect(answer['response_type']).toBe('ephemeral');
    expect(quotations(answer['blocks'])).toEqual(many.slice(0, 5).map(({ text }) => text));
    expect(badFallback(String(answer['text']))).toEqual([]);
    expect(answer['text']).toContain('12 quotes.');
  });

  it.each(['', 'help', '  HELP '])('shows help for “%s”', async (text) => {
    const { answer } = await type(text);
    expect(wordsOf(answer['blocks'])).toContain('/alliance quote <words>');
    expect(answer['response_type']).toBe('ephemeral');
  });

  it('reads what was typed out of what Slack sends', async () => {
    const { answer } = await type('quote a &lt;b&gt; &amp;amp; <#C1|general> <https://mod.go.jp|mod.go.jp>');
    expect(wordsOf(answer['blocks'])).toContain('“a <b> &amp; #general mod.go.jp”');
    expect(answer['text']).not.toMatch(/[<>]/u);
  });

  it('tells a mistake with the place of it, privately', async () => {
    const { answer } = await type('quote "open');
    expect(wordsOf(answer['blocks'])).toContain('A quotation mark is opened and not closed.');
    expect(answer['response_type']).toBe('ephemeral');
  });

  it('tells an unknown command what to type instead', async () => {
    const { answer } = await type('qoute counterstrike');
    expect(wordsOf(answer['blocks'])).toContain('There is no command “qoute”.');
  });

  it('apologises for a fault with the reference that stands in the log', async () => {
    const { answer } = await type('quote broken');
    expect(wordsOf(answer['blocks'])).toContain('ref12345');
    expect(wordsOf(answer['blocks'])).not.toContain('fell over');
    const fault = bot.log.find(({ msg }) => msg === 'fault');
    expect(fault).toMatchObject({ request: 'ref12345', command: 'quote' });
    expect(JSON.stringify(fault)).toContain('the index fell over');
  });
});

describe('the log', () => {
  it('has one line for a command: what, how long, how many, and never what was typed', async () => {
    await type('quote counterstrike');
    expect(bot.log).toEqual([
      expect.objectContaining({
        level: 30,
        request: 'ref12345',
        listener: '/alliance',
        command: 'quote',
        outcome: 'answer',
        quotes: 5,
        ms: expect.any(Number),
        blocks: expect.any(Number),
      }),
    ]);
    expect(JSON.stringify(bot.log)).not.toContain('counterstrike');
  });

  it('does not take an unknown command’s words for a command', async () => {
    await type('secretword of mine');
    expect(bot.log).toMatchObject([{ command: null, outcome: 'mistake' }]);
    expect(JSON.stringify(bot.log)).not.toContain('secretword');
  });

  it('never has a token, not even out of an error', async () => {
    await type('quote broken');
    expect(JSON.stringify(bot.log)).toContain('[secret]');
    expect(JSON.stringify(bot.log)).not.toContain('xoxb-');
  });
});

describe('at the level trace', () => {
  it('even then no token is logged', async () => {
    await bot.stop();
    bot = await startBot({ logLevel: 'trace' });
    await type('quote counterstrike');
    expect(bot.log.length).toBeGreaterThan(1);
    expect(JSON.stringify(bot.log)).not.toContain('xoxb-');
  });
});
