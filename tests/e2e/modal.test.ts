import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSmallWorkspace, type SmallWorkspace } from '../workspace/small-app.js';
import {
  browserRequired,
  buildPageScripts,
  chromiumPath,
  shot,
  startBrowser,
  whySkipped,
} from './browser.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const days = ['Monday', 'Friday'].map((day) => ({ text: plain(day), value: day.toLowerCase() }));

/** An app whose command posts a button that asks before it opens a modal. */
function asking(submitted: unknown[]) {
  return (app: App) => {
    app.command('/alliance', async ({ ack, respond }) => {
      await ack();
      await respond({
        text: 'Subscribe',
        blocks: [
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'open',
                text: plain('Subscribe'),
                confirm: {
                  title: plain('Sure?'),
                  text: plain('Once a week.'),
                  confirm: plain('Go on'),
                  deny: plain('No'),
                },
              },
            ],
          },
        ],
      });
    });
    app.action({ type: 'block_actions', action_id: 'open' }, async ({ ack, body, client }) => {
      await ack();
      await client.views.open({
        trigger_id: body.trigger_id,
        view: {
          type: 'modal',
          callback_id: 'digest',
          title: plain('Digest'),
          submit: plain('Subscribe'),
          blocks: [
            { type: 'section', text: { type: 'mrkdwn', text: 'What to *send*, and when.' } },
            {
              type: 'input',
              block_id: 'query',
              label: plain('Query'),
              element: { type: 'plain_text_input', action_id: 'typed' },
              hint: plain('As in /alliance quote'),
            },
            {
              type: 'input',
              block_id: 'day',
              label: plain('Day'),
              element: { type: 'static_select', action_id: 'chosen', options: days },
            },
          ],
        },
      });
    });
    app.view('digest', async ({ ack, view }) => {
      const { query, day } = view.state.values;
      const typed = query?.['typed']?.value;
      if (typed === 'nothing') {
        return ack({ response_action: 'errors', errors: { query: 'The record has nothing of that.' } });
      }
      submitted.push(typed, day?.['chosen']?.selected_option?.value);
      return ack();
    });
  };
}

describe.skipIf(chromiumPath === null && !browserRequired)(`modals in Chromium${whySkipped}`, () => {
  const submitted: unknown[] = [];
  let browser: Browser;
  let workspace: SmallWorkspace;
  let page: Page;
  beforeAll(async () => {
    await buildPageScripts();
    browser = await startBrowser();
    workspace = await openSmallWorkspace(asking(submitted));
    page = await browser.newPage({ viewport: { width: 800, height: 700 } });
    await page.goto(workspace.url);
  });
  afterAll(async () => {
    await browser?.close();
    await workspace?.stop();
  });

  it('asks, opens, says what is wrong, closes by Escape, and is submitted by the keyboard', async () => {
    await page.getByRole('textbox').fill('/alliance');
    await page.keyboard.press('Enter');
    const button = page.getByRole('log').getByRole('button', { name: 'Subscribe' });
    const question = page.getByRole('dialog', { name: 'Sure?' });
    const modal = page.getByRole('dialog', { name: 'Digest' });

    await button.click();
    await question.getByRole('button', { name: 'No' }).click();
    await expect.poll(() => question.isVisible()).toBe(false);
    expect(await modal.isVisible()).toBe(false);

    await button.click();
    await question.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => modal.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => modal.isVisible()).toBe(false);

    await button.click();
    await question.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => modal.isVisible()).toBe(true);
    const wrong = modal.getByRole('alert');
    await modal.getByRole('button', { name: 'Subscribe' }).click();
    await expect.poll(() => wrong.first().textContent()).toBe('Please complete this required field.');
    await modal.getByRole('combobox', { name: 'Day' }).selectOption('friday');
    await modal.getByRole('textbox', { name: 'Query' }).fill('nothing');
    await modal.getByRole('button', { name: 'Subscribe' }).click();
    await expect.poll(() => wrong.first().textContent()).toBe('The record has nothing of that.');
    await shot(page, 'modal');

    await modal.getByRole('textbox', { name: 'Query' }).fill('反撃能力');
    await page.keyboard.press('Enter');
    await expect.poll(() => modal.isVisible()).toBe(false);
    expect(submitted).toEqual(['反撃能力', 'friday']);
  });
});
