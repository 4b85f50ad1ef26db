import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/search/words.js';

const exact = (text: string) => wordsOf(text).map((word) => word.exact);
const stems = (text: string) => wordsOf(text).map((word) => word.stem);

describe('folding', () => {
  it.each([
    ['Counter-strike capabilities', ['counter', 'strike', 'capabilities']],
    ['the U.S.-Japan Alliance', ['the', 'u.s', 'japan', 'alliance']],
    ['today’s 2+2', ["today's", '2+2']],
    ['Tōkyō', ['tokyo']],
    ['ＮＡＴＯ', ['nato']],
    ['the 12th MLR, PAC-3', ['the', '12th', 'mlr', 'pac', '3']],
    ['反撃能力', ['反撃', '撃能', '能力']],
    ['日', ['日']],
  ])('folds %s', (text, expected) => {
    expect(exact(text)).toEqual(expected);
  });

  it('brings inflections and possessives to one stem', () => {
    expect(new Set(stems("alliance alliances alliance's Alliance’s"))).toEqual(new Set(['allianc']));
    expect(new Set(stems('deploy deployed deploying deploys'))).toEqual(new Set(['deploi']));
  });

  it('leads every word back to its printed characters, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let last = 0;
        for (const { start, end, exact: folded } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(folded).not.toMatch(/\s/u);
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
