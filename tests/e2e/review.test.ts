import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { openCorpus } from '../../src/corpus-files.js';
import { openStore } from '../../src/store/open-store.js';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.js';
import { corpusDir } from '../corpus.js';
import {
  browserRequired,
  buildPageScripts,
  chromiumPath,
  shot,
  startBrowser,
  whySkipped,
} from './browser.js';

describe.skipIf(chromiumPath === null && !browserRequired)(`the review${whySkipped}`, () => {
  let browser: Browser;
  let workspace: Workspace;
  beforeAll(async () => {
    await buildPageScripts();
    const [record, store] = await Promise.all([openCorpus(corpusDir), openStore(':memory:')]);
    const world = { record, commands, face: 'page', language: null } as const;
    workspace = await startWorkspace({ world, store, log: pino({ level: 'silent' }), port: 0 });
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await workspace?.stop();
  });

  it.each([1_200, 390])('leads by the keyboard from a doubt to its place, %i pixels wide', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(workspace.url);
    await page.getByRole('link', { name: 'Review the record' }).click();
    const doubt = page.getByRole('link', { name: /^Line \d+$/u }).first();
    await doubt.focus();
    await page.keyboard.press('Enter');
    const place = page.locator('#doubt-1');
    await place.waitFor();
    expect(await page.locator('#doubt-1:target').count()).toBe(1);
    const box = await place.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 800).toBe(true);
    const line = page.locator('.review-line.doubtful');
    expect(await line.innerText()).toContain('DEFENESE MINISTER KIHARA');
    const beside = await line.boundingBox();
    // Side by side where there is room, one over the other on a phone.
    expect(beside && box && beside.x + beside.width <= box.x).toBe(width > 1_000);
    expect(
      await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0);
    await shot(page, `review-${width}`);
    expect(errors).toEqual([]);
    await page.close();
  });
});
