import { Cron } from 'croner';
import type { FeedsInShort } from '../feed-states.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { Feed } from './feed-list.js';
import { inEachLanguage } from './in-words.js';
import { type FeedEdge, lookAt } from './look.js';

/** Looks at the feeds as they are due. */
export interface FeedKeeper {
  start(): void;
  /** Begins nothing more, and waits for the item that is on the way. */
  stop(): Promise<void>;
  inShort(): Promise<FeedsInShort>;
}

const eachMinute = '* * * * *';

/**
 * Looks each minute whether a feed is due. Several processes may do so on one store: each feed is looked at by one.
 *
 * @param feeds reads the list of feeds, which may change
 * @param brought told that something was imported
 */
export function feedKeeper(
  feeds: () => Promise<readonly Feed[]>,
  edge: FeedEdge,
  brought: () => void,
  pattern: string = eachMinute,
): FeedKeeper {
  const ending = new AbortController();
  let job: Cron | null = null;
  let underWay: Promise<void> = Promise.resolve();
  const round = async () => {
    for (const feed of await feeds()) {
      if (ending.signal.aborted) return;
      try {
        const look = await lookAt(feed, edge, true, ending.signal);
        if (look?.items.some(({ outcome }) => outcome === 'imported')) brought();
      } catch (error) {
        edge.log.error({ feed: feed.name }, 'a feed was not looked at', error);
      }
    }
  };
  return {
    start: () => {
      job ??= new Cron(pattern, { protect: true }, () => {
        underWay = round().catch((error: unknown) => {
          if (error instanceof UsageError)
            edge.log.warn({ why: inEachLanguage(error.mistake).en }, 'the list of feeds cannot be used');
          else edge.log.error({}, 'the list of feeds cannot be used', error);
        });
        return underWay;
      });
    },
    stop: async () => {
      job?.stop();
      ending.abort();
      await underWay;
    },
    inShort: async () => {
      const all = await feeds().catch(() => []);
      const failing: string[] = [];
      for (const { name } of all) {
        const memory = await edge.store.feeds.find(name);
        if (memory !== null && memory.failures > 0) failing.push(name);
      }
      return { feeds: all.length, failing };
    },
  };
}
