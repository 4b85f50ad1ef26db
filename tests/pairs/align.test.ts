import { beforeAll, describe, expect, it } from 'vitest';
import { type AlignedBead, type Alignment, alignTexts } from '../../src/pairs/align.js';
import { shippedLexicon } from './lexicon.js';
import { type WrittenPair, writtenPairs } from './written-pairs.js';

let aligned: { readonly pair: WrittenPair; readonly alignment: Alignment }[];
beforeAll(async () => {
  const lexicon = await shippedLexicon();
  aligned = writtenPairs().map((pair) => ({ pair, alignment: alignTexts(pair.en, pair.ja, lexicon) }));
});

const indices = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

/** Pairs of turns that a bead puts together. */
function together({ left, right }: AlignedBead): [number, number][] {
  return indices(left.from, left.to).flatMap((i) =>
    indices(right.from, right.to).map((k): [number, number] => [i, k]),
  );
}

describe('turns of a written pair', () => {
  it('that are certainly together are the same turn, in every pair', () => {
    const wrong = aligned.flatMap(({ pair, alignment }) =>
      alignment.turns
        .filter(({ certain }) => certain)
        .flatMap(together)
        .filter(([i, k]) => !pair.turns.some(({ en, ja }) => en.includes(i) && ja.includes(k)))
        .map(([i, k]) => `${pair.name}: ${i} is not ${k}`),
    );
    expect(wrong).toEqual([]);
  });

  it('that certainly stand in one text alone stand in one alone', () => {
    const wrong = aligned.flatMap(({ pair, alignment }) =>
      alignment.turns
        .filter(({ certain, left, right }) => certain && (left.from === left.to || right.from === right.to))
        .flatMap(({ left, right }) => [
          ...indices(left.from, left.to).filter((i) =>
            pair.turns.some(({ en, ja }) => en.includes(i) && ja.length > 0),
          ),
          ...indices(right.from, right.to).filter((k) =>
            pair.turns.some(({ en, ja }) => ja.includes(k) && en.length > 0),
          ),
        ])
        .map((turn) => `${pair.name}: ${turn}`),
    );
    // An answer that stands elsewhere in the other text has no place in an alignment that goes on in both.
    expect(wrong.filter((one) => !one.startsWith('swapped'))).toEqual([]);
  });

  it('are put together where they are, in four of five at least', async ({ annotate }) => {
    const both = aligned.flatMap(({ pair, alignment }) =>
      pair.turns
        .filter(({ en, ja }) => en.length > 0 && ja.length > 0)
        .map(({ en, ja }) => ({
          name: `${pair.name}: ${en.join()} is ${ja.join()}`,
          found: alignment.turns.some(
            (bead) => bead.certain && together(bead).some(([i, k]) => en.includes(i) && ja.includes(k)),
          ),
        })),
    );
    const missed = both.filter(({ found }) => !found).map(({ name }) => name);
    await annotate(`${both.length - missed.length} of ${both.length}`);
    expect(missed.length / both.length, missed.join('\n')).toBeLessThanOrEqual(0.2);
  });

  it('stand in exactly one bead each, in the order of both texts', () => {
    for (const { alignment } of aligned) {
      let [i, k] = [0, 0];
      for (const { left, right } of alignment.turns) {
        expect([left.from, right.from]).toEqual([i, k]);
        [i, k] = [left.to, right.to];
      }
      expect([i, k]).toEqual([alignment.left.turns.length, alignment.right.turns.length]);
    }
  });
});

describe('paragraphs and sentences', () => {
  it.each(['paragraphs', 'sentences'] as const)('%s stand in one bead at most, in order', (part) => {
    for (const { alignment } of aligned) {
      let [i, k] = [0, 0];
      for (const { left, right } of alignment[part]) {
        expect(left.from).toBeGreaterThanOrEqual(i);
        expect(right.from).toBeGreaterThanOrEqual(k);
        [i, k] = [left.to, right.to];
      }
    }
  });

  it('are the same seen from either text', async () => {
    const lexicon = await shippedLexicon();
    for (const { pair, alignment } of aligned) {
      const around = alignTexts(pair.ja, pair.en, lexicon);
      const certain = (beads: readonly AlignedBead[], one: 'left' | 'right', other: 'left' | 'right') =>
        beads.flatMap((bead) =>
          bead.certain && bead.left.from < bead.left.to && bead.right.from < bead.right.to
            ? [[bead[one].from, bead[one].to, bead[other].from, bead[other].to].join()]
            : [],
        );
      expect(certain(around.turns, 'right', 'left'), pair.name).toEqual(
        certain(alignment.turns, 'left', 'right'),
      );
    }
  });
});
