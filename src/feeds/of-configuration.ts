import { setTimeout as pause } from 'node:timers/promises';
import type { FeedDesk } from '../feed-states.js';
import { type Fetcher, makeFetcher } from '../fetching/fetcher.js';
import { keptAWhile } from '../fetching/kept-a-while.js';
import type { Importer } from '../imported/importer.js';
import { thisMachine } from '../importing/edge.js';
import { importerInto } from '../importing/importer.js';
import { inTurn, newTurns } from '../importing/in-turn.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { feedDesk } from './feed-desk.js';
import { readFeedList } from './feed-list.js';
import type { FeedEdge, FeedLog } from './look.js';

/** Milliseconds between two pages of a site: no site is asked more often than a hurried reader asks. */
const betweenPages = 1_000;

/** What imports and feeds have in common. */
export interface ImportingParts {
  readonly fetcher: Fetcher;
  readonly importer: Importer;
  /** The same for people who look at what was found before they have it written: it is what they have looked at. */
  readonly looking: Importer;
}

/**
 * Imports into a record, from files and from addresses, one after the other.
 *
 * @param hosts that may be fetched from besides the public internet
 */
export function importingInto(dir: string, version: string, hosts: readonly string[]): ImportingParts {
  const fetcher = makeFetcher({ version, allow: hosts });
  const turns = newTurns();
  const by = (fetch: Fetcher['page']) => inTurn(importerInto(dir, { ...thisMachine, fetch }), turns);
  return { fetcher, importer: by(fetcher.page), looking: by(keptAWhile(fetcher.page, Date.now)) };
}

/** Looking at feeds with the clock and the chance of this machine. */
export function feedEdge({ fetcher, importer }: ImportingParts, store: Store, log: FeedLog): FeedEdge {
  return {
    store,
    fetcher,
    importer,
    log,
    now: Date.now,
    chance: Math.random,
    pause: () => pause(betweenPages),
  };
}

/** The feeds for the command line. The store is opened for each thing that is done, and made where there is none. */
export function feedDeskOf(from: {
  readonly file: string;
  readonly hosts: readonly string[];
  readonly version: string;
  readonly dir: string;
  readonly store: string;
  readonly log: FeedLog;
}): FeedDesk {
  const parts = importingInto(from.dir, from.version, from.hosts);
  const withDesk = async <Value>(work: (desk: FeedDesk) => Promise<Value>): Promise<Value> => {
    const feeds = await readFeedList(from.file);
    const store = await openStore(from.store);
    try {
      return await work(feedDesk(async () => feeds, feedEdge(parts, store, from.log)));
    } finally {
      await store.close();
    }
  };
  return { states: () => withDesk((desk) => desk.states()), poll: () => withDesk((desk) => desk.poll()) };
}
