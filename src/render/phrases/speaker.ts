import type { Side } from '../../transcript/person.js';

/** How much somebody says in one language. */
export interface SpokenInWords {
  /** Null where there is one language alone. */
  readonly language: string | null;
  readonly unit: 'words' | 'characters';
  readonly turns: number;
  readonly length: number;
  /** Shares of the length, 0 to 1. */
  readonly interpreted: number;
  readonly likelyInterpreted: number;
  readonly asksOnly: boolean;
}

/** What is said of one person. Days are in words. */
export interface SpeakerPhrases {
  readonly sides: Readonly<Record<Side, string>>;
  /** Titles of the parts. */
  readonly parts: Readonly<
    Record<'meetings' | 'latest' | 'asked' | 'notAnswered' | 'reports' | 'named', string>
  >;
  /** A term of office or of work for an outlet; a day that is null is not known, or has not come. */
  term(office: string, from: string | null, to: string | null): string;
  printedAs(labels: readonly string[], more: number): string;
  spoken(spoken: SpokenInWords): string;
  reported(sentences: number, documents: number): string;
  /** Questions that are addressed to the person, and those without an answer of his in their document. */
  addressed(questions: number, unanswered: number): string;
  /** How the person is in the record, where no transcript has words of his. */
  readonly printedOnly: string;
  readonly reportedOnly: string;
  never(name: string): string;
  neverInShort(name: string): string;
  inShort(name: string, meetings: number, turns: number): string;
  /** At a meeting: turns of transcripts, quotes that readouts or articles print, sentences that report. */
  at(turns: number, printed: number, reported: number): string;
  readonly tookPart: string;
  /** What the topics are told against. */
  topics(asks: boolean, against: number): string;
  /** Nothing stands out. */
  readonly noTopics: string;
  topic(text: string, ours: number, theirs: number): string;
  readonly provisional: string;
}
