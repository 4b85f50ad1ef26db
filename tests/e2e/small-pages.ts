import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { openSmallWorkspace, type SmallWorkspace } from '../workspace/small-app.js';
import { shot } from './browser.js';

/** A small app's workspace and a page of it in a browser. */
export interface SmallPage {
  readonly workspace: SmallWorkspace;
  readonly page: Page;
  /** Errors of scripts, refused styles and requests to elsewhere: there must be none. */
  readonly trouble: string[];
  close(): Promise<void>;
}

export const wide = { width: 1100, height: 760 };
export const phone = { width: 390, height: 760 };

/** `place` is where the page begins: `home`, `messages`, or the channel. */
export async function openPage(browser: Browser, listen: (app: App) => void, place = ''): Promise<SmallPage> {
  const workspace = await openSmallWorkspace(listen);
  const context = await browser.newContext({ viewport: wide });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(workspace.url)) trouble.push(`asked for ${request.url()}`);
  });
  await page.goto(`${workspace.url}/${place === '' ? '' : `#${place}`}`);
  return {
    workspace,
    page,
    trouble,
    close: async () => {
      await context.close();
      await workspace.stop();
    },
  };
}

/** Pictures of what is seen: wide, as on a phone, and in the dark. */
export async function shots(page: Page, name: string): Promise<void> {
  await shot(page, name);
  await page.setViewportSize(phone);
  await shot(page, `${name}-phone`);
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** How many pixels what is seen is wider than a phone's window. */
export async function overflowOnPhone(page: Page): Promise<number> {
  await page.setViewportSize(phone);
  const over = await page.evaluate<number>(
    'Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll("[data-scroller]")].map((each) => each.scrollWidth)) - innerWidth',
  );
  await page.setViewportSize(wide);
  return over;
}
