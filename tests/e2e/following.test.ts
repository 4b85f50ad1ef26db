import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Browser, Locator, Page } from 'playwright-core';
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
  overflow,
  shot,
  startBrowser,
  whySkipped,
} from './browser.js';

const log = pino({ level: 'silent' });
const [wide, phone] = [
  { width: 1200, height: 900 },
  { width: 390, height: 844 },
];

describe.skipIf(chromiumPath === null && !browserRequired)(
  `digests and watches on the local page${whySkipped}`,
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
      page = await browser.newPage({ viewport: wide });
      await page.goto(workspace.url);
    });
    afterEach(async () => {
      await page.close();
      await workspace.stop();
      await store.close();
    });

    const answer = () => page.getByRole('article', { name: /^Alliance/u }).last();
    const answers = () => page.getByRole('article', { name: /^Alliance/u });
    const words = async () => (await answer().textContent()) ?? '';
    const label = (within: Page | Locator, text: string) =>
      within.locator('button').filter({ hasText: new RegExp(`^${text}$`, 'u') });

    /** Types behind /alliance. @returns the words of the answer */
    async function typed(text: string): Promise<string> {
      const before = await answers().count();
      const composer = page.getByRole('textbox', { name: 'Message #alliance' });
      await composer.fill(`/alliance ${text}`);
      await composer.press('Enter');
      await expect.poll(() => answers().count()).toBe(before + 1);
      return words();
    }

    /** At both widths: nothing to scroll sideways, a picture of each. */
    async function looks(name: string): Promise<void> {
      await shot(page, name);
      await page.setViewportSize(phone);
      await shot(page, `${name}-phone`);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize(wide);
    }

    it('a digest is set up by pickers, changed, previewed, paused and stopped', async () => {
      await typed('digest');
      await label(answer(), 'Set up a digest').click();
      const form = page.getByRole('dialog', { name: 'Digest' });
      await form.getByLabel('Time', { exact: true }).selectOption('08:30');
      const zone = form.getByRole('combobox', { name: 'Time zone' });
      await zone.fill('tok');
      await page.getByRole('option', { name: /Asia\/Tokyo/u }).click();
      await form.getByLabel('Topics of the quote for the day').fill('"four star"');
      await looks('digest-form');
      await label(form, 'Set up').click();
      await expect
        .poll(() => page.getByRole('dialog').textContent())
        .toContain('on weekdays at 08:30 (Asia/Tokyo)');
      await page.keyboard.press('Escape');
      expect(await store.digests.list('T0WORKSPACE')).toMatchObject([
        { channel: 'C0ALLIANCE', time: '08:30', zone: 'Asia/Tokyo', topics: ['"four star"'] },
      ]);

      expect(await typed('digest list')).toContain('Digest in this channel: on weekdays at 08:30');
      await label(answer(), 'Preview').click();
      await expect.poll(words).toContain('nobody else sees it');
      expect(await words()).toContain('A quote for the day');
      expect(await answer().getByRole('blockquote').count()).toBe(2);
      await looks('digest-preview');

      await typed('digest list');
      await label(answer(), 'Pause').click();
      await expect.poll(words).toContain('· paused');
      await label(answer(), 'Resume').click();
      await expect.poll(words).toContain('goes on');
      await label(answer(), 'Stop').click();
      await label(page.getByRole('dialog'), 'Stop').click();
      await expect.poll(words).toContain('has ended');
    });

    it('a watch is there when it is confirmed, and is muted and stopped by its number', async () => {
      expect(await typed('watch countrstrike')).toContain('searched for counterstrike instead');
      expect(await typed('watch list')).toContain('Nothing is watched here');
      await typed('watch counterstrike');
      await looks('watch');
      await label(answer(), 'Confirm').click();
      await expect.poll(words).toContain('Watching counterstrike');
      await typed('watch "four star" daily me');
      await label(answer(), 'Confirm').click();
      await expect.poll(words).toContain('Watching "four star"');
      const list = await typed('watch list');
      expect(list).toMatch(
        /1\. counterstrike · at once · to this channel.*2\. "four star" · once a day · to you/su,
      );
      expect(await typed('watch mute 2')).toMatch(/2\. "four star" · once a day · to you · muted/u);
      expect(await typed('watch stop 1')).toMatch(/counterstrike is watched no more.*1\. "four star"/su);
      expect(await typed('watch stop 2')).toContain('There is no watch 2: the list has 1');
    });

    it('a watch is narrowed in the form, with what it would have fired for', async () => {
      await typed('watch deterrence');
      await label(answer(), 'Narrow').click();
      const form = page.getByRole('dialog', { name: 'Watch' });
      expect(await form.getByLabel('Watch for').inputValue()).toBe('deterrence');
      await form.getByLabel('Only with all of these words').fill('nuclear');
      await form.getByLabel('once a week').check();
      await label(form, 'How often\\?').click();
      const shown = page.getByRole('dialog');
      await expect.poll(() => shown.textContent()).toContain('deterrence +nuclear would have fired');
      await looks('watch-narrowed');
      await label(shown, 'Confirm').click();
      await expect.poll(() => shown.textContent()).toContain('Watching deterrence +nuclear');
      expect(await store.watches.list('T0WORKSPACE')).toMatchObject([
        { query: 'deterrence', include: ['nuclear'], rhythm: 'weekly' },
      ]);
    });

    it('what one follows and saves is in Home, with buttons', async () => {
      await typed('digest here 08:30 Asia/Tokyo weekdays');
      await typed('watch counterstrike');
      await label(answer(), 'Confirm').click();
      await expect.poll(words).toContain('Watching');
      await typed('quote "four star"');
      await label(answer(), 'Save this search').click();
      await expect.poll(words).toContain('stands in your Home');
      await label(page.getByRole('log'), 'Save').last().click();
      await expect.poll(words).toContain('Saved: the quote');

      await page.getByRole('link', { name: 'Home' }).click();
      const home = page.getByRole('region', { name: 'Alliance: Home' });
      await expect.poll(() => home.textContent()).toContain('Saved searches');
      await looks('home-own');
      await label(home, 'Mute').click();
      await expect.poll(() => home.textContent()).toContain('· muted');
      await label(home, 'Pause').click();
      await expect.poll(() => home.textContent()).toContain('· paused');
      await label(home, 'Remove').first().click();
      await expect.poll(() => home.textContent()).not.toContain('Saved quotes');
      await label(home, 'Remove').first().click();
      await expect.poll(() => home.textContent()).not.toContain('Saved searches');
    });

    it('what cannot be set up is a sentence, in the language of who typed it', async () => {
      expect(await typed('digest here 25:00 Asia/Tokyo')).toContain('is not a time of day');
      expect(await typed('digest here 08:30 Asia/Tokio')).toContain('Did you mean Asia/Tokyo?');
      expect(await typed('watch Japan')).toContain('28 July 2024 alone');
      expect(await typed('まとめ ここに 8:30 トキオ')).toContain('というタイムゾーンはありません');
      expect(await store.digests.list('T0WORKSPACE')).toEqual([]);
      expect(await store.watches.list('T0WORKSPACE')).toEqual([]);
    });

    it('the one on whose computer it runs sees and pauses all of it', async () => {
      await typed('digest here 08:30 Asia/Tokyo weekdays');
      expect(await typed('admin')).toMatch(
        /1 digest and 0 watches.*1\. Digest in this channel.*set up by @You/su,
      );
      await label(answer(), 'Pause all').click();
      await label(page.getByRole('dialog'), 'Pause all').click();
      await expect.poll(words).toContain('1 digest or watch is paused');
      expect(await typed('admin remove 1')).toContain('Removed');
    });
  },
);
