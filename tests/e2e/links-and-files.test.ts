import { readFile } from 'node:fs/promises';
import type { App, types } from '@slack/bolt';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserRequired, buildPageScripts, chromiumPath, startBrowser, whySkipped } from './browser.js';
import { openPage, overflowOnPhone, type SmallPage, shots } from './small-pages.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const words = '# Quotes\n\n> We have a four-star commander.\n\nAustin, Tokyo, 2024\n';

const card: (types.KnownBlock | types.Block)[] = [
  { type: 'context', elements: [plain('2+2 in Tokyo · 28 July 2024')] },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_quote',
        elements: [
          { type: 'text', text: 'We will reconstitute U.S. Forces Japan as a joint force headquarters.' },
        ],
      },
    ],
  },
  {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'context', text: plain('Context') }],
  },
];

function listening(app: App): void {
  app.event('link_shared', async ({ event, client }) => {
    const unfurls = Object.fromEntries(event.links.map(({ url }) => [url, { blocks: card }]));
    await client.chat.unfurl({ channel: event.channel, ts: event.message_ts, unfurls });
  });
  app.action('context', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'What stands around it.', response_type: 'ephemeral', replace_original: false });
  });
  app.event('app_mention', async ({ event, client }) => {
    await client.filesUploadV2({
      channel_id: event.channel,
      thread_ts: event.ts,
      filename: 'quotes.md',
      title: 'Quotes of this thread',
      content: words,
      initial_comment: 'Two quotes, with citations.',
    });
  });
}

describe.skipIf(chromiumPath === null && !browserRequired)(`links and files in Chromium${whySkipped}`, () => {
  let browser: Browser;
  let opened: SmallPage;
  beforeAll(async () => {
    await buildPageScripts();
    browser = await startBrowser();
    opened = await openPage(browser, listening);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
    expect(opened.trouble).toEqual([]);
  });
  async function type(text: string): Promise<void> {
    const composer = opened.page.getByRole('textbox', { name: 'Message #alliance' });
    await composer.fill(text);
    await composer.press('Enter');
  }

  it('a link of the app’s domains gets its card, which can be pressed', async () => {
    const { page } = opened;
    await type('see https://example.org/2024/tokyo#:~:text=joint%20force and https://elsewhere.net/');
    const unfurl = page.getByRole('complementary', { name: /^About https:\/\/example\.org/u });
    await expect.poll(() => unfurl.textContent()).toContain('joint force headquarters');
    expect(await page.getByRole('complementary').count()).toBe(1);
    const link = page.getByRole('article').first().getByRole('link').first();
    expect(await link.getAttribute('href')).toBe('https://example.org/2024/tokyo#:~:text=joint%20force');
    expect(await link.getAttribute('target')).toBe('_blank');
    await unfurl.getByRole('button', { name: 'Context' }).click();
    await expect.poll(() => page.getByRole('log').textContent()).toContain('What stands around it.');
    await shots(page, 'unfurl');
  });

  it('a file stands in the thread, and is saved as it was written', async () => {
    const { page } = opened;
    await type('@Alliance export');
    const thread = page.getByRole('region', { name: 'Thread' });
    const file = thread.getByRole('link', { name: 'Quotes of this thread' });
    await expect.poll(() => file.isVisible()).toBe(true);
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toBe('quotes.md');
    expect(await readFile(await download.path(), 'utf8')).toBe(words);
    await thread.getByText('Preview').click();
    expect(await thread.textContent()).toContain('We have a four-star commander.');
    await shots(page, 'file');
    expect(await overflowOnPhone(page)).toBeLessThanOrEqual(0);
  });
});
