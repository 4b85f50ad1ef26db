import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const ask = (query: string) => record.quote(query, { limit: 50 });

describe('what nobody said is not answered', () => {
  it.each([
    'THAAD',
    'Aegis Ashore',
    'Okinawa referendum',
    'Taiwan arms sales',
    'Camp Schwab landfill cost',
    'Camp Schwab housing',
    'Trump on burden sharing',
    'Kishida on counterstrike',
    'will Japan build nuclear weapons?',
    'did Austin apologize to Okinawa?',
    'Henoko construction cost in yen',
    '"we will invade"',
    '"nuclear umbrella"',
    'Tomahawk delivery delayed to 2030',
    'space force base in Hokkaido',
    'deterrence in 2019',
  ])('%s', (query) => {
    expect(ask(query)).toMatchObject({ answered: false, quotes: [], total: 0 });
  });

  it.each([
    ['Kamikawa on Tomahawk', 'tomahawk'],
    ['the American side on Futenma', 'futenma'],
    ['Hamada on the Senkaku Islands', 'senkaku islands'],
    ['Kihara on a four star command', 'four star'],
    ['Blinken on Futenma in 2022', 'futenma'],
    ['from:2025 deterrence', 'deterrence'],
    ['to:2022 Henoko', 'henoko'],
  ])('%s: somebody said it, but not he, or not then; what is missing is named', (query, missing) => {
    const { answered, quotes, reading } = ask(query);
    expect({ answered, quotes }).toEqual({ answered: false, quotes: [] });
    expect(reading.missing.join(' ')).toContain(missing);
  });
});

describe('the nearest to an unanswered query', () => {
  it('is what others said of it, beside who was asked for', () => {
    const { nearest, reading } = ask('Kamikawa on Tomahawk');
    expect(reading.inWords).toEqual([{ name: 'speaker', readAs: ['Kamikawa Yoko'] }]);
    expect(nearest.map(({ speaker }) => speaker?.name)).toContain('Hamada Yasukazu');
    expect(nearest.some(({ text }) => /tomahawk/iu.test(text))).toBe(true);
  });

  it('is what the person said of something near it', () => {
    const { nearest } = ask('speaker:kihara four star');
    expect(nearest[0]).toMatchObject({ speaker: { id: 'kihara-minoru' } });
    expect(nearest[0]?.text).toContain('three star');
  });

  it('is never more than three quotes, and none where nothing is near', () => {
    for (const query of ['Okinawa referendum', 'Taiwan arms sales', 'Hamada on the Quad', 'to:2022 Henoko']) {
      expect(ask(query).nearest.length, query).toBeLessThanOrEqual(3);
    }
    expect(ask('icebreaker').nearest).toEqual([]);
  });

  it('stands beside what was searched', () => {
    expect(ask('icebreaker').searched).toEqual({ documents: 5, from: '2022-09-14', to: '2024-07-28' });
  });
});

describe('what was said is not refused', () => {
  it.each([
    ['four star command', 'four star'],
    ['will Japan double its defense spending?', 'double defense spending'],
    ['Guam relocation', 'Guam'],
    ['who will command the Joint Force Headquarters?', 'Joint Force'],
    ['Golan Heights', 'Golan'],
    ['tomodachi', 'tomodachi'],
    ['Camp David', 'Camp David'],
  ])('%s', (query, printed) => {
    const { answered, quotes } = ask(query);
    expect(answered).toBe(true);
    expect(quotes.some(({ text }) => text.includes(printed))).toBe(true);
  });
});
