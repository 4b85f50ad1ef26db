import { z } from 'zod';
import type { EventListener } from '../listener.js';
import { viewIn } from '../windows/viewed.js';
import { showHome } from './home-page.js';
import { freshHome } from './home-state.js';

/** docs.slack.dev/reference/events/app_home_opened: with the view where one was published before. */
const openedSchema = z.object({ user: z.string().min(1), tab: z.string() });

/**
 * Somebody opens the bot's Home. What he searched for during this visit is still there; after half an hour he finds
 * the start, and what is new.
 */
export const homeOpened: EventListener = {
  kind: 'event',
  name: 'app_home_opened',
  subscription: 'app_home_opened',
  scopes: [],
  handle: async ({ event, body, client, context }, edge) => {
    const { user, tab } = openedSchema.parse(event);
    if (tab !== 'home') return;
    const who = { team: context.teamId ?? '', user };
    const standing = viewIn(event);
    const next: Parameters<typeof showHome>[0]['next'] = async (state) => {
      const since = await edge.store.people.visit(who, edge.now());
      return standing && state.since === since
        ? state
        : { ...freshHome(since), searches: state.searches + 1 };
    };
    await showHome({ listener: 'app_home_opened', who, standing, next }, { body, client, context }, edge);
  },
};
