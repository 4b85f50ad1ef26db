import assert from 'node:assert/strict';
import { anna } from './program.js';
import type { Scene } from './scene.js';
import { eventually, quotesIn, wordsIn } from './workspace.js';

/** A conversation with the bot alone, without mentions. */
export async function checkDirectMessages({ checks, page, workspace, record }: Scene): Promise<void> {
  const channel = await workspace.directChannel();
  await page.openChannel(anna.real_name);
  await checks.that('a direct message is answered without a mention', async () => {
    const asked = 'what did Hamada say about Tomahawks?';
    const answer = await workspace.onlyAnswerTo(() => page.type(asked), channel);
    const quotes = quotesIn(answer, record);
    assert.ok(quotes.length > 0 && quotes.every(({ speaker }) => speaker?.id === 'hamada-yasukazu'));
    await page.shows(answer.ts, 'Context');
  });
  await checks.that('a follow-up keeps the subject', async () => {
    const answer = await workspace.onlyAnswerTo(() => page.type('who asked that?'), channel);
    assert.match(wordsIn(answer), /Peter Martin/u);
    await page.shot('direct');
  });
  await checks.that('an edit of a question within two minutes changes its answer', async () => {
    const answer = await workspace.answerTo(() => page.type('what did Austin say about Okinawa?'), channel);
    const question = (await workspace.messages(channel)).findLast(({ bot_id: id }) => id === undefined);
    assert.ok(question);
    await workspace.edit(question, 'what did Hayashi say about Futenma?');
    const changed = await eventually('a changed answer', async () => {
      const now = (await workspace.messages(channel)).find(({ ts }) => ts === answer.ts);
      return now && now.text !== answer.text ? now : null;
    });
    const speakers = quotesIn(changed, record).map(({ speaker }) => speaker?.id);
    assert.ok(speakers.length > 0 && speakers.every((id) => id === 'hayashi-yoshimasa'), speakers.join());
  });
  await checks.that('thanks get no lecture', async () => {
    assert.deepEqual(await workspace.answersWithin(() => page.type('thank you!'), channel), []);
  });
  await page.openChannel('general');
}
