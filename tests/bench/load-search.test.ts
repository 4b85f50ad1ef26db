import { describe, expect, it } from 'vitest';
import { RateSearch } from './load-search.js';

/** Searches with an app that holds up to a rate, except where `moods` says that the machine had a bad moment. */
function searched(limit: number, moods: readonly number[] = []): { held: number; tried: number } {
  const search = new RateSearch(20);
  let tried = 0;
  for (let rate = search.next; rate !== null; rate = search.next) {
    search.tell(rate <= limit && !moods.includes(tried));
    tried += 1;
    if (tried > 200) throw new Error('the search has no end');
  }
  return { held: search.held, tried };
}

describe('the search for the highest rate', () => {
  it.each([3, 20, 35, 1_000, 5_323])('ends just below %i commands a second', (limit) => {
    const { held } = searched(limit);
    expect(held).toBeLessThanOrEqual(limit);
    expect(held).toBeGreaterThan(limit * 0.94);
  });

  it('takes a rate that failed once for a bad moment of the machine', () => {
    expect(searched(1_000, [2]).held).toBe(searched(1_000).held);
    expect(searched(1_000, [2]).tried).toBe(searched(1_000).tried + 1);
  });

  it('ends where nothing holds', () => {
    expect(searched(0).held).toBe(0);
  });
});
