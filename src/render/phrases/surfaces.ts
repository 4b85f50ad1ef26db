/** What stands in the bot's Home, in the windows that it opens, and beside a message whose sources are looked for. */
export interface SurfacePhrases {
  readonly home: HomePhrases;
  readonly searchForm: SearchFormPhrases;
  readonly related: RelatedPhrases;
}

/** A button: its label, and what a screen reader says of it. */
interface Labelled {
  readonly label: string;
  readonly described: string;
}

export interface HomePhrases {
  readonly field: string;
  readonly example: string;
  readonly search: Labelled;
  readonly form: Labelled;
  readonly start: Labelled;
  /** The quotes before those that are shown. */
  readonly earlier: Labelled;
  readonly recent: string;
  spoke(names: readonly string[]): string;
  readonly searchMeeting: string;
  searchMeetingDescribed(meeting: string): string;
  readonly arrived: string;
  /** A list of new documents that goes on. */
  moreArrived(count: number): string;
  readonly language: string;
  readonly languageNote: string;
  /** The choice of no language: that of what was asked. */
  readonly asAsked: string;
  readonly help: string;
  /** A sentence for each way to ask. */
  readonly ways: readonly string[];
  data(documents: number, from: string | null, to: string | null): string;
}

/** The words of a query that only some turns or documents meet, as a form offers them. */
export const offeredKinds = ['statement', 'answer', 'question', 'readout', 'article'] as const;
export type OfferedKind = (typeof offeredKinds)[number];

/** The window in which a search is put together. Titles and buttons of windows have at most 24 characters. */
export interface SearchFormPhrases {
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly speaker: string;
  readonly meeting: string;
  readonly topic: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  /** Stands in a list of which nothing is chosen. */
  readonly anybody: string;
  readonly anyMeeting: string;
  readonly anyTopic: string;
  readonly anyDay: string;
  readonly anyKind: string;
  readonly kinds: Readonly<Record<OfferedKind, string>>;
  readonly nothing: string;
  readonly endsBeforeItBegins: string;
  readonly found: string;
  readonly change: Labelled;
  /** The title of a window that shows what stands around a quote. */
  readonly context: string;
}

export interface RelatedPhrases {
  readonly lead: string;
  readonly inShort: string;
  readonly none: string;
  /** Before the quotes for one sentence of the message. */
  claim(text: string): string;
  readonly noText: string;
}
