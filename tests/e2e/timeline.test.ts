import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { pictures } from '../../src/picture/pictures.js';
import { inMemory } from '../../src/store/location.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.js';
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
const phone = { width: 390, height: 844 };

describe.skipIf(chromiumPath === null && !browserRequired)(
  `a timeline on the local page${whySkipped}`,
  () => {
    let browser: Browser;
    let world: World;
    let store: Store;
    let workspace: Workspace;
    let page: Page;

    beforeAll(async () => {
      await buildPageScripts();
      const record = await openCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
      world = { record, commands, face: 'page', language: null, pictures };
      browser = await startBrowser();
    });
    afterAll(() => browser?.close());
    beforeEach(async () => {
      store = await openStore(inMemory);
      workspace = await startWorkspace({ world, store, log, port: 0 });
      page = await browser.newPage({ viewport: phone });
      await page.goto(workspace.url);
    });
    afterEach(async () => {
      await page.close();
      await workspace.stop();
      await store.close();
    });

    const answer = () => page.getByRole('article', { name: /^Alliance/u }).last();
    async function type(text: string): Promise<void> {
      const composer = page.getByRole('textbox', { name: 'Message #alliance' });
      await composer.fill(text);
      await composer.press('Enter');
    }
    /** Whether the picture is drawn, and not only named. */
    const drawnWidth = (where: string) =>
      page.evaluate<number>(`document.querySelector('${where} img.bk-drawing')?.naturalWidth ?? 0`);

    it('is drawn in the message, with its numbers in words for whoever does not see it', async () => {
      await type('/alliance timeline counterstrike');
      const drawing = page.getByRole('img', { name: /counterstrike.*1 June 2023: U\.S\. 1/su });
      await expect.poll(() => drawing.count(), { timeout: 10_000 }).toBe(1);
      await expect.poll(() => drawnWidth('.blocks')).toBe(400);
      expect(await page.getByRole('log').textContent()).toContain('First in this record');
      await drawing.scrollIntoViewIfNeeded();
      await shot(page, 'timeline');
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });

    it('is posted for everybody, as a picture', async () => {
      await type('/alliance timeline 反撃能力');
      await page.getByRole('button', { name: '図をここに投稿' }).click();
      await expect
        .poll(() => page.getByRole('log').textContent(), { timeout: 10_000 })
        .toContain('投稿しました');
      const file = page.getByRole('link', { name: '反撃能力' });
      await expect.poll(() => file.count()).toBe(1);
      const drawing = page.getByRole('article').filter({ has: file }).getByRole('img');
      await expect.poll(() => drawnWidth('.file')).toBe(800);
      await drawing.scrollIntoViewIfNeeded();
      await shot(page, 'timeline-posted');
    });

    it('is sent to one person alone, with its rows', async () => {
      await type('/alliance timeline extended deterrence');
      await page.getByRole('button', { name: /^Send chart and rows to me/u }).click();
      await expect
        .poll(() => page.getByRole('log').textContent(), { timeout: 10_000 })
        .toContain('are in your conversation with me');
      expect(await answer().textContent()).not.toContain('.csv');
      await page.setViewportSize({ width: 1100, height: 860 });
      await page.getByRole('link', { name: 'Messages' }).click();
      const rows = page.getByRole('link', { name: 'timeline-extended-deterrence.csv' });
      await expect.poll(() => rows.isVisible()).toBe(true);
      await shot(page, 'timeline-sent');
    });
  },
);
