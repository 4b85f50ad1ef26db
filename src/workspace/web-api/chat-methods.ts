import { z } from 'zod';
import { type Block, messageBlocksSchema, tooLong } from '../block-kit/block-schema.js';
import { type ConversationId, person } from '../identity.js';
import { messageJson } from '../payloads/json.js';
import type { Message } from '../state/messages.js';
import { type ApiParts, conversationOf, json, type Methods, Refused } from './method.js';

const messageArgs = z.object({
  channel: z.string(),
  text: z.string().default(''),
  blocks: json(messageBlocksSchema).default([]),
  thread_ts: z.string().optional(),
});
const postedArgs = z.object({ channel: z.string(), ts: z.string() });

interface Written {
  readonly conversation: ConversationId;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly threadTs: string | null;
}

/** Messages of the app: chat.* but for chat.unfurl. */
export function chatMethods({ state: { messages } }: ApiParts): Methods {
  return {
    'chat.postMessage': (args) => {
      const message = messages.post({ author: 'app', ...written(args) });
      return { channel: message.conversation, ts: message.ts, message: messageJson(message) };
    },
    'chat.postEphemeral': (args) => {
      const { user } = z.object({ user: z.string() }).parse(args);
      if (user !== person.id) throw new Refused('user_not_in_channel');
      const message = messages.post({ author: 'app', ...written(args), ephemeral: true });
      return { message_ts: message.ts };
    },
    'chat.update': (args) => {
      const before = own(args, 'cant_update_message');
      // Without `blocks` those of before stay; an empty list takes them away.
      const { text, blocks } = written({ blocks: before.blocks, ...z.looseObject({}).parse(args) });
      const message = messages.replace(before.ts, { text, blocks });
      if (!message) throw new Refused('message_not_found');
      return { channel: message.conversation, ts: message.ts, text, message: messageJson(message) };
    },
    'chat.delete': (args) => {
      const { ts, conversation } = own(args, 'cant_delete_message');
      messages.remove(ts);
      return { channel: conversation, ts };
    },
  };

  /** A message of the app's own that is not ephemeral: only such a one can be changed or deleted. */
  function own(args: unknown, otherwise: string): Message {
    const { channel, ts } = postedArgs.parse(args);
    const conversation = conversationOf(channel);
    const message = messages.find(ts);
    if (!message || message.ephemeral || message.conversation !== conversation) {
      throw new Refused('message_not_found');
    }
    if (message.author !== 'app') throw new Refused(otherwise);
    return message;
  }
}

function written(args: unknown): Written {
  const { channel, text, blocks, thread_ts } = messageArgs.parse(args);
  const conversation = conversationOf(channel);
  if (text === '' && blocks.length === 0) throw new Refused('no_text');
  if (tooLong(blocks)) throw new Refused('msg_blocks_too_long');
  return { conversation, text, blocks, threadTs: thread_ts ?? null };
}
