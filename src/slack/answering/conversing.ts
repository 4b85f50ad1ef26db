import type { Context, webApi } from '@slack/bolt';
import { converse } from '../../conversation/converse.js';
import { type ConversationState, conversationStateSchema } from '../../conversation/state.js';
import { languageOfTyped } from '../../render/language-of.js';
import type { ThreadKey } from '../../store/store.js';
import { followingAt } from '../following/following-at.js';
import type { ListenerEdge } from '../listener.js';
import { exportQuotes } from '../quotes/export-quotes.js';
import { deliveryIn } from '../reaching/delivery.js';
import type { Route, Spot } from '../reaching/routes.js';
import { type Answered, type Asked, answering, type Reply } from './answering.js';
import { commandNamed } from './typed-command.js';

/** A message for the bot: what it says, of whom, in which conversation. */
export interface Said {
  readonly listener: string;
  readonly typed: string;
  readonly spot: Spot;
  /** Under which the conversation is kept. */
  readonly thread: ThreadKey;
  /** The conversation as it stood before; what is kept under `thread` unless told. */
  readonly before?: string | null;
}

type ConversationReply = Reply & { readonly state: ConversationState };

/**
 * Answers a message of a conversation and keeps, for its next one, what it is about. A message that is no question
 * gets no answer. What the bot keeps is its own: it reads no channel's history.
 */
export async function conversing(
  { listener, typed, spot, thread, before }: Said,
  { body, client, context }: { body: unknown; client: webApi.WebClient; context: Context },
  edge: ListenerEdge,
  route: Route,
): Promise<Answered<ConversationReply> | null> {
  const who = { team: thread.team, user: spot.user };
  const privately = spot.channel.startsWith('D');
  const following = followingAt({ ...who, channel: spot.channel, privately, body, client }, edge);
  const world = { ...(await edge.worldFor(who)), following };
  const asked: Asked = {
    listener,
    command: commandNamed(typed, world),
    who,
    channel: spot.channel,
    delivery: deliveryIn(context),
    language: languageOfTyped(typed, world.language),
    body,
    client,
  };
  const answered = await answering(
    edge,
    asked,
    async () => {
      const state = stateOf(before === undefined ? await edge.store.threads.find(thread) : before);
      const said = await converse(typed, state, world);
      switch (said.outcome) {
        case 'silent':
          return null;
        case 'export':
          return {
            ...(await exportQuotes(
              said.quotes,
              {
                client,
                spot,
                language: asked.language,
                delivery: asked.delivery,
                older: said.state.unlisted,
              },
              edge,
            )),
            state: said.state,
          };
        case 'answer':
          return { answer: said.answer, query: said.query ?? undefined, state: said.state };
      }
    },
    route,
  );
  // A direct message is one person's: what is kept of it goes when the person is forgotten.
  const person = spot.channel.startsWith('D') ? spot.user : null;
  if (answered)
    await edge.store.threads.keep(thread, JSON.stringify(answered.reply.state), edge.now(), person);
  return answered;
}

/** A state that a version before this one kept in another form is none: the question starts anew. */
function stateOf(kept: string | null): ConversationState | null {
  return kept === null ? null : (conversationStateSchema.safeParse(JSON.parse(kept)).data ?? null);
}
