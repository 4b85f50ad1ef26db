import type { AnswerNode, InBrief } from '../answer.js';
import { meetingCard } from '../evidence/meeting-card.js';
import type { Quote } from '../evidence/quote.js';
import { undated } from '../render/citation-words.js';
import type { Phrases } from '../render/phrases/phrases.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import type { Transcript } from '../transcript/transcript.js';
import { watchedAsTyped } from '../watch/watch.js';
import type { DigestInput } from './digest.js';
import { quoteForTheDay } from './for-the-day.js';
import { newWordsThings } from './new-words.js';
import { rememberedOn } from './remembered.js';
import { overlaps, tellingQuotes } from './telling.js';

/** One thing of a digest, in brief for the summary and in full for the thread. */
export interface Thing {
  readonly brief: InBrief;
  /** Further quotes of it, for where there is room in the summary. */
  readonly further: readonly Quote[];
  readonly inFull: readonly AnswerNode[];
  /** How many quotes it has in full. */
  readonly quotes: number;
}

/** Things of one sort, under a title. */
export interface Part {
  readonly kind: 'documents' | 'new words' | 'watches' | 'day' | 'week' | 'quote';
  readonly title: string;
  readonly things: readonly Thing[];
}

/** Telling quotes of a new document. */
const quotesOfDocument = 3;

/** What a digest holds, part by part; none is empty, and no quote stands in two. */
export function partsOf(input: DigestInput): Part[] {
  const phrases = phrasesFor(input.language);
  const { digest, date } = phrases;
  const since = input.since === null ? null : date(input.since);
  const watches = input.watchHits.filter(({ quotes }) => quotes.length > 0);
  const watched = watches.flatMap(({ quotes }) => quotes);
  const documents = newDocuments(input, watched, phrases);
  const words = newWordsThings(input, notAmong([...watched, ...documents.flatMap(quotesIn)]));
  const besides = [...watched, ...documents.flatMap(quotesIn), ...words.flatMap(quotesIn)];
  const remembered = meetingsRemembered(input, besides, phrases);
  const forTheDay = quoteForTheDay({
    ...input,
    besides: [...besides, ...(remembered?.things.flatMap(quotesIn) ?? [])],
  });
  const parts: Part[] = [
    { kind: 'documents', title: digest.newDocuments(since), things: documents },
    { kind: 'new words', title: phrases.newly.inDigest, things: words },
    { kind: 'watches', title: digest.watches, things: watches.map((hits) => watchThing(hits, phrases)) },
    ...(remembered ? [remembered] : []),
    { kind: 'quote', title: digest.forTheDay, things: forTheDay ? [quoteThing(forTheDay)] : [] },
  ];
  return parts.filter(({ things }) => things.length > 0);
}

/** The latest first; those without a date last. */
function newDocuments(input: DigestInput, besides: readonly Quote[], phrases: Phrases): Thing[] {
  const { record, topics } = input;
  const wanted = new Set(input.newDocuments);
  const dateOf = ({ document }: Transcript) => document.date ?? '';
  return record.transcripts
    .filter(({ document }) => wanted.has(document.id))
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || a.document.id.localeCompare(b.document.id))
    .flatMap((transcript) => {
      const { id } = transcript.document;
      return documentThing(
        transcript,
        tellingQuotes(record, id, { topics, most: quotesOfDocument, isNew: notAmong(besides) }),
        input,
        phrases,
      );
    });
}

/** A document with quotes of it: the meeting that it tells of, what it is, who published it, when it was. */
function documentThing(
  transcript: Transcript,
  quotes: readonly Quote[],
  { record }: DigestInput,
  { digest, date }: Phrases,
): Thing[] {
  const { document } = transcript;
  const meeting = record.meetings.find(({ id }) => id === document.meeting);
  if (!meeting) return [];
  const card = meetingCard({ transcript, meeting });
  const [first = null, ...further] = quotes;
  return [
    {
      brief: {
        title: undated(meeting.title, document.date),
        source: digest.from(document.kind, document.publisher, date(document.date)),
        quote: first,
      },
      further,
      inFull: [{ node: 'meeting', card }, ...quotes.map(inEvidence)],
      quotes: quotes.length,
    },
  ];
}

function watchThing(
  { watched, quotes }: DigestInput['watchHits'][number],
  { digest, watch }: Phrases,
): Thing {
  const query = watchedAsTyped(watched);
  const [first = null, ...further] = quotes;
  return {
    brief: { title: digest.watched(query, quotes.length), source: null, quote: first },
    further,
    inFull: [{ node: 'lead', words: watch.fired(query, quotes.length) }, ...quotes.map(inEvidence)],
    quotes: quotes.length,
  };
}

/** Meetings of earlier years, each with one quote, one that the channel has not seen if there is any. */
function meetingsRemembered(input: DigestInput, besides: readonly Quote[], phrases: Phrases): Part | null {
  const { record, topics, localDate, since } = input;
  const told = record.meetings.filter(({ id }) =>
    record.transcripts.some(({ document }) => document.meeting === id),
  );
  const remembered = rememberedOn(told, localDate, since);
  if (!remembered) return null;
  const isNew = notAmong(besides);
  const things = remembered.meetings.flatMap(({ id }) => {
    const documents = record.transcripts
      .filter(({ document }) => document.meeting === id)
      .sort((a, b) => order.indexOf(a.document.kind) - order.indexOf(b.document.kind));
    const oneOf = (may: (quote: Quote) => boolean) =>
      documents.flatMap((transcript) => {
        const [quote] = tellingQuotes(record, transcript.document.id, { topics, most: 1, isNew: may });
        return quote ? [{ transcript, quote }] : [];
      })[0];
    const told = oneOf((quote) => isNew(quote) && !input.shown.has(quote.id)) ?? oneOf(isNew);
    const transcript = told?.transcript ?? documents[0];
    return transcript ? documentThing(transcript, told ? [told.quote] : [], input, phrases) : [];
  });
  const title = remembered.of === 'day' ? phrases.digest.onThisDay : phrases.digest.inThisWeek;
  return { kind: remembered.of, title, things };
}

/** Somebody's own words before what others report of them. */
const order: readonly Transcript['document']['kind'][] = ['transcript', 'readout', 'article'];

function quoteThing(quote: Quote): Thing {
  return {
    brief: { title: null, source: null, quote },
    further: [],
    inFull: [inEvidence(quote)],
    quotes: 1,
  };
}

function notAmong(quotes: readonly Quote[]): (quote: Quote) => boolean {
  return (quote) => !quotes.some((other) => overlaps(other, quote));
}

function quotesIn({ inFull }: Thing): Quote[] {
  return inFull.flatMap((node) => (node.node === 'quote' ? [node.quote] : []));
}

function inEvidence(quote: Quote): AnswerNode {
  return { node: 'quote', quote, role: 'evidence', number: null };
}
