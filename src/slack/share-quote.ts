import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Answer, AnswerNode, Words } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import { renderBlockKit } from '../render/block-kit.js';
import { buttonIds } from '../render/buttons.js';
import { speakerLine } from '../render/citation-words.js';
import type { Phrases } from '../render/phrases/phrases.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
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
        const [{ value }] = pressed.actions;
        const phrases = phrasesFor(value.language);
        const quote = quoteOf(value.quote, edge.world.record, phrases);
        const name = pressed.user.name ?? pressed.user.username ?? phrases.share.somebody;
        return post(client, channelOf(pressed), { id: pressed.user.id, name }, quote, phrases);
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
  phrases: Phrases,
): Promise<Reply | null> {
  if (channel === null) return refused('channel_not_found', phrases);
  const summary = phrases.share.inShort(speakerLine(quote, phrases), phrases.date(quote.date));
  const nodes: AnswerNode[] = [{ node: 'quote', quote, role: 'shared', number: null }];
  const answer: Answer = { language: phrases.language, summary, nodes };
  try {
    const message = renderBlockKit(answer, { sharedBy });
    await client.chat.postMessage({ ...message, channel, unfurl_links: false, unfurl_media: false });
    return null;
  } catch (error) {
    const reason = refusalSchema.safeParse(platformError(error));
    if (!reason.success) throw error;
    return refused(reason.data, phrases);
  }
}

/** What Slack answers where a bot may not post, and what to do about it. */
const refusalSchema = z.enum(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action']);
type Refusal = z.infer<typeof refusalSchema>;

const invite = '/invite @Alliance';

function refused(refusal: Refusal, { language, share }: Phrases): Reply {
  const said: Record<Refusal, Words> = {
    not_in_channel: [share.notInChannel, { text: invite, style: 'code' }],
    channel_not_found: [share.channelNotFound, { text: invite, style: 'code' }],
    is_archived: [share.archived],
    restricted_action: [share.restricted],
  };
  const words = said[refusal];
  const summary = words.map((run) => (typeof run === 'string' ? run : run.text)).join('');
  return { answer: { language, summary, nodes: [{ node: 'lead', words }] } };
}

/** Slack's word for a refusal, where the error is one. */
function platformError(error: unknown): string | null {
  if (!(error instanceof Error) || !('data' in error)) return null;
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('error' in data)) return null;
  return typeof data.error === 'string' ? data.error : null;
}
