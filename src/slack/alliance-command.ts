import { answering } from './answering.js';
import type { CommandListener } from './listener.js';
import { commandSchema } from './payloads.js';
import { typedText } from './slack-text.js';
import { commandNamed, replyTo } from './typed-command.js';

/** `/alliance …`: acknowledged at once, answered to the one who typed it alone. */
export const allianceCommand: CommandListener = {
  kind: 'command',
  name: '/alliance',
  scopes: ['commands'],
  handle: async ({ ack, command, respond }, edge) => {
    await ack();
    const typed = typedText(commandSchema.parse(command).text);
    await answering(
      edge,
      { listener: '/alliance', command: commandNamed(typed, edge.world) },
      () => replyTo(typed, edge.world),
      (message) => respond({ ...message, response_type: 'ephemeral' }),
    );
  },
};
