import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, mentionBody, startBot } from './bot-under-test.js';
import { bot as identity } from './slack-stand-in.js';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const posts = () => bot.slack.callsOf('chat.postMessage');
const at = `<@${identity.userId}>`;

describe('a mention', () => {
  it.each([
    ['a query alone', `${at} counterstrike`],
    ['a command', `${at} quote counterstrike`],
    ['the mention last', `counterstrike ${at}`],
    ['the mention with a name', `<@${identity.userId}|alliance> counterstrike`],
  ])('is answered with quotes in its thread: %s', async (_, text) => {
    await bot.send(mentionBody(text));
    expect(posts()).toMatchObject([{ channel: 'C1', thread_ts: '111.222', unfurl_links: 'false' }]);
    expect(quotations(posts()[0]?.['blocks'])).toHaveLength(5);
  });

  it('in a thread is answered there', async () => {
    await bot.send(mentionBody(`${at} counterstrike`, { thread_ts: '100.000' }));
    expect(posts()).toMatchObject([{ thread_ts: '100.000' }]);
  });

  it('with nothing else shows help', async () => {
    await bot.send(mentionBody(at));
    expect(wordsOf(posts()[0]?.['blocks'])).toContain('/alliance quote <words>');
  });

  it('shows what else was mentioned as plain words, escaped in the fallback', async () => {
    await bot.send(mentionBody(`${at} counterstrike <@U777> &lt;!channel&gt;`));
    expect(wordsOf(posts()[0]?.['blocks'])).toContain('“counterstrike @U777 <!channel>”');
    expect(posts()[0]?.['text']).not.toMatch(/[<>]/u);
  });

  it('by a bot is not answered', async () => {
    await bot.send(mentionBody(`${at} counterstrike`, { bot_id: 'B999' }));
    expect(posts()).toEqual([]);
  });

  it('that Slack delivers again is answered once', async () => {
    await bot.send(mentionBody(`${at} counterstrike`));
    await bot.send(mentionBody(`${at} counterstrike`));
    await bot.send(mentionBody(`${at} counterstrike`, {}, 'Ev2'));
    expect(posts()).toHaveLength(1);
  });

  it('with a mistake is told so in the thread', async () => {
    await bot.send(mentionBody(`${at} "open`));
    expect(wordsOf(posts()[0]?.['blocks'])).toContain('A quotation mark is opened and not closed.');
  });

  it('is logged without its words', async () => {
    await bot.send(mentionBody(`${at} counterstrike`));
    expect(bot.log).toMatchObject([{ listener: 'app_mention', command: null, outcome: 'answer', quotes: 5 }]);
    expect(JSON.stringify(bot.log)).not.toContain('counterstrike');
  });
});
