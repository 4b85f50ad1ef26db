import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { UsageError } from '../../src/mistakes/usage-error.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const again = (query: string) => record.read(query).aspects.map(({ name, again: said }) => [name, said]);
const [washington, ministry, tokyo] = [
  '2023-01-11-washington-2plus2',
  '2023-06-01-tokyo-defense-ministerial',
  '2024-07-28-tokyo-2plus2',
];

describe('what a query names', () => {
  it.each([
    ['what did Kihara say about PAC-3', [['speaker', 'speaker:kihara-minoru']]],
    ['Hamada and Austin on Tomahawk', [['speaker', 'speaker:hamada-yasukazu,austin-lloyd']]],
    ['Japanese side on Taiwan', [['side', 'side:japan']]],
    ['deterrence in 2023', [['date', 'from:2023-01-01 to:2023-12-31']]],
    ['deterrence in June 2023', [['date', 'from:2023-06-01 to:2023-06-30']]],
    ['deterrence on 28 July 2024', [['date', 'from:2024-07-28 to:2024-07-28']]],
    ['deterrence before 2024', [['date', 'to:2023-12-31']]],
    ['deterrence after June 2023', [['date', 'from:2023-07-01']]],
    ['after 2022 before 2024 deterrence', [['date', 'from:2023-01-01 to:2023-12-31']]],
    ['in January and June 2023 on China', [['date', `meeting:${washington},${ministry}`]]],
    ['Russia at the last 2+2', [['meeting', `meeting:${tokyo}`]]],
    [
      'Austin in Tokyo',
      [
        ['place', `meeting:${ministry},${tokyo}`],
        ['speaker', 'speaker:austin-lloyd'],
      ],
    ],
    ['who asked about Okinawa', [['kind', 'kind:question']]],
    ['readout on Okinawa', [['kind', 'kind:readout']]],
    ['浜田防衛大臣 反撃能力', [['speaker', 'speaker:hamada-yasukazu']]],
    ['counterstrike', []],
  ])('in plain words is said again by filters: %s', (query, said) => {
    expect(again(query)).toEqual(said);
  });

  it.each([
    ['what did Bloomberg ask about Tomahawk', [['outlet', 'Bloomberg']]],
    ["Bloomberg's question to Hamada", [['outlet', "Bloomberg's questions to Hamada Yasukazu"]]],
    ['who asked Kihara about a four star command', [['speaker', 'questions to Kihara Minoru']]],
    ['朝日新聞は台湾について何を質問した', [['outlet', '朝日新聞は']]],
  ])('is said again in words where no filter has it: %s', (query, said) => {
    expect(again(query)).toEqual(said);
    const words = said.map(([, one]) => one).join(' ');
    expect(again(`${words} Tomahawk`)).toEqual(said);
  });

  it('by filters is read with what is typed and what it means', () => {
    const { aspects, subject } = record.read(
      'speaker:hamada,austin from:2023 to:2023-06 "four star" -nuclear command',
    );
    expect(aspects).toEqual([
      {
        name: 'speaker',
        typed: 'speaker:hamada,austin',
        filters: [{ name: 'speaker', values: ['hamada-yasukazu', 'austin-lloyd'] }],
        again: 'speaker:hamada-yasukazu,austin-lloyd',
      },
      {
        name: 'date',
        typed: 'from:2023 to:2023-06',
        filters: [
          { name: 'from', values: ['2023-01-01'] },
          { name: 'to', values: ['2023-06-30'] },
        ],
        again: 'from:2023-01-01 to:2023-06-30',
      },
    ]);
    expect(subject).toBe('"four star" -nuclear command');
  });

  it('said again finds the same quotes', () => {
    for (const query of [
      'Kihara on PAC-3',
      'Japanese side on Taiwan',
      'deterrence in June 2023',
      'Russia at the last 2+2',
    ]) {
      const { aspects, subject } = record.read(query);
      const filters = aspects.map((aspect) => aspect.again).join(' ');
      const ids = (typed: string) =>
        record
          .quote(typed, { limit: 50 })
          .quotes.map(({ id }) => id)
          .sort();
      expect(ids(`${filters} ${subject}`)).toEqual(ids(query));
    }
  });

  it('is read as far as it is told to', () => {
    expect(record.read('Austin in Tokyo', ['speaker'])).toMatchObject({
      aspects: [{ name: 'speaker' }],
      subject: 'in Tokyo',
    });
  });

  it('leaves a subject with its words as typed', () => {
    expect(record.read('What did Kihara say about a four star command?').subject).toBe(
      'What did say about a four star command?',
    );
  });

  it('points out people who say nothing in the record', () => {
    expect(record.read('and Kishida?').silent).toMatchObject([{ id: 'kishida-fumio', typed: 'Kishida' }]);
    expect(record.read('木原誠二は？').silent).toMatchObject([{ id: 'kihara-seiji' }]);
    expect(record.read('about Kihara').silent).toEqual([]);
  });

  it('takes nobody for a namesake who does speak', () => {
    expect(again('what did Kihara Seiji say about PAC-3')).toEqual([]);
    expect(again('what did Kihara say about PAC-3')).toEqual([['speaker', 'speaker:kihara-minoru']]);
  });

  it('knows no day that the calendar has not', () => {
    expect(again('deterrence on 31 June 2023')).toEqual([['date', 'from:2023-06-01 to:2023-06-30']]);
  });

  it('is not read out of what cannot be read', () => {
    expect(() => record.read('speaker:nobody deterrence')).toThrow(UsageError);
    expect(() => record.read('')).toThrow(UsageError);
  });
});
