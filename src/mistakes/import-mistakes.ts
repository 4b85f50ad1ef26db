/** What a user can do wrong when documents are imported and exported, by code, as in `Mistakes`. */
export interface ImportMistakes {
  /** `alliance import` without a path. */
  readonly 'nothing-to-import': Record<never, never>;
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
