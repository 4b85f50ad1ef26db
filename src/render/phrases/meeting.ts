import type { DocumentKind } from '../../transcript/transcript.js';

/** What is said of a meeting and of meetings. Days are in words. */
export interface MeetingPhrases {
  readonly parts: Readonly<
    Record<'participants' | 'documents' | 'questions' | 'topics' | 'differences', string>
  >;
  /** Of somebody who met: how many questions, how many of them answered. */
  asked(questions: number, answered: number): string;
  readonly silent: string;
  others(names: readonly string[]): string;
  /** The record has no document of it. */
  readonly noDocuments: string;
  /** Length, and what share of it an interpreter's words are; questions. */
  contains(contents: {
    readonly length: number;
    readonly unit: 'words' | 'characters';
    readonly interpreted: number;
    readonly questions: number;
  }): string;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  language(code: string): string;
  /** It prints the same speech as another one. */
  sameAs(publisher: string): string;
  also(note: string): string;
  questions(from: number, to: number, total: number): string;
  topics(against: number): string;
  readonly noTopics: string;
  topic(text: string, ours: number, theirs: number): string;
  /** Two transcripts by publisher and language, and how they differ. */
  differences(of: {
    readonly left: string;
    readonly right: string;
    readonly sameLanguage: boolean;
    readonly onlyLeft: number;
    readonly onlyRight: number;
    readonly turns: number;
    readonly places: number;
    readonly unsure: number;
  }): string;
  inShort(title: string, date: string, documents: number, questions: number): string;
  /** The list of meetings. */
  list(total: number, query: string): string;
  page(from: number, to: number, total: number, query: string): string;
  noneLike(query: string): string;
  readonly noMeetings: string;
  /** One of the list: documents by kind, questions. */
  holds(kinds: Readonly<Partial<Record<DocumentKind, number>>>, questions: number): string;
  readonly more: string;
}
