import { describe, expect, it } from 'vitest';
import {
  citationStyles,
  nearestStyle,
  properNames,
  styleNamed,
} from '../../../src/evidence/cite/style-named.js';
import { citeTyped } from '../../../src/evidence/cite/typed-cite.js';
import { citeInEnglish } from '../../../src/render/phrases/cite-en.js';
import { citeInJapanese } from '../../../src/render/phrases/cite-ja.js';
import { mistakeMadeBy } from '../../mistake-made.js';

const id = 'u3srh6jtq6';
const link = 'https://x.example/page--one#:~:text=Next%2C%20we,capabilities.';

describe('a style', () => {
  it.each([
    ['APA', 'apa'],
    ['apa 7th', 'apa'],
    ['Turabian', 'chicago'],
    ['ＭＬＡ', 'mla'],
    ['BiBTeX', 'bibtex'],
    ['bib', 'bibtex'],
    ['zotero', 'ris'],
    ['csl json', 'csl-json'],
    ['md', 'markdown'],
    ['plain text', 'plain'],
    ['シカゴ', 'chicago'],
    ['日本式', 'japanese'],
    ['テキスト', 'plain'],
  ])('is known as %s', (typed, style) => {
    expect(styleNamed(typed)).toBe(style);
  });

  it('is known by every name that an answer lists, and by its own', () => {
    for (const style of citationStyles) {
      expect(styleNamed(style)).toBe(style);
      expect(styleNamed({ ...properNames, ...citeInEnglish.styles }[style])).toBe(style);
      expect(styleNamed({ ...properNames, ...citeInJapanese.styles }[style])).toBe(style);
    }
  });

  it('is suggested where a word comes near to one, and else none', () => {
    expect(nearestStyle('chicgo')).toBe('chicago');
    expect(nearestStyle('bibtx')).toBe('bibtex');
    expect(nearestStyle('mark')).toBe('markdown');
    expect(nearestStyle('apaa')).toBe('apa');
    expect(nearestStyle('bluebook')).toBeNull();
  });
});

describe('what is typed', () => {
  it.each([
    [id, id, null],
    [`${id} apa`, id, 'apa'],
    [`MLA ${id}`, id, 'mla'],
    [`${id} in APA 7th`, id, 'apa'],
    [`${id} as BibTeX`, id, 'bibtex'],
    [`plain text ${id}`, id, 'plain'],
    [`${id} 日本式`, id, 'japanese'],
    [`${id} シカゴ形式`, id, 'chicago'],
    [`Quote ${id} ris`, `Quote ${id}`, 'ris'],
    [`Quote ${id}`, `Quote ${id}`, null],
    [`${link} html`, link, 'html'],
    [`html ${link}`, link, 'html'],
    [`<${link}|The page, as it is called> mla`, `<${link}|The page, as it is called>`, 'mla'],
    ['mla', '', 'mla'],
    ['', '', null],
    ['some words of a quote', 'some words of a quote', null],
  ])('%s is a quote and a style', (typed, quote, style) => {
    expect(citeTyped(typed)).toEqual({ quote, style });
  });

  it.each([
    [`${id} Chicgo`, 'Chicgo', 'chicago'],
    [`bibtx ${id}`, 'bibtx', 'bibtex'],
    [`${link} blue book`, 'blue book', null],
  ])('%s is a mistake that points at the style', (typed, value, nearest) => {
    const { code, place } = mistakeMadeBy(() => citeTyped(typed));
    expect(code).toEqual({ code: 'unknown-citation-style', value, nearest, known: citationStyles });
    expect(place?.text.slice(place.from, place.to)).toBe(value);
  });
});
