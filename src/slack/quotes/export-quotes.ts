import type { webApi } from '@slack/bolt';
import type { Language, Words } from '../../answer.js';
import type { QuoteId } from '../../evidence/quote.js';
import { renderMarkdown } from '../../render/markdown.js';
import type { Phrases } from '../../render/phrases/phrases.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import type { Reply } from '../answering/answering.js';
import type { ListenerEdge } from '../listener.js';
import type { Delivery } from '../reaching/delivery.js';
import { saying } from '../reaching/refusals.js';
import type { Spot } from '../reaching/routes.js';
import { refusedInWords, uploaded } from '../reaching/uploading.js';

/** Where quotes are exported to: the thread of `spot`, or the conversation itself where it is in none. */
export interface ExportPlace {
  readonly client: webApi.WebClient;
  readonly spot: Spot;
  readonly language: Language;
  /** What is owed for the export: noted before the file leaves, so that a restart does not send it twice. */
  readonly delivery?: Delivery | undefined;
  /** The reply does not stand beside the file: it is told to one person alone. */
  readonly aside?: boolean;
  /** How many older quotes of the thread are not kept any more. */
  readonly older?: number;
}

/**
 * Puts quotes into a thread as a Markdown file. The reply is what is to be said beside it: how many, or why there is
 * no file.
 *
 * @throws where nobody can tell whether the file arrived, or Slack refuses it for a reason that has no sentence
 */
export async function exportQuotes(
  quotes: readonly QuoteId[],
  place: ExportPlace,
  edge: ListenerEdge,
): Promise<Reply> {
  const phrases = phrasesFor(place.language);
  const { exporting } = phrases.shownQuotes;
  const ids = [...new Set(quotes)];
  const found = ids.flatMap((id) => edge.world.record.resolve(id) ?? []);
  if (found.length === 0) return nothingToExport(ids.length, phrases);
  const madeOn = new Date(edge.now()).toISOString().slice(0, 10);
  const file = {
    filename: `alliance-quotes-${madeOn}.md`,
    title: exporting.heading(found.length),
    content: renderMarkdown(found, madeOn, phrases),
  };
  // Where another process answers it by now, neither the file nor what is said beside it is sent from here.
  const mine = !place.delivery || (await place.delivery.began());
  const refusal = mine ? await uploaded([file], place.spot, place.client, edge) : null;
  if (refusal) return { answer: saying(phrases, refusedInWords(refusal, phrases)) };
  const lost = ids.length - found.length;
  const where = place.spot.thread === undefined ? 'conversation' : 'thread';
  const done = place.aside ? exporting.placed(found.length, where) : exporting.done(found.length, where);
  const notes = [
    ...(lost > 0 ? [exporting.gone(lost)] : []),
    ...(place.older ? [exporting.older(place.older)] : []),
  ];
  const words = [done, ...notes.flatMap((note) => [phrases.sentenceGap, note])];
  return { answer: saying(phrases, words) };
}

/** No quote was shown yet, or the record has none of those any more. */
function nothingToExport(shown: number, phrases: Phrases): Reply {
  const { exporting } = phrases.shownQuotes;
  const words: Words =
    shown > 0
      ? [exporting.gone(shown)]
      : [exporting.nothing, { text: exporting.nothingExample, style: 'code' }];
  return { answer: saying(phrases, words) };
}
