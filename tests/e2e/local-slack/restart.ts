import assert from 'node:assert/strict';
import type { Bot } from './bot.js';
import { anna, app, general } from './program.js';
import type { Scene } from './scene.js';
import { quotesIn } from './workspace.js';

/**
 * Ends the bot as a host does, and starts it again with the same store.
 *
 * @returns the bot that runs in the end
 */
export async function checkRestart(
  { checks, workspace, record }: Scene,
  bot: Bot,
  start: () => Promise<Bot>,
): Promise<Bot> {
  const thread = '1000000001.000001';
  const mention = {
    type: 'app_mention',
    user: anna.id,
    text: `<@${app.botUserId}> four star command`,
    ts: thread,
    event_ts: thread,
    channel: general,
  };
  await checks.that('a mention is answered, and not again where Slack delivers it again', async () => {
    await workspace.onlyAnswerTo(() => workspace.event(mention, 'EvBeforeRestart'));
    assert.deepEqual(await workspace.answersWithin(() => workspace.event(mention, 'EvBeforeRestart')), []);
  });
  await checks.that('SIGTERM ends the bot within 25 seconds, with exit code 0', async () => {
    const { code, seconds } = await bot.stop();
    assert.equal(code, 0);
    assert.ok(seconds < 25, `${seconds.toFixed(1)} s`);
  });
  const next = await start();
  await checks.that('after a restart it is not answered again', async () => {
    assert.deepEqual(await workspace.answersWithin(() => workspace.event(mention, 'EvBeforeRestart')), []);
  });
  await checks.that('after a restart its thread goes on', async () => {
    const said = `<@${app.botUserId}> and Austin?`;
    const answer = await workspace.onlyAnswerTo(() => workspace.say(said, { thread }));
    assert.equal(answer.thread_ts, thread);
    const quotes = quotesIn(answer, record);
    assert.ok(quotes.length > 0 && quotes.every(({ speaker }) => speaker?.id === 'austin-lloyd'));
  });
  return next;
}
