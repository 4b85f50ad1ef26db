import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { oneSpelling } from '../../src/search/spelling.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const ask = (query: string) => record.quote(query, { limit: 50 });
const ids = (query: string) => ask(query).quotes.map(({ id }) => id);

describe('one spelling for what is the same word', () => {
  it.each([
    ['defence', 'defense'],
    ['programmes', 'programs'],
    ['modernise', 'modernize'],
    ['modernisation', 'modernization'],
    ['harbour', 'harbor'],
    ['neighbouring', 'neighboring'],
    ['travelled', 'traveled'],
    ['12th', 'twelfth'],
    ['2nd', 'second'],
    ['2', 'two'],
  ])('%s is %s', (british, american) => {
    expect(oneSpelling(british)).toBe(american);
    expect(oneSpelling(american)).toBe(american);
  });

  it.each(
    'exercise promise advise revise surprise compromise premise raise noise our four hour tour filled'.split(
      ' ',
    ),
  )('leaves %s alone', (word) => {
    expect(oneSpelling(word)).toBe(word);
  });

  it.each(['constructor', 'tostring', 'valueof'])('takes %s for a word like any other', (word) => {
    expect(oneSpelling(word)).toBe(word);
  });

  it.each([
    ['defence industry', 'defense industry'],
    ['modernisation', 'modernization'],
    ['12th Marine Littoral Regiment', 'Twelfth Marine Littoral Regiment'],
    ['Tōkyō', 'Tokyo'],
    ['ＡＭＲＡＡＭ', 'AMRAAM'],
    ['ＰＡＣ－３', 'PAC-3'],
    ['counterstrike', 'counter-strike'],
    ['cyber security', 'cybersecurity'],
    ['co-production', 'coproduction'],
    ['co production', 'coproduction'],
    ['alliances', 'alliance'],
    ['TOMAHAWK', 'tomahawk'],
  ])('%s finds what %s finds, and nothing is called a mistake', (one, other) => {
    expect(ids(one).length).toBeGreaterThan(0);
    expect(ids(one)).toEqual(ids(other));
    expect(ask(one).corrections).toEqual([]);
  });
});

describe('a misspelt word', () => {
  it.each([
    ['Futemna', 'futenma'],
    ['Hendko', 'henoko'],
    ['Tomahwak', 'tomahawk'],
    ['hypersonc', 'hypersonic'],
    ['trilaterl', 'trilateral'],
    ['detterence', 'deterrence'],
  ])('%s is read as %s, and said', (typed, meant) => {
    const { answered, corrections } = ask(typed);
    expect(answered).toBe(true);
    expect(corrections).toEqual([{ from: typed.toLowerCase(), to: meant }]);
    expect(ids(typed)).toEqual(ids(meant));
  });

  it.each([
    ['Hamda on Tomahawk', 'hamda', 'hamada', 'Hamada Yasukazu'],
    ['what did Kamikwa say about Futenma', 'kamikwa', 'kamikawa', 'Kamikawa Yoko'],
    ['Kihra on PAC-3', 'kihra', 'kihara', 'Kihara Minoru'],
    ['Blinkin on the DPRK', 'blinkin', 'blinken', 'Antony J. Blinken'],
  ])('in a name is mended: %s', (typed, from, to, name) => {
    const { answered, corrections, reading, quotes } = ask(typed);
    expect(answered).toBe(true);
    expect(corrections).toEqual([{ from, to }]);
    expect(reading.inWords).toContainEqual({ name: 'speaker', readAs: [name] });
    expect(new Set(quotes.map(({ speaker }) => speaker?.name))).toEqual(new Set([name]));
  });

  it('is never mended inside quotation marks', () => {
    for (const typed of ['"Futemna"', '"Kamikwa"', '“Tomahwak”', '"Hamda" deterrence']) {
      expect(ask(typed), typed).toMatchObject({ answered: false, corrections: [] });
    }
  });

  it('is left alone where a filter names it: the filter says who may be meant', () => {
    expect(() => ask('speaker:hamda tomahawk')).toThrow(/"code":"unknown-speaker","value":"hamda"/u);
  });

  it.each(['Kishi on deterrence', 'Aegis', 'Osprey crash', 'Kadena noise', 'Iwakuni runway'])(
    'is not seen in a term or a name of the field: %s',
    (typed) => {
      expect(ask(typed)).toMatchObject({ answered: false, corrections: [] });
    },
  );

  it.each([
    'quota',
    'contract',
    'expert',
    'typhoon',
    'flood',
    'resident',
    'petition',
    'threads',
    'princess',
    'literal',
  ])('is not seen in a true word that the record happens not to have: %s', (typed) => {
    expect(ask(typed)).toMatchObject({ answered: false, corrections: [] });
  });
});
