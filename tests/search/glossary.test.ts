import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { RecordError } from '../../src/record-error.js';
import {
  Glossary,
  type GlossaryEntry,
  glossaryEntrySchema,
  type JapaneseWord,
  japaneseWordSchema,
} from '../../src/search/glossary.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
let entries: GlossaryEntry[];
let japanese: JapaneseWord[];
beforeAll(async () => {
  const yaml = async (name: string): Promise<unknown> => parse(await readFile(join(corpusDir, name), 'utf8'));
  record = await openCorpus(corpusDir);
  entries = z.array(glossaryEntrySchema).parse(await yaml('glossary.yml'));
  japanese = z.array(japaneseWordSchema).parse(await yaml('japanese.yml'));
});

const ask = (query: string) => record.quote(query, { limit: 50 });
const texts = (query: string) => ask(query).quotes.map(({ text }) => text);
/** The same string to a reader: case and width aside. */
const same = (text: string) => text.normalize('NFKC').toLowerCase();
const isJapanese = (text: string) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

describe('glossary.yml', () => {
  it('covers the field', () => {
    expect(entries.length).toBeGreaterThanOrEqual(150);
    const known = new Set(entries.flatMap((entry) => [entry.term, ...entry.variants, ...entry.acronyms]));
    for (const term of [
      'MLR RAA ISR 2+2 FOIP MSDF JSDF SDF JJOC DICAS BIAC USFJ OSA WPS PAC-3 AMRAAM DPRK PRC ROK'.split(' '),
      ['Article V', 'Article 5', 'nuclear umbrella', 'Futenma', 'Henoko', 'Senkaku', 'Nansei'],
    ].flat()) {
      expect(known, term).toContain(term);
    }
  });

  it('has every id and every term once', () => {
    expect(repeated(entries.map(({ id }) => id))).toEqual([]);
    expect(repeated(entries.map(({ term }) => same(term)))).toEqual([]);
  });

  it('names as near only terms that have an entry, never the entry itself', () => {
    const terms = new Set(entries.map(({ term }) => term));
    const unknown = entries.flatMap(({ id, near, term }) =>
      near.filter((one) => !terms.has(one.term) || one.term === term).map((one) => `${id}: ${one.term}`),
    );
    expect(unknown).toEqual([]);
  });

  it('has no wording in two entries unless both say what else it can mean', () => {
    const owners = new Map<string, Set<GlossaryEntry>>();
    for (const entry of entries) {
      const forms = [entry.term, ...entry.variants, ...entry.acronyms, ...entry.japanese, ...entry.readings];
      for (const form of forms) owners.set(same(form), (owners.get(same(form)) ?? new Set()).add(entry));
    }
    const clashes = [...owners].flatMap(([form, sharing]) =>
      sharing.size > 1 && [...sharing].some(({ ambiguous }) => ambiguous === null)
        ? [`${form}: ${[...sharing].map(({ id }) => id).join(', ')}`]
        : [],
    );
    expect(clashes).toEqual([]);
  });

  it('keeps Japanese where Japanese belongs, and never a single character', () => {
    const misplaced = entries.flatMap((entry) => [
      ...[entry.term, ...entry.variants, ...entry.acronyms].filter(isJapanese),
      ...entry.japanese.filter((text) => [...text].length < 2),
      ...entry.readings.filter(
        (text) => !/^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s\p{N}+]+$/u.test(text),
      ),
    ]);
    expect(misplaced).toEqual([]);
  });
});

describe('japanese.yml', () => {
  it('has every Japanese word once, and none that is a term of glossary.yml', () => {
    const words = japanese.flatMap((word) => word.japanese.map(same));
    expect(repeated(words)).toEqual([]);
    const terms = new Set(entries.flatMap((entry) => entry.japanese.map(same)));
    expect(words.filter((word) => terms.has(word))).toEqual([]);
  });

  it('leads from Japanese to English', () => {
    expect(japanese.flatMap((word) => word.japanese).filter((text) => !isJapanese(text))).toEqual([]);
    expect(japanese.flatMap((word) => word.english).filter(isJapanese)).toEqual([]);
  });
});

describe('a term of the glossary', () => {
  it.each([
    ['ROK', 'Republic of Korea', /republic of korea/iu],
    ['DPRK', 'North Korea', /north korea/iu],
    ['PRC', 'China', /china/iu],
    ['Article 5', 'Article V', /article v\b/iu],
    ['FOIP', 'free and open Indo-Pacific', /free and open indo-pacific/iu],
    ['MLR', 'Marine Littoral Regiment', /marine littoral regiment/iu],
    ['Marine Littoral Regiment', 'MLR', /\bMLR\b/u],
    ['USFJ', 'U.S. Forces Japan', /u\.s\. forces japan/iu],
    ['JJOC', 'Joint Operations Command', /joint operations command/iu],
  ])('%s also finds %s, and says so', (typed, other, printed) => {
    const { reading } = ask(typed);
    expect(reading.expanded).toContainEqual({ from: typed.toLowerCase(), to: other });
    expect(reading.near).toEqual([]);
    expect(texts(typed).some((text) => printed.test(text))).toBe(true);
  });

  it('says nothing of other wordings where everything was found by the typed one', () => {
    expect(ask('Futenma').reading).toMatchObject({ expanded: [], near: [] });
  });

  it.each([
    ['RAA', /AMRAAM/u, /\bRAA\b|reciprocal access/iu],
    ['ISR', /Israel/u, /\bISR\b|surveillance/iu],
  ])('%s is not found inside another word', (acronym, inside, printed) => {
    expect(texts(acronym).length).toBeGreaterThan(0);
    expect(texts(acronym).filter((text) => inside.test(text) && !printed.test(text))).toEqual([]);
  });

  it('keeps US, the country, apart from us, the pronoun', () => {
    const found = texts('US commitment');
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(/U\.S\.|United States/u);
  });

  it('is not widened inside quotation marks', () => {
    expect(ask('"FOIP"')).toMatchObject({ answered: false, reading: { expanded: [], near: [] } });
    expect(texts('"Article 5"').every((text) => /article 5/iu.test(text))).toBe(true);
  });
});

describe('what is only near a term', () => {
  it('answers where the whole record never has the term, and the answer says so', () => {
    const { answered, reading, quotes } = ask('nuclear umbrella');
    expect(answered).toBe(true);
    expect(reading.near).toContainEqual({ from: 'nuclear umbrella', to: 'extended deterrence' });
    expect(reading.expanded).toEqual([]);
    expect(quotes.some(({ text }) => /nuclear umbrella/iu.test(text))).toBe(false);
  });

  it('does not answer for somebody who never said a term that others said', () => {
    expect(ask('Quad').quotes.map(({ speaker }) => speaker?.id)).toContain('blinken-antony');
    expect(ask('Hamada on the Quad')).toMatchObject({
      answered: false,
      quotes: [],
      reading: { near: [], missing: ['quad'] },
    });
  });

  it('is not used beside the term itself', () => {
    expect(ask('extended deterrence').reading.near).toEqual([]);
  });
});

describe('a glossary', () => {
  const entry: GlossaryEntry = {
    term: 'counterstrike capability',
    id: 'counterstrike-capability',
    variants: ['counterstrike'],
    acronyms: ['CSC'],
    japanese: ['反撃能力'],
    readings: ['はんげきのうりょく'],
    near: [],
    ambiguous: null,
    note: null,
  };

  it('refuses an id that stands twice', () => {
    expect(() => new Glossary([entry, { ...entry, term: 'something else' }])).toThrow(RecordError);
  });

  it('finds Japanese terms and readings in running text, the longest first, not overlapping', () => {
    const longer: GlossaryEntry = { ...entry, id: 'longer', term: 'longer', japanese: ['反撃能力の保有'] };
    const glossary = new Glossary([entry, longer]);
    const found = (text: string) =>
      glossary.inJapanese(text).map((match) => [match.entry.id, text.slice(match.from, match.to)]);
    expect(found('政府の反撃能力の保有と反撃能力')).toEqual([
      ['longer', '反撃能力の保有'],
      ['counterstrike-capability', '反撃能力'],
    ]);
    expect(found('はんげきのうりょく')).toHaveLength(1);
  });

  it('knows its own words, so that none of them is taken for a misspelling', () => {
    const glossary = new Glossary([entry]);
    expect(glossary.knows('csc')).toBe(true);
    expect(glossary.knows('submarine')).toBe(false);
  });
});

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}
