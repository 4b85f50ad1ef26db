import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { asBibtex } from '../../../src/evidence/cite/bibtex.js';
import type { CitationItem } from '../../../src/evidence/cite/citation-item.js';
import { asRis } from '../../../src/evidence/cite/ris.js';
import { asHtml, asJapanese, asMarkdown, asPlain } from '../../../src/evidence/cite/written.js';
import { readBack } from './read-back.js';

const nasty = [
  "Costs of 5% & $3_000 #1 {in braces} C:\\temp ~ ^ <b>no</b> | \"q\" 's ``a'' --- -- !` ?` ,, >> <<",
  'One “curly” — and ‘single’ … naïve Kōno Tarō, Ōta, Zürich, ß',
  '我が国の「防衛力」を抜本的に強化する。ガ・パ　２＋２（仮訳）',
  '# not a heading\n- no list\n1. none\n\n> none *a* _b_ `c` [d](e) <f> &amp;',
  'ER  - TY  - AU  - x',
];

const words = fc.oneof(
  fc.constantFrom(...nasty),
  fc
    .string({ unit: fc.constantFrom(...' abZ09.,;:!?-_\'"`“”‘’—{}[]()\\<>&%$#^~|@=+*/\n日本ガー。「」éō') })
    .filter((text) => text.trim() !== ''),
);

/** What BibTeX and RIS keep of blanks. */
const onOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

function item(text: string, more: Partial<CitationItem> = {}): CitationItem {
  return {
    id: 'abcdefghi1',
    type: 'speech',
    author: [{ family: 'Onda', given: 'Makoto', 'static-ordering': true }],
    title: 'Press conference',
    genre: 'Transcript',
    'event-title': 'A meeting',
    event: 'A meeting',
    'event-place': 'Tokyo',
    issued: { 'date-parts': [[2031, 2, 3]] },
    publisher: 'Ministry of X',
    URL: 'https://x.example/a_b#:~:text=50%25%20of,it_all',
    language: 'en',
    note: 'Through an interpreter',
    annote: text,
    ...more,
  };
}

const prose = {
  who: 'A & B <Onda> *M*',
  title: 'On “2+2” & [more]',
  where: 'Tokyo. Draft.',
  url: 'https://x.example/?a=1&b="2"#:~:text=c,d',
  marks: ['“', '”'],
} as const;

describe('BibTeX', () => {
  it('reads back as the words, names and address that went in', () => {
    const entry = readBack(asBibtex(item('The words.')));
    expect(entry).toMatchObject({
      title: 'Press conference',
      author: [{ family: 'Onda', given: 'Makoto' }],
      publisher: 'Ministry of X',
      note: 'Through an interpreter',
      annote: 'The words.',
      URL: 'https://x.example/a_b#:~:text=50%25%20of,it_all',
      issued: { 'date-parts': [[2031, 2, 3]] },
    });
  });

  it('keeps every sign and every Japanese letter', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(readBack(asBibtex(item(text))).annote).toBe(onOneLine(text));
      }),
    );
  });

  it('keeps every sign of a title, a note and a body’s name', () => {
    for (const text of nasty) {
      const entry = readBack(asBibtex(item('w', { title: text, note: text, author: [{ literal: text }] })));
      expect(entry.note).toBe(onOneLine(text));
      expect(entry.title.replace(/<\/?span[^>]*>/gu, '')).toBe(onOneLine(text));
      expect(Object.values(entry.author?.[0] ?? {})).toEqual([onOneLine(text)]);
    }
  });

  it('keeps “III” with the family name', () => {
    const author = [{ family: 'Austin', given: 'Lloyd J.', suffix: 'III' }];
    expect(readBack(asBibtex(item('w', { author }))).author).toEqual(author);
  });
});

describe('RIS', () => {
  it('reads back as the words, names and address that went in', () => {
    expect(readBack(asRis(item('The words.')))).toMatchObject({
      title: 'Press conference',
      author: [{ family: 'Onda', given: 'Makoto' }],
      note: 'Through an interpreter',
      abstract: 'The words.',
      URL: 'https://x.example/a_b#:~:text=50%25%20of,it_all',
      issued: { 'date-parts': [[2031, 2, 3]] },
    });
  });

  it('keeps every sign, however long the line', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (text, times) => {
        const long = text.repeat(times);
        expect(readBack(asRis(item(long))).abstract).toBe(onOneLine(long));
      }),
    );
  });
});

describe('HTML', () => {
  it('gives the quote byte for byte, and no element of its own', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { document } = parseHTML(`<html><body>${asHtml(text, prose, 'en')}</body></html>`);
        const quotation = document.querySelector('blockquote');
        expect(quotation?.textContent).toBe(text);
        expect(quotation?.children.length).toBe(0);
        expect(quotation?.getAttribute('cite')).toBe(prose.url);
        expect(document.querySelector('a')?.getAttribute('href')).toBe(prose.url);
        expect(document.querySelector('p')?.textContent).toBe(
          'A & B <Onda> *M*. On “2+2” & [more]. Tokyo. Draft.',
        );
      }),
    );
  });
});

describe('Markdown', () => {
  it('gives the quote back as it is, in one block quotation', () => {
    for (const text of nasty.filter((one) => !one.includes('\n'))) {
      const html = new HtmlRenderer().render(new Parser().parse(asMarkdown(text, prose)));
      const { document } = parseHTML(`<html><body>${html}</body></html>`);
      expect(document.querySelectorAll('blockquote').length).toBe(1);
      expect(document.querySelector('blockquote p')?.textContent).toBe(text);
      expect(document.querySelector('a')?.getAttribute('href')).toBe(encodeURI(prose.url));
      expect(document.querySelectorAll('p').length).toBe(2);
    }
  });
});

describe('plain text and Japanese', () => {
  it('have the quote byte for byte', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(asPlain(text, prose).startsWith(`“${text}”\n`)).toBe(true);
        expect(asJapanese(text, { ...prose, marks: ['「', '」'] })).toContain(`「${text}」\n`);
      }),
    );
  });
});
