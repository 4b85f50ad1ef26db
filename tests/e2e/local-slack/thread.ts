import assert from 'node:assert/strict';
import { quotations } from '../../render/message-checks.js';
import { app, general } from './program.js';
import type { Scene } from './scene.js';
import { eventually, quotesIn, wordsIn } from './workspace.js';

const mention = `@${app.botName}`;

/** `@Alliance …` in the channel, and what follows in its thread. */
export async function checkThread({ checks, page, workspace, record }: Scene): Promise<void> {
  const asked = `${mention} what did Kihara say about a four star command?`;
  let thread = '';
  await checks.that('a mention is answered once, in a thread below it, to everybody', async () => {
    const answer = await workspace.onlyAnswerTo(() => page.type(asked));
    assert.equal(answer.ephemeral_to, undefined);
    const question = (await workspace.messages()).findLast(({ bot_id: id }) => id === undefined);
    thread = question?.ts ?? '';
    assert.equal(answer.thread_ts, thread);
    await page.shows(thread, '1 reply');
    await page.openThread(thread);
    await eventually('the answer in the thread', async () => (await page.answersInThread()) === 1);
    await page.shot('mention');
  });
  await checks.that('“and Austin?” keeps the subject and changes the speaker', async () => {
    const answer = await workspace.onlyAnswerTo(() => page.typeInThread(`${mention} and Austin?`));
    assert.equal(answer.thread_ts, thread);
    const quotes = quotesIn(answer, record);
    assert.ok(quotes.length > 0 && quotes.length <= 3);
    assert.deepEqual([...new Set(quotes.map(({ speaker }) => speaker?.id))], ['austin-lloyd']);
    assert.ok(quotes.some(({ text }) => /four[- ]star/iu.test(text)));
    assert.deepEqual(
      quotations(answer.blocks),
      quotes.map(({ text }) => text),
    );
    assert.match(wordsIn(answer), /four star command/u);
  });
  await checks.that('“who asked that?” names the reporter', async () => {
    const answer = await workspace.onlyAnswerTo(() => page.typeInThread(`${mention} who asked that?`));
    assert.equal(answer.thread_ts, thread);
    const [quoted] = record.quote('speaker:austin four star command').quotes;
    const asker = quoted?.answers?.speaker?.name ?? quoted?.answers?.introducedAs ?? '';
    assert.ok(asker !== '' && wordsIn(answer).includes(asker), `“${asker}” in ${wordsIn(answer)}`);
  });
  await checks.that('「反撃能力」は? is answered in Japanese, with English quotes', async () => {
    const answer = await workspace.onlyAnswerTo(() => page.typeInThread(`${mention} 「反撃能力」は?`));
    assert.match(answer.text, /[ぁ-ん]/u);
    assert.match(wordsIn(answer), /counter-?\s?strike/iu);
    await page.shot('follow-ups');
  });
  await checks.that('thanks get no lecture', async () => {
    assert.deepEqual(await workspace.answersWithin(() => page.typeInThread(`${mention} thanks!`)), []);
  });
  await checks.that('what people say to each other in the thread is not answered', async () => {
    const said = 'what did Austin say about Okinawa?';
    assert.deepEqual(await workspace.answersWithin(() => page.typeInThread(said)), []);
  });
  await checks.that('“export this thread” puts its quotes into the thread as a Markdown file', async () => {
    await page.typeInThread(`${mention} export this thread`);
    const file = await eventually('a file in the thread', async () => {
      const messages = await workspace.messages(general);
      return messages.find(({ files, thread_ts: ts }) => files.length > 0 && ts === thread) ?? null;
    });
    assert.match(file.files[0]?.name ?? '', /^alliance-quotes-[\d-]+\.md$/u);
    await page.shot('export');
  });
  await page.closeThread();
}
