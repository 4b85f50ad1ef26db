import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const ask = (query: string) => record.quote(query, { limit: 50 });
const names = (query: string) => [...new Set(ask(query).quotes.map(({ speaker }) => speaker?.name ?? null))];

describe('a Japanese query finds the English evidence', () => {
  it.each([
    ['反撃能力', /counter-?strike/iu],
    ['トマホーク', /tomahawk/iu],
    ['拡大抑止', /extended deterrence/iu],
    ['尖閣 第5条', /article 5 of the mutual security treaty applies to the senkaku islands/iu],
    ['尖閣 第五条', /article 5 of the mutual security treaty applies to the senkaku islands/iu],
    ['台湾', /taiwan/iu],
    ['南西諸島', /nansei|southwest islands/iu],
    ['クアッド', /\bquad\b/iu],
    ['在日米軍', /usfj|u\.s\. forces (?:in )?japan/iu],
    ['統合作戦司令部', /jjoc|joint operations command/iu],
    ['はんげきのうりょく', /counter-?strike/iu],
    ['インド太平洋', /indo-pacific/iu],
  ])('%s', (query, printed) => {
    const { answered, quotes, reading } = ask(query);
    expect(answered).toBe(true);
    expect(quotes[0]?.text).toMatch(printed);
    expect(reading.near).toEqual([]);
    expect(reading.expanded.length).toBeGreaterThan(0);
  });

  it.each([
    ['浜田防衛大臣 トマホーク', 'Hamada Yasukazu'],
    ['浜田大臣はトマホークについて何と言った', 'Hamada Yasukazu'],
    ['木原大臣 PAC-3', 'Kihara Minoru'],
    ['上川外相 普天間', 'Kamikawa Yoko'],
    ['オースティン国防長官 反撃能力', 'Lloyd J. Austin III'],
    ['ブリンケン長官は北朝鮮について', 'Antony J. Blinken'],
  ])('a name is who speaks: %s', (query, name) => {
    expect(ask(query).reading.inWords).toContainEqual({ name: 'speaker', readAs: [name] });
    expect(names(query)).toEqual([name]);
  });

  it.each([
    ['2023年6月の記者会見 反撃能力', '2023-06-01'],
    ['２０２３年６月 反撃能力', '2023-06-01'],
    ['令和5年6月 反撃能力', '2023-06-01'],
    ['2024年7月28日 辺野古', '2024-07-28'],
  ])('a date narrows: %s', (query, date) => {
    const { answered, quotes } = ask(query);
    expect(answered).toBe(true);
    expect(new Set(quotes.map((quote) => quote.date))).toEqual(new Set([date]));
  });

  it('a date and the press conference alone: what was said on that day', () => {
    const { answered, quotes } = ask('2023年6月の記者会見');
    expect(answered).toBe(true);
    expect(new Set(quotes.map((quote) => quote.date))).toEqual(new Set(['2023-06-01']));
  });

  it.each([
    ['日本側は辺野古', 'japan'],
    ['米国側は尖閣', 'us'],
  ])('a side narrows: %s', (query, side) => {
    const { answered, quotes } = ask(query);
    expect(answered).toBe(true);
    expect(new Set(quotes.map((quote) => quote.side))).toEqual(new Set([side]));
  });

  it.each(['トマホークについての質問', '誰がトマホークについて質問した'])('who asked: %s', (query) => {
    expect(ask(query).quotes.map(({ kind, speaker }) => [kind, speaker?.name])).toEqual([
      ['question', 'Peter Martin'],
    ]);
  });

  it('half-width kana find what full-width kana find', () => {
    const ids = (query: string) => ask(query).quotes.map(({ id }) => id);
    expect(ids('ﾄﾏﾎｰｸ').length).toBeGreaterThan(0);
    expect(ids('ﾄﾏﾎｰｸ')).toEqual(ids('トマホーク'));
  });

  it('核の傘 is answered by what is near it, and the answer says so', () => {
    expect(ask('核の傘').reading.near).toContainEqual({ from: '核の傘', to: 'extended deterrence' });
  });

  it.each(['空母', '辺野古の住民投票', '「統合司令官」', '浜田大臣 尖閣'])('says no to %s', (query) => {
    expect(ask(query)).toMatchObject({ answered: false, quotes: [] });
  });
});
