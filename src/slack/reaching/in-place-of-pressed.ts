import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import type { ListenerEdge } from '../listener.js';
import { toPresser } from '../quotes/pressed.js';
import { besidePress } from '../windows/in-window.js';
import { viewIn } from '../windows/viewed.js';
import { reaching } from './reaching.js';
import type { Route } from './routes.js';

const ephemeralSchema = z.object({ container: z.object({ is_ephemeral: z.literal(true) }) });

/**
 * To the one who pressed: in place of the message with the button where he alone sees it, so that no button is left that
 * would do it once more; else in a message of its own. In Home over the rest, which is shown anew.
 */
export function inPlaceOfPressed(
  respond: RespondFn,
  press: Parameters<typeof besidePress>[1],
  edge: ListenerEdge,
): Route {
  if (viewIn(press.body)) return besidePress(respond, press, edge);
  const beside = toPresser(respond, press, edge);
  if (!ephemeralSchema.safeParse(press.body).success) return beside;
  return {
    ...beside,
    // What cannot be done leaves the button where it is.
    whispersTroubles: true,
    send: async (message) => {
      const replaced = await reaching(() => respond({ ...message, replace_original: true }), edge.wait);
      if (replaced.how === 'arrived') return { how: 'arrived', value: null };
      return replaced.how === 'refused' && replaced.why === 'response_url_spent'
        ? beside.send(message)
        : replaced;
    },
  };
}
