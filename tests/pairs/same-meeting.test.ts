import { beforeAll, describe, expect, it } from 'vitest';
import type { PairLexicon } from '../../src/pairs/anchors-of.js';
import { oneMeeting, sameMeeting } from '../../src/pairs/same-meeting.js';
import type { PairedText } from '../../src/pairs/unit.js';
import { shippedLexicon } from './lexicon.js';
import { writtenPairs } from './written-pairs.js';

let lexicon: PairLexicon;
beforeAll(async () => {
  lexicon = await shippedLexicon();
});

const pairs = writtenPairs();
const dated = (text: PairedText, date: string | null): PairedText => ({
  ...text,
  transcript: { ...text.transcript, document: { ...text.transcript.document, date } },
});
const asKind = (text: PairedText, kind: 'readout' | 'article'): PairedText => ({
  ...text,
  transcript: { ...text.transcript, document: { ...text.transcript.document, kind } },
});
const [long] = pairs.filter(({ name }) => name === 'tokyo-ministerial');

describe('two texts', () => {
  it.each(pairs.filter(({ name }) => !name.startsWith('little')).map((pair) => [pair.name, pair] as const))(
    'of one meeting are taken for one: %s',
    (_, { en, ja }) => {
      expect(sameMeeting(en, ja, lexicon).score).toBeGreaterThanOrEqual(oneMeeting);
    },
  );

  it('of two meetings are not taken for one, though they be of one day', () => {
    const taken = pairs.flatMap((one) =>
      pairs
        .filter((other) => other !== one)
        .filter((other) => {
          const day = one.en.transcript.document.date;
          return sameMeeting(one.en, dated(other.ja, day), lexicon).score >= oneMeeting;
        })
        .map((other) => `${one.name}, ${other.name}`),
    );
    expect(taken).toEqual([]);
  });

  it('are likely of one meeting on two local days, less so than on one, and never two days apart', () => {
    if (!long) throw new Error('the pair is not there');
    const score = (date: string | null) => sameMeeting(long.en, dated(long.ja, date), lexicon).score;
    expect(score('2023-06-02')).toBeGreaterThanOrEqual(oneMeeting);
    expect(score('2023-06-02')).toBeLessThan(score('2023-06-01'));
    expect(score(null)).toBeLessThan(score('2023-06-02'));
    expect(score('2023-06-03')).toBe(0);
  });

  it('give their reasons, whichever of them comes first', () => {
    if (!long) throw new Error('the pair is not there');
    const { score, reasons } = sameMeeting(long.en, long.ja, lexicon);
    expect(reasons).toEqual([
      { reason: 'days apart', days: 0 },
      { reason: 'the same people', people: ['hamada-yasukazu', 'austin-lloyd'], of: 2 },
      { reason: 'the same words', share: expect.closeTo(1, 0) },
    ]);
    expect(sameMeeting(long.ja, long.en, lexicon).score).toBeCloseTo(score, 6);
  });

  it('of which one is a readout are left to somebody who looks', () => {
    if (!long) throw new Error('the pair is not there');
    expect(sameMeeting(asKind(long.en, 'readout'), long.ja, lexicon)).toEqual({
      score: 0,
      reasons: [{ reason: 'no transcripts' }],
    });
  });
});
