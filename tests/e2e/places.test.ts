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
const option = (text: string) => ({ text: plain(text), value: text });

/** A Home tab that says back what was searched for, and keeps count of how often it was drawn. */
const homeOf = (searched: string, drawn: number): types.HomeView => ({
  type: 'home',
  blocks: [
    { type: 'header', text: plain('What did they actually say?') },
    {
      type: 'input',
      block_id: 'search',
      dispatch_action: true,
      label: plain('Search the record'),
      hint: plain('Press Enter to search.'),
      element: { type: 'plain_text_input', action_id: 'typed', placeholder: plain('counterstrike') },
    },
    { type: 'section', text: plain(`Searched for: ${searched} (${drawn})`) },
    { type: 'divider' },
    { type: 'header', text: plain('Recent meetings') },
    ...['Tokyo, July 2024', 'Washington, January 2023'].map(
      (meeting): types.SectionBlock => ({
        type: 'section',
        text: { type: 'mrkdwn', text: `*2+2 in ${meeting}*\nMinisters of foreign affairs and of defence` },
        accessory: {
          type: 'overflow',
          action_id: `more ${meeting}`,
          options: [option('Show what is new'), option('Open the page')],
        },
      }),
    ),
    {
      type: 'actions',
      block_id: 'language',
      elements: [
        {
          type: 'static_select',
          action_id: 'chosen',
          options: [option('English'), option('日本語')],
          initial_option: option('English'),
        },
        { type: 'button', action_id: 'help', text: plain('Help') },
      ],
    },
  ],
});

const heard: string[] = [];
function listening(app: App): void {
  let drawn = 0;
  const publish = (client: App['client'], searched: string) => {
    drawn += 1;
    return client.views.publish({ user_id: 'U0READER', view: homeOf(searched, drawn) });
  };
  app.event('app_home_opened', async ({ event, client }) => {
    heard.push(`opened ${event.tab}`);
    if (event.tab === 'home') await publish(client, 'nothing');
  });
  app.action('typed', async ({ ack, action, client }) => {
    await ack();
    await publish(client, 'value' in action ? String(action.value) : '');
  });
  app.action(/./u, async ({ ack, action }) => {
    await ack();
    heard.push(`${'action_id' in action ? action.action_id : ''}: ${JSON.stringify(action)}`);
  });
  app.message(async ({ event, client }) => {
    if (event.subtype === 'message_changed') {
      const { message } = event;
      if (!('user' in message) || message.user !== 'U0READER' || !('text' in message)) return;
      await client.chat.postMessage({
        channel: event.channel,
        thread_ts: message.ts,
        text: `Edited: ${message.text}`,
      });
    }
    if (event.subtype !== undefined) return;
    const text = `You asked: ${event.text}`;
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.thread_ts ?? event.ts, text });
  });
}

describe.skipIf(chromiumPath === null && !browserRequired)(`places in Chromium${whySkipped}`, () => {
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
    heard.length = 0;
    opened = await openPage(browser, listening, place);
    page = opened.page;
  }

  /** What has the focus, by its action or its label. */
  const focused = () =>
    page.evaluate<string>(
      'document.activeElement.dataset.action ?? document.activeElement.getAttribute("aria-label")',
    );

  it('the Home tab is drawn when it is opened, searches by Enter, and keeps what is typed', async () => {
    await open();
    await page.getByRole('link', { name: 'Home' }).click();
    const home = page.getByRole('region', { name: 'Alliance: Home' });
    await expect.poll(() => home.textContent()).toContain('Searched for: nothing');
    expect(await page.getByRole('region', { name: 'alliance', exact: true }).count()).toBe(0);
    const search = home.getByRole('textbox', { name: 'Search the record' });
    await search.fill('四つ星 four star');
    await search.press('Enter');
    await expect.poll(() => home.textContent()).toContain('Searched for: 四つ星 four star (2)');
    expect(await search.inputValue()).toBe('四つ星 four star');
    expect(await focused()).toBe('typed');
    await shots(page, 'home');
    expect(await overflowOnPhone(page)).toBeLessThanOrEqual(0);
  });

  it('an overflow menu opens and chooses by the keyboard, and gives the focus back', async () => {
    await open('home');
    const more = page.getByRole('button', { name: 'More choices' }).first();
    await more.focus();
    await page.keyboard.press('Enter');
    const items = page.getByRole('menuitem');
    await expect.poll(() => items.count()).toBe(2);
    await shot(page, 'overflow');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => heard.join()).toContain('"value":"Open the page"');
    expect(await items.count()).toBe(0);
    expect(await focused()).toBe('More choices');
    await more.click();
    await page.keyboard.press('Escape');
    expect(await items.count()).toBe(0);
  });

  it('the direct message offers prompts while it is empty; what is sent is answered in its thread', async () => {
    await open();
    await page.getByRole('link', { name: 'Messages' }).click();
    await expect.poll(() => heard).toContain('opened messages');
    await shots(page, 'messages-empty');
    await page.getByRole('button', { name: '反撃能力について' }).click();
    const log = page.getByRole('log', { name: 'Messages with Alliance' });
    await expect.poll(() => log.getByRole('article').count()).toBe(2);
    expect(await page.getByRole('list', { name: 'Suggestions' }).count()).toBe(0);
    const thread = log.getByRole('region', { name: 'Thread' });
    expect(await thread.textContent()).toContain('You asked: 反撃能力について何と言いましたか');
    await thread.getByRole('textbox', { name: 'Reply in thread' }).fill('And Austin?');
    await page.keyboard.press('Enter');
    await expect.poll(() => thread.getByRole('article').count()).toBe(3);
    await shots(page, 'messages');
    expect(await overflowOnPhone(page)).toBeLessThanOrEqual(0);
  });

  it('what one wrote there can be edited, or left as it was', async () => {
    await open('messages');
    const composer = page.getByRole('textbox', { name: 'Message Alliance' });
    await composer.fill('counterstrke');
    await composer.press('Enter');
    const own = page.getByRole('article', { name: /^You/u }).first();
    await expect.poll(() => page.getByRole('article').count()).toBe(2);
    await own.getByRole('button', { name: 'Edit' }).click();
    const box = page.getByRole('textbox', { name: 'Edit message' });
    expect(await box.inputValue()).toBe('counterstrke');
    await shots(page, 'edit');
    await page.keyboard.press('Escape');
    expect(await own.textContent()).toContain('counterstrke');
    await own.getByRole('button', { name: 'Edit' }).click();
    await box.fill('counterstrike');
    await page.keyboard.press('Enter');
    await expect.poll(() => own.textContent()).toContain('(edited)');
    await expect.poll(() => page.getByRole('log').textContent()).toContain('Edited: counterstrike');
    expect(
      await page
        .getByRole('article', { name: /^Alliance/u })
        .getByRole('button', { name: 'Edit' })
        .count(),
    ).toBe(0);
  });

  it('a place that is not seen says that something new stands in it; the address keeps the place', async () => {
    await open('messages');
    const mark = page.getByRole('link', { name: /alliance/u }).getByText('new');
    expect(await mark.isVisible()).toBe(false);
    await opened.workspace.act('say', { text: 'hello', threadTs: null });
    await expect.poll(() => mark.isVisible()).toBe(true);
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Alliance');
    await page.goBack();
  });
});
