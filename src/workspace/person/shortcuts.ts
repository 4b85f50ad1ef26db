import { bot, type ConversationId } from '../identity.js';
import { globalShortcutPayload, messageShortcutPayload } from '../payloads/interactions.js';
import { sentences } from '../receiver.js';
import type { Message } from '../state/messages.js';
import { momentOf, type Reach, replyWays } from './reach.js';

/**
 * Takes a shortcut of the manifest: of `message`, or a global one where that is null; `viewing` is the conversation
 * that is seen. Null where the app took it, else a sentence that says why not.
 */
export async function takeShortcut(
  reach: Reach,
  callbackId: string,
  message: Message | null,
  viewing: ConversationId | null,
): Promise<string | null> {
  const type = message ? 'message' : 'global';
  const shortcut = reach.manifest.shortcuts.find(
    (each) => each.callbackId === callbackId && each.type === type,
  );
  if (!shortcut) return 'There is no such shortcut.';
  if (message?.ephemeral) return 'Slack has no shortcuts for messages that only you see.';
  const moment = momentOf(reach);
  const payload = message
    ? messageShortcutPayload(shortcut, message, replyWays(reach, message.conversation, null), moment)
    : globalShortcutPayload(shortcut, reach.state.tickets.issueTrigger(viewing), moment);
  const delivery = await reach.receiver.deliver('shortcut', payload);
  return delivery.acked ? null : `${bot.name} did not take the shortcut: ${sentences[delivery.why]}`;
}
