import { type Topic, topicsOf } from '../../search/topic.js';
import type { Evidence } from '../evidence.js';
import type { Quote } from '../quote.js';
import { countedMeetings } from '../topic/counted.js';
import { type Mention, mentionsOf, spanOf } from '../topic/mentions.js';
import { isOfficial, voiceOf } from '../topic/voice.js';
import { wordingsOf } from '../topic/wordings.js';
import { seriesOf } from './series.js';
import type { TimelineOptions, TimelineResult } from './timeline-result.js';

/** How many quotes stand for what is nearest to a topic that the record has not. */
const nearestShown = 2;

/**
 * When a topic was first said in this record and by whom, and how often at every meeting since, by whose voice.
 *
 * @throws UsageError where the query cannot be read, or names nothing that could be counted
 */
export function timelineOf(typed: string, evidence: Evidence, options: TimelineOptions = {}): TimelineResult {
  const { topic, mentions, near } = mentionsOfTyped(typed, evidence, options);
  const firsts = firstsOf(mentions, evidence);
  const found = mentions.length > 0;
  return {
    version: 1,
    query: typed,
    reading: readingOf(topic, mentions, near, evidence),
    found,
    first: firsts.find(({ voice }) => voice !== 'reported' && isOfficial(voice))?.quote ?? null,
    firsts,
    series: seriesOf(topic, mentions, evidence),
    nearest: found ? [] : nearestTo(typed, evidence, options),
    searched: evidence.searched,
  };
}

/** The mentions of what was typed in the first of its readings that has any, stand-ins last. */
export function mentionsOfTyped(
  typed: string,
  evidence: Evidence,
  options: TimelineOptions = {},
): { readonly topic: Topic; readonly mentions: readonly Mention[]; readonly near: boolean } {
  const read = (standIns: boolean) =>
    topicsOf(typed, evidence.searchable, { asTyped: options.asTyped === true, standIns });
  const plain = read(false);
  for (const topic of plain) {
    const mentions = mentionsOf(topic, evidence);
    if (mentions.length > 0) return { topic, mentions, near: false };
  }
  for (const [n, topic] of read(true).entries()) {
    const { concepts } = plain[n] ?? topic;
    const standsIn = topic.concepts.some(
      ({ alternatives }, i) => alternatives.length > (concepts[i]?.alternatives.length ?? 0),
    );
    const mentions = standsIn ? mentionsOf(topic, evidence) : [];
    if (mentions.length > 0) return { topic, mentions, near: true };
  }
  const [topic] = plain;
  if (!topic) throw new RangeError('a topic has a reading');
  return { topic, mentions: [], near: false };
}

/** The first mention of each voice, by the day of its meeting; of one meeting, transcripts before what tells of them. */
function firstsOf(mentions: readonly Mention[], evidence: Evidence): TimelineResult['firsts'] {
  // The counted meetings stand in the order of their days. What prints a speech once more is not among them.
  const order = new Map<number, number>();
  for (const { transcripts, reports } of countedMeetings(evidence))
    for (const number of [...transcripts, ...reports]) order.set(number, order.size);
  const before = (a: Mention, b: Mention) =>
    (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) || startOf(a) - startOf(b);
  const seen = new Map<TimelineResult['firsts'][number]['voice'], Mention>();
  for (const mention of mentions) {
    if (!order.has(mention.document)) continue;
    const kind = evidence.documents[mention.document]?.transcript.document.kind;
    const voice = kind === 'transcript' ? voiceOf(mention.turn) : 'reported';
    const known = seen.get(voice);
    if (!known || before(mention, known) < 0) seen.set(voice, mention);
  }
  return [...seen]
    .sort(([, a], [, b]) => before(a, b))
    .map(([voice, mention]) => ({ voice, quote: quoteOf(mention, evidence) }));
}

function startOf({ printed }: Mention): number {
  return printed[0]?.start ?? 0;
}

/** The quote of a mention: the whole sentences in which it stands. */
export function quoteOf(mention: Mention, evidence: Evidence): Quote {
  const { document, turn, printed } = mention;
  const recorded = evidence.documents[document];
  if (!recorded) throw new RangeError('a mention outside the record');
  const marks = printed.map(({ start, end }) => ({ start, end }));
  return evidence.quoteAt({ document: recorded, turn, span: spanOf(mention) }, marks);
}

function readingOf(
  topic: Topic,
  mentions: readonly Mention[],
  near: boolean,
  evidence: Evidence,
): TimelineResult['reading'] {
  const { concepts, filters, aspects, corrections } = topic;
  return {
    things: concepts.map(({ typed }, concept) => ({
      typed,
      wordings: wordingsOf(
        mentions.map(({ document, printed }) => ({
          document,
          printed: printed.filter((one) => one.concept === concept),
        })),
        evidence,
      ),
    })),
    filters: Object.fromEntries(Object.entries(filters.said).map(([name, values]) => [name, [...values]])),
    filtersInWords: [...filters.inWords],
    inWords: aspects.map(({ name, alternatives }) => ({
      name,
      readAs: alternatives.map(({ inWords }) => inWords),
    })),
    corrections: [...corrections],
    near,
  };
}

/** What a search for quotes has for the same words, as evidence or as its own nearest: no mention of the topic as such. */
function nearestTo(typed: string, evidence: Evidence, { asTyped = false }: TimelineOptions): Quote[] {
  const { quotes, nearest } = evidence.quote(typed, { asTyped, limit: nearestShown });
  return [...quotes, ...nearest].slice(0, nearestShown);
}
