import { z } from 'zod';
import type { EventListener } from '../listener.js';

/** docs.slack.dev/reference/events/app_uninstalled. The moment in seconds since 1970. */
const uninstalledSchema = z.object({ team_id: z.string().min(1), event_time: z.number().catch(0) });

/** The app was removed from a workspace: everything of that workspace is forgotten. */
export const appUninstalled: EventListener = {
  kind: 'event',
  name: 'app_uninstalled',
  subscription: 'app_uninstalled',
  scopes: [],
  handle: async ({ body }, edge) => {
    const { team_id: team, event_time: at } = uninstalledSchema.parse(body);
    // To the end of that second: an installation in it came before.
    await edge.departed(team, { how: 'uninstalled', at: at * 1_000 + 999 });
  },
};
