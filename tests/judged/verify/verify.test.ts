import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { TeamRecord } from '../../../src/record.js';
import { corpusDir } from '../../corpus.js';
import { type Case, casesOf, wrongIn } from './cases.js';

let record: TeamRecord;
let byHand: Case[];
let made: Case[];
let fresh: Case[];
beforeAll(async () => {
  record = await openCorpus(corpusDir);
  byHand = await casesOf('by-hand.yml');
  made = await casesOf('made.yml');
  fresh = await casesOf('fresh.yml');
});

const wrongOf = (cases: readonly Case[]) =>
  cases.flatMap((one) => {
    const wrong = wrongIn(one, record.evidence);
    return wrong.length > 0 ? [{ text: one.text, by: one.by, wrong }] : [];
  });

describe('the verdicts on judged quotes', () => {
  it('are right for 99 in 100 of those that an editor judged and those that operators made', () => {
    const cases = [...byHand, ...made];
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(made.length).toBeGreaterThanOrEqual(75);
    const wrong = wrongOf(cases);
    expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(cases.length / 100);
  });

  it('are right for those that were held out', () => {
    const held = byHand.filter((one) => one.held);
    expect(held.length).toBeGreaterThanOrEqual(byHand.length / 2);
    const wrong = wrongOf(held);
    expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(held.length / 50);
  });

  it('are right for those that stand as they are met in tweets, messages and copies', () => {
    expect(fresh.length).toBeGreaterThanOrEqual(80);
    const wrong = wrongOf(fresh);
    expect(wrong, JSON.stringify(wrong, null, 1)).toEqual([]);
  });

  it('never call exact what is not', () => {
    const exact = wrongOf([...byHand, ...made, ...fresh]).filter(({ wrong }) =>
      wrong.some((one) => one.startsWith('is exact')),
    );
    expect(exact).toEqual([]);
  });
});
