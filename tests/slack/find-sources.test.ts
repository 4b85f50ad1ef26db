import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { buttonIds } from '../../src/render/buttons.js';
import { corpusDir } from '../corpus.js';
import { buttonsOf, notLiteral, objectsIn, quotations, refusals, wordsOf } from '../render/message-checks.js';
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

const ask = async (text: string, fields: Record<string, unknown> = {}) => {
  await bot.send(messageShortcutBody('find_sources', { text, ...fields }, bot.slack));
  return bot.slack.callsOf('respond').at(-1);
};
const blocksFor = async (text: string) => {
  const blocks = (await ask(text))?.['blocks'];
  return Array.isArray(blocks) ? blocks : [];
};

const henoko = 'I think they said Futenma has to move to Henoko, there is no other option.';

describe('Find sources', () => {
  it('shows related passages to the one who pressed, each marked as no proof', async () => {
    const answer = await ask(henoko);
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    const words = wordsOf(answer?.['blocks']);
    expect(words).toContain(
      'Related passages in the record. Whether they support the message is for you to judge.',
    );
    expect(quotations(answer?.['blocks'])[0]).toContain('a move to Henoko is the only solution');
    expect(words.match(/Related, not proof/gu)).toHaveLength(quotations(answer?.['blocks']).length);
    expect(answer?.['text']).toContain('Related, not proof: ');
    expect(bot.slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('answers in the thread where the message stands', async () => {
    expect(await ask(henoko, { thread_ts: '100.000' })).toMatchObject({ thread_ts: '100.000' });
    expect(await ask(henoko)).not.toHaveProperty('thread_ts');
  });

  it('says which sentence of a longer message each passage is for, and shows at most four', async () => {
    const message = [
      'Notes from the 2+2:',
      'Futenma moves to Henoko.',
      'PAC-3 MSE and AMRAAM will be coproduced in Japan.',
      'US Forces Japan becomes a joint force headquarters.',
      'Lunch was great.',
    ].join('\n');
    const blocks = await blocksFor(message);
    const words = wordsOf(blocks);
    expect(words).toContain('On “Futenma moves to Henoko.”');
    expect(words).toContain('On “PAC-3 MSE and AMRAAM will be coproduced in Japan.”');
    expect(words).not.toContain('Lunch was great');
    expect(quotations(blocks).length).toBeGreaterThanOrEqual(3);
    expect(quotations(blocks).length).toBeLessThanOrEqual(4);
    expect(refusals(blocks)).toEqual([]);
    const types = blocks.map((block) => objectsIn(block)[0]?.type);
    const claim = blocks.findIndex((block) => wordsOf(block).startsWith('On “PAC-3'));
    expect(types[claim - 1]).toBe('divider');
    expect(types[claim + 1]).toBe('rich_text');
  });

  it('finds words between quotation marks as they are', async () => {
    const blocks = await blocksFor(
      'He literally said “invasion is imminent, I seriously doubt that” on camera.',
    );
    expect(quotations(blocks)[0]).toContain('invasion is imminent, I seriously doubt that');
  });

  it('does not take everybody’s phrases between quotation marks for somebody’s words', async () => {
    expect(quotations(await blocksFor('She said “as I said before” and left.'))).toEqual([]);
  });

  it('can share what it found', async () => {
    const shares = buttonsOf(await blocksFor(henoko)).filter(
      ({ action_id }) => action_id === buttonIds.share,
    );
    expect(shares.length).toBeGreaterThan(0);
  });

  it('says so where nothing is related, and fills in nothing', async () => {
    const blocks = await blocksFor('Please review the slide deck on alliance management before Friday.');
    expect(wordsOf(blocks)).toContain('The record has nothing that is clearly related to this message.');
    expect(wordsOf(blocks)).toContain('Searched: 5 documents');
    expect(quotations(blocks)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a picture', ':eyes:'],
    ['a name', '<@U2>'],
    ['a link', '<https://example.org/a-move-to-henoko-is-the-only-solution>'],
  ])('says so where there is nothing to look up: %s', async (_, text) => {
    expect(wordsOf(await blocksFor(text))).toContain('This message has no text that I could look up.');
  });

  it('answers a Japanese message in Japanese', async () => {
    const words = wordsOf(
      await blocksFor('尖閣諸島に安保条約第5条が適用されると、オースティン長官が再び確認した。'),
    );
    expect(words).toContain('記録の中の関連する箇所です。');
    expect(words).toContain('関連する箇所（裏付けとは限りません）');
    expect(words).toContain('Article 5 of the Mutual Security Treaty');
  });

  it('reads what was written, not Slack’s escapes, and makes no mention or markup of it', async () => {
    const message = '*Futenma* &amp; <@U2>: &lt;!channel&gt; moves to Henoko. And _Okinawa_ &gt; Guam.';
    const blocks = await blocksFor(message);
    expect(wordsOf(blocks)).toContain('On “*Futenma* &');
    expect(notLiteral(blocks)).toEqual([]);
    expect(String(bot.slack.callsOf('respond').at(-1)?.['text'])).not.toContain('<!channel>');
  });

  it('reads the beginning of a very long message', async () => {
    const blocks = await blocksFor(`${henoko} ${'and so on '.repeat(3_000)}`);
    expect(quotations(blocks)[0]).toContain('Henoko');
    expect(refusals(blocks)).toEqual([]);
  });

  it('answers a delivery that Slack repeats once', async () => {
    const body = messageShortcutBody('find_sources', { text: henoko }, bot.slack);
    await bot.send(body);
    await bot.send(body);
    expect(bot.slack.callsOf('respond')).toHaveLength(1);
  });

  it('says nothing of the record where another organisation reads along', async () => {
    bot.slack.saying.set('conversations.info', { channel: { id: 'C1', is_ext_shared: true } });
    expect(wordsOf(await blocksFor(henoko))).toContain('another organisation');
  });

  it('apologises with a reference where it fails', async () => {
    await bot.stop();
    const record = {
      ...world.record,
      related: () => {
        throw new Error('the index fell over');
      },
    };
    bot = await startBot({ world: { ...world, record } });
    expect(wordsOf(await blocksFor(henoko))).toContain('ref12345');
    expect(bot.log).toContainEqual(expect.objectContaining({ request: 'ref12345', msg: 'fault' }));
  });
});
