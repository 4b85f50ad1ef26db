import type { RespondFn } from '@slack/bolt';
import type { z } from 'zod';
import { UsageError } from '../command.js';
import type { Quote } from '../evidence/quote.js';
import type { TeamRecord } from '../record.js';
import type { BlockKitMessage } from '../render/block-kit.js';
import { quoteValueSchema } from '../render/buttons.js';
import type { Phrases } from '../render/phrases/phrases.js';
import { pressedSchema } from './payloads.js';

/** A pressed button of a quote. */
export const pressedQuoteSchema = pressedSchema(quoteValueSchema);

/** Where the button stands. */
type Place = Pick<z.infer<typeof pressedQuoteSchema>, 'channel' | 'container' | 'message'>;

export function channelOf({ channel, container }: Place): string | null {
  return channel?.id ?? container.channel_id ?? null;
}

const placeSchema = pressedSchema(quoteValueSchema).pick({ container: true, message: true });

/**
 * Answers to the one who pressed, and nobody else, where he pressed: in the thread if it was one.
 *
 * @param body the payload as it came: an answer to a payload that cannot be read goes to the channel's foot
 */
export function privately(respond: RespondFn, body: unknown): (message: BlockKitMessage) => Promise<unknown> {
  const place = placeSchema.safeParse(body).data;
  const thread = place?.container.thread_ts ?? place?.message?.thread_ts;
  return (message) =>
    respond({
      ...message,
      response_type: 'ephemeral',
      replace_original: false,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
}

/** The quote of a button. @throws UsageError where the record no longer has it */
export function quoteOf(id: Quote['id'], record: TeamRecord, phrases: Phrases): Quote {
  const quote = record.resolve(id);
  if (!quote) throw gone(phrases);
  return quote;
}

/** A button that outlived its quote. */
export function gone({ context }: Phrases): UsageError {
  return new UsageError(context.gone.sentence, null, context.gone.instead);
}
