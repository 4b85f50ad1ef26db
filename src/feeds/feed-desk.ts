import { type FeedDesk, type FeedLook, type FeedState, feedProblemSchema } from '../feed-states.js';
import type { Feed } from './feed-list.js';
import { type FeedEdge, lookAt } from './look.js';

/** The feeds for commands: how they are, and a look at each. */
export function feedDesk(feeds: () => Promise<readonly Feed[]>, edge: FeedEdge): FeedDesk {
  return {
    states: async () => Promise.all((await feeds()).map((feed) => stateOf(feed, edge))),
    poll: async () => {
      const looks: FeedLook[] = [];
      for (const feed of await feeds()) {
        const look = await lookAt(feed, edge, false);
        if (look) looks.push(look);
      }
      return looks;
    },
  };
}

async function stateOf({ name, from }: Feed, { store }: Pick<FeedEdge, 'store'>): Promise<FeedState> {
  const memory = await store.feeds.find(name);
  const failures = memory?.failures ?? 0;
  return {
    name,
    from: from.at,
    state: memory === null ? 'new' : failures > 0 ? 'failing' : 'well',
    polledAt: momentOf(memory?.polledAt ?? null),
    nextAt: momentOf(memory?.nextAt ?? null),
    failures,
    problem: memory?.problem ? feedProblemSchema.parse(JSON.parse(memory.problem)) : null,
    ...(await store.feeds.counts(name)),
  };
}

function momentOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
