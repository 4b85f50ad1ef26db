import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { noDocument } from '../../src/source/not-a-document.js';
import { readable } from '../../src/source/readable.js';
import { bare } from './read.js';

/** The published pages, which are not part of the project: beside the checkout, where somebody has them. */
const dir = fileURLToPath(new URL('../../../shared/sources/other/', import.meta.url));
const names = existsSync(dir) ? (await readdir(dir)).sort() : [];

/** The words of a page by taking out its tags, as nobody would write a reader. */
function naive(raw: string, file: string): string {
  const content = /<content><!\[CDATA\[([\s\S]*)\]\]><\/content>/u.exec(raw)?.[1] ?? raw;
  const body = file.endsWith('.md')
    ? raw.replace(/^---[\s\S]*?\n---/u, '').replace(/\\(?=[[\]])/gu, '')
    : content;
  if (file.endsWith('.txt')) return body;
  return body
    .replace(/<title>[\s\S]*?<\/title>/gu, '')
    .replace(/<[^>]+>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}

describe.skipIf(names.length === 0)(
  'a published page (skipped: ../shared/sources/other is not beside this checkout)',
  () => {
    it.each(names.length === 0 ? ['none'] : names)(
      '%s is a document of which no character is lost or doubled',
      async (name) => {
        const file = (await readdir(`${dir}${name}`)).find((one) => one !== 'meta.json') ?? '';
        const bytes = await readFile(`${dir}${name}/${file}`);
        const page = await readable({ name: file, bytes, contentType: null });
        const expected = bare(naive(bytes.toString('utf8'), file));
        const found = bare(page.text);
        const at = [...found].findIndex((sign, i) => sign !== expected[i]);
        expect([found.length, at === -1 ? '' : found.slice(at, at + 40)]).toEqual([expected.length, '']);
        expect(noDocument(page)).toBeNull();
        expect(page.notices).toEqual([]);
      },
    );
  },
);
