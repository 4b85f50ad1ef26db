import { z } from 'zod';
import { messageBlocksSchema, tooLong } from './block-schema.js';
import { type Channel, NoSuchThread } from './channel.js';
import type { Tickets } from './tickets.js';

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

const responseSchema = z.looseObject({
  text: z.string().optional(),
  blocks: messageBlocksSchema.optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: flag.optional(),
  delete_original: flag.optional(),
  thread_ts: z.string().optional(),
});

export interface ResponseAnswer {
  readonly status: 200 | 400 | 404;
  readonly body: string;
}

/**
 * What is posted to a response_url. Without a word about it, a message that only one person sees is replaced and any
 * other is left alone; a command has no message to replace. An answer lands in a thread only where `thread_ts` says so.
 */
export function answerResponse(
  channel: Channel,
  tickets: Tickets,
  ticket: string,
  body: unknown,
): ResponseAnswer {
  const granted = tickets.redeem(ticket);
  if (granted.use !== 'granted') return { status: 404, body: granted.use };
  const parsed = responseSchema.safeParse(body);
  if (!parsed.success) {
    const inBlocks = parsed.error.issues.some((issue) => issue.path[0] === 'blocks');
    return { status: 400, body: inBlocks ? 'invalid_blocks' : 'invalid_payload' };
  }
  const { text = '', blocks = [], response_type, replace_original, delete_original, thread_ts } = parsed.data;
  const original = granted.source.ts === null ? null : channel.find(granted.source.ts);
  if (delete_original) {
    if (original) channel.remove(original.ts);
    if (text === '' && blocks.length === 0) return { status: 200, body: 'ok' };
  }
  if (text === '' && blocks.length === 0) return { status: 400, body: 'no_text' };
  if (tooLong(blocks)) return { status: 400, body: 'msg_blocks_too_long' };
  if (original && !delete_original && (replace_original ?? original.ephemeral)) {
    channel.replace(original.ts, { text, blocks });
    return { status: 200, body: 'ok' };
  }
  try {
    channel.post({
      author: 'app',
      text,
      blocks,
      ephemeral: response_type !== 'in_channel',
      threadTs: thread_ts ?? null,
    });
  } catch (error) {
    if (error instanceof NoSuchThread) return { status: 400, body: 'thread_not_found' };
    throw error;
  }
  return { status: 200, body: 'ok' };
}
