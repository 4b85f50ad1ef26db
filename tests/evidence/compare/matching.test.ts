import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPairs, type Candidate } from '../../../src/evidence/compare/matching.js';

const some = fc.uniqueArray(
  fc.record({
    left: fc.nat({ max: 5 }),
    right: fc.nat({ max: 5 }),
    likeness: fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
  }),
  { selector: ({ left, right }) => `${left} ${right}`, maxLength: 14 },
);
const total = (pairs: readonly Candidate[]) => pairs.reduce((sum, { likeness }) => sum + likeness, 0);

/** The best by trying every one: too slow for anything but a test. */
function byTrying(candidates: readonly Candidate[]): number {
  const [first, ...rest] = candidates;
  if (!first) return 0;
  const without = rest.filter(({ left, right }) => left !== first.left && right !== first.right);
  return Math.max(byTrying(rest), first.likeness + byTrying(without));
}

describe('the best pairs', () => {
  it('have each thing once, and together are as like as can be', () => {
    fc.assert(
      fc.property(some, (candidates) => {
        const pairs = bestPairs(candidates);
        expect(new Set(pairs.map(({ left }) => left)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ right }) => right)).size).toBe(pairs.length);
        for (const pair of pairs) expect(candidates).toContain(pair);
        expect(total(pairs)).toBeCloseTo(byTrying(candidates), 6);
      }),
    );
  });

  it('are not the likest first where that costs more than it gains', () => {
    const pairs = bestPairs([
      { left: 0, right: 0, likeness: 0.9 },
      { left: 0, right: 1, likeness: 0.8 },
      { left: 1, right: 0, likeness: 0.8 },
    ]);
    expect(total(pairs)).toBeCloseTo(1.6);
  });

  it('of very many are taken the likest first, each once', () => {
    const many = Array.from({ length: 100 * 100 }, (_, n) => ({
      left: Math.floor(n / 100),
      right: n % 100,
      likeness: ((n * 7919) % 1000) / 1000 + 0.001,
    }));
    const pairs = bestPairs(many);
    expect(pairs).toHaveLength(100);
    expect(new Set(pairs.map(({ right }) => right)).size).toBe(100);
  });
});
