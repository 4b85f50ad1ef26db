/** What whoever runs the bot can do with its store. */
export interface StoreKeeper {
  /** Looks into the store and changes nothing. @throws UsageError where there is none */
  check(): Promise<StoreReport>;
  /**
   * Writes all that is in the store into a new file, whole or not at all, that any engine's store can be restored
   * from. The bot may be at work.
   *
   * @throws UsageError where there is no store, or the file is there already or cannot be written
   */
  backUp(file: string): Promise<Kept>;
  /**
   * Puts what such a file holds into the store, all of it or nothing.
   *
   * @param over whether what is in the store may be replaced
   * @throws UsageError where the file is no whole backup, or the store is not empty and may not be replaced
   */
  restore(file: string, over: boolean): Promise<Kept>;
}

/** What was backed up or restored: rows of all tables, and the store as it may be shown. */
export interface Kept {
  readonly rows: number;
  readonly store: string;
}

/** What a look into the store has shown. */
export interface StoreReport {
  /** SQLite or PostgreSQL, and its own version. */
  readonly engine: string;
  readonly engineVersion: string;
  /** Where it is, without a password. */
  readonly store: string;
  /** Whether its tables are those of this version of Alliance; `empty` where none were made yet. */
  readonly state: 'current' | 'earlier' | 'later' | 'empty';
  /** The last step that its tables have had, as `002-leases`; null where it is empty. */
  readonly step: string | null;
  /** What the engine finds damaged, in its own words. */
  readonly problems: readonly string[];
  /** In the order of their names. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
}
