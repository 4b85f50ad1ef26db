import type { Context, RespondFn, webApi } from '@slack/bolt';
import type { AnswerNode, Language } from '../../answer.js';
import { UsageError } from '../../command.js';
import type { Quote } from '../../evidence/quote.js';
import type { TeamRecord } from '../../record.js';
import { quoteValueSchema } from '../../render/buttons.js';
import type { Phrases } from '../../render/phrases/phrases.js';
import { isSameSpeaker } from '../../transcript/same-speaker.js';
import type { Asked } from '../answering/answering.js';
import type { ListenerEdge } from '../listener.js';
import { type Presser, pressedSchema, presserSchema } from '../payloads.js';
import { deliveryIn } from '../reaching/delivery.js';
import { privately, type Route, type Spot } from '../reaching/routes.js';

/** A pressed button of a quote. */
export const pressedQuoteSchema = pressedSchema(quoteValueSchema);

/** What Bolt hands a listener of something pressed, as far as all of them need it. */
interface Press {
  readonly body: unknown;
  readonly client: webApi.WebClient;
  readonly context: Context;
}

export function channelOf({ channel, container }: Presser): string | null {
  return channel?.id ?? container.channel_id ?? null;
}

/** Where the press was, for a note to the one who pressed; null in Home and in a modal. */
export function spotOf(presser: Presser): Spot | null {
  const channel = channelOf(presser);
  const thread = presser.container.thread_ts ?? presser.message?.thread_ts;
  return channel === null ? null : { channel, user: presser.user.id, thread };
}

/** Who pressed, of which workspace. */
export function whoPressed(presser: Presser, context: Context): { team: string; user: string } {
  return { team: context.teamId ?? '', user: presser.user.id };
}

/**
 * What a press asks, for answering.ts.
 *
 * @param language of what stands around the button; the person's own choice goes before it
 * @throws ZodError where the payload has nobody who pressed
 */
export async function askedByPress(
  listener: string,
  { body, client, context }: Press,
  edge: ListenerEdge,
  language: Language = 'en',
): Promise<Asked> {
  const presser = presserSchema.parse(body);
  const who = whoPressed(presser, context);
  const chosen = (await edge.worldFor(who)).language;
  return {
    listener,
    command: null,
    who,
    channel: channelOf(presser),
    delivery: deliveryIn(context),
    language: chosen ?? language,
    body,
    client,
  };
}

/** Answers to the one who pressed, and nobody else, where he pressed: in the thread if it was one. */
export function toPresser(respond: RespondFn, { body, client }: Press, edge: ListenerEdge): Route {
  const presser = presserSchema.safeParse(body).data;
  return privately(respond, client, presser ? spotOf(presser) : null, edge.wait);
}

/** The quote of a button. @throws UsageError where the record no longer has it */
export function quoteOf(id: Quote['id'], record: TeamRecord): Quote {
  return tracedQuoteOf(id, record).quote;
}

/**
 * The quote of a button, and how it was cited where its page has changed since.
 *
 * @throws UsageError where the record no longer has it, with the words that it had
 */
export function tracedQuoteOf(
  id: Quote['id'],
  record: TeamRecord,
): { readonly quote: Quote; readonly was: Quote | null } {
  const traced = record.trace(id);
  if (!traced) throw gone();
  const { quote, was } = traced;
  if (quote) return { quote, was };
  throw new UsageError({ code: 'no-longer-published', words: was.text, page: was.document.title });
}

/** What is said of a quote whose page has changed since it was cited; nothing of one that stands as it was. */
export function sinceChanged(quote: Quote, was: Quote | null, phrases: Phrases): AnswerNode[] {
  if (!was) return [];
  const { tracing } = phrases.shownQuotes;
  const { speaker } = was;
  const said = [
    ...(was.text === quote.text ? [] : [tracing.reworded(was.text)]),
    ...(isSameSpeaker(speaker, quote.speaker) ? [] : [tracing.otherSpeaker(speaker?.name ?? null)]),
  ];
  return [{ node: 'note', words: [[tracing.changed, ...said].join(phrases.sentenceGap)] }];
}

/** A button that outlived its quote. */
export function gone(): UsageError {
  return new UsageError({ code: 'quote-gone' });
}
