/** A button: its label, and what a screen reader says of it. */
interface Labelled {
  readonly label: string;
  readonly described: string;
}

/** Quotes and searches that somebody keeps for himself, and what of his stands in Home. */
export interface SavedPhrases {
  /** Under a quote. */
  readonly save: Labelled;
  readonly saved: string;
  readonly savedAlready: string;
  full(most: number): string;
  readonly saveSearch: Labelled;
  searchSaved(query: string): string;
  searchSavedAlready(query: string): string;
  readonly open: string;
  openDescribed(query: string): string;
  readonly remove: string;
  removeDescribed(what: string): string;
  /** The headings in Home. */
  readonly quotes: string;
  readonly searches: string;
  readonly following: string;
  /** Where nothing is followed yet. */
  readonly followNothing: string;
  /** How many more there are than Home shows, and how to see them. */
  moreQuotes(count: number): string;
  moreSearches(count: number): string;
  moreWatches(count: number): string;
  moreDigests(count: number): string;
  /** A saved quote that the record has no more. */
  readonly gone: string;
}
