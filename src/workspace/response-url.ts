import { z } from 'zod';
import { messageBlocksSchema, tooLong } from './block-kit/block-schema.js';
import { NoSuchThread } from './state/messages.js';
import type { WorkspaceState } from './state/workspace-state.js';

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
 * other is left alone; a command has no message to replace, and nobody's own message is the app's to change. An answer
 * lands in a thread only where `thread_ts` says so.
 */
export function answerResponse(
  { messages, tickets }: WorkspaceState,
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
  const { conversation, ts } = granted.source;
  const pressed = ts === null ? null : messages.find(ts);
  const original = pressed?.author === 'app' ? pressed : null;
  if (delete_original) {
    if (original) messages.remove(original.ts);
    if (text === '' && blocks.length === 0) return { status: 200, body: 'ok' };
  }
  if (text === '' && blocks.length === 0) return { status: 400, body: 'no_text' };
  if (tooLong(blocks)) return { status: 400, body: 'msg_blocks_too_long' };
  if (original && !delete_original && (replace_original ?? original.ephemeral)) {
    messages.replace(original.ts, { text, blocks });
    return { status: 200, body: 'ok' };
  }
  try {
    messages.post({
      conversation,
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
