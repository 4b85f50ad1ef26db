import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { meetingNamed } from '../../../src/evidence/named/meeting-named.js';
import { corpusDir } from '../../corpus.js';

let evidence: Evidence;
beforeAll(async () => {
  evidence = (await openCorpus(corpusDir)).evidence;
});

describe('a meeting as named', () => {
  it.each([
    ['', '2024-07-28-tokyo-2plus2'],
    ['2023-06-01-tokyo-defense-ministerial', '2023-06-01-tokyo-defense-ministerial'],
    ['2023-06-01-tok', '2023-06-01-tokyo-defense-ministerial'],
    ['2023-06', '2023-06-01-tokyo-defense-ministerial'],
    ['June 2023', '2023-06-01-tokyo-defense-ministerial'],
    ['2023年6月', '2023-06-01-tokyo-defense-ministerial'],
    ['the last 2+2', '2024-07-28-tokyo-2plus2'],
    ['Washington', '2023-01-11-washington-2plus2'],
    ['last', '2024-07-28-tokyo-2plus2'],
    ['the latest meeting', '2024-07-28-tokyo-2plus2'],
    ['the last 2+2 in Washington', '2023-01-11-washington-2plus2'],
    ['前回の2+2', '2024-07-28-tokyo-2plus2'],
    ['前回', '2024-07-28-tokyo-2plus2'],
  ])('%s is %s', (typed, id) => {
    expect(meetingNamed(typed, evidence).id).toBe(id);
  });

  it('is meant by a page that tells of it, and by a quote said at it', () => {
    const [quote] = evidence.quote('speaker:hamada counterstrike').quotes;
    for (const typed of [quote?.id, quote?.document.url, `<${quote?.url}|Source>`]) {
      expect(meetingNamed(typed ?? '', evidence).id, typed ?? '').toBe(quote?.meeting.id);
    }
  });

  it('that two can be is a mistake that names both', () => {
    expect(() => meetingNamed('2+2', evidence)).toThrow(
      expect.objectContaining({
        mistake: {
          code: 'several-meetings-fit',
          value: '2+2',
          count: 2,
          meetings: ['2023-01-11-washington-2plus2', '2024-07-28-tokyo-2plus2'],
        },
      }),
    );
  });

  it.each([
    ['washinton', '2023-01-11-washington-2plus2'],
    ['2024-07-28-tokyo-2plus2x', '2024-07-28-tokyo-2plus2'],
    ['zeppelin', null],
  ])('that none is, %s, names the nearest, where there is one', (value, nearest) => {
    expect(() => meetingNamed(value, evidence)).toThrow(
      expect.objectContaining({ mistake: { code: 'no-meeting-named', value, nearest } }),
    );
  });
});
