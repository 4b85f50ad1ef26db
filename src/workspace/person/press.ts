import { bot } from '../identity.js';
import type { Payload } from '../payloads/envelope.js';
import { messageActionPayload, unfurlActionPayload, viewActionPayload } from '../payloads/interactions.js';
import { sentences } from '../receiver.js';
import { momentOf, type Reach, replyWays } from './reach.js';
import {
  actionOf,
  findElement,
  keyOf,
  type Press,
  type Surface,
  stateValues,
  viewingFrom,
} from './surface.js';

/**
 * Presses an element of a message, a modal or the Home tab; `filled` is what every field there holds. Null where the
 * app took it, else a sentence that says why not.
 */
export async function press(
  reach: Reach,
  surface: Surface,
  pressed: Press,
  filled: readonly Press[],
): Promise<string | null> {
  const { offers } = reach.state;
  const element = findElement(surface, pressed);
  if (!element) return `That is gone: the ${'view' in surface ? 'window' : 'message'} has changed.`;
  const { block, action } = pressed;
  const offered = offers.at({ surface: keyOf(surface), block, action });
  const told = actionOf(element, pressed, { ts: momentOf(reach), offered });
  const values = stateValues(surface, [pressed, ...filled], offers);
  const delivery = await reach.receiver.deliver('press', payloadOf(reach, surface, told, values));
  return delivery.acked ? null : `${bot.name} did not take the press: ${sentences[delivery.why]}`;
}

function payloadOf(reach: Reach, surface: Surface, action: Payload, values: Payload): Payload {
  if ('view' in surface) {
    const trigger = reach.state.tickets.issueTrigger(viewingFrom(surface));
    return viewActionPayload(surface.view, action, values, trigger);
  }
  const { message, unfurl } = surface;
  const reply = replyWays(reach, message.conversation, message.ts);
  return unfurl === null
    ? messageActionPayload(message, action, values, reply)
    : unfurlActionPayload(message, unfurl, action, values, reply);
}
