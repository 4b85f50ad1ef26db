import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageStyle } from './draw/style.js';
import { reviewStyle } from './review/review-style.js';

export interface Asset {
  readonly type: string;
  readonly body: string;
}

/** The page's scripts are compiled: built, they lie beside this file; run from source (tests), in dist. */
const scriptFolders = ['./browser/', '../../dist/src/workspace/browser/'];

/**
 * What the page loads, by path: its scripts, its style, and the style of slack-blocks-to-jsx out of the package.
 *
 * @throws Error where the scripts were never built
 */
export async function readAssets(): Promise<ReadonlyMap<string, Asset>> {
  const library = createRequire(import.meta.url).resolve('slack-blocks-to-jsx/dist/style.css');
  return new Map([
    ...(await readScripts()),
    ['/page.css', { type: 'text/css; charset=utf-8', body: pageStyle }],
    ['/review.css', { type: 'text/css; charset=utf-8', body: reviewStyle }],
    ['/blocks.css', { type: 'text/css; charset=utf-8', body: withoutId(await readFile(library, 'utf8')) }],
    ['/icon.svg', { type: 'image/svg+xml', body: icon }],
  ]);
}

async function readScripts(): Promise<[string, Asset][]> {
  const folder = scriptFolders
    .map((at) => fileURLToPath(new URL(at, import.meta.url)))
    .find((at) => existsSync(join(at, 'client.js')));
  if (!folder) throw new Error('The page has no script yet: run npm run build.');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  return Promise.all(
    names.map(async (name): Promise<[string, Asset]> => {
      const body = await readFile(join(folder, name), 'utf8');
      return [`/browser/${name}`, { type: 'text/javascript; charset=utf-8', body }];
    }),
  );
}

/** The library hangs its style on one id; a page has many messages, so the class of the same name stands for it. */
function withoutId(css: string): string {
  return css.replaceAll('#slack_blocks_to_jsx', '.slack_blocks_to_jsx');
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#25476a"/><path d="M9 21c2-1 3-3 3-5H9v-6h6v6c0 4-2 6-5 7zm9 0c2-1 3-3 3-5h-3v-6h6v6c0 4-2 6-5 7z" fill="#fff"/></svg>';
