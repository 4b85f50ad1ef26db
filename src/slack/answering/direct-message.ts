import type { Context, webApi } from '@slack/bolt';
import type { EventListener, ListenerEdge } from '../listener.js';
import { editedSchema, messageSchema } from '../payloads.js';
import { inPlaceOf, intoThread } from '../reaching/routes.js';
import { typedToBot } from '../slack-text.js';
import { conversing } from './conversing.js';

/** So long after the question its edit still changes the answer, in milliseconds. */
const editable = 2 * 60_000;

/** What follows a question in a direct message stands in its thread, or in the conversation itself. */
interface Incoming {
  readonly body: unknown;
  readonly client: webApi.WebClient;
  readonly context: Context;
}

type Message = ReturnType<typeof messageSchema.parse> & { readonly user: string };

/**
 * A direct message: answered where it stands, without a mention, follow-ups too. A question that its writer changes
 * within two minutes has its answer changed. The assistant's pane is the same conversation.
 */
export const directMessage: EventListener = {
  kind: 'event',
  name: 'message',
  subscription: 'message.im',
  scopes: ['im:history', 'chat:write'],
  handle: async ({ event, body, client, context }, edge) => {
    const incoming = { body, client, context };
    const edited = editedSchema.safeParse(event).data;
    if (edited) {
      const { channel, message, previous_message: before } = edited;
      // Slack tells of its own changes too: a link that unfurls.
      if (!isDirect(channel) || before?.text === message.text) return;
      return edge.inTurn(channel, () => answerEdited({ ...message, channel }, incoming, edge));
    }
    const message = messageSchema.parse(event);
    if (isDirect(message.channel) && isOfPerson(message))
      await edge.inTurn(message.channel, () => answer(message, incoming, edge));
  },
};

/** An app that may also read channels is told of every message there: in a channel only a mention is for the bot. */
function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** What a person writes has no subtype, but for one: sent to a channel as well. */
function isOfPerson(message: ReturnType<typeof messageSchema.parse>): message is Message {
  const { bot_id, user, subtype } = message;
  return bot_id === undefined && user !== undefined && (subtype === undefined || subtype === 'file_share');
}

async function answer(message: Message, incoming: Incoming, edge: ListenerEdge): Promise<void> {
  const { channel, user, ts, thread_ts } = message;
  const team = incoming.context.teamId ?? '';
  const thread = { team, channel, thread: thread_ts ?? '' };
  const spot = { channel, user, thread: thread_ts };
  const before = await edge.store.threads.find(thread);
  const typed = typedToBot(message.text, incoming.context.botUserId);
  const answered = await conversing(
    { listener: 'message.im', typed, spot, thread, before },
    incoming,
    edge,
    intoThread(incoming.client, spot, edge.wait),
  );
  if (!answered || answered.ts === null) return;
  const at = edge.now();
  await edge.store.answers.add({ team, channel, question: ts, answer: answered.ts, at, user });
  if (before !== null) await edge.store.threads.keep(asBefore(thread, ts), before, at, user);
}

async function answerEdited(
  message: Omit<ReturnType<typeof messageSchema.parse>, 'user'> & { user?: string | undefined },
  incoming: Incoming,
  edge: ListenerEdge,
): Promise<void> {
  if (!isOfPerson(message)) return;
  const { channel, user, ts, thread_ts, text } = message;
  // Later, the answer stands as it is: others may have read it.
  if (edge.now() - Number(ts) * 1_000 > editable) return;
  const team = incoming.context.teamId ?? '';
  const given = await edge.store.answers.find({ team, channel, question: ts });
  if (!given) return answer(message, incoming, edge);
  const thread = { team, channel, thread: thread_ts ?? '' };
  await conversing(
    {
      listener: 'message_changed',
      typed: typedToBot(text, incoming.context.botUserId),
      spot: { channel, user, thread: thread_ts },
      thread,
      before: await edge.store.threads.find(asBefore(thread, ts)),
    },
    incoming,
    edge,
    inPlaceOf(incoming.client, { channel, user, thread: thread_ts }, given.answer, edge.wait),
  );
}

/** The conversation as it stood before a question: where its edit starts from. */
function asBefore(thread: { team: string; channel: string; thread: string }, question: string) {
  return { ...thread, thread: `${thread.thread} before ${question}` };
}
