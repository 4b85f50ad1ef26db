import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOddsInDeviations, priorWords } from '../../../src/evidence/characteristic/log-odds.js';

describe('the log-odds ratio with an informative prior', () => {
  it('is what the formula of Monroe, Colaresi and Quinn gives by hand', () => {
    // 9 of 700 against 3 of 4,800; the prior of a word that stands 12 times in 5,500.
    const prior = (priorWords * 12) / 5_500;
    const odds = (count: number, all: number) =>
      Math.log((count + prior) / (all + priorWords - count - prior));
    const spread = Math.sqrt(1 / (9 + prior) + 1 / (3 + prior));
    const expected = (odds(9, 700) - odds(3, 4_800)) / spread;
    expect(logOddsInDeviations({ ours: 9, theirs: 3 }, { ours: 700, theirs: 4_800 })).toBeCloseTo(
      expected,
      10,
    );
    expect(expected).toBeGreaterThan(3);
  });

  it('is nothing where both use a word as often', () => {
    expect(logOddsInDeviations({ ours: 10, theirs: 10 }, { ours: 1_000, theirs: 1_000 })).toBeCloseTo(0, 10);
  });

  it('turns round with its sides, and grows with the count', () => {
    const count = fc.integer({ min: 0, max: 50 });
    const length = fc.integer({ min: 100, max: 10_000 });
    fc.assert(
      fc.property(count, count, length, length, (ours, theirs, a, b) => {
        const one = logOddsInDeviations({ ours, theirs }, { ours: a, theirs: b });
        const other = logOddsInDeviations({ ours: theirs, theirs: ours }, { ours: b, theirs: a });
        expect(one).toBeCloseTo(-other, 8);
        expect(Number.isFinite(one)).toBe(true);
      }),
    );
  });

  it('is more sure of ten times than of once', () => {
    const length = { ours: 1_000, theirs: 9_000 };
    const once = logOddsInDeviations({ ours: 1, theirs: 0 }, length);
    expect(logOddsInDeviations({ ours: 10, theirs: 0 }, length)).toBeGreaterThan(once);
  });

  it('says nothing where there is nobody to compare with', () => {
    expect(logOddsInDeviations({ ours: 5, theirs: 0 }, { ours: 500, theirs: 0 })).toBe(0);
  });
});
