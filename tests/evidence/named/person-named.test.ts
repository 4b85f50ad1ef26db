import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { personNamed } from '../../../src/evidence/named/person-named.js';
import { corpusDir } from '../../corpus.js';

let evidence: Evidence;
beforeAll(async () => {
  evidence = (await openCorpus(corpusDir)).evidence;
});

describe('a person as named', () => {
  it.each([
    ['hamada-yasukazu', 'hamada-yasukazu'],
    ['浜田', 'hamada-yasukazu'],
    ['浜田靖一', 'hamada-yasukazu'],
    ['木原', 'kihara-minoru'],
    ['yasukazu hamada', 'hamada-yasukazu'],
    ['Austin', 'austin-lloyd'],
    ['blin', 'blinken-antony'],
    ['オースティン', 'austin-lloyd'],
    ['Peter Martin', 'martin-peter'],
    ['Kishida', 'kishida-fumio'],
    ['secretary of state', 'blinken-antony'],
    ["Japan's defense minister in 2024", 'kihara-minoru'],
    ['防衛大臣 2023年', 'hamada-yasukazu'],
    ['Secretary Austin', 'austin-lloyd'],
    ['浜田大臣', 'hamada-yasukazu'],
    ['“Hamada”', 'hamada-yasukazu'],
  ])('%s is %s', (typed, id) => {
    expect(personNamed(typed, evidence).id).toBe(id);
  });

  it('that two can be is a mistake that names both', () => {
    expect(() => personNamed('defense minister', evidence)).toThrow(
      expect.objectContaining({
        mistake: {
          code: 'several-people',
          value: 'defense minister',
          count: 2,
          people: ['Hamada Yasukazu (hamada-yasukazu)', 'Kihara Minoru (kihara-minoru)'],
        },
      }),
    );
  });

  it('that nobody is names the nearest', () => {
    expect(() => personNamed('Blinkenberg', evidence)).toThrow(
      expect.objectContaining({
        mistake: { code: 'nobody-named', value: 'Blinkenberg', nearest: 'Antony J. Blinken' },
      }),
    );
  });

  it.each(['', ' : ', '“”', '・'])('%j is nobody’s name: it is asked for one', (typed) => {
    expect(() => personNamed(typed, evidence)).toThrow(
      expect.objectContaining({ mistake: { code: 'nothing-to-search-for', command: 'speaker' } }),
    );
  });

  it('a misspelt name behind a title suggests who is nearest too', () => {
    expect(() => personNamed('Secretary Hamda', evidence)).toThrow(
      expect.objectContaining({
        mistake: { code: 'nobody-named', value: 'Secretary Hamda', nearest: 'Hamada Yasukazu' },
      }),
    );
  });

  it('a misspelt name suggests who is nearest and is never taken for them', () => {
    expect(() => personNamed('Hamda', evidence)).toThrow(
      expect.objectContaining({
        mistake: { code: 'nobody-named', value: 'Hamda', nearest: 'Hamada Yasukazu' },
      }),
    );
  });
});
