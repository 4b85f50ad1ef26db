import { z } from 'zod';
import type { Language } from '../../answer.js';
import { conversationStateSchema } from '../../conversation/state.js';
import { type QuoteId, quoteIdSchema } from '../../evidence/quote.js';
import type { Store, ThreadKey } from '../../store/store.js';
import { answering } from '../answering/answering.js';
import type { MessageShortcutListener } from '../listener.js';
import { privately } from '../reaching/routes.js';
import { exportQuotes } from './export-quotes.js';
import { askedByPress } from './pressed.js';

/** A message from whose menu the shortcut was taken, and who took it. */
const onMessageSchema = z.object({
  channel: z.object({ id: z.string().min(1) }),
  user: z.object({ id: z.string().min(1) }),
  message: z.object({ ts: z.string().min(1), thread_ts: z.string().optional() }),
});
type OnMessage = z.infer<typeof onMessageSchema>;

/** Quotes that the bot keeps of a thread, in the language that it speaks there, and where their file belongs. */
interface Kept {
  readonly quotes: readonly QuoteId[];
  readonly language: Language | null;
  readonly thread: string | undefined;
  /** How many older ones are not kept any more. */
  readonly older: number;
}

/** Export quotes: the quotes of the message's thread as a file into it; the one who asked is told, nobody else. */
export const exportShortcut: MessageShortcutListener = {
  kind: 'message-shortcut',
  name: 'export_quotes',
  scopes: ['channels:read', 'files:write', 'groups:read'],
  menu: {
    name: 'Export quotes',
    description: 'Puts the quotes of this thread into it as a Markdown file, with their citations',
  },
  handle: async ({ ack, body, client, respond, context }, edge) => {
    await ack();
    const asked = await askedByPress('export_quotes', { body, client, context }, edge);
    const on = onMessageSchema.safeParse(body).data;
    const spot = on ? { channel: on.channel.id, user: on.user.id, thread: threadOf(on) } : null;
    await answering(
      edge,
      asked,
      async () => {
        const from = onMessageSchema.parse(body);
        const { quotes, language, thread, older } = await keptOf(from, asked.who.team, edge.store);
        const chosen = (await edge.worldFor(asked.who)).language;
        const place = {
          client,
          spot: { channel: from.channel.id, user: from.user.id, thread },
          language: chosen ?? language ?? asked.language,
          delivery: asked.delivery,
          aside: true,
          older,
        };
        return exportQuotes(quotes, place, edge);
      },
      // The confirmation is for one person, the file for everybody in the thread.
      { ...privately(respond, client, spot, edge.wait), open: true },
    );
  },
};

function threadOf({ message }: OnMessage): string {
  return message.thread_ts ?? message.ts;
}

/**
 * What the bot showed in the thread, and the quote that was shared by the message or by the one that the thread hangs
 * on. Outside a thread, a direct message belongs to the conversation itself.
 */
async function keptOf(on: OnMessage, team: string, store: Store): Promise<Kept> {
  const channel = on.channel.id;
  const thread = threadOf(on);
  const shared = await Promise.all(
    [...new Set([thread, on.message.ts])].map((ts) => store.shares.find({ team, channel, ts })),
  );
  const here = await stateOf({ team, channel, thread }, store);
  const shares = shared.flatMap((share) => quoteIdSchema.safeParse(share?.quote).data ?? []);
  const alone = channel.startsWith('D') && on.message.thread_ts === undefined && !here;
  const state = alone ? await stateOf({ team, channel, thread: '' }, store) : here;
  return {
    quotes: [...shares, ...(state?.listed ?? [])],
    language: state?.language ?? null,
    thread: alone ? undefined : thread,
    older: state?.unlisted ?? 0,
  };
}

async function stateOf(thread: ThreadKey, store: Store) {
  const kept = await store.threads.find(thread);
  return kept === null ? null : (conversationStateSchema.safeParse(JSON.parse(kept)).data ?? null);
}
