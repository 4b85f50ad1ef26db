/** The window in which an editor imports a page. */
export interface ImportFormPhrases {
  readonly title: string;
  readonly submit: string;
  readonly confirm: string;
  readonly back: string;
  readonly close: string;
  readonly address: string;
  readonly addressHint: string;
  readonly date: string;
  readonly dateHint: string;
  readonly meeting: string;
  readonly meetingHint: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<'transcript' | 'readout' | 'article', string>>;
  readonly publisher: string;
  readonly publisherHint: string;
  /** While the page is fetched and read, and while it is written. */
  readonly fetching: string;
  readonly writing: string;
  /** Over what was found: nothing is written yet. */
  readonly lookAtIt: string;
  /** What is not on the page and must be filled in before it can be written. */
  missing(fields: readonly string[]): string;
  /** Under what was written: from when on it is found. */
  readonly soon: string;
}
