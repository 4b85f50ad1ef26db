import { languageOfTyped } from '../../render/language-of.js';
import { followingAt } from '../following/following-at.js';
import type { CommandListener } from '../listener.js';
import { commandSchema } from '../payloads.js';
import { deliveryIn } from '../reaching/delivery.js';
import { type Acknowledge, privately, withinAcknowledgement } from '../reaching/routes.js';
import { typedText } from '../slack-text.js';
import { importTyped, importWindow } from '../windows/import-form.js';
import { openWindow } from '../windows/open-window.js';
import { answering } from './answering.js';
import { commandNamed, replyTo } from './typed-command.js';

/** `/alliance …`: answered to the one who typed it alone, within the acknowledgement where that is soon enough. */
export const allianceCommand: CommandListener = {
  kind: 'command',
  name: '/alliance',
  // Where a digest is set up, it looks whether the bot is in the channel; users:read only for time zones.
  scopes: ['channels:read', 'commands', 'groups:read', 'users:read'],
  handle: async ({ ack, command, respond, body, client, context }, edge) => {
    const delivery = deliveryIn(context);
    const { text, user_id: user, channel_id: channel } = commandSchema.parse(command);
    const typed = typedText(text);
    const who = { team: context.teamId ?? '', user };
    const acknowledge: Acknowledge = (message) => (message ? ack(message) : ack());
    const later = privately(respond, client, { channel, user }, edge.wait);
    const following = followingAt({ ...who, channel, privately: true, body, client }, edge);
    const world = { ...(await edge.worldFor(who)), following };
    const toImport = importTyped(typed, world, edge);
    // A window is no answer that an acknowledgement could carry.
    if (toImport !== null) await ack();
    const route =
      toImport === null ? withinAcknowledgement(acknowledge, delivery, later, edge.acknowledgeWithin) : later;
    await answering(
      edge,
      {
        listener: '/alliance',
        command: toImport === null ? commandNamed(typed, world) : 'import',
        who,
        channel,
        delivery,
        language: languageOfTyped(typed, world.language),
        body,
        client,
      },
      async () => {
        if (toImport === null) return replyTo(typed, world);
        const language = languageOfTyped(typed, world.language);
        const view = importWindow(toImport, user, language, edge);
        await openWindow('/alliance', view, { body, client, context }, { edge, aside: later, language });
        return null;
      },
      route,
    );
  },
};
