/** Why a quote is complained of. */
export const complaints = ['wrong-person', 'wrong-words', 'not-asked'] as const;
export type Complaint = (typeof complaints)[number];

/** What a reader said of a quote, for the editors of the record. */
export interface Feedback {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** Of the workspace; whoever edits the record may want to ask back. */
  readonly user: string;
  readonly complaint: Complaint;
  /** The quote by its id: the record may not have it any more. */
  readonly quote: string;
  /** What was asked, where it is known. */
  readonly query: string | null;
  /** What the person wrote beside it. */
  readonly note: string | null;
}
