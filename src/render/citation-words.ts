import type { Quote } from '../evidence/quote.js';
import type { NamedPerson, Side } from '../transcript/transcript.js';
import { ellipsis, shorten } from './limits.js';

/**
 * How a citation is said, the same in every renderer. All results are plain text, one line, not escaped.
 */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2023-06-01` as `1 June 2023`, `2023-06` as `June 2023`; anything else as it is, null as `date not known`. */
export function dateInWords(date: string | null): string {
  if (date === null) return 'date not known';
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  const month = months[Number(parts?.[2]) - 1];
  if (!parts || !month) return date;
  const day = parts[3] ? `${Number(parts[3])} ` : '';
  return `${day}${month} ${parts[1]}`;
}

const countries: Partial<Record<Side, string>> = { us: 'United States', japan: 'Japan' };

/**
 * Who speaks, or what reports: the words that stand over a quote. A readout's or an article's own sentence never
 * begins with a person's name.
 */
export function speakerLine(quote: Quote): string {
  const { document, verbatim } = quote;
  if (!verbatim)
    return `The ${document.kind} ${document.kind === 'readout' ? 'reports' : 'says'}${reportedOf(quote)}`;
  if (document.kind === 'transcript') return person(quote);
  return `As printed by ${document.publisher}: ${person(quote)}`;
}

function reportedOf(quote: Quote): string {
  return quote.reports.length === 0 ? '' : `, of ${names(quote.reports)}`;
}

/** The person with office or outlet; where nobody is named, what is printed, marked as such. */
function person(quote: Quote): string {
  const country = quote.side ? countries[quote.side] : undefined;
  const office = quote.office && country ? `${quote.office} (${country})` : quote.office;
  const described = [office, quote.outlet].filter((part) => part !== null);
  if (quote.speaker) return [quote.speaker.name, ...described].join(', ');
  return [unnamed(quote), ...described].join(', ');
}

function unnamed(quote: Quote): string {
  if (quote.introducedAs) return `“${quote.introducedAs}” (name as printed, not resolved)`;
  const printed = quote.label ? ` (printed: “${quote.label}”)` : '';
  if (quote.kind === 'question') return `A reporter not named${printed}`;
  if (quote.kind === 'moderation') return `A moderator not named${printed}`;
  return `Speaker not named${printed}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function names(people: readonly NamedPerson[]): string {
  const all = people.map((one) => one.name);
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

/** What a reader must know about the words before taking them for somebody's: shown with every quote, in this order. */
export function badges(quote: Quote): string[] {
  const { document } = quote;
  const all: string[] = [];
  if (quote.kind === 'question')
    all.push(quote.side === null || quote.side === 'press' ? "Reporter's question" : 'Question');
  if (quote.kind === 'moderation') all.push('Moderator');
  if (quote.interpreted) all.push('Through interpreter');
  else if (quote.likelyInterpreted) all.push('Likely interpreted');
  if (!quote.verbatim) all.push('Not a verbatim quote');
  else if (document.kind !== 'transcript') all.push(`As printed by the ${document.kind}`);
  if (document.status === 'provisional-translation') all.push('Provisional translation');
  if (document.status === 'draft') all.push('Draft');
  if (document.copy) all.push("Copy, not publisher's own page");
  return all;
}

/** Whose words the speaker repeats in the quote: `quoting Kishida Fumio`; null where he speaks for himself throughout. */
export function quotingLine(quote: Quote): string | null {
  if (quote.innerQuotations.length === 0) return null;
  const whom = quote.innerQuotations.map((inner) => {
    if (inner.speaker) return inner.speaker.name;
    return inner.attribution ? `somebody else (“${inner.attribution}”)` : 'somebody else';
  });
  return `quoting ${[...new Set(whom)].join(' and ')}`;
}

/** Date, place, meeting, document and publisher, between middle dots. */
export function citationLine(quote: Quote): string {
  const date = dateInWords(quote.date);
  // A meeting's title ends in its date as a rule: said once.
  const dated = `, ${date}`;
  const title = quote.meeting.title;
  const meeting = title.endsWith(dated) ? title.slice(0, -dated.length) : title;
  const document = `${quote.document.kind} of ${quote.document.publisher}: “${quote.document.title}”`;
  return [date, quote.place ?? 'place not known', meeting, document].join(' · ');
}

/** What of a question stands beside its answer; the Context button shows it all. */
export const questionLength = 240;

/** The question that a quote answers: who asked, and the part of it that the quote speaks to. */
export interface QuestionWords {
  /** `Answering Peter Martin, Bloomberg News` */
  readonly intro: string;
  /** A stretch of the printed question, blanks and line ends as single blanks. */
  readonly text: string;
  /** Whether words of the question stand before and after the stretch. */
  readonly before: boolean;
  readonly after: boolean;
}

/** The question that the quote answers, in parts; null where it answers none. */
export function questionWords(quote: Quote, length = questionLength): QuestionWords | null {
  const asked = quote.answers;
  if (!asked) return null;
  const name =
    asked.speaker?.name ?? (asked.introducedAs ? `“${asked.introducedAs}” (name as printed)` : null);
  const from = asked.outlet ? ` from ${asked.outlet}` : '';
  const asker = name === null ? `a question${from}` : [name, asked.outlet].filter(Boolean).join(', ');
  const [start, end] = asked.part;
  const part = asked.text.slice(start, end).trim() === '' ? [0, asked.text.length] : [start, end];
  const { shown, leftOut } = shorten(asked.text.slice(...part).trim(), length);
  return {
    intro: `Answering ${asker}`,
    text: shown.replace(/\s+/gu, ' '),
    before: asked.text.slice(0, part[0]).trim() !== '',
    after: leftOut > 0 || asked.text.slice(part[1]).trim() !== '',
  };
}

/** Stands after words that are not shown in full. */
export const shortenedSign = '(shortened)';

/** The question between quotation marks, an ellipsis where words are left out, and a sign that they are. */
export function quotedQuestion({ text, before, after }: QuestionWords): string {
  const words = `“${before ? `${ellipsis} ` : ''}${text}${after ? ` ${ellipsis}` : ''}”`;
  return before || after ? `${words} ${shortenedSign}` : words;
}

/** `Answering Peter Martin, Bloomberg News: “… What will it change? …” (shortened)`; null where the quote answers nothing. */
export function questionLine(quote: Quote, length = questionLength): string | null {
  const question = questionWords(quote, length);
  return question && `${question.intro}: ${quotedQuestion(question)}`;
}

/** What introduces a quote that does not answer what was asked. */
export const nearestLine = 'Not an answer: the nearest in the record';
