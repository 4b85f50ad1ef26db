/** What whoever runs the bot reads of its store. `store` is where it is, as it may be shown. */
export interface StoreKeepingPhrases {
  sound(store: string): string;
  damaged(store: string, problems: number): string;
  empty(store: string): string;
  /** Its engine, with the version of it. */
  engine(name: string, version: string): string;
  /** Which version of Alliance made its tables; `step` names the last change of them. */
  readonly made: Readonly<Record<'current' | 'earlier' | 'later', (step: string) => string>>;
  /** How many rows each table has. */
  tables(counts: readonly { readonly name: string; readonly rows: number }[]): string;
  backedUp(rows: number, store: string, file: string): string;
  /** Under it: what is in the file. */
  readonly keepItSafe: string;
  restored(rows: number, store: string, file: string): string;
}
