import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followingKeeper } from '../../src/following/keeper.js';
import type { Rounds } from '../../src/following/rounds.js';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 1, 2, 8, 22, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Rounds that say when they begin, and end when they are told to. */
function countedRounds() {
  const begun: { readonly signal: AbortSignal | undefined; readonly end: (error?: Error) => void }[] = [];
  const run = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      begun.push({ signal, end: (error) => (error ? reject(error) : resolve()) });
    });
  const rounds: Rounds = {
    run,
    sendNow: async () => false,
    postHeld: async () => false,
    dropHeld: async () => false,
  };
  return { rounds, begun };
}

function quietLog() {
  const failed: unknown[] = [];
  return {
    failed,
    log: {
      info: () => {},
      warn: () => {},
      error: (_: unknown, __: string, error: unknown) => failed.push(error),
    },
  };
}

describe('the keeper', () => {
  it('has a round each minute, and none before it is started', async () => {
    const { rounds, begun } = countedRounds();
    const keeper = followingKeeper(rounds, quietLog().log);
    await vi.advanceTimersByTimeAsync(3 * minute);
    expect(begun).toHaveLength(0);
    keeper.start();
    keeper.start();
    for (let n = 1; n <= 3; n += 1) {
      await vi.advanceTimersByTimeAsync(minute);
      expect(begun).toHaveLength(n);
      begun.at(-1)?.end();
    }
    await keeper.stop();
  });

  it('begins no round while one is under way', async () => {
    const { rounds, begun } = countedRounds();
    const keeper = followingKeeper(rounds, quietLog().log);
    keeper.start();
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(begun).toHaveLength(1);
    begun[0]?.end();
    await vi.advanceTimersByTimeAsync(minute);
    expect(begun).toHaveLength(2);
    begun[1]?.end();
    await keeper.stop();
  });

  it('goes on after a round that failed, and tells of it', async () => {
    const { rounds, begun } = countedRounds();
    const { log, failed } = quietLog();
    const keeper = followingKeeper(rounds, log);
    keeper.start();
    await vi.advanceTimersByTimeAsync(minute);
    begun[0]?.end(new Error('the store is away'));
    await vi.advanceTimersByTimeAsync(minute);
    expect(begun).toHaveLength(2);
    expect(failed).toMatchObject([{ message: 'the store is away' }]);
    begun[1]?.end();
    await keeper.stop();
  });

  it('stops when what is on the way has ended, and tells it to', async () => {
    const { rounds, begun } = countedRounds();
    const keeper = followingKeeper(rounds, quietLog().log);
    keeper.start();
    await vi.advanceTimersByTimeAsync(minute);
    let stopped = false;
    const stopping = keeper.stop().then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect([begun.length, begun[0]?.signal?.aborted, stopped]).toEqual([1, true, false]);
    begun[0]?.end();
    await stopping;
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(begun).toHaveLength(1);
  });
});
