import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { app } from './program.js';

const shots = fileURLToPath(new URL('../shots/', import.meta.url));

/** local-slack's own page, as a person uses it. It draws a rich_text block as `[rich_text]`. */
export class SlackPage {
  readonly #page: Page;
  readonly #prefix: string;

  private constructor(page: Page, prefix: string) {
    this.#page = page;
    this.#prefix = prefix;
  }

  /** @param name of the run, at the beginning of its pictures' names */
  static async open(browser: Browser, url: string, name: string): Promise<SlackPage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(10_000);
    await page.goto(url);
    await page.locator('.main .composer-input').waitFor();
    return new SlackPage(page, `local-slack-${name}`);
  }

  /** Types into the channel's composer and sends. */
  async type(text: string): Promise<void> {
    await this.#send(this.#page.locator('.main .composer-input'), text);
  }

  /** Types into the open thread's composer and sends. */
  async typeInThread(text: string): Promise<void> {
    await this.#send(this.#page.locator('.thread-pane .composer-input'), text);
  }

  message(ts: string): Locator {
    return this.#page.locator(`.msg[data-ts="${ts}"]`).first();
  }

  /** The message is drawn, and these words are in its frame (its name, badges, plain texts and buttons). */
  async shows(ts: string, ...words: string[]): Promise<void> {
    const message = this.message(ts);
    await message.waitFor();
    const drawn = (await message.textContent()) ?? '';
    for (const word of words) assert.ok(drawn.includes(word), `“${word}” is not in “${drawn}”`);
  }

  /** Presses the message's first button whose label matches. */
  async press(ts: string, label: RegExp): Promise<void> {
    await this.message(ts).getByRole('button', { name: label }).first().click();
  }

  /** Opens the thread below a message by its line of replies. */
  async openThread(ts: string): Promise<void> {
    await this.message(ts).locator('.thread-summary').click();
    await this.#page.locator('.thread-pane').waitFor();
  }

  async closeThread(): Promise<void> {
    const close = this.#page.locator('.thread-x');
    if ((await close.count()) > 0) await close.click();
  }

  /** How many messages of the bot the open thread shows. */
  async answersInThread(): Promise<number> {
    return this.#page.locator('.thread-pane .badge-app').count();
  }

  async openChannel(name: string): Promise<void> {
    await this.#page.locator('.sidebar-item').filter({ hasText: name }).first().click();
    await this.#page.locator('.main .composer-input').waitFor();
  }

  /** The bot's Home tab. @returns its words once they are there */
  async openHome(): Promise<Locator> {
    await this.#page.locator('.sidebar-item:has(.app-dot)').filter({ hasText: app.botName }).first().click();
    const home = this.#page.locator('.home .blocks');
    await home.waitFor();
    return home;
  }

  /** The open modal. */
  async modal(): Promise<Locator> {
    const modal = this.#page.locator('.modal');
    await modal.waitFor();
    return modal;
  }

  /** Sends the open modal. */
  async submitModal(): Promise<void> {
    await this.#page.locator('.modal-foot .primary').click();
  }

  /** How many ways there are to send the open modal: none where it only says something. */
  async submits(): Promise<number> {
    return this.#page.locator('.modal-foot .primary').count();
  }

  async closeModal(): Promise<void> {
    const modal = this.#page.locator('.modal');
    if ((await modal.count()) > 0) await modal.locator('.modal-x').click();
    await modal.waitFor({ state: 'detached' });
  }

  /** The channel as at the beginning: no window and no thread open. */
  async tidy(): Promise<void> {
    await this.closeModal();
    await this.closeThread();
    await this.openChannel('general');
  }

  /** A picture to look at, in tests/e2e/shots (not kept in git). */
  async shot(name: string): Promise<void> {
    mkdirSync(shots, { recursive: true });
    await this.#page.screenshot({ path: `${shots}${this.#prefix}-${name}.png` });
  }

  async #send(composer: Locator, text: string): Promise<void> {
    await composer.fill(text);
    await composer.press('Enter');
  }
}
