import { beforeAll, describe, expect, it } from 'vitest';
import type { PairLexicon } from '../../src/pairs/anchors-of.js';
import { changedPairs } from './changed-pairs.js';
import { type Judged, judgedPair } from './judged.js';
import { shippedLexicon } from './lexicon.js';
import { writtenPairs } from './written-pairs.js';

let lexicon: PairLexicon;
let judged: Judged[];
beforeAll(async () => {
  lexicon = await shippedLexicon();
  judged = writtenPairs().flatMap((pair) => judgedPair(pair, lexicon));
});

describe.each(['own words', 'interpretation'] as const)('the %s beside what was said', (kind) => {
  it('are never those of something else', () => {
    const shown = judged.filter((one) => one.kind === kind && one.shown !== null);
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.filter(({ right }) => !right)).toEqual([]);
  });

  it('are found for at least four in five sentences that have a rendering', async ({ annotate }) => {
    const possible = judged.filter((one) => one.kind === kind && one.rendering !== null);
    const missed = possible.filter(({ shown }) => shown === null);
    const recall = 1 - missed.length / possible.length;
    await annotate(`${kind}: ${possible.length - missed.length} of ${possible.length}`);
    expect(recall, missed.map(({ pair, words }) => `${pair}: ${words}`).join('\n')).toBeGreaterThanOrEqual(
      0.8,
    );
  });
});

describe('pairs of which one text lacks sentences or turns, or has them elsewhere', () => {
  it('show nothing that is not the same words', async ({ annotate }) => {
    const all = changedPairs().flatMap((pair) => judgedPair(pair, lexicon));
    const shown = all.filter((one) => one.shown !== null);
    const possible = all.filter(({ rendering }) => rendering !== null);
    await annotate(`${shown.length} shown of ${possible.length} that have a rendering`);
    expect(shown.filter(({ right }) => !right)).toEqual([]);
    expect(shown.length / possible.length).toBeGreaterThan(0.6);
  });
});
