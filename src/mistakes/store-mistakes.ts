/** What a user can do wrong with what the bot keeps: its store, backups, reports, forgetting, by code, as in `Mistakes`. */
export interface StoreMistakes {
  /** `--since` without a day. */
  readonly 'not-a-day': { readonly value: string };
  /** `--export` without the name of a file. */
  readonly 'no-file': Record<never, never>;
  /** A file to be written is there already. */
  readonly 'file-exists': { readonly file: string };
  readonly 'cannot-write': { readonly file: string };
  /** The bot's store is not where it is looked for. */
  readonly 'no-store': { readonly file: string };
  /** `alliance store` with a word that it does not know, or null without any. */
  readonly 'unknown-store-action': { readonly action: string | null; readonly known: readonly string[] };
  /** `alliance store backup` or `restore` without the name of a file. */
  readonly 'no-backup-file': { readonly action: string };
  readonly 'cannot-read': { readonly file: string };
  /** A file that was not written by `alliance store backup`. */
  readonly 'no-backup': { readonly file: string };
  /** A backup that is cut off or was changed; `line` counts from 1. */
  readonly 'damaged-backup': { readonly file: string; readonly line: number };
  readonly 'later-backup': { readonly file: string; readonly version: string };
  readonly 'store-not-empty': { readonly store: string; readonly rows: number };
  /** `alliance forget` without a workspace or a person, or with both. */
  readonly 'forget-whom': Record<never, never>;
  /** No id of Slack's behind a flag. */
  readonly 'not-an-id': { readonly value: string; readonly flag: 'workspace' | 'user' };
  /**
   * What would be forgotten: `typed` names whose it is as a flag, `tables` and `unnamed` are names with their rows, of
   * which the latter stay without the person's name.
   */
  readonly 'forget-unconfirmed': {
    readonly whose: string;
    readonly rows: number;
    readonly tables: readonly string[];
    readonly unnamed: readonly string[];
    readonly typed: string;
  };
}
