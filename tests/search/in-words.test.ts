import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { Quote } from '../../src/evidence/quote.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const ask = (query: string, asTyped = false) => record.quote(query, { limit: 50, asTyped });
const read = (query: string) => ask(query).reading.inWords;
const speakers = (query: string) => names(ask(query).quotes);
const names = (quotes: readonly Quote[]) => [...new Set(quotes.map(({ speaker }) => speaker?.name ?? null))];
const meetings = (query: string) => [...new Set(ask(query).quotes.map(({ meeting }) => meeting.id))].sort();

const washington = '2023-01-11-washington-2plus2';
const ministry = '2023-06-01-tokyo-defense-ministerial';
const tokyo = '2024-07-28-tokyo-2plus2';
const pentagon = '2022-09-14-pentagon-austin-hamada';

describe('a person in a plain question', () => {
  it.each([
    ['what did Kihara say about PAC-3', 'Kihara Minoru'],
    ['Kihara on PAC-3', 'Kihara Minoru'],
    ['Kihara Minoru on PAC-3', 'Kihara Minoru'],
    ['Minoru Kihara on PAC-3', 'Kihara Minoru'],
    ['Defense Minister Kihara on PAC-3', 'Kihara Minoru'],
    ["Kamikawa's view on Futenma", 'Kamikawa Yoko'],
    ['remarks by Secretary Austin on the Senkaku Islands', 'Lloyd J. Austin III'],
    ['what did Secretary of State Blinken say about the DPRK', 'Antony J. Blinken'],
  ])('%s is answered by nobody else, and said back', (query, name) => {
    expect(read(query)).toContainEqual({ name: 'speaker', readAs: [name] });
    expect(speakers(query)).toEqual([name]);
  });

  it("Japan's defense minister in 2024 is Kihara Minoru", () => {
    const { reading, quotes } = ask("Japan's defense minister in 2024 on AMRAAM");
    expect(reading.inWords).toEqual([
      { name: 'date', readAs: ['2024'] },
      { name: 'speaker', readAs: ['Kihara Minoru'] },
    ]);
    expect(names(quotes)).toEqual(['Kihara Minoru']);
    expect(quotes[0]?.text).toContain('AMRAAM');
  });

  it.each([
    ["Japan's defense minister in 2023 on counterstrike", ['Hamada Yasukazu']],
    ['the foreign minister on Futenma', ['Hayashi Yoshimasa', 'Kamikawa Yoko']],
    ['the secretary of state on Article 5', ['Antony J. Blinken']],
    ['the U.S. defence secretary on Article 5', ['Lloyd J. Austin III']],
  ])('an office is whoever held it: %s', (query, expected) => {
    expect(speakers(query).sort()).toEqual(expected);
  });

  it.each(['Prime Minister Kishida tell Congress', 'when did Kishida address Congress'])(
    'is the subject where he does not speak in the record: %s',
    (query) => {
      const { reading, quotes } = ask(query);
      expect(reading.inWords).toEqual([]);
      expect(quotes[0]?.text).toContain('Prime Minister Kishida addressed Congress');
    },
  );

  it('is the subject after “about”: what others said of him', () => {
    const { reading, quotes } = ask('what was said about Hamada');
    expect(reading.inWords).toEqual([]);
    expect(names(quotes)).toContain('Lloyd J. Austin III');
    expect(quotes.every(({ text }) => /hamada/iu.test(text))).toBe(true);
  });

  it('is the subject beside a filter that says who speaks', () => {
    const { reading, quotes } = ask('speaker:austin Hamada');
    expect(reading.inWords).toEqual([]);
    expect(names(quotes)).toEqual(['Lloyd J. Austin III']);
  });

  it('is only words inside quotation marks', () => {
    expect(read('"Minister Kihara"')).toEqual([]);
  });
});

describe('a side, an outlet, a readout, “who asked”', () => {
  it.each([
    ['the Japanese side on Henoko', 'japan'],
    ['what did Japanese officials say about Article 5', 'japan'],
    ['the American side on the Senkaku Islands', 'us'],
  ])('%s keeps to side %s', (query, side) => {
    const { reading, quotes } = ask(query);
    expect(reading.inWords).toContainEqual({ name: 'side', readAs: [`side ${side}`] });
    expect(new Set(quotes.map((quote) => quote.side))).toEqual(new Set([side]));
  });

  it('who asked about Tomahawk: the question and who put it', () => {
    const { reading, quotes } = ask('who asked about Tomahawk');
    expect(reading.inWords).toContainEqual({ name: 'kind', readAs: ['questions'] });
    expect(quotes.map(({ kind, speaker }) => [kind, speaker?.name])).toEqual([['question', 'Peter Martin']]);
  });

  it('an outlet is the reporter whom it sent', () => {
    const { reading, quotes } = ask('what did Bloomberg ask about Tomahawk');
    expect(reading.inWords).toContainEqual({ name: 'outlet', readAs: ['Bloomberg News'] });
    expect(names(quotes)).toEqual(['Peter Martin']);
  });

  it('what the readout says is reported, and nobody speaks it', () => {
    const { quotes } = ask('what did the readout say about extended deterrence');
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.every(({ document, verbatim }) => document.kind === 'readout' && !verbatim)).toBe(true);
  });
});

describe('a meeting or a place in a plain question', () => {
  it.each([
    ['last 2+2 on command and control', [tokyo]],
    ['what was said at the latest 2+2 about Guam', [tokyo]],
    ['what was said at the first 2+2 about space', [washington]],
    ['台湾 前回の2+2', [tokyo]],
    ['直近の日米2プラス2 台湾', [tokyo]],
    ['最初の2＋2 宇宙', [washington]],
    ['Article 5 in Washington', [washington]],
    ['Austin at the Pentagon on extended deterrence', [pentagon]],
    ['Austin in Tokyo on counterstrike', [ministry, tokyo]],
    ['at the defense ministerial, Tomahawk', [ministry]],
  ])('%s', (query, expected) => {
    expect(meetings(query)).toEqual(expected);
  });

  it('Austin in Tokyo alone: how he opened there, the latest first', () => {
    const { reading, quotes } = ask('Austin in Tokyo');
    expect(reading.inWords.map(({ name }) => name).sort()).toEqual(['place', 'speaker']);
    expect(names(quotes)).toEqual(['Lloyd J. Austin III']);
    expect(quotes[0]).toMatchObject({ date: '2024-07-28' });
    expect(quotes[0]?.text).toContain('great to be back in Japan');
  });
});

describe('a date in a plain question', () => {
  it.each([
    ['counterstrike before 2024', 'before 2024', [pentagon, washington, ministry].sort()],
    ['deterrence until 2022', 'until 2022', [pentagon]],
    ['command and control since 2024', 'since 2024', [tokyo]],
    ['deterrence after 2023', 'after 2023', [tokyo]],
    ['trilateral in January', 'January 2023', [washington]],
    ['Tomahawk in June 2023', 'June 2023', [ministry]],
    ['Henoko on 28 July 2024', '28 July 2024', [tokyo]],
    ['Henoko, July 28, 2024', '28 July 2024', [tokyo]],
    ['Henoko 2024-07-28', '28 July 2024', [tokyo]],
    ['2023年6月 トマホーク', 'June 2023', [ministry]],
    ['令和5年6月 トマホーク', 'June 2023', [ministry]],
    ['令和6年 辺野古', '2024', [tokyo]],
  ])('%s is %s', (query, inWords, expected) => {
    expect(read(query)).toContainEqual({ name: 'date', readAs: [inWords] });
    expect(meetings(query)).toEqual(expected);
  });

  it('that the record does not have stays in the subject', () => {
    const { reading, quotes } = ask('double defense spending by 2027');
    expect(reading.inWords).toEqual([]);
    expect(quotes[0]?.text).toContain('double defense spending by 2027');
  });

  it('that belongs to a name is met by what prints that name', () => {
    const found = ask('the 2022 national security strategy').quotes.slice(0, 3);
    expect(found.map(({ text }) => text).join('\n')).toContain('your 2022 national security strategy');
    expect(ask('2012 realignment plan').quotes[0]?.text).toContain('2012 realignment plan');
  });
});

describe('a comparison', () => {
  it.each([
    ['Hamada and Kihara on extended deterrence', ['Hamada Yasukazu', 'Kihara Minoru']],
    ['Blinken and Austin on Article 5', ['Antony J. Blinken', 'Lloyd J. Austin III']],
    ['Hayashi vs Kamikawa on Futenma', ['Hayashi Yoshimasa', 'Kamikawa Yoko']],
  ])('%s has both near the top', (query, expected) => {
    expect(names(ask(query).quotes.slice(0, 3)).sort()).toEqual(expected);
  });

  it('of two years has both near the top', () => {
    const years = ask('extended deterrence in 2023 and 2024')
      .quotes.slice(0, 3)
      .map(({ date }) => date?.slice(0, 4));
    expect(new Set(years)).toEqual(new Set(['2023', '2024']));
  });
});

describe('as typed', () => {
  it.each(['what did Kihara say about PAC-3', 'Austin in Tokyo', 'counterstrike before 2024', 'last 2+2'])(
    '%s: nothing is read out of the words',
    (query) => {
      expect(read(query)).not.toEqual([]);
      expect(ask(query, true).reading.inWords).toEqual([]);
    },
  );

  it('gives what was said of somebody beside what he said', () => {
    expect(names(ask('Austin in Tokyo', true).quotes).length).toBeGreaterThan(1);
  });

  it('mends no name', () => {
    expect(ask('Hamda on Tomahawk', true).reading.inWords).toEqual([]);
  });
});
