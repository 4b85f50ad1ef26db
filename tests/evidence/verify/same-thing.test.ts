import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import { verifyAsked } from '../../../src/evidence/verify/asked.js';
import type { TeamRecord } from '../../../src/record.js';
import { corpusDir } from '../../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const verdictOn = (text: string) => verifyAsked(text, {}, record.evidence).claims[0];

describe('another name of the same thing', () => {
  it.each([
    ['“We agree that China is the greatest shared strategic challenge”', 'China', 'the PRC', 'China'],
    [
      '“The relationship between Russia and North Korea is a two-way street”',
      'North Korea',
      'the DPRK',
      'North Korea',
    ],
    [
      '“further work closely between Japan and the United States and Japan-United States and South Korea”',
      'South',
      'Republic of',
      'South Korea',
    ],
  ])('is altered, its meaning not changed, and said to be so: %s', (text, claimed, source, sameThing) => {
    const claim = verdictOn(text);
    expect(claim).toMatchObject({ verdict: 'altered', meaningChanged: false });
    expect(claim?.diff).toEqual([{ op: 'replace', claimed, source, meaning: null, sameThing }]);
  });

  it.each([
    '“We agree that Russia is the greatest shared strategic challenge”',
    '“The relationship between Russia and South Korea is a two-way street”',
    '“further work closely between Japan and the United States and Japan-United States and North Korea”',
  ])('is not what another name of another thing is: %s', (text) => {
    const claim = verdictOn(text);
    expect(claim).toMatchObject({ verdict: 'altered', meaningChanged: true });
    expect(claim?.diff.some(({ meaning }) => meaning === 'name')).toBe(true);
  });
});
