import type { Language, Words } from '../../answer.js';
import type { Badge } from '../../evidence/badge.js';
import type { DocumentKind, Side } from '../../transcript/transcript.js';

/**
 * Everything that the bot says in its own words, once per language: en.ts and ja.ts. Quotes, questions, titles of
 * documents and meetings, names, offices, publishers and places are the record's: they are put in as they are.
 * Numbers and texts come in; one line of plain text comes out, not escaped.
 */
export interface Phrases {
  readonly language: Language;
  /** Signs between words. */
  readonly comma: string;
  readonly colon: string;
  readonly semicolon: string;
  /** Between two sentences. */
  readonly sentenceGap: string;
  readonly fullStop: string;
  inBrackets(text: string): string;
  /** `2023-06-01` or `2023-06` in words; anything else as it is. */
  date(date: string | null): string;
  /** Stands after words that are not shown in full. */
  readonly shortened: string;

  readonly answer: AnswerPhrases;
  readonly reading: ReadingPhrases;
  readonly citation: CitationPhrases;
  readonly badges: Readonly<Record<Badge, string>>;
  readonly turn: TurnPhrases;
  readonly buttons: ButtonPhrases;
  readonly message: MessagePhrases;
  readonly terminal: TerminalPhrases;
  readonly share: SharePhrases;
  readonly context: ContextPhrases;
}

/** Which quotes of a query stand on a page; `from` and `to` count from 1, `to` under `from` where there are none. */
export interface Page {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** The sentences of `alliance quote`. `reading` is how the query was understood, in brackets, or empty. */
export interface AnswerPhrases {
  found(query: string, reading: string, page: Page): Words;
  foundInShort(query: string, page: Page): string;
  nothing(query: string, reading: string): Words;
  nothingInShort(query: string): string;
  searched(documents: number, from: string | null, to: string | null): string;
  corrected(from: string, to: string): Words;
  alsoMatched(wordings: string): string;
  near(typed: string, wordings: string): string;
  missing(words: readonly string[]): string;
  /** A list that goes on: its first wordings and how many more there are. */
  wordings(first: readonly string[], more: number): string;
}

/** How the query was understood. The search says it in English, and a part of it as values. */
export interface ReadingPhrases {
  /** A typed filter: its name, its values (ids, sides, days, kinds) and the same in English words. */
  filter(name: string, values: readonly string[], inWords: string): string;
  /** What plain words were read as: `speaker`, `meeting`, `date` ..., and the alternatives in English words. */
  words(name: string, alternatives: readonly string[]): string;
}

export interface CitationPhrases {
  /** The office of somebody and the country, where it is known. */
  officeOf(office: string, side: Side | null): string;
  /** `The readout reports, of A and B`: what is nobody's words. */
  reported(kind: DocumentKind, of: readonly string[]): string;
  printedBy(publisher: string): string;
  /** Nobody is named, or a name that the record could not resolve is printed. */
  unresolved(name: string): string;
  unnamed(who: 'reporter' | 'moderator' | 'speaker', printed: string): string;
  readonly nobodyNamed: string;
  quoting(whom: readonly string[]): string;
  /** The same person said nearly the same at these meetings too; each place is a date and a title. */
  alsoSaid(places: readonly string[]): string;
  somebodyElse(attribution: string | null): string;
  readonly placeNotKnown: string;
  document(kind: DocumentKind, publisher: string, title: string): string;
  /** `Answering Peter Martin, Bloomberg News`. */
  answering(name: string | null, outlet: string | null): string;
  asPrinted(name: string): string;
  /** What introduces a quote that does not answer what was asked. */
  readonly nearest: string;
  ownWords(language: string): string;
  /** How much of a quote is not shown, and where it is. */
  leftOut(characters: number, bySource: boolean): string;
}

export interface TurnPhrases {
  readonly titles: Readonly<Record<'question' | 'quoted' | 'before' | 'after', string>>;
  leftOut(characters: number, where: 'before' | 'after'): string;
}

/** Labels, and what a screen reader says of a button. `whose` is null where the words are nobody's. */
export interface ButtonPhrases {
  readonly share: string;
  shareDescribed(whose: string | null): string;
  readonly context: string;
  contextDescribed(whose: string | null): string;
  readonly source: string;
  readonly sourceDescribed: string;
  more(remaining: number): string;
  moreDescribed(remaining: number): string;
}

/** What a message in Slack says about itself. */
export interface MessagePhrases {
  /** Before the reference. */
  readonly fault: string;
  readonly forExample: string;
  moreIsTooLong(remaining: number): string;
  leftOutHere(quotes: number, others: number): string;
}

export interface TerminalPhrases {
  more(remaining: number, command: string): string;
  quoteId(id: string): string;
  fault(reference: string): string;
}

export interface SharePhrases {
  readonly somebody: string;
  /** Behind the person who shares, over the quote. */
  readonly sharedBy: string;
  inShort(speaker: string, date: string): string;
  /** Before what is to be typed. */
  readonly notInChannel: string;
  readonly channelNotFound: string;
  readonly archived: string;
  readonly restricted: string;
}

export interface ContextPhrases {
  /** Before the meeting, the speaker and the date. */
  readonly lead: string;
  /** A button outlived its quote. */
  readonly gone: { readonly sentence: string; readonly instead: string };
}
