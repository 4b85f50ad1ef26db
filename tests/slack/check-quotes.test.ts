import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { corpusDir } from '../corpus.js';
import { notLiteral, refusals, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, startBot } from './bot-under-test.js';
import { messageShortcutBody } from './view-payloads.js';

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({ world });
});
afterEach(() => bot.stop());

const check = async (text: string, fields: Record<string, unknown> = {}) => {
  await bot.send(messageShortcutBody('check_quotes', { text, ...fields }, bot.slack));
  const answer = bot.slack.callsOf('respond').at(-1);
  const blocks = answer?.['blocks'];
  expect(refusals(Array.isArray(blocks) ? blocks : [])).toEqual([]);
  return { answer, words: wordsOf(blocks).replaceAll('\n', ''), blocks };
};

describe('Check the quotes in this message', () => {
  it('gives each quote its verdict, to the one who pressed alone', async () => {
    const { answer, words } = await check(
      'Blinken: “our alliance has never been stronger”. And Austin said: “our decision is based upon a threat from China”',
    );
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(words).toContain('2 quotes: ');
    expect(words).toContain('Exact: Antony J. Blinken said this on 28 July 2024');
    expect(bot.slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('answers in the thread where the message stands', async () => {
    const text = 'our alliance has never been stronger';
    expect((await check(text, { thread_ts: '100.000' })).answer).toMatchObject({ thread_ts: '100.000' });
  });

  it('takes a message without quotation marks for one quote', async () => {
    expect((await check('our alliance has never been weaker')).words).toContain(
      '“weaker” instead of “stronger”',
    );
  });

  it('reads Slack’s escapes, and makes no mention or markup of what was written', async () => {
    const { blocks, words } = await check(
      '“they said R&amp;D &lt;!channel&gt; and *more* of it was needed” <@U1> said',
    );
    expect(words).toContain('R&D <!channel> and *more* of it');
    expect(notLiteral(blocks)).toEqual([]);
  });

  it('says so where a message has no words', async () => {
    expect((await check(':tada: <@U123>')).words).toContain('This message has no words to check.');
  });

  it('answers a Japanese message in Japanese', async () => {
    expect((await check('浜田大臣は「反撃能力を使うことはない」と述べた。')).words).toContain('記録になし');
  });

  it('reads the beginning of a very long message', async () => {
    const { words } = await check(`“our alliance has never been stronger” ${'and so on. '.repeat(2_000)}`);
    expect(words).toContain('Exact: ');
  });
});
