/** What whoever runs the bot reads when somebody was forgotten. `whose` is an id; `tables` are names with their rows. */
export interface ForgettingPhrases {
  nothing(whose: string): string;
  deleted(whose: string, rows: number, tables: readonly string[]): string;
  /** What stays because it is a channel's, without the name. */
  unnamed(tables: readonly string[]): string;
  /** What it does not reach. */
  elsewhere(ofWorkspace: boolean): string;
}
