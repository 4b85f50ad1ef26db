import { z } from 'zod';
import type { EventListener } from '../listener.js';

/** docs.slack.dev/reference/events/tokens_revoked: whose tokens, by the ids of the users; no token is in it. */
const revokedSchema = z.object({
  team_id: z.string().min(1),
  event: z.object({ tokens: z.object({ bot: z.array(z.string()).nullish() }) }),
});

/** The bot's token of a workspace was taken back: everything of that workspace is forgotten. People's own do not matter. */
export const tokensRevoked: EventListener = {
  kind: 'event',
  name: 'tokens_revoked',
  subscription: 'tokens_revoked',
  scopes: [],
  handle: async ({ body }, edge) => {
    const { team_id: team, event } = revokedSchema.parse(body);
    if ((event.tokens.bot ?? []).length > 0) await edge.departed(team, { how: 'revoked' });
  },
};
