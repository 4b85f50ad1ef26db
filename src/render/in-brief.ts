import type { AnswerNode, InBrief } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import { badges, speakerLine } from './citation-words.js';
import { ellipsis, limits, type Shortened, shorten } from './limits.js';
import type { Phrases } from './phrases/phrases.js';

/** What is said of one thing in brief, the same in every renderer: plain text, a line each, not escaped. */
export interface BriefLines {
  readonly title: string | null;
  /** Who speaks or what reports, with badges, and what it is from: stands before the words. */
  readonly small: string | null;
  /** The words of the quote, or their beginning. */
  readonly words: Shortened | null;
}

/** The lines of one thing in brief. */
export function briefLines({ title, source, quote }: InBrief, phrases: Phrases): BriefLines {
  if (!quote) return { title, small: source, words: null };
  const words = wordsInBrief(quote.text);
  const from = source ?? phrases.digest.from(null, quote.document.publisher, phrases.date(quote.date));
  const signs = [...badges(quote, phrases), ...(words.leftOut > 0 ? [phrases.shortened] : [])];
  return { title, small: [speakerInBrief(quote, phrases), ...signs, from].join(' · '), words };
}

/** A part of a digest in plain text, a line for each thing: for the notification, and to be read aloud. */
export function briefInText(
  { title, items, more }: Extract<AnswerNode, { node: 'brief' }>,
  phrases: Phrases,
): string[] {
  const lines = items.map((item) => {
    const said = briefLines(item, phrases);
    const about = [said.title, said.small].filter((line) => line !== null).join(' · ');
    if (!said.words) return about;
    const words = `${said.words.shown}${said.words.leftOut > 0 ? ` ${ellipsis}` : ''}`;
    return `${about}${phrases.colon}${item.quote?.verbatim ? `“${words}”` : words}`;
  });
  return [title, ...lines, ...(more > 0 ? [phrases.digest.more(more)] : [])];
}

/** The name alone; what else stands over a quote, where no name does. */
function speakerInBrief(quote: Quote, phrases: Phrases): string {
  const plain = quote.verbatim && quote.document.kind === 'transcript';
  return plain && quote.speaker ? quote.speaker.name : speakerLine(quote, phrases);
}

/** Words that turn or limit what stands before them: what is left out must not have one. */
const turns =
  /\b(?:not|no|nor|never|none|nothing|nobody|neither|cannot|without|unless|except|until|but|however|although|though|only|rather|rule[sd]? out|deny|denied|denies|refuse[sd]?|fail(?:s|ed)?|if)\b|n['’]t\b|ない|なかった|ません|ぬ|ずに|ただし|しかし|もし|限り|[がば]、/iu;

/** Whether a quote is shown whole in brief, and takes little room. */
export function isBrief(text: string): boolean {
  return text.length <= limits.part.brief.whole;
}

/**
 * The words of a quote as they are shown in brief: whole, or their beginning up to a blank. They stay whole where what
 * would be left out has a negation or a condition, and where they have no blanks to end at, as Japanese has none.
 */
export function wordsInBrief(text: string): Shortened {
  if (isBrief(text)) return { shown: text, leftOut: 0 };
  const { shown, leftOut } = shorten(text, limits.part.brief.begun);
  const endsAtBlank = /\s/u.test(text.charAt(shown.length));
  if (!endsAtBlank || turns.test(text.slice(shown.length))) return { shown: text, leftOut: 0 };
  return { shown, leftOut };
}
