import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = new URL('../../', import.meta.url);

/** The Chromium on this machine, or null. ALLIANCE_REQUIRE_BROWSER=1 makes its absence a failure. */
export const chromiumPath: string | null =
  [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path !== undefined && existsSync(path)) ?? null;

export const browserRequired = process.env['ALLIANCE_REQUIRE_BROWSER'] === '1';

/** Why the suite is skipped, in its name; empty where it runs. */
export const whySkipped =
  chromiumPath === null && !browserRequired ? ' (skipped: no Chromium found; set CHROMIUM_PATH to one)' : '';

export async function startBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('No Chromium on this machine, and ALLIANCE_REQUIRE_BROWSER=1.');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The page's scripts as they are in src now, compiled to dist, where the server reads them. */
export async function buildPageScripts(): Promise<void> {
  const tsc = fileURLToPath(new URL('node_modules/.bin/tsc', root));
  await promisify(execFile)(tsc, ['-p', 'src/workspace/browser'], { cwd: fileURLToPath(root) });
}

/** A picture to look at, in tests/e2e/shots (not kept in git). */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = fileURLToPath(new URL('tests/e2e/shots/', root));
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png` });
}

/** How many pixels the document is wider than the window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(document.documentElement.scrollWidth, document.querySelector("[data-scroller]").scrollWidth) - innerWidth',
  );
}
