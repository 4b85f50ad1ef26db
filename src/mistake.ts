/** The filters of the query language. */
export type FilterName = 'speaker' | 'side' | 'meeting' | 'from' | 'to' | 'kind';

/**
 * What a user can do wrong, by code, with the values that a sentence about it needs: never a sentence itself. What is
 * said about each stands in render/phrases/mistakes-en.ts and mistakes-ja.ts, which are total over this table.
 */
export interface Mistakes {
  /** The first word is no command: `name` as typed, `typed` the whole, `known` the commands that can be used here. */
  readonly 'unknown-command': {
    readonly name: string;
    readonly typed: string;
    readonly known: readonly string[];
  };
  /** Help is asked about something that is no command. */
  readonly 'unknown-topic': { readonly name: string; readonly known: readonly string[] };
  readonly 'unknown-flag': { readonly flag: string; readonly known: readonly string[] };
  /** A flag wants a whole number within bounds, both included. */
  readonly 'flag-out-of-bounds': { readonly flag: string; readonly from: number; readonly to: number };
  /** `--record` without its folder. */
  readonly 'no-folder': Record<never, never>;
  /** `--lang` without a language that the bot speaks. */
  readonly 'unknown-language': { readonly known: readonly string[] };
  readonly 'nothing-to-search-for': Record<never, never>;
  /** Characters of the query, and how many are read. */
  readonly 'query-too-long': { readonly length: number; readonly longest: number };
  readonly 'too-many-words': { readonly words: number; readonly most: number };
  readonly 'only-common-words': Record<never, never>;
  readonly 'no-word': Record<never, never>;
  readonly 'only-exclusions': Record<never, never>;
  readonly 'excluded-filter': Record<never, never>;
  readonly 'empty-quotation': Record<never, never>;
  /** `closed` is what can be typed instead; null where nothing stands behind the mark. */
  readonly 'open-quotation': { readonly closed: string | null };
  readonly 'unknown-filter': { readonly name: string; readonly known: readonly FilterName[] };
  readonly 'filter-without-value': { readonly filter: FilterName };
  /** `nearest` can be typed behind `speaker:` as it is. */
  readonly 'unknown-speaker': { readonly value: string; readonly nearest: string | null };
  /** `nearest` is the id of a meeting. */
  readonly 'unknown-meeting': { readonly value: string; readonly nearest: string | null };
  readonly 'unknown-side': { readonly value: string; readonly known: readonly string[] };
  readonly 'unknown-kind': { readonly value: string; readonly known: readonly string[] };
  readonly 'not-a-date': { readonly value: string; readonly filter: FilterName };
  /** Something is to be shared from where there is no channel. */
  readonly 'no-channel': Record<never, never>;
  /** A conversation speaks of a quote, and none has been shown in it. */
  readonly 'nothing-shown': Record<never, never>;
  /** "the fifth one" of three: `asked` as typed, and the numbers of those shown last. */
  readonly 'no-such-quote': { readonly asked: string; readonly from: number; readonly to: number };
  /** One quote is wanted, and several were shown last, with these numbers. */
  readonly 'which-quote': { readonly from: number; readonly to: number };
  /** "him", "at that meeting": `names` could all be meant. */
  readonly 'several-meant': { readonly word: string; readonly names: readonly string[] };
  readonly 'nobody-meant': { readonly word: string };
  /** Somebody known who never speaks in the record; `typed` as named in the message. */
  readonly 'says-nothing': { readonly name: string; readonly typed: string };
  /** Whether a wording still stands is asked, and the conversation has no subject. */
  readonly 'no-subject': Record<never, never>;
  /** A message of a conversation that names nothing. */
  readonly unclear: Record<never, never>;
  /** A command is asked for with words, and takes none. */
  readonly 'takes-no-words': { readonly command: string; readonly words: string };
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
  /** A button outlived its quote. */
  readonly 'quote-gone': Record<never, never>;
  /** A time of day that there is not: 25:00. */
  readonly 'not-a-time': { readonly value: string };
  /** A digest comes once a day, and several times were typed. */
  readonly 'several-times': { readonly times: readonly string[] };
  readonly 'digest-without-time': Record<never, never>;
  /** What is typed behind `digest` names nothing; `nearest` can be typed behind it. */
  readonly 'unclear-digest': { readonly typed: string; readonly nearest: string | null };
  /** A digest is to come in another channel than the one where it is typed. */
  readonly 'digest-elsewhere': { readonly channel: string };
  /** The same of a watch. */
  readonly 'watch-elsewhere': { readonly channel: string };
  /** `nearest` are zones of the IANA database. */
  readonly 'unknown-zone': { readonly value: string; readonly nearest: readonly string[] };
  /** An abbreviation or an offset: the zones that it can stand for. */
  readonly 'ambiguous-zone': { readonly value: string; readonly zones: readonly string[] };
  readonly 'not-on-or-off': { readonly value: string };
  readonly 'no-topics': Record<never, never>;
  readonly 'too-many-topics': { readonly topics: number; readonly most: number };
  /** `watch daily`: nothing is left to watch for. */
  readonly 'nothing-to-watch': Record<never, never>;
  /** `watch stop` wants the number of a watch; `value` is what stands in its place. */
  readonly 'which-watch': { readonly verb: string; readonly value: string };
  /** A command is typed where it does not work: `faces` are where it does. */
  readonly 'other-face': { readonly name: string; readonly faces: readonly string[] };
  /** The bot is not in the channel where it is to post, or cannot see it. */
  readonly 'not-in-channel': Record<never, never>;
  /** People of another organisation read the channel where it is to post, or nobody can tell whether they do. */
  readonly 'shared-channel': Record<never, never>;
  readonly 'archived-channel': Record<never, never>;
  readonly 'no-digest-here': Record<never, never>;
  /** Slack does not tell the time zone of whoever sets up a digest, and none is typed. */
  readonly 'zone-needed': Record<never, never>;
  /** `watch stop 7` of three watches. */
  readonly 'no-such-watch': { readonly number: number; readonly watches: number };
  readonly 'too-many-watches': { readonly most: number };
  /** A button outlived the digest or the watch that it is about. */
  readonly 'followed-gone': Record<never, never>;
  readonly 'not-an-admin': Record<never, never>;
  /** `admin` is for one person's eyes, and others read along. */
  readonly 'admin-privately': Record<never, never>;
  /** `admin` with a word that it does not know. */
  readonly 'unclear-admin': { readonly typed: string };
  readonly 'no-such-subscription': { readonly number: number; readonly known: number };
  /**
   * A watch has more quotes on one day than it may have. `narrower` are watches that have fewer, each with their number
   * behind it in brackets.
   */
  readonly 'watch-too-broad': {
    readonly date: string;
    readonly quotes: number;
    readonly most: number;
    readonly narrower: readonly string[];
  };
}

export type MistakeCode = keyof Mistakes;

/** A user's mistake: its code and its values. `Mistake<'no-word'>` is the mistake of one code. */
export type Mistake<Code extends MistakeCode = MistakeCode> = {
  [C in Code]: { readonly code: C } & Mistakes[C];
}[Code];
