import type { Language, Words } from '../../answer.js';
import type { Badge } from '../../evidence/badge.js';
import type { NoQuote } from '../../evidence/linked-words.js';
import type { DocumentKind, Side } from '../../transcript/transcript.js';
import type { CitePhrases } from './cite.js';
import type { ComparePhrases, NewPhrases } from './compare.js';
import type { ConversationPhrases } from './conversation.js';
import type { DigestPhrases } from './digest.js';
import type { FeedsPhrases } from './feeds.js';
import type { FollowingPhrases } from './following.js';
import type { ForgettingPhrases } from './forgetting.js';
import type { ImportFormPhrases } from './import-form.js';
import type { ImportingPhrases } from './importing.js';
import type { InstallingPhrases } from './installing.js';
import type { MeetingPhrases } from './meeting.js';
import type { MistakePhrases } from './mistakes.js';
import type { QuestionsPhrases } from './questions.js';
import type { SavedPhrases } from './saved.js';
import type { ShownQuotesPhrases } from './shown-quotes.js';
import type { SpeakerPhrases } from './speaker.js';
import type { StatusPhrases } from './status.js';
import type { StoreKeepingPhrases } from './store-keeping.js';
import type { SurfacePhrases } from './surfaces.js';
import type { TermPhrases } from './term.js';
import type { TimelinePhrases } from './timeline.js';
import type { VerifyPhrases } from './verify.js';
import type { WatchPhrases } from './watch.js';

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
  /** So many documents were written in a format to a file. */
  exported(format: string, file: string, documents: number): string;
  /** The assistant that was served has gone. */
  readonly assistantGone: string;

  readonly answer: AnswerPhrases;
  readonly reading: ReadingPhrases;
  readonly citation: CitationPhrases;
  readonly badges: Readonly<Record<Badge, string>>;
  readonly turn: TurnPhrases;
  readonly card: CardPhrases;
  readonly buttons: ButtonPhrases;
  readonly message: MessagePhrases;
  readonly terminal: TerminalPhrases;
  readonly share: SharePhrases;
  readonly delivery: DeliveryPhrases;
  readonly context: ContextPhrases;
  readonly help: HelpPhrases;
  readonly mistakes: MistakePhrases;
  readonly surfaces: SurfacePhrases;
  readonly conversation: ConversationPhrases;
  readonly shownQuotes: ShownQuotesPhrases;
  readonly digest: DigestPhrases;
  readonly watch: WatchPhrases;
  readonly following: FollowingPhrases;
  readonly saved: SavedPhrases;
  readonly storeKeeping: StoreKeepingPhrases;
  readonly feeds: FeedsPhrases;
  readonly importForm: ImportFormPhrases;
  readonly installing: InstallingPhrases;
  readonly importing: ImportingPhrases;
  readonly forgetting: ForgettingPhrases;
  readonly status: StatusPhrases;
  readonly speaker: SpeakerPhrases;
  readonly meeting: MeetingPhrases;
  readonly questions: QuestionsPhrases;
  readonly verify: VerifyPhrases;
  readonly timeline: TimelinePhrases;
  readonly term: TermPhrases;
  readonly compare: ComparePhrases;
  readonly newly: NewPhrases;
  readonly cite: CitePhrases;
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
  /** What a part of a score is for, by its name in the ranking; a name that is not known stays. */
  scorePart(name: string): string;
}

/** How the query was understood. The search says it in English, and a part of it as values. */
export interface ReadingPhrases {
  /** A typed filter: its name, its values (ids, sides, days, kinds) and the same in English words. */
  filter(name: string, values: readonly string[], inWords: string): string;
  /** A first and a last day, as filters: a whole year, month or day is said as such. */
  days(from: string, to: string): string;
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
  /** What introduces a quote that speaks of what a message claims. */
  readonly related: string;
  /** What stands before the speaker's own words, and before what an interpreter said: the language, who published it, its badges. */
  ownWords(language: string, publisher: string, badges: readonly string[]): string;
  interpretation(language: string, publisher: string, badges: readonly string[]): string;
  /** How much of a quote is not shown, and where it is. */
  leftOut(characters: number, bySource: boolean): string;
}

export interface TurnPhrases {
  readonly titles: Readonly<Record<'question' | 'answer' | 'quoted' | 'before' | 'after', string>>;
  leftOut(characters: number, where: 'before' | 'after'): string;
}

/** The card of a meeting, and what is said under a link. */
export interface CardPhrases {
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  /** What a badge says already has no words here. */
  readonly statuses: Readonly<Record<'official' | 'press', string>>;
  /** Each with the office. */
  speaking(people: readonly string[]): string;
  tellingOf(people: readonly string[]): string;
  questions(count: number): string;
  printed(kind: string, publisher: string, title: string): string;
  inShort(meeting: string, date: string): string;
  /** Why the words that a link names are not quoted. */
  readonly why: Readonly<Record<NoQuote, string>>;
  /** Beside quotes: some of the words that the link names are not quoted. */
  readonly notAll: string;
  readonly sourceDescribed: string;
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
  faultInShort(reference: string): string;
  readonly forExample: string;
  moreIsTooLong(remaining: number): string;
  /** Under a list: so many things are not listed. */
  furtherItems(more: number): string;
  leftOutHere(quotes: number, others: number): string;
}

export interface TerminalPhrases {
  more(remaining: number, command: string): string;
  quoteId(id: string): string;
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

/** What keeps an answer from where it was asked for. */
export interface DeliveryPhrases {
  /** People of another organisation read the channel. */
  readonly outside: string;
  /** Nobody can tell who reads the channel. */
  readonly unknown: string;
  tooFast(seconds: number): string;
  readonly mayBeMissing: string;
  /** Where no button can do it. */
  readonly askAgain: string;
  /** Slack refuses for a reason that has no sentence of its own; before the reference. */
  readonly refused: string;
  /** Before an answer as text alone. */
  plain(reference: string): string;
  /** A window that opened too late. */
  readonly pressAgain: string;
  readonly again: string;
  readonly againDescribed: string;
}

export interface ContextPhrases {
  /** Before the meeting, the speaker and the date. */
  readonly lead: string;
  /** The same of a page of turns that does not begin at the quote. */
  onPage(side: 'before' | 'after' | 'around'): string;
  /** What is typed before a quote's id, so that it is answered in this language. */
  readonly command: string;
  /** So many further answers are not shown. */
  furtherAnswers(count: number): string;
  /** So many turns stand before the page; what shows them is typed behind it. */
  earlierTurns(count: number): string;
  /** What shows the quote's turn again is typed behind it. */
  readonly backToQuote: string;
  /** Nothing stands before, or behind, in the document. */
  readonly begins: string;
  readonly ends: string;
}

export interface HelpPhrases {
  /** What Alliance is, before the list of commands. */
  readonly lead: string;
  inShort(commands: readonly string[]): string;
}
