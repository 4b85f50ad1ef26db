import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Language, Words } from '../answer.js';
import type { QuoteId } from '../evidence/quote.js';
import { renderMarkdown } from '../render/markdown.js';
import type { Phrases } from '../render/phrases/phrases.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import type { Reply } from './answering.js';
import type { Delivery } from './delivery.js';
import type { ListenerEdge } from './listener.js';
import { reaching } from './reaching.js';
import { saying } from './refusals.js';
import type { Spot } from './routes.js';

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
  const refusal = await upload(
    { filename: `alliance-quotes-${madeOn}.md`, content: renderMarkdown(found, madeOn, phrases) },
    exporting.heading(found.length),
    place,
    edge,
  );
  if (refusal) return { answer: saying(phrases, refusalInWords(refusal, phrases)) };
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

const refusals = [
  'missing_scope',
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'posting_to_channel_denied',
  'file_uploads_disabled',
  'file_uploads_except_images_disabled',
  'file_type_not_allowed',
  'storage_limit_reached',
] as const;
const refusalSchema = z.enum(refusals);
type Refusal = z.infer<typeof refusalSchema>;

/** Uploads and shares a file; null where it stands there, else Slack's name for why not. */
async function upload(
  file: { readonly filename: string; readonly content: string },
  title: string,
  { client, spot, delivery }: ExportPlace,
  edge: ListenerEdge,
): Promise<Refusal | null> {
  // Where another process answers it by now, neither the file nor what is said beside it is sent from here.
  if (delivery && !(await delivery.began())) return null;
  const into = spot.thread === undefined ? {} : { thread_ts: spot.thread };
  const reached = await reaching(
    () => client.filesUploadV2({ ...file, title, channel_id: spot.channel, ...into }),
    edge.wait,
  );
  if (reached.how === 'arrived') return null;
  const known = reached.how === 'refused' ? refusalSchema.safeParse(reached.why).data : undefined;
  if (known) return known;
  throw reached.error;
}

function refusalInWords(refusal: Refusal, { shownQuotes: { exporting } }: Phrases): Words {
  const invite = { text: '/invite @Alliance', style: 'code' } as const;
  const said: Record<Refusal, Words> = {
    missing_scope: [exporting.noScope],
    not_in_channel: [exporting.notInChannel, invite],
    channel_not_found: [exporting.notInChannel, invite],
    is_archived: [exporting.archived],
    restricted_action: [exporting.restricted],
    posting_to_channel_denied: [exporting.restricted],
    file_uploads_disabled: [exporting.filesOff],
    file_uploads_except_images_disabled: [exporting.filesOff],
    file_type_not_allowed: [exporting.filesOff],
    storage_limit_reached: [exporting.full],
  };
  return said[refusal];
}
