import type { App, types } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  browserRequired,
  buildPageScripts,
  chromiumPath,
  shot,
  startBrowser,
  whySkipped,
} from './browser.js';
import { openPage, overflowOnPhone, type SmallPage, shots } from './small-pages.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const people = ['Hamada Yasukazu', 'Hayashi Yoshimasa', 'Lloyd Austin', '木原稔'];

const searchModal = (found: string): types.ModalView => ({
  type: 'modal',
  callback_id: 'search',
  title: plain('Search the record'),
  submit: plain('Search'),
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      dispatch_action: true,
      label: plain('Words'),
      hint: plain(found),
      element: {
        type: 'plain_text_input',
        action_id: 'typed',
        focus_on_load: true,
        placeholder: plain('counterstrike capability'),
      },
    },
    {
      type: 'input',
      block_id: 'who',
      optional: true,
      label: plain('Speaker'),
      element: {
        type: 'external_select',
        action_id: 'speaker',
        min_query_length: 1,
        placeholder: plain('Type a name'),
      },
    },
    {
      type: 'input',
      block_id: 'topics',
      optional: true,
      label: plain('Topics'),
      element: { type: 'multi_external_select', action_id: 'topic', min_query_length: 0 },
    },
    {
      type: 'input',
      block_id: 'since',
      optional: true,
      label: plain('Since'),
      element: { type: 'datepicker', action_id: 'day', initial_date: '2023-01-01' },
    },
    {
      type: 'input',
      block_id: 'where',
      label: plain('Answer in'),
      element: {
        type: 'conversations_select',
        action_id: 'chosen',
        default_to_current_conversation: true,
        response_url_enabled: true,
      },
    },
  ],
});

const submitted: unknown[] = [];
function searching(app: App): void {
  app.shortcut('search', async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: searchModal('Enter counts') });
  });
  app.shortcut('find_sources', async ({ ack, client, shortcut }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: {
        type: 'modal',
        title: plain('Sources'),
        blocks: [{ type: 'section', text: plain(`For: ${shortcut.message.text}`) }],
      },
    });
  });
  app.options('speaker', async ({ ack, options }) => {
    const typed = options.value.toLowerCase();
    const found = people.filter((name) => name.toLowerCase().includes(typed)).map(option);
    const groups = [
      { label: plain('Japan'), options: found.filter(({ value }) => !value.includes('austin')) },
      { label: plain('United States'), options: found.filter(({ value }) => value.includes('austin')) },
    ];
    await ack({ option_groups: groups.filter(({ options: each }) => each.length > 0) });
  });
  app.options('topic', async ({ ack }) => {
    await ack({ options: ['Counterstrike', 'Command and control', '反撃能力'].map(option) });
  });
  app.action('typed', async ({ ack, body, client, action }) => {
    await ack();
    if (!('view' in body) || !('value' in action)) return;
    const view_id = body.view?.id ?? '';
    await client.views.update({ view_id, view: searchModal(`${String(action.value).length} characters`) });
  });
  app.view('search', async ({ ack, view, respond }) => {
    const { words, who, topics, since } = view.state.values;
    submitted.push(
      words?.['typed']?.value,
      who?.['speaker']?.selected_option?.value,
      topics?.['topic']?.selected_options?.map(({ value }) => value),
      since?.['day']?.selected_date,
    );
    await ack();
    await respond({ text: 'Here is what was found.', response_type: 'ephemeral' });
  });
}

describe.skipIf(chromiumPath === null && !browserRequired)(`shortcuts in Chromium${whySkipped}`, () => {
  let browser: Browser;
  let opened: SmallPage;
  let page: Page;
  beforeAll(async () => {
    await buildPageScripts();
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await opened.close();
    expect(opened.trouble).toEqual([]);
  });
  async function open(place?: string): Promise<void> {
    submitted.length = 0;
    opened = await openPage(browser, searching, place);
    page = opened.page;
  }
  const focused = () => page.evaluate<string>('document.activeElement.dataset.action ?? ""');
  const dialog = () => page.getByRole('dialog', { name: 'Search the record' });

  it('a global one opens a modal, whose selects complete what is typed', async () => {
    await open('messages');
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await shot(page, 'shortcuts');
    await page.getByRole('menuitem', { name: /^Search/u }).click();
    await expect.poll(() => dialog().isVisible()).toBe(true);
    expect(await focused()).toBe('typed');
    expect(await dialog().getByRole('combobox', { name: 'Answer in' }).inputValue()).toBe('D0ALLIANCE');

    const speaker = dialog().getByRole('combobox', { name: 'Speaker' });
    await speaker.pressSequentially('ha');
    const options = page.getByRole('option');
    await expect.poll(() => dialog().getByRole('group', { name: 'Japan' }).isVisible()).toBe(true);
    await expect.poll(() => options.filter({ visible: true }).count()).toBe(2);
    await shots(page, 'external-select');
    await page.keyboard.press('Escape');
    expect(await dialog().isVisible()).toBe(true);
    await speaker.fill('木');
    await expect.poll(() => dialog().getByRole('option', { name: '木原稔' }).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await speaker.inputValue()).toBe('木原稔');

    const topics = dialog().getByRole('combobox', { name: 'Topics' });
    await topics.click();
    await dialog().getByRole('option', { name: 'Counterstrike' }).click();
    await topics.click();
    await dialog().getByRole('option', { name: '反撃能力' }).click();
    await topics.click();
    await dialog().getByRole('option', { name: 'Command and control' }).click();
    await dialog().getByRole('button', { name: 'Remove Counterstrike' }).click();
    await shots(page, 'search-modal');
    expect(await overflowOnPhone(page)).toBeLessThanOrEqual(0);

    // Enter in the words tells the app, which draws the modal anew: what was chosen stays.
    await dialog().getByRole('textbox', { name: 'Words' }).fill('four star');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog().textContent()).toContain('9 characters');
    expect(await focused()).toBe('typed');
    expect(await speaker.inputValue()).toBe('木原稔');

    await dialog().getByRole('button', { name: 'Search' }).click();
    await expect.poll(() => dialog().isVisible()).toBe(false);
    expect(submitted).toEqual(['four star', '木原稔', ['反撃能力', 'command and control'], '2023-01-01']);
    const answer = page.getByRole('log', { name: 'Messages with Alliance' }).getByRole('article').last();
    await expect.poll(() => answer.textContent()).toContain('Here is what was found.');
  });

  it('says at once what a modal lacks, and what was typed and not chosen goes', async () => {
    await open();
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog().isVisible()).toBe(true);
    const speaker = dialog().getByRole('combobox', { name: 'Speaker' });
    await speaker.pressSequentially('nobody');
    await expect.poll(() => dialog().getByText('No results').first().isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await speaker.inputValue()).toBe('');
    await dialog().getByRole('button', { name: 'Search' }).click();
    await expect
      .poll(() => dialog().getByRole('alert').first().textContent())
      .toBe('Please complete this required field.');
    expect(submitted).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog().isVisible()).toBe(false);
  });

  it('one of a message is in its menu, and brings the message', async () => {
    await open();
    const composer = page.getByRole('textbox', { name: 'Message #alliance' });
    await composer.fill('They have a four star command.');
    await composer.press('Enter');
    const message = page.getByRole('article').first();
    await message.hover();
    const menu = message.getByRole('button', { name: 'Shortcuts for this message' });
    await menu.click();
    await expect.poll(() => page.getByRole('menuitem', { name: /^Find sources/u }).isVisible()).toBe(true);
    await shot(page, 'message-menu');
    await page.keyboard.press('Enter');
    const sources = page.getByRole('dialog', { name: 'Sources' });
    await expect.poll(() => sources.textContent()).toContain('For: They have a four star command.');
  });
});
