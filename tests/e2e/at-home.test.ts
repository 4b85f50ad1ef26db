import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { inMemory } from '../../src/store/location.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.js';
import {
  browserRequired,
  buildPageScripts,
  chromiumPath,
  shot,
  startBrowser,
  whySkipped,
} from './browser.js';

const log = pino({ level: 'silent' });

describe.skipIf(chromiumPath === null && !browserRequired)(
  `Alliance beyond its channel, on the local page${whySkipped}`,
  () => {
    let browser: Browser;
    let world: World;
    let store: Store;
    let workspace: Workspace;
    let page: Page;

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
      page = await browser.newPage({ viewport: { width: 1100, height: 860 } });
      await page.goto(workspace.url);
    });
    afterEach(async () => {
      await page.close();
      await workspace.stop();
      await store.close();
    });

    const answer = () => page.getByRole('article', { name: /^Alliance/u }).last();

    it('publishes a Home with the meetings of the record', async () => {
      await page.getByRole('link', { name: 'Home' }).click();
      const home = page.getByRole('region', { name: 'Alliance: Home' });
      await expect
        .poll(() => home.getByRole('heading', { level: 3 }).count(), { timeout: 5000 })
        .toBeGreaterThan(0);
      expect(await home.textContent()).toContain('Japan-U.S. Defense Ministerial Meeting, Tokyo');
      await shot(page, 'at-home');
    });

    it('answers a suggested prompt in the direct message, and answers anew what is edited there', async () => {
      await page.getByRole('link', { name: 'Messages' }).click();
      await page.getByRole('list', { name: 'Suggestions' }).getByRole('button').first().click();
      await expect.poll(() => answer().getByRole('blockquote').count(), { timeout: 5000 }).toBeGreaterThan(0);
      const before = await answer().textContent();
      const own = page.getByRole('article', { name: /^You/u }).first();
      await own.hover();
      await own.getByRole('button', { name: 'Edit' }).click();
      await page.getByRole('textbox', { name: 'Edit message' }).fill('What did Austin say about Taiwan?');
      await page.keyboard.press('Enter');
      await expect.poll(() => answer().textContent(), { timeout: 5000 }).not.toBe(before);
      expect(await answer().textContent()).toContain('Taiwan');
      expect(await page.getByRole('article').count()).toBe(2);
      await shot(page, 'at-home-messages');
    });

    it('completes a speaker in the search that a shortcut opens', async () => {
      await page.getByRole('button', { name: 'Shortcuts', exact: true }).click();
      await page.getByRole('menuitem', { name: /^Search/u }).click();
      const speaker = page.getByRole('dialog').getByRole('combobox', { name: /Speaker/u });
      await expect.poll(() => speaker.count(), { timeout: 5000 }).toBe(1);
      await speaker.pressSequentially('hamada');
      await expect
        .poll(() => page.getByRole('option', { name: /Hamada/u }).count(), { timeout: 5000 })
        .toBeGreaterThan(0);
      await shot(page, 'at-home-search');
    });

    it('unfurls a link to a page of the record', async () => {
      const url = world.record.transcripts
        .map(({ document }) => document.url)
        .find((each) => each?.includes('defense.gov'));
      await page.getByRole('textbox', { name: 'Message #alliance' }).fill(`see ${url}`);
      await page.keyboard.press('Enter');
      const card = page.getByRole('complementary');
      await expect.poll(() => card.count(), { timeout: 5000 }).toBe(1);
      expect(await card.textContent()).toMatch(/Austin/u);
      await shot(page, 'at-home-unfurl');
    });
  },
);
