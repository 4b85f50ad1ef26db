import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCommon } from '../../src/search/common-words.js';
import { miniSearchIndex } from '../../src/search/minisearch.js';
import {
  bm25,
  type PassageHit,
  type PassageIndex,
  type WeightedStem,
} from '../../src/search/passage-index.js';
import { postingsIndex } from '../../src/search/postings.js';
import { indexWords } from '../../src/search/word-index.js';
import { wordsOf } from '../../src/search/words.js';

const engines: readonly (readonly [string, (texts: readonly string[]) => PassageIndex])[] = [
  ['postings', (texts) => postingsIndex(indexWords(texts))],
  ['MiniSearch', miniSearchIndex],
];
const everything = () => true;

/** The score of the interface's docstring, worked out passage by passage from the text. */
function scoredByHand(texts: readonly string[], stems: readonly WeightedStem[]): PassageHit[] {
  const rows = texts.map((text) =>
    wordsOf(text)
      .filter(({ exact }) => !isCommon(exact))
      .map(({ stem }) => stem),
  );
  const lengths = rows.map((row) => new Set(row).size);
  const average = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  return rows
    .map((row, passage) => {
      let score = 0;
      let met = 0;
      for (const { stem, weight } of stems) {
        const holding = rows.filter((other) => other.includes(stem)).length;
        const times = row.filter((one) => one === stem).length;
        if (times === 0) continue;
        const rarity = Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5));
        const damped = bm25.k * (1 - bm25.b + (bm25.b * (lengths[passage] ?? 0)) / average);
        score += weight * rarity * (bm25.d + (times * (bm25.k + 1)) / (times + damped));
        met += 1;
      }
      return { passage, score: score * met };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

const word = fc.constantFrom(
  'alliance',
  'alliances',
  'deter',
  'deterrence',
  'the',
  'of',
  'treaty',
  "don't",
  'Ōsaka',
  'missile',
  'Missiles',
  '抑止力',
  'U.S.',
  '2023',
);
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
const texts = fc.array(text, { minLength: 1, maxLength: 25 });
const stems = fc.uniqueArray(
  fc.record({
    stem: fc.constantFrom(
      'allianc',
      'deter',
      'deterr',
      'treati',
      'osaka',
      'missil',
      '抑止',
      '2023',
      'absent',
      'the',
    ),
    weight: fc.constantFrom(0.5, 1, 2.5),
  }),
  { selector: ({ stem }) => stem, maxLength: 6 },
);

describe.each(engines)('the passage index of %s', (_, make) => {
  it('scores as worked out by hand, best first, earlier passages first among equals', () => {
    fc.assert(
      fc.property(texts, stems, fc.integer({ min: 1, max: 30 }), (some, wanted, limit) => {
        const hits = make(some).search(wanted, limit, everything);
        const expected = scoredByHand(some, wanted);
        expect(hits.length).toBe(Math.min(limit, expected.length));
        const exact = new Map(expected.map(({ passage, score }) => [passage, score]));
        for (const [i, { passage, score }] of hits.entries()) {
          expect(score).toBeCloseTo(exact.get(passage) ?? Number.NaN, 8);
          // The same place up to ties: whoever stands here has the score that belongs here.
          expect(score).toBeCloseTo(expected[i]?.score ?? Number.NaN, 8);
        }
        expect(new Set(hits.map(({ passage }) => passage)).size).toBe(hits.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the best of those that are allowed, not the allowed among the best', () => {
    fc.assert(
      fc.property(texts, stems, fc.integer({ min: 1, max: 5 }), (some, wanted, limit) => {
        const odd = (passage: number) => passage % 2 === 1;
        const hits = make(some).search(wanted, limit, odd);
        const expected = scoredByHand(some, wanted).filter(({ passage }) => odd(passage));
        expect(hits.every(({ passage }) => odd(passage))).toBe(true);
        expect(hits.map(({ score }) => score.toFixed(6))).toEqual(
          expected.slice(0, limit).map(({ score }) => score.toFixed(6)),
        );
      }),
    );
  });

  it('says the same again after other searches, and after one that broke off', () => {
    fc.assert(
      fc.property(texts, stems, stems, (some, wanted, others) => {
        const index = make(some);
        const first = index.search(wanted, some.length, everything);
        index.search(others, some.length, everything);
        const breaks = () => {
          throw new Error('whoever is asked breaks off');
        };
        if (first.length > 0) expect(() => index.search(wanted, 1, breaks)).toThrow('breaks off');
        expect(index.search(wanted, some.length, everything)).toEqual(first);
        expect(index.search(wanted, some.length, everything)).toEqual(
          make(some).search(wanted, some.length, everything),
        );
      }),
    );
  });

  it('finds rows of words where they are printed in a row, common words too', () => {
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1, maxLength: 3 }), (some, wanted) => {
        const row = wanted.flatMap((one) => wordsOf(one).map(({ exact }) => exact));
        const found = make(some).withRow(row);
        const holds = (one: string) =>
          ` ${wordsOf(one)
            .map(({ exact }) => exact)
            .join(' ')} `.includes(` ${row.join(' ')} `);
        expect(found).toEqual(some.flatMap((one, passage) => (holds(one) ? [passage] : [])));
      }),
      { numRuns: 300 },
    );
  });

  it('counts the passages of a stem, common words aside', () => {
    const index = make(['the treaty, the Treaties', 'of the alliance', 'treaty', '']);
    expect(index.size).toBe(4);
    expect(['treati', 'allianc', 'the', 'absent'].map((stem) => index.frequency(stem))).toEqual([2, 1, 0, 0]);
  });

  it('finds nothing for no stems, unknown stems and in no passages', () => {
    expect(make(['the treaty']).search([], 10, everything)).toEqual([]);
    expect(make(['the treaty']).search([{ stem: 'absent', weight: 1 }], 10, everything)).toEqual([]);
    expect(make([]).search([{ stem: 'treati', weight: 1 }], 10, everything)).toEqual([]);
    expect(make([]).withRow(['treaty'])).toEqual([]);
    expect(make(['the treaty']).withRow([])).toEqual([]);
    expect(make(['the treaty']).withRow(['treaty', 'absent'])).toEqual([]);
  });
});
