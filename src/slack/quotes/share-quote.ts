import type { Answer } from '../../answer.js';
import { UsageError } from '../../command.js';
import type { Quote } from '../../evidence/quote.js';
import { buttonIds } from '../../render/buttons.js';
import { speakerLine } from '../../render/citation-words.js';
import { shownAs } from '../../render/correction.js';
import type { Phrases } from '../../render/phrases/phrases.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { answering } from '../answering/answering.js';
import type { ActionListener } from '../listener.js';
import { intoChannel } from '../reaching/routes.js';
import {
  askedByPress,
  channelOf,
  pressedQuoteSchema,
  sinceChanged,
  toPresser,
  tracedQuoteOf,
} from './pressed.js';

/** Share: posts the quote to the channel under the sharer's name, or tells the sharer why it cannot. */
export const shareQuote: ActionListener = {
  kind: 'action',
  name: buttonIds.share,
  // Before it posts, it asks whether another organisation reads the channel.
  scopes: ['channels:read', 'chat:write', 'groups:read'],
  handle: async ({ ack, body, client, respond, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const pressed = pressedQuoteSchema.safeParse(body).data;
    const asked = await askedByPress(buttonIds.share, press, edge, pressed?.actions[0].value.language);
    const aside = toPresser(respond, press, edge);
    const channel = pressed ? channelOf(pressed) : null;
    const shared = await answering(
      edge,
      asked,
      async () => {
        const { actions, user } = pressedQuoteSchema.parse(body);
        if (channel === null) throw new UsageError({ code: 'no-channel' });
        const phrases = phrasesFor(asked.language);
        const { quote, was } = tracedQuoteOf(actions[0].value.quote, edge.world.record);
        const name = user.name ?? user.username ?? phrases.share.somebody;
        return { answer: sharing(quote, was, phrases), sharedBy: { id: user.id, name }, quote };
      },
      channel === null ? aside : intoChannel(client, channel, aside, edge.wait),
    );
    if (!shared || channel === null || shared.ts === null) return;
    const { team, user } = asked.who;
    const { quote } = shared.reply;
    const at = edge.now();
    const { language } = asked;
    await edge.store.shares.add({
      team,
      channel,
      ts: shared.ts,
      quote: quote.id,
      user,
      at,
      shows: shownAs(quote),
      language,
    });
  },
};

function sharing(quote: Quote, was: Quote | null, phrases: Phrases): Answer {
  const summary = phrases.share.inShort(speakerLine(quote, phrases), phrases.date(quote.date));
  return {
    language: phrases.language,
    summary,
    nodes: [{ node: 'quote', quote, role: 'shared', number: null }, ...sinceChanged(quote, was, phrases)],
  };
}
