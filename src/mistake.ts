import type { AddressMistakes } from './address-mistakes.js';

/** The filters of the query language. */
export type FilterName = 'speaker' | 'side' | 'meeting' | 'from' | 'to' | 'kind';

/**
 * What a user can do wrong, by code, with the values that a sentence about it needs: never a sentence itself. What is
 * said about each stands in render/phrases/mistakes-en.ts and mistakes-ja.ts, which are total over this table.
 */
export interface Mistakes extends AddressMistakes {
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
  /** A quote whose page has neither its words nor any like them any more: the words as they were, and the page's title. */
  readonly 'no-longer-published': { readonly words: string; readonly page: string };
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
  /** `alliance import` without a path. */
  readonly 'nothing-to-import': Record<never, never>;
  readonly 'flag-without-value': { readonly flag: string };
  /** `alliance export` without a format that is known; null where none is given. */
  readonly 'no-export-format': { readonly value: string | null; readonly known: readonly string[] };
  /** What a format of `alliance export` does not carry. */
  readonly 'not-exportable': {
    readonly value: string;
    readonly format: string;
    readonly known: readonly string[];
  };
  readonly 'unknown-document': { readonly value: string };
  /** A day that no calendar has, behind a flag. */
  readonly 'no-calendar-day': { readonly flag: string; readonly value: string };
  readonly 'no-web-address': { readonly flag: string; readonly value: string };
  readonly 'no-language-code': { readonly value: string };
  readonly 'no-document-kind': { readonly value: string; readonly known: readonly string[] };
  /** A flag that can be true of one document alone, with several. */
  readonly 'flag-for-one': { readonly flag: string };
  /** No file and no folder of this name. */
  readonly 'no-such-file': { readonly file: string };
  readonly 'file-empty': { readonly file: string };
  readonly 'file-binary': { readonly file: string };
  /** Markup nested deeper than a page is. */
  readonly 'file-nested': { readonly file: string };
  /** Markup, captions or JSON that cannot be read as what they are: `line` counts from 1. */
  readonly 'file-malformed': { readonly file: string; readonly line: number };
  /** A PDF of pictures. */
  readonly 'pdf-without-text': { readonly file: string };
  readonly 'file-too-large': {
    readonly file: string;
    readonly megabytes: number;
    readonly most: number;
  };
  /** A folder without a file that could be a document. */
  readonly 'no-documents': { readonly folder: string };
  /** A metadata file: `field` is wrong, `why` says how, in English. */
  readonly 'bad-metadata': { readonly file: string; readonly field: string; readonly why: string };
  /** A day is said of a document that has not come yet. */
  readonly 'day-to-come': { readonly file: string; readonly date: string };
  /** What a document does not say itself, and a flag must. */
  readonly 'import-needs': { readonly file: string; readonly flag: string };
  /** These very words are in the record already, as another document than is said now. */
  readonly 'in-record-as': { readonly file: string; readonly document: string };
  /** No id of a meeting behind `--meeting`. */
  readonly 'no-meeting-id': { readonly value: string };
  readonly 'several-meetings': { readonly file: string; readonly meetings: readonly string[] };
  /** Two different texts would have one id; `other` is the one that has it. */
  readonly 'two-documents': { readonly file: string; readonly document: string; readonly other: string };
  /** Not each character of a text has its one place: the first that has none stands on `line`. */
  readonly 'does-not-add-up': {
    readonly file: string;
    readonly runs: number;
    readonly line: number;
    readonly text: string;
  };
  /** A page that is nobody's published words: `why` is one of `NoDocument` in source/not-a-document.ts. */
  readonly 'not-a-document': {
    readonly file: string;
    readonly why: 'sign-in' | 'paywall' | 'menu' | 'stub';
  };
  /** No turn is found in what is to be of a kind. */
  readonly 'no-turns': { readonly file: string; readonly kind: string };
  readonly 'record-not-writable': { readonly folder: string };
  readonly 'disk-full': { readonly folder: string };
  /** Another process imports into the same record. */
  readonly 'import-under-way': { readonly folder: string };
  readonly 'nothing-to-undo': Record<never, never>;
  /** A file of the record is not what the import left there. */
  readonly 'changed-since-import': { readonly file: string };
  /** None of several files could be imported; each was told by itself. */
  readonly 'none-imported': { readonly files: number };
  /** `alliance people` with a word that it does not know, or null without any. */
  readonly 'unknown-people-action': { readonly action: string | null; readonly known: readonly string[] };
}

export type MistakeCode = keyof Mistakes;

/** A user's mistake: its code and its values. `Mistake<'no-word'>` is the mistake of one code. */
export type Mistake<Code extends MistakeCode = MistakeCode> = {
  [C in Code]: { readonly code: C } & Mistakes[C];
}[Code];
