import { z } from 'zod';
import { messageBlocksSchema } from '../block-kit/block-schema.js';
import { type ConversationId, slashCommand } from '../identity.js';
import { eventsOf } from '../payloads/events.js';
import { commandPayload } from '../payloads/interactions.js';
import { sentences } from '../receiver.js';
import { notice, type Reach, replyWays } from './reach.js';

/** What an app may answer a command with in its acknowledgement. */
const commandAckSchema = z.union([
  z.string().transform((text) => ({ text, blocks: undefined, response_type: undefined })),
  z.looseObject({
    text: z.string().optional(),
    blocks: messageBlocksSchema.optional(),
    response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  }),
]);

/** `/alliance …`: `typed` is what stands after the command. */
export async function sendCommand(reach: Reach, typed: string, conversation: ConversationId): Promise<void> {
  const { messages } = reach.state;
  messages.post({
    conversation,
    author: 'person',
    text: `${slashCommand} ${typed}`.trim(),
    ephemeral: true,
    command: true,
  });
  const payload = commandPayload(typed, conversation, replyWays(reach, conversation, null));
  const delivery = await reach.receiver.deliver('command', payload);
  const failed = (why: string) => notice(reach, `${slashCommand} failed: ${why}`, conversation, null);
  if (!delivery.acked) return failed(sentences[delivery.why]);
  if (delivery.response === undefined || delivery.response === '') return;
  const answer = commandAckSchema.safeParse(delivery.response);
  if (!answer.success) return failed('the answer was not a message.');
  messages.post({
    conversation,
    author: 'app',
    text: answer.data.text ?? '',
    blocks: answer.data.blocks ?? [],
    ephemeral: answer.data.response_type !== 'in_channel',
  });
}

/** Posts what was typed; `heard`: whether the app is told of it, which hearing.ts does. */
export function say(
  { state, manifest }: Reach,
  typed: string,
  conversation: ConversationId,
  threadTs: string | null,
): { heard: boolean } {
  const message = state.messages.post({ conversation, author: 'person', text: typed, threadTs });
  const { unfurlDomains } = manifest;
  const events = eventsOf(
    { event: 'posted', message },
    { unfurlDomains, newId: () => '', moment: message.ts },
  );
  return { heard: events.some(({ subscription }) => manifest.events.has(subscription)) };
}

/** Gives a message of the person's own other words; false where it is none, or is gone. */
export function edit({ state }: Reach, ts: string, typed: string): boolean {
  const message = state.messages.find(ts);
  if (message?.author !== 'person' || message.command) return false;
  if (message.text !== typed) state.messages.replace(ts, { text: typed, blocks: [] });
  return true;
}
