import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buttonIds } from '../../src/render/buttons.js';
import { buttonsOf, objectsIn, quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, commandBody, pressBody, startBot } from './bot-under-test.js';
import { many, samples } from './sample-record.js';

const messageSchema = z.record(z.string(), z.unknown());

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const posts = () => bot.slack.callsOf('chat.postMessage');
const answers = () => bot.slack.callsOf('respond');
const press = (id: string, value: unknown, place?: { thread_ts?: string }) =>
  bot.send(pressBody(id, value, bot.slack, place));
const quote = samples.answer;
/** The time that the stand-in gave the first post. */
const posted = () => {
  const count = bot.slack.calls.findIndex(({ method }) => method === 'chat.postMessage') + 1;
  return `200.${String(count).padStart(6, '0')}`;
};

describe('Share', () => {
  it('posts the quote to the channel under the sharer’s name', async () => {
    const { acks, answersBefore } = await press(buttonIds.share, { quote: quote.id });
    expect({ acks, answersBefore }).toEqual({ acks: 1, answersBefore: 0 });
    expect(await bot.store.shares.find({ team: 'T1', channel: 'C1', ts: String(posted()) })).toMatchObject({
      quote: quote.id,
      user: 'U1',
    });
    expect(posts()).toMatchObject([{ channel: 'C1', unfurl_links: 'false', unfurl_media: 'false' }]);
    const blocks = posts()[0]?.['blocks'];
    expect(quotations(blocks)).toEqual([quote.text]);
    expect(objectsIn(blocks)).toContainEqual({ type: 'user', user_id: 'U1' });
    expect(posts()[0]?.['text']).toMatch(/^mika: shares/u);
    expect(posts()[0]?.['text']).not.toContain('<@');
    expect(answers()).toEqual([]);
  });

  it.each(['not_in_channel', 'channel_not_found'])(
    'tells the sharer alone how to invite the bot: %s',
    async (error) => {
      bot.slack.refusing.set('chat.postMessage', error);
      await press(buttonIds.share, { quote: quote.id });
      expect(answers()).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
      expect(wordsOf(answers()[0]?.['blocks'])).toContain('/invite @Alliance');
      expect(answers()[0]?.['text']).toContain('/invite @Alliance');
    },
  );

  it('tells the sharer that a channel is archived', async () => {
    bot.slack.refusing.set('chat.postMessage', 'is_archived');
    await press(buttonIds.share, { quote: quote.id });
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('archived');
  });

  it('tells the reference where Slack refuses for another reason, and logs that', async () => {
    bot.slack.refusing.set('chat.postMessage', 'team_access_not_granted');
    await press(buttonIds.share, { quote: quote.id });
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('ref12345');
    expect(bot.log).toContainEqual(
      expect.objectContaining({ request: 'ref12345', why: 'team_access_not_granted' }),
    );
  });

  it('posts nothing where another organisation reads along, and says so to the sharer alone', async () => {
    bot.slack.saying.set('conversations.info', { channel: { id: 'C1', is_ext_shared: true } });
    await press(buttonIds.share, { quote: quote.id });
    expect(posts()).toEqual([]);
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('another organisation');
  });

  it('posts nothing where Slack does not tell who reads along', async () => {
    bot.slack.refusing.set('conversations.info', 'missing_scope');
    await press(buttonIds.share, { quote: quote.id });
    expect(posts()).toEqual([]);
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('/invite @Alliance');
  });

  it('says so where the record no longer has the quote', async () => {
    await press(buttonIds.share, { quote: 'zzzzzzzzzz' });
    expect(posts()).toEqual([]);
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('no longer has this quote');
  });
});

describe('Context', () => {
  it('shows the question and the turn with the quote marked, to the one who pressed', async () => {
    await press(buttonIds.context, { quote: quote.id });
    expect(answers()).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
    expect(quotations(answers()[0]?.['blocks'])).toEqual([
      'What was agreed today?',
      `Thank you all for coming.\n\n${quote.text}`,
    ]);
    expect(answers()[0]?.['text']).toContain(
      'Lloyd J. Austin III, Secretary of Defense (United States), 1 June 2023',
    );
  });

  it('answers in the thread where it is pressed in one', async () => {
    await press(buttonIds.context, { quote: quote.id }, { thread_ts: '100.000' });
    expect(answers()).toMatchObject([{ thread_ts: '100.000', response_type: 'ephemeral' }]);
  });
});

describe('More', () => {
  it('pages on to the end, each quote once', async () => {
    const first = messageSchema.parse((await bot.send(commandBody('quote counterstrike', bot.slack))).answer);
    const pages = () => [first, ...answers()];
    for (let page = 0; page < 2; page += 1) {
      const more = buttonsOf(pages().at(-1)?.['blocks']).find(({ action_id: id }) => id === buttonIds.more);
      await press(buttonIds.more, String(more?.value));
    }
    expect(pages().flatMap((answer) => quotations(answer['blocks']))).toEqual(many.map(({ text }) => text));
    expect(buttonsOf(pages().at(-1)?.['blocks']).some(({ action_id: id }) => id === buttonIds.more)).toBe(
      false,
    );
    expect(pages()).toHaveLength(3);
    expect(answers().at(-1)).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });
});

describe('Source', () => {
  it('is acknowledged, and nothing is said', async () => {
    const { acks } = await press(buttonIds.source, undefined);
    expect(acks).toBe(1);
    expect([...posts(), ...answers()]).toEqual([]);
  });
});

describe('a button of a Japanese answer', () => {
  const value = { quote: quote.id, language: 'ja' };

  it('shows the context in Japanese, the record’s words untouched', async () => {
    await press(buttonIds.context, value);
    const blocks = answers()[0]?.['blocks'];
    expect(quotations(blocks)).toEqual([
      'What was agreed today?',
      `Thank you all for coming.\n\n${quote.text}`,
    ]);
    for (const said of ['前後の発言：', '直前の質問', '引用を含む発言', '記者の質問', '通訳を通じた発言']) {
      expect(wordsOf(blocks)).toContain(said);
    }
    expect(answers()[0]?.['text']).toContain(
      'Lloyd J. Austin III、Secretary of Defense（米国）、2023年6月1日',
    );
  });

  it('shares in Japanese, and goes on in Japanese from the shared message', async () => {
    await press(buttonIds.share, value);
    const blocks = posts()[0]?.['blocks'];
    expect(quotations(blocks)).toEqual([quote.text]);
    expect(wordsOf(blocks)).toContain('さんが記録から共有しました：');
    expect(posts()[0]?.['text']).toMatch(/^mika: 記録から共有しました：/u);
    const context = buttonsOf(blocks).find(({ action_id: id }) => id === buttonIds.context);
    expect(JSON.parse(String(context?.value))).toEqual(value);
  });

  it.each([
    ['not_in_channel', '/invite @Alliance'],
    ['channel_not_found', '/invite @Alliance'],
    ['is_archived', 'アーカイブされているため'],
    ['restricted_action', '投稿できません'],
  ])('says in Japanese why it cannot share: %s', async (error, said) => {
    bot.slack.refusing.set('chat.postMessage', error);
    await press(buttonIds.share, value);
    const words = wordsOf(answers()[0]?.['blocks']);
    expect(words).toContain(said);
    expect(words.replace('/invite @Alliance', '')).not.toMatch(/\p{Script=Latin}/u);
  });

  it.each([buttonIds.share, buttonIds.context])('says in Japanese that the quote is gone: %s', async (id) => {
    await press(id, { ...value, quote: 'zzzzzzzzzz' });
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('もう記録にありません');
  });
});

describe('a button with a value that is not ours', () => {
  it.each([
    'not json',
    '{}',
    '{"quote":"<!channel>"}',
    '{"quote":7}',
    '{"quote":"aaaaaaaaa2","language":"xx"}',
  ])('is a fault, told privately: %s', async (value) => {
    const { acks } = await press(buttonIds.share, value);
    expect(acks).toBe(1);
    expect(posts()).toEqual([]);
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('ref12345');
  });
});
