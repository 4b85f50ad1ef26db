import { createHash } from 'node:crypto';
import type { Answer, AnswerNode } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import type { TracedQuote } from '../evidence/trace.js';
import type { Phrases } from './phrases/phrases.js';

/** What a message with a shared quote must become, because it shows something else than the published page has. */
export interface Correction {
  /** What the message shows once it is corrected, to be remembered beside the share. */
  readonly shows: string;
  /** What the page has now; null where it has nothing like it any more. */
  readonly quote: Quote | null;
  /** As it was shared; null where the page has changed back to what was shared first. */
  readonly was: Quote | null;
}

/** What stands for a quote that its page no longer has. */
const vanished = 'vanished';

/** A short name for the words and the speaker that a message shows. */
export function shownAs({ text, speaker }: Quote): string {
  return createHash('sha256')
    .update(JSON.stringify([text, speaker?.id ?? null]))
    .digest('hex')
    .slice(0, 16);
}

/**
 * Whether a shared quote must be corrected: its words or its speaker are others now, or its page no longer has it. A
 * speaker who is the same by name is the same: somebody has put him into the list of people.
 *
 * @param traced null where the record knows nothing of the quote: then nothing can be said of it
 * @param shows what the message shows, by `shownAs`; null where nobody noted it: then it shows what was cited first
 */
export function correctionOf(traced: TracedQuote | null, shows: string | null): Correction | null {
  if (!traced) return null;
  const { quote, was } = traced;
  const now = quote ? shownAs(quote) : vanished;
  const shown = shows ?? shownAs(was ?? quote);
  if (now === shown) return null;
  // Only where the message still shows what was cited can the two be compared.
  if (quote && was && shown === shownAs(was) && !hasOtherWords(quote, was) && !hasOtherSpeaker(quote, was))
    return null;
  return { shows: now, quote, was };
}

/** The message in the place of the one that was shared: what is wrong with it first, then the quote. */
export function correctedShare(correction: Correction, date: string, phrases: Phrases): Answer {
  const { quote, was } = correction;
  const sentence = correctionSentence(correction, date, phrases);
  const shown = quote ?? was;
  return {
    language: phrases.language,
    summary: sentence,
    nodes: [{ node: 'lead', words: [sentence] }, ...(shown ? [sharedNode(shown)] : [])],
  };
}

/** What the one who shared it is told, and nobody else: where, what has changed, and what the page has now. */
export function toldOfCorrection(
  correction: Correction,
  { channel, date }: { readonly channel: string; readonly date: string },
  phrases: Phrases,
): Answer {
  const { before, behind } = phrases.shownQuotes.correcting.told;
  const sentence = correctionSentence(correction, date, phrases);
  const shown = correction.quote ?? correction.was;
  return {
    language: phrases.language,
    summary: sentence,
    nodes: [
      { node: 'lead', words: [before, { text: channel, style: 'channel' }, behind] },
      { node: 'lead', words: [sentence] },
      ...(shown ? [sharedNode(shown)] : []),
    ],
  };
}

function sharedNode(quote: Quote): AnswerNode {
  return { node: 'quote', quote, role: 'shared', number: null };
}

function correctionSentence({ quote, was }: Correction, date: string, phrases: Phrases): string {
  const { correcting } = phrases.shownQuotes;
  const day = phrases.date(date);
  if (!quote) return correcting.vanished(day);
  if (!was) return correcting.changedBack(day);
  const said = [
    ...(hasOtherWords(quote, was) ? [correcting.words(was.text)] : []),
    ...(hasOtherSpeaker(quote, was) ? [correcting.speaker(was.speaker?.name ?? null)] : []),
  ];
  return [correcting.changed(day), ...said].join(phrases.sentenceGap);
}

function hasOtherWords(quote: Quote, was: Quote): boolean {
  return quote.text !== was.text;
}

function hasOtherSpeaker({ speaker }: Quote, was: Quote): boolean {
  return speaker?.id !== was.speaker?.id && speaker?.name !== was.speaker?.name;
}
