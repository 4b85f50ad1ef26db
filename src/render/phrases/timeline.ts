import type { ChartKey, Words } from '../../answer.js';

/** Mentions, and in how much text: words, or characters where no blanks part words. */
export interface TallyInWords {
  readonly count: number;
  readonly rate: number | null;
  readonly unit: 'words' | 'characters';
}

/** What is said of a timeline. Days are in words; `topic` is the query as typed. */
export interface TimelinePhrases {
  /**
   * First said by somebody in a transcript; `who` null where the record does not know. `narrowed`: within what it was looked
   * for; of the rest of the record nothing is said.
   */
  first(topic: string, day: string, who: string | null, narrowed: readonly string[]): Words;
  /** Nobody said it in a transcript, but it was asked or is reported. */
  neverSaid(topic: string, narrowed: readonly string[]): Words;
  nothing(topic: string, narrowed: readonly string[]): Words;
  /** Who said it first of each side. */
  bySide(
    firsts: readonly { readonly side: string; readonly day: string; readonly who: string | null }[],
  ): string;
  inShort(topic: string, day: string | null, count: number, narrowed: readonly string[]): string;
  /** It stands earlier in what is no official's speech. */
  before(key: ChartKey, day: string): string;
  /** All numbers of one language together; the language is null where there is one alone. Null: nothing of that kind was looked at. */
  total(
    language: string | null,
    counts: {
      readonly officials: TallyInWords | null;
      readonly questions: number | null;
      readonly reported: number | null;
    },
  ): string;
  /** Several things, all of which must be said within three sentences. */
  together(things: readonly string[]): string;
  wordings(wordings: readonly string[], more: number): string;
  /** The record has the topic nowhere; these stand for it. */
  near(wordings: readonly string[]): string;
  corrected(from: string, to: string): string;
  /** Transcripts that are not counted since they print the same speech as another. */
  again(documents: number): string;
  /** Meetings before the first that has it. */
  meetingsBefore(count: number): string;
  /** How it is counted, in a sentence. */
  rule(unit: 'words' | 'characters'): string;
  /** Files that were written. */
  written(names: readonly string[]): string;
  readonly voices: Readonly<Record<ChartKey, string>>;
  readonly chart: {
    title(topic: string): string;
    measure(unit: 'words' | 'characters'): string;
    panel(language: string): string;
    readonly noTranscript: string;
    alt(chart: {
      readonly title: string;
      readonly measure: string;
      readonly meetings: number;
      readonly from: string;
      readonly to: string;
    }): string;
    /** One meeting in the alt text: its day, and each voice's number. */
    altRow(day: string, bars: readonly string[]): string;
    altBar(label: string, count: number, rate: number): string;
    altMore(meetings: number): string;
    latest(shown: number, of: number): string;
  };
  readonly sent: {
    posted(topic: string): string;
    sent(topic: string): string;
    /** In the conversation with one person, over the files. */
    message(topic: string): string;
  };
}
