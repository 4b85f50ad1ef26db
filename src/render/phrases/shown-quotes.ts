import type { Complaint } from '../../feedback.js';

/** What becomes of quotes once they are shown: exported, removed, reported. */
export interface ShownQuotesPhrases {
  readonly exporting: ExportPhrases;
  readonly removing: RemovePhrases;
  readonly reporting: ReportPhrases;
  readonly feedback: FeedbackPhrases;
  readonly tracing: TracingPhrases;
  readonly correcting: CorrectingPhrases;
}

/** Over a shared quote whose page has changed, in the message that was shared. Days are in words. */
export interface CorrectingPhrases {
  changed(day: string): string;
  /** The words as they were shared. */
  words(was: string): string;
  /** Under whose name they were shared; null where nobody was named. */
  speaker(was: string | null): string;
  /** The page is as it was; the record had given its words to another speaker. */
  misnamed(day: string): string;
  /** The page has again what was shared first. */
  changedBack(day: string): string;
  /** The page no longer has it; before the words as they were shared. */
  vanished(day: string): string;
  /** To the one who shared it, around the name of the channel. */
  readonly told: { readonly before: string; readonly behind: string };
}

/** Beside a quote whose page has changed since it was cited. */
export interface TracingPhrases {
  readonly changed: string;
  /** The words as they were. */
  reworded(was: string): string;
  /** Under whose name they stood; null where nobody was named. */
  otherSpeaker(was: string | null): string;
}

/** A file of quotes, and what is said beside it. */
export interface ExportPhrases {
  /** Over the quotes in the file. */
  heading(quotes: number): string;
  /** When the file was made. */
  madeOn(date: string): string;
  /** What the reader of the file must know of the quotes. */
  readonly asPublished: string;
  readonly openAtWords: string;
  quoteId(id: string): string;
  /** Beside the file; in a direct message the conversation may be no thread. */
  done(quotes: number, where: 'thread' | 'conversation'): string;
  /** Quotes that were shown, and that the record no longer has. */
  gone(quotes: number): string;
  /** Quotes of a long thread that are not kept any more. */
  older(quotes: number): string;
  /** Nothing was shown yet; before what can be typed. */
  readonly nothing: string;
  readonly nothingExample: string;
  /** To whoever asked by the message's menu: where the file stands. */
  placed(quotes: number, where: 'thread' | 'conversation'): string;
  /** Why Slack does not take the file. */
  readonly noScope: string;
  readonly filesOff: string;
  readonly notInChannel: string;
  readonly archived: string;
  readonly restricted: string;
  readonly full: string;
}

/** A shared quote that its sharer takes away again. */
export interface RemovePhrases {
  readonly button: string;
  readonly described: string;
  readonly title: string;
  readonly question: string;
  readonly confirm: string;
  readonly deny: string;
  readonly notYours: string;
  readonly removed: string;
  readonly cannot: string;
}

/** A complaint about a quote: the button, the window, the thanks. */
export interface ReportPhrases {
  readonly button: string;
  readonly described: string;
  readonly title: string;
  readonly lead: string;
  readonly what: string;
  readonly complaints: Readonly<Record<Complaint, string>>;
  readonly note: string;
  readonly noteHint: string;
  readonly send: string;
  readonly cancel: string;
  readonly close: string;
  readonly thanks: string;
  readonly kept: string;
}

/** What editors read of the reports. */
export interface FeedbackPhrases {
  /** How many there are; `since` is the first day in words, null for all. */
  found(reports: number, since: string | null): string;
  /** A day in words and a time of it, in UTC. */
  moment(day: string, time: string): string;
  /** Before the query. */
  readonly asked: string;
  /** What was asked is not known. */
  readonly notAsked: string;
  gone(id: string): string;
  note(text: string): string;
  /** How many queries stand in a file now, and how many reports gave none. */
  written(queries: number, file: string, without: number): string;
}
