import assert from 'node:assert/strict';
import { buttonsOf, objectsIn, quotations, refusals } from '../../render/message-checks.js';
import { anna } from './program.js';
import type { Scene } from './scene.js';
import { eventually, wordsIn } from './workspace.js';

const query = 'counterstrike';

/** `/alliance …` typed in the channel. */
export async function checkCommand({ checks, page, workspace, record }: Scene): Promise<void> {
  await checks.that('a command is answered with the record’s quotes, word for word', async () => {
    const answer = await workspace.answerTo(() => page.type(`/alliance quote ${query}`));
    const printed = record.quote(query).quotes.map(({ text }) => text);
    assert.deepEqual(quotations(answer.blocks), printed);
    assert.deepEqual(refusals(answer.blocks), []);
    await page.shows(answer.ts, 'only visible to you', 'Share', 'Context', 'Source');
    assert.equal(answer.ephemeral_to, anna.id);
    await page.shot('command');
  });
  await checks.that('a mistake is answered with what to type instead', async () => {
    const answer = await workspace.answerTo(() => page.type('/alliance qoute counterstrike'));
    assert.match(wordsIn(answer), /There is no command “qoute”/u);
    assert.match(wordsIn(answer), /to search: quote/u);
    assert.equal(answer.ephemeral_to, anna.id);
  });
  await checks.that('a Japanese query is answered in Japanese, with English quotes', async () => {
    const answer = await workspace.answerTo(() => page.type('/alliance quote 反撃能力'));
    assert.match(answer.text, /[ぁ-ん]/u);
    const printed = record.quote('反撃能力').quotes.map(({ text }) => text);
    assert.deepEqual(quotations(answer.blocks), printed);
  });
  await checks.that('an altered quote is called so, with the published words', async () => {
    const claim = '“the relocation to Henoko is not the only solution”';
    const answer = await workspace.answerTo(() => page.type(`/alliance verify ${claim} by Hayashi`));
    assert.match(wordsIn(answer), /Altered/u);
    assert.match(wordsIn(answer), /the relocation to Henoko is the only solution/u);
    assert.deepEqual(refusals(answer.blocks), []);
    assert.equal(answer.ephemeral_to, anna.id);
    await page.shot('verify');
  });
  await checks.that('two meetings are put beside each other', async () => {
    const answer = await workspace.answerTo(() => page.type('/alliance compare Senkaku'));
    assert.match(wordsIn(answer), /11 January 2023 beside 28 July 2024/u);
    assert.match(wordsIn(answer), /Article V of the mutual security treaty/u);
    assert.match(wordsIn(answer), /Article 5 of the Mutual Security Treaty/u);
    assert.deepEqual(refusals(answer.blocks), []);
    await page.shot('compare');
  });
  await checks.that('words that Slack would read as a mention are answered as words', async () => {
    const answer = await workspace.answerTo(() =>
      workspace.command('quote &lt;!channel&gt; &lt;@U0ANNA&gt; zebra'),
    );
    const types = objectsIn(answer.blocks).map(({ type }) => type);
    assert.ok(!types.includes('broadcast') && !types.includes('user'));
    assert.ok(!answer.text.includes('<'));
  });
}

/** The buttons below a quote. */
export async function checkButtons({ checks, page, workspace, record }: Scene): Promise<void> {
  const answer = await workspace.answerTo(() => page.type(`/alliance quote ${query}`));
  const [first] = record.quote(query).quotes;
  assert.ok(first, 'the record has the query');
  await checks.that('Share posts the first quote to everybody and names the sharer', async () => {
    const shared = await workspace.answerTo(() => page.press(answer.ts, /^Share/u));
    assert.equal(shared.ephemeral_to, undefined);
    assert.deepEqual(quotations(shared.blocks), [first.text]);
    const named = objectsIn(shared.blocks).filter(({ type }) => type === 'user');
    assert.deepEqual(
      named.map((person) => Object.values(person)),
      [['user', anna.id]],
    );
    await page.shows(shared.ts, 'Context');
    await page.shot('share');
  });
  await checks.that('Context shows the turn around it to the reader alone', async () => {
    const context = await workspace.answerTo(() => page.press(answer.ts, /^Context/u));
    assert.equal(context.ephemeral_to, anna.id);
    assert.match(wordsIn(context), /^In context: /u);
    assert.ok(wordsIn(context).includes(first.meeting.title));
    await page.shows(context.ts, 'only visible to you');
    await page.shot('context');
  });
  await checks.that('More goes on where the answer ended', async () => {
    const more = await workspace.answerTo(() => page.press(answer.ts, /^More/u));
    const next = record.quote(query, { offset: 5 }).quotes.map(({ text }) => text);
    assert.deepEqual(quotations(more.blocks), next);
    assert.equal(more.ephemeral_to, anna.id);
    await page.shows(more.ts, 'Share');
    await page.shot('more');
  });
  await checks.that('Source leads to the published page and asks nothing of the bot', async () => {
    const source = buttonsOf(answer.blocks).find(({ action_id: id }) => id === 'open_source');
    assert.match(String(source?.url), /^https:\/\/.*#:~:text=/u);
    const answers = await workspace.answersWithin(() => page.press(answer.ts, /^Source/u));
    assert.deepEqual(answers, []);
  });
  await checks.that('Report opens a window, and what is sent is kept and thanked for', async () => {
    await page.press(answer.ts, /^Report/u);
    const modal = await page.modal();
    await modal.getByLabel('Wrong words').check();
    await page.shot('report');
    await page.submitModal();
    await eventually('a window with nothing to send', async () => (await page.submits()) === 0);
    assert.ok(await workspace.heard('Your report is kept for the editors'));
    await page.closeModal();
  });
  await checks.that('Remove takes a shared quote out of the channel again', async () => {
    const shared = await workspace.answerTo(() => page.press(answer.ts, /^Share/u));
    await page.press(shared.ts, /^Remove/u);
    await eventually('the message to be gone', async () =>
      (await workspace.messages()).every(({ ts }) => ts !== shared.ts),
    );
    await page.message(shared.ts).waitFor({ state: 'detached' });
  });
}
