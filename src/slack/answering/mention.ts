import type { EventListener } from '../listener.js';
import { messageSchema } from '../payloads.js';
import { intoThread } from '../reaching/routes.js';
import { typedToBot } from '../slack-text.js';
import { conversing } from './conversing.js';

/**
 * `@Alliance …`: answered in the thread, to everybody in it, follow-ups too. What begins with no command's name is a
 * question to the record. A message of a machine is not answered.
 */
export const mention: EventListener = {
  kind: 'event',
  name: 'app_mention',
  subscription: 'app_mention',
  scopes: ['app_mentions:read', 'chat:write'],
  handle: async ({ event, body, client, context }, edge) => {
    const { channel, user, ts, thread_ts, text, bot_id, subtype } = messageSchema.parse(event);
    if (bot_id !== undefined || user === undefined || subtype === 'bot_message') return;
    const spot = { channel, user, thread: thread_ts ?? ts };
    const thread = { team: context.teamId ?? '', channel, thread: spot.thread };
    const typed = typedToBot(text, context.botUserId);
    const route = intoThread(client, spot, edge.wait);
    await edge.inTurn(`${channel} ${spot.thread}`, () =>
      conversing({ listener: 'app_mention', typed, spot, thread }, { body, client, context }, edge, route),
    );
  },
};
