import type { webApi } from '@slack/bolt';
import type { Answer } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import { renderBlockKit } from '../render/block-kit.js';
import { buttonIds } from '../render/buttons.js';
import { dateInWords, speakerLine } from '../render/citation-words.js';
import { answering, type Reply } from './answering.js';
import type { ButtonListener } from './listener.js';
import { channelOf, pressedQuoteSchema, privately, quoteOf } from './pressed.js';

/** Share: posts the quote to the channel under the sharer's name, or tells the sharer why it cannot. */
export const shareQuote: ButtonListener = {
  kind: 'action',
  name: buttonIds.share,
  scopes: ['chat:write'],
  handle: async ({ ack, body, client, respond }, edge) => {
    await ack();
    await answering(
      edge,
      { listener: buttonIds.share, command: null },
      async () => {
        const pressed = pressedQuoteSchema.parse(body);
        const quote = quoteOf(pressed.actions[0].value.quote, edge.world.record);
        const name = pressed.user.name ?? pressed.user.username ?? 'Somebody';
        return post(client, channelOf(pressed), { id: pressed.user.id, name }, quote);
      },
      privately(respond, body),
    );
  },
};

/** Null where it is posted: the message itself is the answer. */
async function post(
  client: webApi.WebClient,
  channel: string | null,
  sharedBy: { id: string; name: string },
  quote: Quote,
): Promise<Reply | null> {
  if (channel === null) return refused(howTo.channel_not_found);
  const summary = `shares from the record: ${speakerLine(quote)}, ${dateInWords(quote.date)}.`;
  const answer: Answer = { summary, nodes: [{ node: 'quote', quote, role: 'shared', number: null }] };
  try {
    const message = renderBlockKit(answer, { sharedBy });
    await client.chat.postMessage({ ...message, channel, unfurl_links: false, unfurl_media: false });
    return null;
  } catch (error) {
    const reason = platformError(error);
    const explained = Object.entries(howTo).find(([code]) => code === reason)?.[1];
    if (!explained) throw error;
    return refused(explained);
  }
}

/** What Slack answers where a bot may not post, and what to do about it. */
const howTo = {
  not_in_channel: ['I am not in this channel. Invite me, then press Share again: ', '/invite @Alliance'],
  channel_not_found: [
    'I cannot see this conversation. In a channel, invite me and press Share again: ',
    '/invite @Alliance',
  ],
  is_archived: ['This channel is archived: nobody can post here.', null],
  restricted_action: ['This workspace does not let apps post in this channel.', null],
} as const;

function refused([sentence, typed]: (typeof howTo)[keyof typeof howTo]): Reply {
  const words = typed === null ? [sentence] : [sentence, { text: typed, style: 'code' as const }];
  return { answer: { summary: `${sentence}${typed ?? ''}`, nodes: [{ node: 'lead', words }] } };
}

/** Slack's word for a refusal, where the error is one. */
function platformError(error: unknown): string | null {
  if (!(error instanceof Error) || !('data' in error)) return null;
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('error' in data)) return null;
  return typeof data.error === 'string' ? data.error : null;
}
