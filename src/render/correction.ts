import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Answer, AnswerNode } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import type { TracedQuote } from '../evidence/trace.js';
import { isSameSpeaker } from '../transcript/same-speaker.js';
import type { Phrases } from './phrases/phrases.js';

/** What a message with a shared quote must become, because it shows something else than the published page has. */
export interface Correction {
  /** What the message shows once it is corrected, to be remembered beside the share. */
  readonly shows: string;
  /** What the page has now; null where it has nothing like it any more. */
  readonly quote: Quote | null;
  /** As it was cited; null where the page has what it had then. */
  readonly was: Quote | null;
  /** Under whose name the message shows words that the page has as ever; null where it is not about that. */
  readonly misnamed: { readonly as: string | null } | null;
}

/** What stands for a quote that its page no longer has. */
const vanished = 'vanished';

/** What a message shows: a hash of the words, and the speaker. */
const shownSchema = z.object({
  words: z.string(),
  speaker: z.object({ id: z.string(), name: z.string() }).nullable(),
});
type Shown = z.infer<typeof shownSchema>;

/** The words and the speaker that a message shows, as they are remembered beside its share. */
export function shownAs(quote: Quote): string {
  return JSON.stringify(shownOf(quote));
}

function shownOf({ text, speaker }: Quote): Shown {
  const words = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { words, speaker: speaker && { id: speaker.id, name: speaker.name } };
}

/** What was remembered; null where nothing was, or in a form that nobody knows any more. */
function shownIn(remembered: string | null): Shown | typeof vanished | null {
  if (remembered === null || remembered === vanished) return remembered;
  const json = z.string().transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('no JSON');
      return z.NEVER;
    }
  });
  return json.pipe(shownSchema).safeParse(remembered).data ?? null;
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
  const shown = shownIn(shows) ?? shownOf(was ?? quote);
  if (shown === vanished) return quote ? { shows: shownAs(quote), quote, was, misnamed: null } : null;
  if (!quote) return { shows: vanished, quote, was, misnamed: null };
  const sameWords = shownOf(quote).words === shown.words;
  const sameSpeaker = isSameSpeaker(quote.speaker, shown.speaker);
  if (sameWords && sameSpeaker) return null;
  // The page has the words that it had: it was the record that gave them to somebody else.
  const misnamed = sameWords && !was ? { as: shown.speaker?.name ?? null } : null;
  return { shows: shownAs(quote), quote, was, misnamed };
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

function correctionSentence({ quote, was, misnamed }: Correction, date: string, phrases: Phrases): string {
  const { correcting } = phrases.shownQuotes;
  const day = phrases.date(date);
  if (!quote) return correcting.vanished(day);
  if (misnamed) return [correcting.misnamed(day), correcting.speaker(misnamed.as)].join(phrases.sentenceGap);
  const said = was
    ? [
        ...(quote.text === was.text ? [] : [correcting.words(was.text)]),
        ...(isSameSpeaker(quote.speaker, was.speaker) ? [] : [correcting.speaker(was.speaker?.name ?? null)]),
      ]
    : [];
  if (said.length === 0) return correcting.changedBack(day);
  return [correcting.changed(day), ...said].join(phrases.sentenceGap);
}
