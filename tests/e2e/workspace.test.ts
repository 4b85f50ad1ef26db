import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { inMemory } from '../../src/store/location.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { PortTaken, startWorkspace, type Workspace } from '../../src/workspace/workspace.js';
import {
  browserRequired,
  buildPageScripts,
  chromiumPath,
  overflow,
  shot,
  startBrowser,
  whySkipped,
} from './browser.js';

const log = pino({ level: 'silent' });
const wide = { width: 1100, height: 860 };

describe.skipIf(chromiumPath === null && !browserRequired)(
  `the local workspace in Chromium${whySkipped}`,
  () => {
    let browser: Browser;
    let world: World;
    let store: Store;
    let workspace: Workspace;
    let page: Page;
    let trouble: string[];

    beforeAll(async () => {
      await buildPageScripts();
      const record = await openCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
      world = { record, commands, face: 'page', language: null };
      browser = await startBrowser();
    });
    afterAll(() => browser?.close());
    beforeEach(async () => {
      store = await openStore(inMemory);
      workspace = await startWorkspace({ world, store, log, port: 0 });
      page = await open({ viewport: wide });
    });
    afterEach(async () => {
      await page.context().close();
      await workspace.stop();
      await store.close();
      // A script's error, a refused style or a request to elsewhere is a failure in every test.
      expect(trouble).toEqual([]);
    });

    async function open(options: BrowserContextOptions): Promise<Page> {
      const context = await browser.newContext(options);
      const opened = await context.newPage();
      trouble = [];
      opened.on('pageerror', (error) => trouble.push(error.message));
      opened.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
      });
      context.on('request', (request) => {
        if (!request.url().startsWith(workspace.url)) trouble.push(`asked for ${request.url()}`);
      });
      await opened.goto(workspace.url);
      return opened;
    }

    const composer = () => page.getByRole('textbox', { name: 'Message #alliance' });
    const messages = () => page.getByRole('log').getByRole('article');
    /** The newest message of the app. */
    const answer = () => page.getByRole('article', { name: /^Alliance/u }).last();

    async function type(text: string): Promise<void> {
      await composer().fill(text);
      await composer().press('Enter');
    }

    it('answers /alliance quote counterstrike with Hamada and Austin, for the reader alone', async () => {
      await type('/alliance quote counterstrike');
      await expect.poll(() => answer().getByRole('blockquote').count()).toBeGreaterThan(2);
      const words = await answer().textContent();
      expect(words).toContain('Only visible to you');
      expect(words).toMatch(/Hamada/u);
      expect(words).toMatch(/Austin/u);
      expect(words).toMatch(/counter-?\s?strike/iu);
      expect(await messages().first().textContent()).toContain('/alliance quote counterstrike');
      expect(await composer().inputValue()).toBe('');
      await shot(page, 'quote');
    });

    /** What the clipboard holds is put in as a person does it: the field has its say on how much. */
    async function paste(text: string): Promise<void> {
      await composer().focus();
      await page.keyboard.insertText(text);
    }

    it('takes 5,000 pasted characters whole, and says what is wrong with a query of them', async () => {
      const pasted = `/alliance quote ${'deterrence counterstrike '.repeat(200)}`.trim();
      await paste(pasted);
      expect(await composer().inputValue()).toBe(pasted);
      await composer().press('Enter');
      await expect.poll(() => answer().textContent()).toContain('The query has 4999 characters');
      expect(await messages().first().textContent()).toContain(pasted);
    });

    it('gives back what is longer than a message may be, whole, with a sentence', async () => {
      for (const [length, said] of [
        [12_001, 'That is 12,001 characters long, and a message has 12,000 at most. Nothing was sent.'],
        [400_000, 'That is too long.'],
      ] as const) {
        const pasted = 'a'.repeat(length);
        await composer().fill('');
        await paste(pasted);
        await composer().press('Enter');
        await expect.poll(() => page.locator('[data-hint]:visible').textContent()).toBe(said);
        expect(await composer().inputValue()).toBe(pasted);
      }
      expect(await messages().count()).toBe(0);
      // The browser tells of each request that was refused.
      trouble = trouble.filter((one) => !/status of 4(?:00|13)/u.test(one));
    });

    it('shows every quote as it stands in its source', async () => {
      await type('/alliance quote counterstrike');
      await expect.poll(() => answer().getByRole('blockquote').count()).toBeGreaterThan(0);
      const shown = await answer().getByRole('blockquote').allTextContents();
      const printed = world.record.quote('counterstrike').quotes.map((quote) => quote.text);
      expect(shown).toEqual(printed.slice(0, shown.length));
    });

    it('goes on by More and leaves what was shown', async () => {
      await type('/alliance quote counterstrike');
      const more = page.getByRole('button', { name: /^Show more/u }).last();
      await more.click();
      await expect.poll(() => messages().count()).toBe(3);
      const texts = await messages().allTextContents();
      expect(texts[2]).not.toBe(texts[1]);
      expect(texts[2]).toContain('6.');
      await shot(page, 'more');
    });

    it('posts by Share for everybody, under the name of who shared', async () => {
      await type('/alliance quote counterstrike');
      await page
        .getByRole('button', { name: /^Share/u })
        .first()
        .click();
      await expect.poll(() => messages().count()).toBe(3);
      const shared = await answer().textContent();
      expect(shared).toContain('@You shares from the record');
      expect(shared).not.toContain('Only visible to you');
      expect(
        await answer()
          .getByRole('button', { name: /^Share/u })
          .count(),
      ).toBe(0);
      await shot(page, 'share');
    });

    it('shows by Context what stands around the quote', async () => {
      await type('/alliance quote speaker:hamada counterstrike');
      await page
        .getByRole('button', { name: /^Show what stands around/u })
        .first()
        .click();
      await expect.poll(() => messages().count()).toBe(3);
      const quoted = world.record.quote('speaker:hamada counterstrike').quotes[0]?.text ?? '';
      expect(quoted).not.toBe('');
      expect(await answer().textContent()).toContain(quoted);
      await shot(page, 'context');
    });

    it('opens the published page by Source in a tab that knows nothing of this one', async () => {
      await type('/alliance quote counterstrike');
      const source = page.getByRole('link', { name: /opens in a new tab/u }).first();
      await expect.poll(() => source.count()).toBe(1);
      expect(await source.getAttribute('href')).toMatch(/^https:\/\/.*#:~:text=/u);
      expect(await source.getAttribute('target')).toBe('_blank');
      expect(await source.getAttribute('rel')).toContain('noopener');
    });

    it('answers @Alliance in a thread, and goes on there', async () => {
      await type('@Alliance quote counterstrike');
      const thread = page.getByRole('region', { name: 'Thread' });
      await expect.poll(() => thread.getByRole('blockquote').count()).toBeGreaterThan(0);
      const reply = thread.getByRole('textbox', { name: 'Reply in thread' });
      await reply.fill('@Alliance quote speaker:austin "four star"');
      await reply.press('Enter');
      await expect.poll(() => thread.getByRole('article').count()).toBe(3);
      await expect.poll(() => thread.getByRole('article').last().textContent()).toContain('four star');
      expect(await page.locator('.log > li').count()).toBe(1);
      await shot(page, 'thread');
    });

    it('says how to be heard where a message reaches nobody', async () => {
      await type('反撃能力');
      await expect
        .poll(() => page.locator('[data-hint]').first().textContent())
        .toContain('@Alliance quote 反撃能力');
      expect(await messages().count()).toBe(1);
    });

    it('says what is wrong with a query, literally', async () => {
      await type('/alliance quote "<b>four & star');
      await expect.poll(() => messages().count()).toBe(2);
      expect(await answer().textContent()).toContain('<b>four & star');
      await shot(page, 'problem');
    });

    it('shows Japanese text in a font that has it, and keeps an Enter that ends a conversion', async () => {
      await composer().fill('@Alliance quote 反撃能力 浜田防衛大臣');
      await composer().dispatchEvent('keydown', {
        key: 'Enter',
        isComposing: true,
        bubbles: true,
        cancelable: true,
      });
      expect(await messages().count()).toBe(0);
      await composer().press('Enter');
      await expect.poll(() => messages().count()).toBeGreaterThan(1);
      expect(await messages().first().textContent()).toContain('反撃能力 浜田防衛大臣');
      await shot(page, 'japanese');
    });

    it('fits a window of 320 pixels without sideways scrolling', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await type('/alliance quote counterstrike');
      await expect.poll(() => answer().getByRole('blockquote').count()).toBeGreaterThan(0);
      await shot(page, 'narrow');
      await page
        .getByRole('button', { name: /^Show what stands around/u })
        .first()
        .click();
      await expect.poll(() => messages().count()).toBe(3);
      await type('@Alliance help');
      await expect
        .poll(() => page.getByRole('region', { name: 'Thread' }).getByRole('article').count())
        .toBe(1);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await shot(page, 'narrow-thread');
    });

    it('is used by the keyboard alone', async () => {
      await expect.poll(() => composer().count()).toBe(1);
      const focused = () =>
        page.evaluate<string>(
          'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
        );
      const first = page.getByRole('button', { name: '/alliance quote counterstrike', exact: true }).first();
      await first.focus();
      await page.keyboard.press('Shift+Tab');
      expect(await focused()).toContain('Review');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => answer().getByRole('blockquote').count()).toBeGreaterThan(0);
      // The example has put the focus into the box to type in; back from there come the newest buttons, in their order.
      expect(await page.evaluate<string>('document.activeElement.id')).toBe('composer-channel');
      await page.keyboard.press('Shift+Tab');
      expect(await focused()).toBe('Save this search in your Home');
      await page.keyboard.press('Shift+Tab');
      expect(await focused()).toMatch(/^Show more/u);
      const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline).toBe('solid');
      await page.keyboard.press('Space');
      await expect.poll(() => messages().count()).toBe(3);
      expect(await focused()).toMatch(/^Show more/u);
      await shot(page, 'keyboard');
    });

    it('keeps what was said when the page is loaded again, in the dark too', async () => {
      await type('/alliance quote counterstrike');
      await expect.poll(() => messages().count()).toBe(2);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.reload();
      await expect.poll(() => messages().count()).toBe(2);
      await shot(page, 'dark');
    });

    it('says that the connection is lost when Alliance is stopped', async () => {
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('light');
      await workspace.stop();
      await expect.poll(() => page.locator('[data-connection]').textContent()).toContain('Not connected');
      await type('/alliance help');
      await expect.poll(() => page.locator('[data-hint]').first().textContent()).toContain('not sent');
      expect(await composer().inputValue()).toBe('/alliance help');
      trouble = trouble.filter(
        (line) => !line.includes('ERR_CONNECTION') && !line.includes('ERR_INCOMPLETE'),
      );
    });

    it('does not start on a port that is taken, and says so', async () => {
      const port = Number(new URL(workspace.url).port);
      await expect(startWorkspace({ world, store, log, port })).rejects.toBeInstanceOf(PortTaken);
      expect(await page.title()).toContain('alliance');
    });
  },
);
