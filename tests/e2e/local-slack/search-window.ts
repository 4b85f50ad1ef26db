import assert from 'node:assert/strict';
import { z } from 'zod';
import { completeIds, formBlocks, searchFormId } from '../../../src/render/search-form.js';
import { quotations } from '../../render/message-checks.js';
import type { Scene } from './scene.js';
import { eventually } from './workspace.js';

const optionsSchema = z.object({
  options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })),
});
const updateSchema = z.object({
  response_action: z.literal('update'),
  view: z.object({ blocks: z.array(z.unknown()) }),
});

/** The global shortcut and its window. local-slack draws a select that completes by its type alone. */
export async function checkSearchWindow({ checks, page, workspace, record }: Scene): Promise<void> {
  await checks.that('the shortcut opens the form', async () => {
    await workspace.interact(
      { type: 'shortcut', callback_id: 'search_record', action_ts: '1.1' },
      { opens: true },
    );
    const words = await (await page.modal()).textContent();
    for (const label of ['Search the record', 'Words', 'Speaker', 'Meeting', 'Topic', 'From', 'To'])
      assert.ok(words?.includes(label), label);
    await page.shot('search-form');
  });
  await checks.that('an empty form is told what it lacks', async () => {
    await page.submitModal();
    const modal = await page.modal();
    await modal.locator('.modal-error').first().waitFor();
    assert.match((await modal.textContent()) ?? '', /Type words, or choose a speaker/u);
  });
  await checks.that('words typed in the page find quotes in the form’s place', async () => {
    const modal = await page.modal();
    await modal.locator('.bk-plain-input').first().fill('counterstrike');
    await page.submitModal();
    await eventually('what was found', async () => (await page.submits()) === 0);
    const words = await modal.textContent();
    for (const label of ['Change the search', 'Context', 'Source']) assert.ok(words?.includes(label), label);
    await page.shot('search-found');
    await page.closeModal();
  });
  for (const [what, typed, value] of [
    ['speaker', 'ham', 'hamada-yasukazu'],
    ['meeting', 'tokyo', '2023-06-01-tokyo-defense-ministerial'],
    ['topic', 'counterst', null],
  ] as const) {
    await checks.that(`the ${what} is completed as it is typed`, async () => {
      const options = await workspace.interact({
        type: 'block_suggestion',
        action_id: completeIds[what],
        block_id: formBlocks[what],
        value: typed,
        view: await workspace.lastView('views.open'),
      });
      const values = optionsSchema.parse(options).options.map((option) => option.value);
      assert.ok(values.length > 0);
      if (value !== null) assert.ok(values.includes(value), values.join());
    });
  }
  await checks.that('a chosen speaker narrows the search', async () => {
    const view = await workspace.lastView('views.open');
    const chosen = {
      type: 'external_select',
      selected_option: { text: { type: 'plain_text', text: 'Hamada' }, value: 'hamada-yasukazu' },
    };
    const values = {
      [formBlocks.words]: { words: { type: 'plain_text_input', value: 'counterstrike' } },
      [formBlocks.speaker]: { [completeIds.speaker]: chosen },
    };
    const acknowledged = await workspace.interact({
      type: 'view_submission',
      view: { ...view, callback_id: searchFormId, state: { values } },
    });
    const { blocks } = updateSchema.parse(acknowledged).view;
    const printed = record.quote('counterstrike speaker:hamada-yasukazu').quotes.map(({ text }) => text);
    assert.deepEqual(quotations(blocks), printed);
  });
}
