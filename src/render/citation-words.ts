import type { QuoteRole } from '../answer.js';
import { badgesOfBeside, badgesOfQuote } from '../evidence/badge.js';
import type { TurnView } from '../evidence/context.js';
import type { Beside, Quote } from '../evidence/quote.js';
import type { NamedPerson } from '../transcript/transcript.js';
import { ellipsis, shorten } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { phrasesFor } from './phrases/phrases-for.js';

/**
 * How a citation is said, the same in every renderer, in the language of the phrases. All results are plain text, one
 * line, not escaped.
 */

/**
 * Who speaks, or what reports: the words that stand over a quote. A readout's or an article's own sentence never
 * begins with a person's name.
 */
export function speakerLine(quote: Quote, phrases: Phrases): string {
  const { document, verbatim, reports } = quote;
  if (!verbatim) return phrases.citation.reported(document.kind, namesOf(reports));
  if (document.kind === 'transcript') return person(quote, phrases);
  return `${phrases.citation.printedBy(document.publisher)}${phrases.colon}${person(quote, phrases)}`;
}

/** The person with office or outlet; where nobody is named, what is printed, marked as such. */
function person(quote: Quote, phrases: Phrases): string {
  const office = quote.office && phrases.citation.officeOf(quote.office, quote.side);
  const name = quote.speaker ? quote.speaker.name : unnamed(quote, phrases);
  return [name, office, quote.outlet].filter((part) => part !== null).join(phrases.comma);
}

function unnamed({ introducedAs, kind, label }: Quote, { citation }: Phrases): string {
  if (introducedAs) return citation.unresolved(introducedAs);
  if (kind === 'question') return citation.unnamed('reporter', label);
  return citation.unnamed(kind === 'moderation' ? 'moderator' : 'speaker', label);
}

function namesOf(people: readonly NamedPerson[]): string[] {
  return people.map((one) => one.name);
}

/** Who speaks in a turn, or what reports. */
export function turnSpeakerLine({ who, reportedBy }: TurnView, { citation, colon }: Phrases): string {
  if (!reportedBy) return who ?? capitalised(citation.nobodyNamed);
  if (!reportedBy.verbatim) return citation.reported(reportedBy.kind, []);
  return `${citation.printedBy(reportedBy.publisher)}${colon}${who ?? citation.nobodyNamed}`;
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What stands over a quote that is no answer to what was asked; null where it is one, or stands on its own. */
export function roleMark(role: QuoteRole, { citation }: Phrases): string | null {
  switch (role) {
    case 'nearest':
      return citation.nearest;
    case 'related':
      return citation.related;
    case 'evidence':
    case 'shared':
    case 'linked':
      return null;
  }
}

/** What a reader must know about the words before taking them for somebody's: shown with every quote, in this order. */
export function badges(quote: Quote, phrases: Phrases): string[] {
  return badgesOfQuote(quote).map((badge) => phrases.badges[badge]);
}

/** Whose words the speaker repeats in the quote: `quoting Kishida Fumio`; null where he speaks for himself throughout. */
export function quotingLine(quote: Quote, { citation }: Phrases): string | null {
  if (quote.innerQuotations.length === 0) return null;
  const whom = quote.innerQuotations.map((inner) =>
    inner.speaker ? inner.speaker.name : citation.somebodyElse(inner.attribution || null),
  );
  return citation.quoting([...new Set(whom)]);
}

/** Where the same person said nearly the same; null where nowhere else. */
export function alsoSaidLine(quote: Quote, phrases: Phrases): string | null {
  if (quote.alsoSaid.length === 0) return null;
  return phrases.citation.alsoSaid(
    quote.alsoSaid.map(({ date, meeting }) => [phrases.date(date), meeting.title].join(phrases.comma)),
  );
}

/** Words of another document that stand beside a quote, and what introduces them. */
export interface BesideLine {
  readonly intro: string;
  readonly beside: Beside;
}

/** The speaker's own words beside what an interpreter said, and the other way round: with language, publisher and badges. */
export function besideLines(
  { ownWords, interpretation }: Quote,
  { citation, badges: inWords }: Phrases,
): BesideLine[] {
  const small = (beside: Beside) => badgesOfBeside(beside).map((badge) => inWords[badge]);
  return [
    ...(ownWords
      ? [
          {
            intro: citation.ownWords(ownWords.language, ownWords.publisher, small(ownWords)),
            beside: ownWords,
          },
        ]
      : []),
    ...(interpretation
      ? [
          {
            intro: citation.interpretation(
              interpretation.language,
              interpretation.publisher,
              small(interpretation),
            ),
            beside: interpretation,
          },
        ]
      : []),
  ];
}

/** Date, place, meeting, document and publisher, between middle dots. */
export function citationLine(quote: Quote, phrases: Phrases): string {
  const { kind, publisher, title: documentTitle } = quote.document;
  return [
    phrases.date(quote.date),
    quote.place ?? phrases.citation.placeNotKnown,
    undated(quote.meeting.title, quote.date),
    phrases.citation.document(kind, publisher, documentTitle),
  ].join(' · ');
}

/** A meeting's title ends in its date as a rule, in English: without it, for where the date is said besides. */
export function undated(title: string, date: string | null): string {
  const dated = `, ${phrasesFor('en').date(date)}`;
  return title.endsWith(dated) ? title.slice(0, -dated.length) : title;
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
export function questionWords(
  quote: Quote,
  { citation }: Phrases,
  length = questionLength,
): QuestionWords | null {
  const asked = quote.answers;
  if (!asked) return null;
  const printed = asked.introducedAs ? citation.asPrinted(asked.introducedAs) : null;
  const [start, end] = asked.part;
  const part = asked.text.slice(start, end).trim() === '' ? [0, asked.text.length] : [start, end];
  const { shown, leftOut } = shorten(asked.text.slice(...part).trim(), length);
  return {
    intro: citation.answering(asked.speaker?.name ?? printed, asked.outlet),
    text: shown.replace(/\s+/gu, ' '),
    before: asked.text.slice(0, part[0]).trim() !== '',
    after: leftOut > 0 || asked.text.slice(part[1]).trim() !== '',
  };
}

/** The question between quotation marks, an ellipsis where words are left out, and a sign that they are. */
export function quotedQuestion({ text, before, after }: QuestionWords, { shortened }: Phrases): string {
  const words = `“${before ? `${ellipsis} ` : ''}${text}${after ? ` ${ellipsis}` : ''}”`;
  return before || after ? `${words} ${shortened}` : words;
}

/** `Answering Peter Martin, Bloomberg News: “… What will it change? …” (shortened)`; null where the quote answers nothing. */
export function questionLine(quote: Quote, phrases: Phrases, length = questionLength): string | null {
  const question = questionWords(quote, phrases, length);
  return question && `${question.intro}${phrases.colon}${quotedQuestion(question, phrases)}`;
}
