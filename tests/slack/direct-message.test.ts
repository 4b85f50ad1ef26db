import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, directBody, editBody, mentionBody, startBot } from './bot-under-test.js';

let bot: BotUnderTest;
let now = 1_000_000;
beforeEach(async () => {
  now = 1_000_000;
  bot = await startBot({ now: () => now });
});
afterEach(() => bot.stop());

const posts = () => bot.slack.callsOf('chat.postMessage');
const updates = () => bot.slack.callsOf('chat.update');

describe('a direct message', () => {
  it('is answered where it stands, without a mention', async () => {
    await bot.send(directBody('counterstrike'));
    expect(posts()).toMatchObject([{ channel: 'D1' }]);
    expect(posts()[0]).not.toHaveProperty('thread_ts');
    expect(quotations(posts()[0]?.['blocks']).length).toBeGreaterThan(0);
  });

  it('in a thread is answered there', async () => {
    await bot.send(directBody('counterstrike', { thread_ts: '100.000' }));
    expect(posts()).toMatchObject([{ channel: 'D1', thread_ts: '100.000' }]);
  });

  it.each(['thanks', 'Thank you!', 'ありがとうございます', 'ok', '👍'])(
    'that asks nothing gets no lecture: %s',
    async (text) => {
      await bot.send(directBody(text));
      expect(bot.slack.calls.filter(({ method }) => method.startsWith('chat.'))).toEqual([]);
    },
  );

  it.each([
    ['a machine', { bot_id: 'B9' }],
    ['Slack, about the conversation', { subtype: 'channel_topic' }],
    ['the bot itself', { bot_id: 'B0BOT', user: 'U0BOT' }],
  ])('of %s is not answered', async (_, fields) => {
    await bot.send(directBody('counterstrike', fields));
    expect(posts()).toEqual([]);
  });

  it('in a channel is for the mention alone, which arrives with it', async () => {
    await bot.send(
      directBody('<@U0BOT> counterstrike', { channel: 'C1', channel_type: 'channel', ts: '111.222' }),
    );
    await bot.send(directBody('counterstrike', { channel: 'C1', channel_type: 'channel', ts: '112.000' }));
    expect(posts()).toEqual([]);
    await bot.send(mentionBody('<@U0BOT> counterstrike', {}, 'Ev9'));
    expect(posts()).toMatchObject([{ channel: 'C1', thread_ts: '111.222' }]);
  });

  it('that arrives as a mention too is answered once', async () => {
    await bot.send(directBody('<@U0BOT> counterstrike'));
    await bot.send(mentionBody('<@U0BOT> counterstrike', { channel: 'D1' }, 'Ev9'));
    expect(posts()).toHaveLength(1);
  });
});

describe('an edited question', () => {
  const ts = '1000.000000';
  const ask = () => bot.send(directBody('counterstrik', { ts }));
  const edit = (text: string, before = 'counterstrik', fields = {}) =>
    bot.send(editBody(text, before, ts, fields));

  it('within two minutes has its answer changed, in its place', async () => {
    await ask();
    now += 60_000;
    await edit('counterstrike');
    expect(posts()).toHaveLength(1);
    expect(updates()).toMatchObject([{ channel: 'D1', ts: expect.stringMatching(/^200\./u) }]);
    expect(quotations(updates()[0]?.['blocks']).length).toBeGreaterThan(0);
  });

  it('later leaves the answer as it is', async () => {
    await ask();
    now += 121_000;
    await edit('counterstrike');
    expect([posts().length, updates().length]).toEqual([1, 0]);
  });

  it('that only Slack changed, by a link that unfurls, changes nothing', async () => {
    await ask();
    await edit('counterstrik');
    expect(updates()).toEqual([]);
  });

  it('of the bot’s own message changes nothing', async () => {
    await ask();
    await edit('counterstrike', 'counterstrik', { bot_id: 'B0BOT', user: 'U0BOT' });
    expect(updates()).toEqual([]);
  });

  it('that asked nothing before is answered', async () => {
    await bot.send(directBody('thanks', { ts }));
    await edit('counterstrike', 'thanks');
    expect(posts()).toHaveLength(1);
  });

  it('goes on from where the conversation stood before it', async () => {
    await bot.send(directBody('counterstrike', { ts: '999.000000' }));
    await ask();
    await edit('something else entirely');
    await edit('counterstrike', 'something else entirely');
    expect(wordsOf(updates().at(-1)?.['blocks'])).toContain('counterstrike');
  });
});
