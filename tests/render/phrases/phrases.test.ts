import { describe, expect, it } from 'vitest';
import { languages, type Words } from '../../../src/answer.js';
import { languageOf } from '../../../src/render/language-of.js';
import type { Phrases } from '../../../src/render/phrases/phrases.js';
import { phrasesFor } from '../../../src/render/phrases/phrases-for.js';

const [en, ja] = [phrasesFor('en'), phrasesFor('ja')];

/** Every fixed phrase with its place in the table: `badges.draft`. */
function fixed(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const place = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[place, value]];
    return typeof value === 'object' && value !== null ? fixed(value, place) : [];
  });
}

/** What is typed as it stands, whatever the language, and names of products. */
const typed =
  /\/alliance(?: quote)?|Find sources|\/invite @Alliance|\b(?:Alliance|Slack|Markdown)\b|\bpeople\.yml/gu;

describe('the phrases', () => {
  it('are the same in number in every language, and none is empty but a gap', () => {
    for (const language of languages) {
      const phrases = fixed(phrasesFor(language));
      expect(phrases.map(([place]) => place)).toEqual(fixed(en).map(([place]) => place));
      expect(phrases.filter(([, said]) => said === '').map(([place]) => place)).toEqual(
        language === 'ja' ? ['sentenceGap'] : [],
      );
    }
  });

  it('have no English in Japanese and no Japanese in English', () => {
    expect(fixed(ja).length).toBeGreaterThan(35);
    for (const [place, said] of fixed(ja).filter(([key]) => key !== 'language')) {
      expect(said.replace(typed, ''), place).not.toMatch(/\p{Script=Latin}/u);
    }
    for (const [place, said] of fixed(en)) {
      expect(said, place).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
    }
  });

  it('have a button’s label in what a screen reader says of it, so that it can be spoken', () => {
    for (const language of languages) {
      for (const { label, described } of Object.values(phrasesFor(language).following.offers))
        expect(described('X').toLowerCase()).toContain(label.toLowerCase());
    }
  });

  it('have a badge of its own in Japanese for every badge', () => {
    const said = Object.values(ja.badges);
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('dates', () => {
  it.each([
    ['2023-06-01', '1 June 2023', '2023年6月1日'],
    ['2024-07-28', '28 July 2024', '2024年7月28日'],
    ['2024-07', 'July 2024', '2024年7月'],
    ['2024-13', '2024-13', '2024-13'],
    ['2024', '2024', '2024'],
    [null, 'date not known', '日付不明'],
  ])('%s', (date, english, japanese) => {
    expect(en.date(date)).toBe(english);
    expect(ja.date(date)).toBe(japanese);
  });
});

describe('which quotes are shown', () => {
  it.each([
    [{ from: 1, to: 5, total: 15 }, '1 to 5 of 15 quotes for “x”', '15件です。1〜5件目を表示しています。'],
    [{ from: 11, to: 11, total: 11 }, '11 to 11 of 11 quotes for “x”', '11件です。11件目を表示しています。'],
    [{ from: 1, to: 3, total: 3 }, '3 quotes for “x”', '3件です。'],
    [{ from: 1, to: 1, total: 1 }, '1 quote for “x”', '1件です。'],
    [
      { from: 9, to: 8, total: 3 },
      'none after the first 3 of 3 quotes for “x”',
      '3件です。これより後にはありません。',
    ],
  ])('%o', (page, english, japanese) => {
    expect(en.answer.foundInShort('x', page)).toBe(english);
    expect(ja.answer.foundInShort('x', page)).toBe(`「x」に当てはまる引用は${japanese}`);
  });
});

describe('the small print of an answer', () => {
  const plain = (words: Words) => words.map((run) => (typeof run === 'string' ? run : run.text)).join('');

  it.each([
    [
      ({ answer }: Phrases) => plain(answer.corrected('x', 'y')),
      'The record does not have “x”: searched for y instead.',
      '「x」は記録にないため、「y」で検索しました。',
    ],
    [
      ({ answer }: Phrases) => answer.alsoMatched(answer.wordings(['x', 'y'], 3)),
      'Also matched: x, y and 3 more.',
      '次の表現でも見つかりました：x、y ほか3件。',
    ],
    [
      ({ answer }: Phrases) => answer.near('x', answer.wordings(['y'], 0)),
      'The record nowhere says “x”. These quotes have terms near it: y.',
      '記録に「x」という表現はありません。近い表現を含む引用です：y。',
    ],
    [
      ({ answer }: Phrases) => answer.missing(['x', 'y']),
      'Missing from what comes nearest: “x”, “y”.',
      '最も近いものにも、次の語はありません：「x」「y」。',
    ],
    [
      ({ answer, inBrackets }: Phrases) => plain(answer.nothing('x', inBrackets('y'))),
      'Nothing in the record answers x (y).',
      '「x」（y）に当てはまる発言は、記録にありません。',
    ],
    [
      ({ answer, date }: Phrases) => answer.searched(5, date('2022-09-14'), date('2024-07-28')),
      'Searched: 5 documents, 14 September 2022 to 28 July 2024.',
      '検索した文書：5件（2022年9月14日〜2024年7月28日）。',
    ],
    [
      ({ answer }: Phrases) => answer.searched(0, null, null),
      'Searched: 0 documents.',
      '検索した文書：0件。',
    ],
  ])('%#', (say, english, japanese) => {
    expect(say(en)).toBe(english);
    expect(say(ja)).toBe(japanese);
  });
});

describe('how a query was understood, in Japanese', () => {
  it.each([
    ['side', ['japan', 'us'], 'side japan or side us', '日本側または米国側'],
    ['kind', ['question'], 'kind question', '質問'],
    ['from', ['2023-01-01'], 'from 2023-01-01', '2023年1月1日以降'],
    ['to', ['2023-06-30'], 'to 2023-06-30', '2023年6月30日まで'],
    ['speaker', ['a', 'b'], 'Hamada Yasukazu or Kihara Minoru', 'Hamada YasukazuまたはKihara Minoru'],
    ['meeting', ['a'], 'Security Consultative Committee', 'Security Consultative Committee'],
  ])('filter %s', (name, values, inWords, said) => {
    expect(ja.reading.filter(name, values, inWords)).toBe(said);
    expect(en.reading.filter(name, values, inWords)).toBe(inWords);
  });

  it.each([
    ['side', ['side us'], '米国側'],
    ['kind', ['questions'], '質問'],
    ['kind', ['readouts'], '会談概要'],
    ['date', ['1 June 2023'], '2023年6月1日'],
    ['date', ['June 2023', 'January 2024'], '2023年6月または2024年1月'],
    ['date', ['since 2024'], '2024年以降'],
    ['date', ['since 2022, before June 2023'], '2022年以降、2023年6月より前'],
    ['date', ['until 28 July 2024'], '2024年7月28日まで'],
    ['speaker', ['Kihara Minoru'], 'Kihara Minoru'],
    ['outlet', ['NHK', 'Nikkei'], 'NHKまたはNikkei'],
  ])('words as %s: %s', (name, alternatives, said) => {
    expect(ja.reading.words(name, alternatives)).toBe(said);
    expect(en.reading.words(name, alternatives)).toBe(alternatives.join(' or '));
  });
});

describe('the language of an answer', () => {
  const of = (query: string, terms: string[], phrases: string[] = []) =>
    languageOf(
      {
        query,
        reading: {
          ...{ terms, phrases, excluded: [], filters: {}, filtersInWords: [] },
          ...{ inWords: [], expanded: [], near: [], missing: [] },
        },
      },
      null,
    );

  it.each([
    ['反撃能力', ['反撃能力'], [], 'ja'],
    ['トマホーク', ['トマホーク'], [], 'ja'],
    ['ﾄﾏﾎｰｸ', ['ﾄﾏﾎｰｸ'], [], 'ja'],
    ['AUKUS とは', ['AUKUS', 'とは'], [], 'ja'],
    ['「反撃能力」', [], ['反撃能力'], 'ja'],
    ['speaker:浜田靖一', [], [], 'ja'],
    ['speaker:浜田靖一 tomahawk', ['tomahawk'], [], 'en'],
    ['counterstrike', ['counterstrike'], [], 'en'],
    ['Tōkyō', ['Tōkyō'], [], 'en'],
    ['ＡＵＫＵＳ', ['ＡＵＫＵＳ'], [], 'en'],
  ])('%s', (query, terms, phrases, language) => {
    expect(of(query, terms, phrases)).toBe(language);
  });
});
