import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Language } from '../../src/answer.js';
import { buttonIds } from '../../src/render/buttons.js';
import { buttonsOf, quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, commandBody, mentionBody, pressBody, startBot } from './bot-under-test.js';
import { samples } from './sample-record.js';

const messageSchema = z.looseObject({ text: z.string(), blocks: z.array(z.unknown()) });

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const choose = (language: Language) => bot.store.people.chooseLanguage({ team: 'T1', user: 'U1' }, language);

/** Everything that the answer to a command says, its notification included. */
async function said(text: string): Promise<string> {
  const { answer } = await bot.send(commandBody(text, bot.slack));
  const message = messageSchema.parse(answer);
  return `${wordsOf(message.blocks)}\n${message.text}`;
}

/** What the one who pressed is told. */
async function toldOnPress(id: string, value: unknown): Promise<z.infer<typeof messageSchema>> {
  await bot.send(pressBody(id, value, bot.slack));
  return messageSchema.parse(bot.slack.callsOf('respond')[0]);
}

describe('whoever has chosen Japanese', () => {
  beforeEach(() => choose('ja'));

  it.each([
    ['qoute counterstrike', '「qoute」というコマンドはありません。'],
    ['quote "counterstrike', '引用符が閉じられていません。'],
    ['quote broken', '申し訳ありません。こちらの不具合でお答えできませんでした。'],
    ['help', '発言を探します。'],
    ['', '発言を探します。'],
  ])('is answered in it, whatever is typed: %j', async (typed, sentence) => {
    expect(await said(typed)).toContain(sentence);
  });

  it('is told the reference of a fault', async () => {
    expect(await said('quote broken')).toContain('ref12345');
  });

  it('gets the context of a quote in it, under a message in English too, its words unchanged', async () => {
    const { text, blocks } = await toldOnPress(buttonIds.context, { quote: samples.answer.id });
    expect(text).toMatch(/^前後の発言：/u);
    expect(wordsOf(blocks)).toContain('引用を含む発言');
    expect(quotations(blocks).join('\n')).toContain(samples.answer.text);
  });

  it('is told in it that a quote is gone', async () => {
    const { text } = await toldOnPress(buttonIds.context, { quote: '0000000000' });
    expect(text).toContain('この引用は、もう記録にありません。');
  });

  it('shares with the bot’s words around the quote in it', async () => {
    await bot.send(pressBody(buttonIds.share, { quote: samples.answer.id }, bot.slack));
    const [post] = bot.slack.callsOf('chat.postMessage').map((args) => messageSchema.parse(args));
    expect(wordsOf(post?.blocks)).toContain('さんが記録から共有しました：');
    expect(quotations(post?.blocks)).toEqual([samples.answer.text]);
    expect(buttonsOf(post?.blocks).map(({ text }) => text)).not.toContainEqual(
      expect.objectContaining({ text: 'Context' }),
    );
  });

  it('is told in it why a quote cannot be shared', async () => {
    bot.slack.refusing.set('chat.postMessage', 'is_archived');
    const { text } = await toldOnPress(buttonIds.share, { quote: samples.answer.id });
    expect(text).toContain('アーカイブ');
  });

  it('is told of a mistake in it in a thread', async () => {
    await bot.send(mentionBody('<@U0BOT> quote "counterstrike'));
    const told = JSON.stringify(bot.slack.calls.map(({ args }) => args));
    expect(told).toContain('引用符が閉じられていません。');
  });

  it('is one person: another is answered in the language of what he types', async () => {
    const other = { ...commandBody('qoute x', bot.slack), user_id: 'U2' };
    const { answer } = await bot.send(other);
    expect(messageSchema.parse(answer).text).toContain('There is no command “qoute”.');
  });

  it('may give it up again', async () => {
    await bot.store.people.chooseLanguage({ team: 'T1', user: 'U1' }, null);
    expect(await said('qoute x')).toContain('There is no command “qoute”.');
  });
});

describe('whoever has chosen English', () => {
  beforeEach(() => choose('en'));

  it.each([
    ['引用 反撃', 'There is no command “引用”.'],
    ['ヘルプ', 'Finds what was said.'],
    ['quote "反撃', 'A quotation mark is opened and not closed.'],
  ])('is answered in it, whatever is typed: %j', async (typed, sentence) => {
    expect(await said(typed)).toContain(sentence);
  });

  it('gets the context of a quote in it, under a message in Japanese too', async () => {
    const { text } = await toldOnPress(buttonIds.context, { quote: samples.answer.id, language: 'ja' });
    expect(text).toMatch(/^In context: /u);
  });
});

describe('whoever has chosen nothing', () => {
  it.each([
    ['引用 反撃', '「引用」というコマンドはありません。'],
    ['quote "反撃', '引用符が閉じられていません。'],
    ['ヘルプ', '発言を探します。'],
    ['quote "counterstrike', 'A quotation mark is opened and not closed.'],
    ['help', 'Finds what was said.'],
  ])('is answered in the language of what is typed: %j', async (typed, sentence) => {
    expect(await said(typed)).toContain(sentence);
  });

  it('gets the context of a quote in the language around it', async () => {
    const { text } = await toldOnPress(buttonIds.context, { quote: samples.answer.id, language: 'ja' });
    expect(text).toMatch(/^前後の発言：/u);
  });
});
