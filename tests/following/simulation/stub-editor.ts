import type { Editor } from '../../../src/following/editor.js';
import type { Message } from '../../../src/following/poster.js';
import { numberOf } from './chance.js';
import type { Post } from './faulty-slack.js';

/** How many messages the digest of a channel has for a date: none, one, or one with details. */
export function partsOf(channel: string, date: string): number {
  return [0, 1, 1, 1, 1, 1, 1, 1, 2, 4][numberOf(`${channel} ${date}`, 10)] ?? 0;
}

/** Whether a watch fires for a document. */
function fires(watch: string, document: string): boolean {
  return numberOf(`${watch} ${document}`, 3) > 0;
}

/** An editor with no record: what it makes says only what it is of, so that every post is known again. */
export const stubEditor: Editor = {
  digest: async ({ digest: { channel }, date, documents, shown, watches }) => {
    const hits = watches.flatMap((order) =>
      order.documents
        .filter((document) => fires(order.watch.id, document))
        .map((document) => ({ watch: order.watch.id, quote: `quote of ${document}` })),
    );
    const count = Math.max(partsOf(channel, date), documents.length + hits.length > 0 ? 1 : 0);
    // Not every digest has one: a channel's list of all that it was shown is read for each.
    const quotes = count > 0 && numberOf(`${date} ${channel}`, 3) === 0 ? [`quote ${shown.size}`] : [];
    const posts = Array.from({ length: count }, (_, part) => ({
      ...{ of: 'digest' as const, whose: channel, which: date, part },
      shown: part === 0 ? quotes : [],
      documents: part === 0 ? [...documents] : [],
      hits: part === 0 ? hits.map((hit) => `${hit.watch} ${hit.quote}`) : [],
    }));
    return { messages: posts.map(saying), shown: quotes, hits };
  },
  watch: async ({ watch, documents }) => {
    const hits = documents
      .filter((document) => fires(watch.id, document))
      .map((document) => ({ watch: watch.id, quote: `quote of ${document}` }));
    if (hits.length === 0) return { messages: [], shown: [], hits: [] };
    const post = {
      ...{ of: 'watch' as const, whose: watch.id, which: documents.join(), part: 0 },
      ...{ shown: [], documents: [], hits: hits.map((hit) => `${hit.watch} ${hit.quote}`) },
    };
    return { messages: [saying(post)], shown: [], hits };
  },
  note: async (order) =>
    'held' in order
      ? { text: JSON.stringify({ held: order.held.key, body: order.held.body }), blocks: [] }
      : { text: JSON.stringify({ ended: order.about.channel }), blocks: [] },
};

function saying(post: Post): Message {
  return { text: JSON.stringify(post), blocks: [] };
}
