import { afterEach, describe, expect, it } from 'vitest';
import type { TracedQuote } from '../../src/evidence/trace.js';
import { buttonIds } from '../../src/render/buttons.js';
import { quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, pressBody, startBot } from './bot-under-test.js';
import { sampleRecord, samples, sampleWorld } from './sample-record.js';

const now = samples.answer;
const was = { ...now, text: 'Words that the page had before it was changed.' };

let bot: BotUnderTest;
afterEach(() => bot.stop());

/** Presses a button of a quote of which this has become. */
async function pressed(id: string, became: TracedQuote, language: 'en' | 'ja' = 'en') {
  const record = { ...sampleRecord, trace: () => became };
  bot = await startBot({ world: { ...sampleWorld, record } });
  await bot.send(pressBody(id, { quote: now.id, language }, bot.slack));
  return {
    answer: bot.slack.callsOf('respond')[0]?.['blocks'],
    post: bot.slack.callsOf('chat.postMessage')[0]?.['blocks'],
  };
}

describe('a button of a quote whose page has changed since', () => {
  const reworded: TracedQuote = { state: 'page changed', quote: now, was };

  it('shows the context of what it reads now, and what it read', async () => {
    const { answer } = await pressed(buttonIds.context, reworded);
    expect(wordsOf(answer)).toContain(`The page has changed since this was quoted. It read: “${was.text}”`);
    expect(quotations(answer).join()).toContain(now.text);
    expect(quotations(answer).join()).not.toContain(was.text);
  });

  it('shares what it reads now, and says so', async () => {
    const { post } = await pressed(buttonIds.share, reworded);
    expect(quotations(post)).toEqual([now.text]);
    expect(wordsOf(post)).toContain('The page has changed since this was quoted.');
  });

  it('says under whose name the words stood', async () => {
    const became: TracedQuote = { state: 'page changed', quote: now, was: { ...now, speaker: null } };
    const { answer } = await pressed(buttonIds.context, became);
    expect(wordsOf(answer)).toContain('It stood under nobody’s name.');
  });

  it('says all of it in Japanese', async () => {
    const { answer } = await pressed(buttonIds.context, reworded, 'ja');
    expect(wordsOf(answer)).toContain(`この引用の後に、ページが変更されています。以前の版：「${was.text}」`);
  });
});

describe('a button of a quote that its page no longer has', () => {
  const gone: TracedQuote = { state: 'no longer published', quote: null, was };

  it.each([buttonIds.context, buttonIds.share])(
    'tells the words that it had, and posts nothing: %s',
    async (id) => {
      const { answer, post } = await pressed(id, gone);
      expect(post).toBeUndefined();
      expect(wordsOf(answer)).toContain(`The page “${was.document.title}” no longer has these words.`);
      expect(wordsOf(answer)).toContain(`It had: “${was.text}”`);
    },
  );
});

describe('a button of a quote that stands as it stood', () => {
  it('says nothing of its page', async () => {
    const { answer } = await pressed(buttonIds.context, { state: 'as published', quote: now, was: null });
    expect(wordsOf(answer)).not.toContain('has changed');
  });
});
