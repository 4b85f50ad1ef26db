import { passageSentences, sentencesIn } from '../passage.js';
import type { Span, Turn } from '../transcript/transcript.js';
import { buildQuote, type RecordedDocument } from './build-quote.js';
import { type MeetingCard, meetingCard } from './meeting-card.js';
import type { PageLink } from './page-link.js';
import type { Quote } from './quote.js';
import { placesOf, type TextDirective } from './text-directive.js';

/**
 * Why words that a link names are not quoted: the stored text nowhere has them, has them in several places, has them
 * where they are not one speaker's (a heading, two turns), or they are more than stands under one link.
 */
export type NoQuote = 'not-found' | 'several-places' | 'not-one-speaker' | 'too-long';

/** What the record has of a page. */
export type PageFound =
  | {
      readonly found: 'quotes';
      /** The sentences that have the linked words, in order; several where the words are more than one quote holds. */
      readonly quotes: readonly Quote[];
      /** Of a link that names several stretches of words: why others of them are not quoted. */
      readonly others: readonly NoQuote[];
      readonly card: MeetingCard;
    }
  /** `why` is null where the link names no words. */
  | { readonly found: 'card'; readonly card: MeetingCard; readonly why: NoQuote | null };

/** Quotes under one link; each holds up to three sentences. */
const quotesOfLink = 3;

/**
 * What a link leads to within the documents of its page (one, as a rule). Words are quoted only where they stand in one
 * place: never a guess between two.
 */
export function linkedWords(link: PageLink, documents: readonly RecordedDocument[]): PageFound | null {
  const [first] = documents;
  if (!first) return null;
  const read = link.directives.map((directive) => quotesOf(directive, documents));
  const others = read.flatMap((one) => (one.why === null ? [] : [one.why]));
  const quotes = [...new Map(read.flatMap((one) => one.quotes).map((quote) => [quote.id, quote])).values()];
  if (quotes.length === 0) return { found: 'card', card: meetingCard(first), why: others[0] ?? null };
  const of = documents.find(({ transcript }) => transcript.document.id === quotes[0]?.document.id) ?? first;
  const shown = quotes.slice(0, quotesOfLink);
  const tooMany: NoQuote[] = shown.length < quotes.length ? ['too-long'] : [];
  return { found: 'quotes', quotes: shown, others: [...others, ...tooMany], card: meetingCard(of) };
}

interface Read {
  readonly quotes: readonly Quote[];
  readonly why: NoQuote | null;
}

function quotesOf(directive: TextDirective, documents: readonly RecordedDocument[]): Read {
  const none = (why: NoQuote): Read => ({ quotes: [], why });
  const places = documents.flatMap((recorded) =>
    placesOf(recorded.source, directive).map((words) => ({ recorded, words })),
  );
  const [place, ...more] = places;
  if (!place) return none('not-found');
  if (more.length > 0) return none('several-places');
  const runs = runsOf(place.recorded, place.words);
  if (!runs) return none('not-one-speaker');
  if (runs.length > quotesOfLink) return none('too-long');
  const quotes = runs.map(({ turn, span }) => {
    const whole = place.words.start <= span.start && span.end <= place.words.end;
    return buildQuote(place.recorded, turn, span, whole ? [] : [within(place.words, span)]);
  });
  return { quotes, why: null };
}

interface Run {
  readonly turn: Turn;
  /** Up to three whole sentences of one paragraph: what has a quote's id. */
  readonly span: Span;
}

/**
 * The whole sentences that hold the words; null where they are not one speaker's. A readout's sentences are each a turn
 * of nobody's: they may follow one another.
 */
function runsOf({ transcript }: RecordedDocument, words: Span): Run[] | null {
  const turns = transcript.turns.filter((turn) => turn.paragraphs.some((one) => overlap(one, words)));
  const first = turns[0];
  const last = turns.at(-1);
  if (!first || !last || words.start < first.start || last.end < words.end) return null;
  const nobodys = turns.every((turn) => turn.kind === 'reported' && !turn.verbatim);
  if (turns.length > 1 && !nobodys) return null;
  return turns.flatMap((turn) =>
    turn.paragraphs.flatMap((_, paragraph) => {
      const sentences = sentencesIn(turn, paragraph).filter((sentence) => overlap(sentence, words));
      return inRuns(sentences).map((span) => ({ turn, span }));
    }),
  );
}

function inRuns(sentences: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (let from = 0; from < sentences.length; from += passageSentences) {
    const run = sentences.slice(from, from + passageSentences);
    runs.push({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 });
  }
  return runs;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function within(span: Span, around: Span): Span {
  return { start: Math.max(span.start, around.start), end: Math.min(span.end, around.end) };
}
