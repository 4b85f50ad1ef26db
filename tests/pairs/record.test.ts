import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus-files.js';
import { type Quote, quoteSchema } from '../../src/evidence/quote.js';
import type { TeamRecord } from '../../src/record.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { en } from '../../src/render/phrases/en.js';
import { ja } from '../../src/render/phrases/ja.js';
import { assembleRecord } from '../../src/team-record.js';
import { corpusDir } from '../corpus.js';
import { type WrittenPair, writtenPairs } from './written-pairs.js';

let pair: WrittenPair;
let record: TeamRecord;
let withoutPair: TeamRecord;
beforeAll(async () => {
  const { people, meetings, glossary, japanese } = await readCorpus(corpusDir);
  const found = writtenPairs().find(({ name }) => name === 'tokyo-ministerial');
  if (!found) throw new Error('no such pair');
  pair = found;
  const parts = { people, meetings, glossary, japanese };
  record = assembleRecord({ ...parts, documents: [pair.en, pair.ja] });
  withoutPair = assembleRecord({ ...parts, documents: [pair.en] });
});

/** The first quote found, or the first in a language. */
function first(query: string, language?: string): Quote {
  const quote = record.quote(query).quotes.find((one) => language === undefined || one.language === language);
  if (!quote) throw new Error(`nothing for ${query}`);
  return quoteSchema.parse(quote);
}

/** Whatever language it is found in: the words in English and those in Japanese. */
function inBoth(quote: Quote): { en: string; ja: string } {
  const other = (quote.ownWords ?? quote.interpretation)?.text ?? '';
  return quote.language === 'en' ? { en: quote.text, ja: other } : { en: other, ja: quote.text };
}

describe('a quote through an interpreter', () => {
  it('has the speaker’s own words as another publisher has them beside it', () => {
    const quote = first('43 trillion yen', 'en');
    expect(quote.interpreted).toBe(true);
    expect(quote.ownWords).toMatchObject({
      text: expect.stringContaining('43兆円'),
      language: 'ja',
      publisher: '防衛省',
      document: pair.ja.transcript.document.id,
    });
    expect(quote.interpretation).toBeNull();
    expect(pair.ja.source).toContain(quote.ownWords?.text);
  });

  it('opens the other page at those words', () => {
    const { ownWords } = first('43 trillion yen', 'en');
    const [page, directive = ''] = (ownWords?.url ?? '').split('#');
    expect(page).toBe(pair.ja.transcript.document.url);
    expect(directive).toMatch(/^:~:text=/u);
    expect(decodeURIComponent(directive)).toContain('43兆円');
  });

  it('is found again by its id with the same words beside it', () => {
    const quote = first('43 trillion yen', 'en');
    expect(record.resolve(quote.id)?.ownWords).toEqual(quote.ownWords);
  });

  it('has nothing beside it where the record has no other text of the meeting', () => {
    const [quote] = withoutPair.quote('43 trillion yen').quotes;
    expect(quote?.interpreted).toBe(true);
    expect(quote?.ownWords).toBeNull();
  });
});

describe('a quote of the speaker’s own words', () => {
  it('has the interpretation beside it', () => {
    const quote = first('43兆円', 'ja');
    expect(quote).toMatchObject({
      interpreted: false,
      ownWords: null,
      interpretation: {
        text: expect.stringContaining('43 trillion yen'),
        language: 'en',
        publisher: 'U.S. Department of Defense',
      },
    });
  });
});

describe('the same evidence', () => {
  it.each([
    ['43 trillion yen', '43兆円'],
    ['counterstrike', '反撃能力'],
    ['Senkaku Islands', '尖閣諸島'],
  ])('is found by %s and by %s', (english, japanese) => {
    const [one, other] = [first(english), first(japanese)].map(inBoth);
    expect(one?.ja).not.toBe('');
    expect(other?.en).not.toBe('');
    const same = (a = '', b = '') => a.includes(b) || b.includes(a);
    expect(same(one?.en, other?.en)).toBe(true);
    expect(same(one?.ja, other?.ja)).toBe(true);
  });
});

describe('what is shown', () => {
  it('says whose words they are, in which language, and who published them', () => {
    const quote = first('43 trillion yen', 'en');
    const inEnglish = renderMarkdown([quote], '2026-11-22', en);
    expect(inEnglish).toContain('In the speaker’s own words (Japanese), as published by 防衛省');
    expect(inEnglish).toContain('43兆円');
    const inJapanese = renderMarkdown([first('43兆円', 'ja')], '2026-11-22', ja);
    expect(inJapanese).toContain('通訳を通じた発言（英語、U.S. Department of Defense発表）');
    expect(inJapanese).toContain('43 trillion yen');
  });
});
