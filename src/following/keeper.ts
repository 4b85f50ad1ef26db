import { Cron } from 'croner';
import type { FollowingLog } from './edge.js';
import type { Rounds } from './rounds.js';

/** Does a round each minute. */
export interface FollowingKeeper {
  start(): void;
  /** Begins nothing more, and waits for what is on the way. */
  stop(): Promise<void>;
}

const eachMinute = '* * * * *';

/**
 * A round each minute, and never two at once in one process: one that takes longer leaves minutes out, and what fell due
 * in them is the next one's. A round that fails is told in the log; the next one does the same again.
 *
 * @param pattern when, as cron says it: each minute unless told
 */
export function followingKeeper(
  rounds: Rounds,
  log: FollowingLog,
  pattern: string = eachMinute,
): FollowingKeeper {
  const ending = new AbortController();
  let job: Cron | null = null;
  let underWay: Promise<void> = Promise.resolve();
  const round = () => {
    underWay = rounds.run(ending.signal).catch((error: unknown) => {
      log.error({}, 'a round of digests and watches failed', error);
    });
    return underWay;
  };
  return {
    start: () => {
      job ??= new Cron(pattern, { protect: true }, round);
    },
    stop: async () => {
      job?.stop();
      ending.abort();
      await underWay;
    },
  };
}
