import { afterEach, beforeEach, expect, it } from 'vitest';
import { type BotInTrouble, eventually, signingSecret, startBot } from './bot.js';
import { mention } from './payloads.js';
import { signed } from './signed.js';

/** The clock of the machine and Slack's are apart, over HTTP, where requests are signed with their time. */

let bot: BotInTrouble;
beforeEach(async () => {
  bot = await startBot({ over: 'http' });
});
afterEach(() => bot.end());

const minutes = 60;
const ask = (off: number) =>
  fetch(bot.address, signed(mention('counterstrike'), { secret: signingSecret, off }));
const posts = () => bot.slack.done('chat.postMessage');

it('ten minutes ahead of Slack: every request is refused, and the log names the clock', async () => {
  expect((await ask(-10 * minutes)).status).toBe(401);
  expect(bot.log).toContainEqual(
    expect.objectContaining({
      level: 50,
      msg: expect.stringContaining('set the clock'),
      clock: expect.any(String),
    }),
  );
  await bot.stop();
  expect(posts()).toEqual([]);
});

it('ten minutes behind Slack, or four ahead: questions are answered', async () => {
  for (const off of [10 * minutes, -4 * minutes]) expect((await ask(off)).status).toBe(200);
  await eventually(() => posts().length).toBe(2);
});

it('another secret is no matter of the clock', async () => {
  const forged = signed(mention('counterstrike'), { secret: 'another' });
  expect((await fetch(bot.address, forged)).status).toBe(401);
  expect(bot.log.filter(({ level }) => level >= 40).map(({ msg }) => msg)).toEqual([
    expect.stringContaining('signature mismatch'),
  ]);
});
