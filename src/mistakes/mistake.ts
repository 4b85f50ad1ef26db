import type { AddressMistakes } from './address-mistakes.js';
import type { EvidenceMistakes } from './evidence-mistakes.js';
import type { FollowingMistakes } from './following-mistakes.js';
import type { ImportMistakes } from './import-mistakes.js';
import type { NamingMistakes } from './naming-mistakes.js';
import type { StoreMistakes } from './store-mistakes.js';

/** The filters of the query language. */
export type FilterName = 'speaker' | 'side' | 'meeting' | 'from' | 'to' | 'kind';

/**
 * What a user can do wrong, by code, with the values that a sentence about it needs: never a sentence itself. What is
 * said about each stands in render/phrases/mistakes-en.ts and mistakes-ja.ts and, of a theme, in their neighbours, which
 * are together total over this table.
 */
export interface Mistakes
  extends AddressMistakes,
    EvidenceMistakes,
    FollowingMistakes,
    ImportMistakes,
    NamingMistakes,
    StoreMistakes {
  /** The first word is no command: `name` as typed, `typed` the whole, `known` the commands that can be used here. */
  readonly 'unknown-command': {
    readonly name: string;
    readonly typed: string;
    readonly known: readonly string[];
    /** The commands written nearly so; none, one, or all that come equally near. */
    readonly nearest: readonly string[];
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
  readonly 'nothing-to-search-for': {
    readonly command: 'quote' | 'timeline' | 'compare' | 'speaker' | 'questions' | 'term';
  };
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
  /** A button outlived its quote. */
  readonly 'quote-gone': Record<never, never>;
  /** A quote whose page has neither its words nor any like them any more: the words as they were, and the page's title. */
  readonly 'no-longer-published': { readonly words: string; readonly page: string };
  /** A command is typed where it does not work: `faces` are where it does. */
  readonly 'other-face': { readonly name: string; readonly faces: readonly string[] };
  readonly 'flag-without-value': { readonly flag: string };
}

export type MistakeCode = keyof Mistakes;

/** A user's mistake: its code and its values. `Mistake<'no-word'>` is the mistake of one code. */
export type Mistake<Code extends MistakeCode = MistakeCode> = {
  [C in Code]: { readonly code: C } & Mistakes[C];
}[Code];
