import { answering } from './answering.js';
import type { MentionListener } from './listener.js';
import { eventSchema, mentionSchema } from './payloads.js';
import { typedToBot } from './slack-text.js';
import { commandNamed, replyTo } from './typed-command.js';

/**
 * `@Alliance …`: answered in the thread, to everybody in it. What begins with no command's name is a quote query.
 * A message of a bot is not answered, nor one that Slack delivers again.
 */
export const mention: MentionListener = {
  kind: 'event',
  name: 'app_mention',
  scopes: ['app_mentions:read', 'chat:write'],
  handle: async ({ event, body, client, context }, edge) => {
    const said = mentionSchema.parse(event);
    const { event_id: id } = eventSchema.parse(body);
    if (said.bot_id !== undefined) return;
    const again = [id ?? '', `${said.channel} ${said.ts}`].filter((key) => key !== '' && edge.seen(key));
    if (again.length > 0) return;
    const text = typedToBot(said.text, context.botUserId);
    const typed = commandNamed(text, edge.world) === null ? `quote ${text}` : text;
    await answering(
      edge,
      { listener: 'app_mention', command: commandNamed(typed, edge.world) },
      () => replyTo(typed, edge.world),
      (message) =>
        client.chat.postMessage({
          ...message,
          channel: said.channel,
          thread_ts: said.thread_ts ?? said.ts,
          unfurl_links: false,
          unfurl_media: false,
        }),
    );
  },
};
