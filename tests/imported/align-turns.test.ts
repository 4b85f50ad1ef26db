import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTurns, leastLikeness, samenessOf, type TurnPair } from '../../src/imported/align-turns.js';

const words = ['deterrence', 'radar', 'island', 'crew', 'harbour', 'treaty'];
const turn = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((some) => some.join(' '));
const turns = fc.array(turn, { maxLength: 6 });

/** Dice over words counted as often as both have them, written as plainly as can be. */
function likeness(one: string, other: string): number {
  const [a, b] = [one.split(' '), other.split(' ')];
  let both = 0;
  const left = [...b];
  for (const word of a) {
    const at = left.indexOf(word);
    if (at === -1) continue;
    left.splice(at, 1);
    both += 1;
  }
  return (2 * both) / (a.length + b.length);
}

/** The greatest likeness of any pairing in order: every way is tried. */
function best(before: readonly string[], after: readonly string[]): number {
  const [first, ...rest] = before;
  const [next, ...others] = after;
  if (first === undefined || next === undefined) return 0;
  const alike = likeness(first, next);
  const paired = alike >= leastLikeness ? alike + best(rest, others) : 0;
  return Math.max(best(rest, after), best(before, others), paired);
}

const sum = (pairs: readonly TurnPair[]) => pairs.reduce((all, pair) => all + pair.likeness, 0);

/** Pairs that are in the order of both texts: a turn that has moved is not among them. */
function inOrder(pairs: readonly TurnPair[]): boolean {
  return pairs.every((pair, i) => (pairs[i - 1]?.before ?? -1) < pair.before);
}

describe('turns of two versions of a page', () => {
  it('are paired as well as any pairing in order can be', () => {
    fc.assert(
      fc.property(turns, turns, (before, after) => {
        const pairs = alignTurns(before, after);
        // A turn that has moved comes on top of the best that there is in order.
        if (inOrder(pairs)) expect(sum(pairs)).toBeCloseTo(best(before, after), 9);
        expect(sum(pairs)).toBeGreaterThanOrEqual(best(before, after) - 1e-9);
        for (const { before: i, after: k, likeness: alike } of pairs) {
          expect(alike).toBeCloseTo(likeness(before[i] ?? '', after[k] ?? ''), 9);
          expect(alike).toBeGreaterThanOrEqual(leastLikeness);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('have at most one partner each', () => {
    fc.assert(
      fc.property(turns, turns, (before, after) => {
        const pairs = alignTurns(before, after);
        expect(new Set(pairs.map((pair) => pair.before)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.after)).size).toBe(pairs.length);
      }),
    );
  });

  it('are each other’s where nothing has changed', () => {
    fc.assert(
      fc.property(turns, (same) => {
        expect(alignTurns(same, same)).toEqual(same.map((_, i) => ({ before: i, after: i, likeness: 1 })));
      }),
    );
  });

  it('are found again around turns that were put in, taken out and reworded', () => {
    const before = [
      'We met today.',
      'The radar is ready now.',
      'Thank you very much.',
      'Good bye to all of you.',
    ];
    const after = [
      'Welcome everybody.',
      'We met today.',
      'The radar is nearly ready now.',
      'Good bye to all of you.',
    ];
    expect(alignTurns(before, after).map((pair) => [pair.before, pair.after])).toEqual([
      [0, 1],
      [1, 2],
      [3, 3],
    ]);
  });

  it('are found where they have moved to, word for word, unless that could be any of several', () => {
    const long = 'The harbour works go on as they were planned.';
    const others = ['We met today in the morning.', 'The treaty stands as it is.', 'Crews are at work.'];
    expect(alignTurns([long, ...others], [...others, long])).toContainEqual({
      before: 0,
      after: 3,
      likeness: 1,
    });
    const twice = alignTurns([long, ...others], [...others, long, long]);
    expect(twice.filter((pair) => pair.before === 0)).toEqual([]);
  });

  it('are found in Japanese, where no blanks part words', () => {
    const before = ['本日は抑止力の強化について議論いたしました。', '次の質問をどうぞ。'];
    const after = ['次の質問をどうぞ。', '本日は抑止力の強化について率直に議論いたしました。'];
    const pairs = alignTurns(before, [after[1] ?? '', after[0] ?? '']);
    expect(pairs.map((pair) => [pair.before, pair.after])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('the sameness of two texts', () => {
  const text = 'We spoke of radar sites on the southern islands at length, and we agreed to meet in autumn.';
  it('is whole for a text and itself, and high where a few words are other', () => {
    expect(samenessOf(text, text)).toBe(1);
    expect(samenessOf(text, text.replace('autumn', 'spring'))).toBeGreaterThan(0.8);
  });

  it('is next to nothing for texts that only share their words', () => {
    const shuffled = text.split(' ').reverse().join(' ');
    expect(samenessOf(text, shuffled)).toBeLessThan(0.1);
  });
});
