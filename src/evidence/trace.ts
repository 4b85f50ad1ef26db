import { shareWithin } from '../imported/align-turns.js';
import { passageSentences, sentencesIn } from '../passage.js';
import { isSameSpeaker } from '../transcript/same-speaker.js';
import type { Span, Turn } from '../transcript/transcript.js';
import { buildQuote, quoteId, type RecordedDocument } from './build-quote.js';
import type { Quote, QuoteId } from './quote.js';

/**
 * What became of a quote that was cited once. `was` is the quote as it was cited, of the version of its page that had
 * it last, where anything is different now.
 */
export type TracedQuote =
  | { readonly state: 'as published'; readonly quote: Quote; readonly was: null }
  /** Other words, another speaker, or another mark of an interpreter: `quote` is what the page has now. */
  | { readonly state: 'page changed'; readonly quote: Quote; readonly was: Quote }
  /** The page has neither these words nor any like them. */
  | { readonly state: 'no longer published'; readonly quote: null; readonly was: Quote };

/** Where a quote stands. */
export interface QuotePlace {
  readonly document: RecordedDocument;
  readonly turn: Turn;
  readonly span: Span;
}

/** Below this share of common words, either way, a sentence is not the quoted one with other words. */
const leastAlike = 0.6;
/** How much of the text before and behind tells one place of the same words from another. */
const contextLength = 60;

/**
 * Finds a quote that an earlier version of a page had in the version that the record has now: first its exact words, in
 * the turn that has its turn's id or its words; then those exact words where their surroundings are the same; then the
 * sentences most like it in that turn. Nothing is looked for in another document.
 *
 * @param cited the place in the earlier version
 * @param now the version that the record has
 */
export function traceQuote(cited: QuotePlace, now: RecordedDocument): TracedQuote {
  const was = quoteAt(cited);
  const home = turnNow(cited.turn, now);
  const exact = exactPlace(was.text, cited, home, now);
  if (exact) return compared(was, quoteAt(exact));
  const like = home && mostAlike(was.text, home, now);
  if (like) return { state: 'page changed', quote: quoteAt(like), was };
  return { state: 'no longer published', quote: null, was };
}

/** The same words: as published where speaker and marks are the same too. */
export function compared(was: Quote, quote: Quote): TracedQuote {
  const same =
    was.text === quote.text &&
    isSameSpeaker(was.speaker, quote.speaker) &&
    was.interpreted === quote.interpreted &&
    was.kind === quote.kind &&
    was.verbatim === quote.verbatim;
  return same ? { state: 'as published', quote, was: null } : { state: 'page changed', quote, was };
}

/** Every place that a quote can have in a document, with its id: runs of one to three sentences. */
export function* quotePlaces(document: RecordedDocument): Generator<[QuoteId, QuotePlace]> {
  for (const turn of document.transcript.turns) {
    for (const span of runsOf(turn)) yield [quoteId(document.source, turn, span), { document, turn, span }];
  }
}

function quoteAt({ document, turn, span }: QuotePlace): Quote {
  return buildQuote(document, turn, span);
}

function runsOf(turn: Turn): Span[] {
  return turn.paragraphs.flatMap((_, paragraph) => {
    const sentences = sentencesIn(turn, paragraph);
    return sentences.flatMap(({ start }, first) =>
      sentences.slice(first, first + passageSentences).map(({ end }) => ({ start, end })),
    );
  });
}

/** The turn with this turn's id, or the one that has its words since it vanished. */
function turnNow(turn: Turn, { transcript }: RecordedDocument): Turn | null {
  const redirect = transcript.earlier?.redirects.find((one) => one.turn === turn.id);
  const id = redirect ? redirect.now : turn.id;
  return transcript.turns.find((one) => one.id === id) ?? null;
}

/** The exact words: the only place in their turn, or the only place on the page, or the one with the same surroundings. */
function exactPlace(
  words: string,
  cited: QuotePlace,
  home: Turn | null,
  now: RecordedDocument,
): QuotePlace | null {
  const all = now.transcript.turns.flatMap((turn) => placesIn(turn, words, now));
  const atHome = all.filter(({ turn }) => turn === home);
  const candidates = atHome.length > 0 ? atHome : all;
  const [only] = candidates;
  if (candidates.length < 2) return only ?? null;
  const around = (place: QuotePlace) => contextOf(place.document.source, place.span);
  const [best, second] = candidates
    .map((place) => ({ place, alike: sharedEnds(around(cited), around(place)) }))
    .sort((a, b) => b.alike - a.alike);
  // Within one turn any place is the speaker's very words; elsewhere a place that is not certain is none.
  return best && (atHome.length > 0 || best.alike > (second?.alike ?? 0)) ? best.place : null;
}

function placesIn(turn: Turn, words: string, document: RecordedDocument): QuotePlace[] {
  return turn.paragraphs.flatMap(({ text, start }) => {
    const places: QuotePlace[] = [];
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
      places.push({ document, turn, span: { start: start + at, end: start + at + words.length } });
    return places;
  });
}

function contextOf(source: string, { start, end }: Span): { before: string; behind: string } {
  return {
    before: source.slice(Math.max(0, start - contextLength), start),
    behind: source.slice(end, end + contextLength),
  };
}

function sharedEnds(a: { before: string; behind: string }, b: { before: string; behind: string }): number {
  let before = 0;
  while (before < contextLength && a.before.at(-1 - before) === b.before.at(-1 - before)) before += 1;
  let behind = 0;
  while (behind < contextLength && a.behind[behind] === b.behind[behind]) behind += 1;
  return before + behind;
}

/** The run of sentences of a turn that is most like words that it no longer has. */
function mostAlike(words: string, turn: Turn, document: RecordedDocument): QuotePlace | null {
  let best: { span: Span; alike: number } | null = null;
  for (const span of runsOf(turn)) {
    const text = document.source.slice(span.start, span.end);
    const alike = Math.min(shareWithin(words, text), shareWithin(text, words));
    if (alike >= leastAlike && alike > (best?.alike ?? 0)) best = { span, alike };
  }
  return best && { document, turn, span: best.span };
}
