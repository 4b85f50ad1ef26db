import type { webApi } from '@slack/bolt';
import { buttonIds, removeValueSchema } from '../../render/buttons.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { answering } from '../answering/answering.js';
import type { ActionListener, ListenerEdge } from '../listener.js';
import { pressedSchema } from '../payloads.js';
import { reaching } from '../reaching/reaching.js';
import { saying } from '../reaching/refusals.js';
import { askedByPress, channelOf, toPresser } from './pressed.js';

const pressedRemoveSchema = pressedSchema(removeValueSchema);

/** Remove: takes a shared quote out of the channel again, for the one who shared it; tells anybody else who can. */
export const removeShare: ActionListener = {
  kind: 'action',
  name: buttonIds.remove,
  scopes: ['chat:write'],
  handle: async ({ ack, body, client, respond, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const pressed = pressedRemoveSchema.safeParse(body).data;
    const asked = await askedByPress(buttonIds.remove, press, edge, pressed?.actions[0].value.language);
    await answering(
      edge,
      asked,
      async () => {
        const parsed = pressedRemoveSchema.parse(body);
        const channel = channelOf(parsed);
        const ts = parsed.container.message_ts ?? parsed.message?.ts;
        if (channel === null || ts === undefined) throw new Error('a shared quote stands in a channel');
        const phrases = phrasesFor(asked.language);
        const { removing } = phrases.shownQuotes;
        const message = { team: asked.who.team, channel, ts };
        const sharer = (await edge.store.shares.find(message))?.user ?? parsed.actions[0].value.sharer;
        if (sharer !== asked.who.user) return { answer: saying(phrases, [removing.notYours]) };
        if (!(await removed(message, client, edge))) return { answer: saying(phrases, [removing.cannot]) };
        await edge.store.shares.remove(message);
        return null;
      },
      toPresser(respond, press, edge),
    );
  },
};

/**
 * Whether the message is gone; false where the workspace does not let the bot delete. To delete twice does no harm.
 *
 * @throws where Slack refuses for another reason, or cannot be reached
 */
async function removed(
  { channel, ts }: { readonly channel: string; readonly ts: string },
  client: webApi.WebClient,
  edge: ListenerEdge,
): Promise<boolean> {
  const reached = await reaching(() => client.chat.delete({ channel, ts }), edge.wait, { repeated: true });
  if (reached.how === 'arrived') return true;
  if (reached.how === 'unknown') throw reached.error;
  if (reached.why === 'message_not_found') return true;
  if (['cant_delete_message', 'compliance_exports_prevent_deletion'].includes(reached.why)) return false;
  throw reached.error;
}
