import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bead, likeliestBeads, type Run, type Shape, scoreOf } from '../../src/pairs/beads.js';

const shapes: readonly Shape[] = [
  { left: 1, right: 1, prior: Math.log(0.8) },
  { left: 1, right: 0, prior: Math.log(0.05) },
  { left: 0, right: 1, prior: Math.log(0.05) },
  { left: 2, right: 1, prior: Math.log(0.05) },
  { left: 1, right: 2, prior: Math.log(0.05) },
];

type Division = readonly { readonly left: Run; readonly right: Run }[];

/** Every division of two lists, those with a 0-1 before a 1-0 left out: they are the same in another order. */
function divisions(lefts: number, rights: number, i = 0, k = 0, afterRightOnly = false): Division[] {
  if (i === lefts && k === rights) return [[]];
  return shapes.flatMap(({ left, right }) => {
    if (i + left > lefts || k + right > rights || (afterRightOnly && right === 0)) return [];
    const bead = { left: { from: i, to: i + left }, right: { from: k, to: k + right } };
    return divisions(lefts, rights, i + left, k + right, left === 0).map((rest) => [bead, ...rest]);
  });
}

/** A likelihood of every pair of runs, in eighths, so that sums are exact. */
function likelihoodOf(weights: readonly number[]): (left: Run, right: Run) => number {
  return (left, right) => {
    if (left.from === left.to || right.from === right.to) return 0;
    const at = left.from * 31 + left.to * 17 + right.from * 7 + right.to * 3;
    const weight = weights[at % weights.length] ?? 0;
    return weight === -40 ? Number.NEGATIVE_INFINITY : weight / 8;
  };
}

const weights = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 5, maxLength: 40 });
const small = fc.integer({ min: 0, max: 5 });

describe('the likeliest beads', () => {
  it('score as much as the best of all divisions there are', () => {
    fc.assert(
      fc.property(small, small, weights, (lefts, rights, table) => {
        const likelihood = likelihoodOf(table);
        const best = Math.max(...divisions(lefts, rights).map((one) => scoreOf(one, shapes, likelihood)));
        const found = likeliestBeads(lefts, rights, shapes, likelihood);
        expect(scoreOf(found, shapes, likelihood)).toBeCloseTo(best, 9);
      }),
    );
  });

  it('are each as sure as its share of all divisions by their likelihood', () => {
    fc.assert(
      fc.property(small, small, weights, (lefts, rights, table) => {
        const likelihood = likelihoodOf(table);
        const all = divisions(lefts, rights).map((one) => ({
          one,
          share: Math.exp(scoreOf(one, shapes, likelihood)),
        }));
        const total = all.reduce((sum, { share }) => sum + share, 0);
        for (const bead of likeliestBeads(lefts, rights, shapes, likelihood)) {
          const having = all.filter(({ one }) => one.some((other) => isSame(other, bead)));
          const share = having.reduce((sum, one) => sum + one.share, 0) / total;
          expect(bead.confidence).toBeCloseTo(share, 6);
        }
      }),
    );
  });

  it('go on in both lists at once, each unit in exactly one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        weights,
        (lefts, rights, table) => {
          let [i, k] = [0, 0];
          for (const { left, right } of likeliestBeads(lefts, rights, shapes, likelihoodOf(table))) {
            expect([left.from, right.from]).toEqual([i, k]);
            expect(left.to + right.to).toBeGreaterThan(i + k);
            [i, k] = [left.to, right.to];
          }
          expect([i, k]).toEqual([lefts, rights]);
        },
      ),
    );
  });

  it('are found in two long lists of which one lacks a stretch', () => {
    const [lefts, lacking, from] = [1_000, 40, 300];
    const same = (i: number) => (i < from ? i : i - lacking);
    const beads = likeliestBeads(lefts, lefts - lacking, shapes, (left, right) => {
      const one = left.to - left.from === 1 && right.to - right.from === 1;
      const isLacking = left.from >= from && left.from < from + lacking;
      return one && !isLacking && same(left.from) === right.from ? 6 : -6;
    });
    const alone = beads.filter(({ right }) => right.from === right.to).map(({ left }) => left.from);
    expect(alone).toEqual(Array.from({ length: lacking }, (_, n) => from + n));
  });
});

function isSame(one: { left: Run; right: Run }, other: Bead): boolean {
  return (
    one.left.from === other.left.from &&
    one.left.to === other.left.to &&
    one.right.from === other.right.from &&
    one.right.to === other.right.to
  );
}
