import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { textDirective, urlAt } from '../../src/evidence/text-fragment.js';
import { passageSentences, sentencesIn } from '../../src/passage.js';
import type { Span } from '../../src/transcript/transcript.js';
import { normalisedCorpus } from '../corpus.js';
import { startBrowser, whySkipped } from '../e2e/browser.js';
import { pageOf, parseDirective, placesOf } from './directive-oracle.js';

let corpus: Awaited<ReturnType<typeof normalisedCorpus>>;
beforeAll(async () => {
  corpus = await normalisedCorpus();
});

/** Every run of one to three sentences of one paragraph: everything that can be quoted. */
function quotable(number: string): { text: string; spans: Span[] } {
  const found = corpus.find(({ source }) => source.file.startsWith(number));
  if (!found) throw new Error(`no source ${number}`);
  const spans = found.transcript.turns.flatMap((turn) =>
    turn.paragraphs.flatMap((_, k) => {
      const sentences = sentencesIn(turn, k);
      return sentences.flatMap(({ start }, i) =>
        sentences.slice(i, i + passageSentences).map(({ end }) => ({ start, end })),
      );
    }),
  );
  return { text: found.source.text, spans };
}

/** Runs in the page: where the polyfill finds a directive, by how much stands before it, blanks aside. */
const placesInPage = `
  const bare = (text) => text.replace(/\\s+/gu, '');
  globalThis.placesOf = (directive) => {
    const [parsed] = parseFragmentDirectives(getFragmentDirectives('#' + directive)).text;
    return processTextFragmentDirective(parsed).map((range) => {
      const before = document.createRange();
      before.setStart(document.body, 0);
      before.setEnd(range.startContainer, range.startOffset);
      return { before: bare(before.toString()).length, text: bare(range.toString()) };
    });
  };`;

const solid = (text: string) => text.replace(/\s+/gu, '');

describe('the directive of everything that can be quoted', () => {
  it.each(['000', '001', '002', '003', '004'])('%s: names one place, and that is the quote', (number) => {
    const { text, spans } = quotable(number);
    expect(spans.length).toBeGreaterThan(20);
    const page = pageOf(text);
    const wrong = spans.flatMap((span) => {
      const typed = textDirective(text, span);
      const directive = parseDirective(typed);
      const places = directive ? placesOf(page, directive) : [];
      const [first] = places;
      if (places.length === 1 && first?.start === span.start && first.end === span.end) return [];
      const found = places.map(({ start, end }) => text.slice(start, end).slice(0, 60));
      return [{ quote: text.slice(span.start, span.end), typed, found }];
    });
    expect(wrong).toEqual([]);
  });

  it(`is found by text-fragments-polyfill in a real browser, a sample of each document${whySkipped}`, async ({
    skip,
  }) => {
    skip(whySkipped !== '');
    const polyfill = await readFile(
      createRequire(import.meta.url).resolve('text-fragments-polyfill/text-fragment-utils'),
      'utf8',
    );
    const browser = await startBrowser();
    try {
      for (const number of ['000', '001', '002', '003', '004']) {
        const { text, spans } = quotable(number);
        const page = await browser.newPage();
        const paragraphs = text
          .split('\n')
          .map((line) => `<p>${line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</p>`);
        await page.setContent(`<!doctype html><html lang="en"><body>${paragraphs.join('')}</body></html>`);
        await page.addScriptTag({ type: 'module', content: `${polyfill}\n${placesInPage}` });
        await page.waitForFunction('globalThis.placesOf !== undefined');
        // Those that need a prefix or suffix, and some of the others.
        const told = spans.filter((span) => /(?:-,|,-)/u.test(textDirective(text, span)));
        const others = spans.filter((_, i) => i % Math.ceil(spans.length / 10) === 0);
        for (const span of [...told.slice(0, 8), ...others]) {
          const script = `placesOf(${JSON.stringify(textDirective(text, span))})`;
          const found = await page.evaluate<{ before: number; text: string }[]>(script);
          const before = solid(text.slice(0, span.start)).length;
          // Where an end stands again further on, the polyfill lists that too; a browser takes the first.
          expect(found[0]).toEqual({ before, text: solid(text.slice(span.start, span.end)) });
          expect(found.filter((place) => place.before !== before)).toEqual([]);
        }
        await page.close();
      }
    } finally {
      await browser.close();
    }
  }, 120_000);
});

describe('how a directive is written', () => {
  const words = 'One, two - three & four (five) ~ it’s “six”, 100% *sure*!';

  it('encodes what would end it, part it, or end a link in a chat', () => {
    const directive = textDirective(words, { start: 0, end: words.length });
    expect(directive).toMatch(/^:~:text=[\w.%]+$/u);
    for (const sign of ['%2C', '%2D', '%26', '%28', '%29', '%25', '%21', '%2A', '%20', '%E2%80%99']) {
      expect(directive).toContain(sign);
    }
    expect(parseDirective(directive)).toEqual({ prefix: null, start: words, end: null, suffix: null });
  });

  it('names a long quote by its beginning and its end', () => {
    const long = 'This is a rather long sentence, which goes on and on until it finally comes to an end.';
    const directive = parseDirective(textDirective(long, { start: 0, end: long.length }));
    expect(directive).toMatchObject({ start: 'This is a rather long', end: 'finally comes to an end.' });
  });

  it('tells words that stand several times apart by what stands before or after them', () => {
    const text = 'First: thank you. Second: thank you. Thank you all.';
    const second = text.indexOf('thank', 10);
    const span = { start: second, end: second + 'thank you.'.length };
    const directive = textDirective(text, span);
    expect(directive).toMatch(/^:~:text=Second%3A-,thank/u);
    const parsed = parseDirective(directive);
    expect(parsed && placesOf(pageOf(text), parsed)).toEqual([span]);
  });

  it.each([
    // The words before are the same in each line, and so are the words after: a line apart tells nothing.
    ['A: Yes.\nM: Thank you. On to B.\nB: No.\nM: Thank you. On to C.', 1],
    ['A: Yes.\nM: Thank you. On to B.\nB: No.\nM: Thank you. On to C.', 0],
    ['We agree.\nThank you.\nWe met.\nThank you.\nThat is all.', 1],
    ['We agree.\n\nThank you.\n\nGoodbye.\nWe agree.\nThank you.\n\nThat is all.', 0],
  ])('never joins words of two lines into what tells a place apart: %j', (text, which) => {
    const at = which === 0 ? text.indexOf('Thank') : text.lastIndexOf('Thank');
    const span = { start: at, end: at + 'Thank you.'.length };
    const parsed = parseDirective(textDirective(text, span));
    expect(parsed && placesOf(pageOf(text), parsed)).toEqual([span]);
  });

  it('takes blanks and line ends for one blank', () => {
    expect(textDirective('One  two\n three.', { start: 0, end: 16 })).toBe(':~:text=One%20two%20three.');
  });
});

describe('the address of a quote', () => {
  const text = 'Thank you very much.';
  const span = { start: 0, end: text.length };
  const directive = ':~:text=Thank%20you%20very%20much.';

  it.each([
    ['https://example.org/a', `https://example.org/a#${directive}`],
    ['https://example.org/a?b=c&d=e', `https://example.org/a?b=c&d=e#${directive}`],
    ['https://example.org/a#top', `https://example.org/a#top${directive}`],
    ['https://example.org/a#', `https://example.org/a#${directive}`],
  ])('%s', (url, expected) => {
    expect(urlAt(url, text, span)).toBe(expected);
    expect(new URL(expected).href).toBe(expected);
  });

  it('is the page itself where there are no words to point at', () => {
    expect(urlAt('https://example.org/a', '  \n ', { start: 0, end: 3 })).toBe('https://example.org/a');
  });
});
