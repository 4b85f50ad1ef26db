/** What can be wrong with the name of a quote, a meeting or a person, by code, as in `Mistakes`. */
export interface NamingMistakes {
  /** No command can do without a quote's id or link. */
  readonly 'no-quote-named': Record<never, never>;
  /**
   * No quote has this id. `nearest` is the id of one that is written nearly so, or whose words are most like what is typed;
   * `words` how it begins.
   */
  readonly 'unknown-quote': {
    readonly value: string;
    readonly nearest: string | null;
    readonly words: string | null;
  };
  /** A quote's page has other words by now, or another speaker: `now` is the id of what it has. */
  readonly 'quote-changed': { readonly words: string; readonly page: string; readonly now: string };
  /** An address that is no document's of the record. */
  readonly 'link-elsewhere': { readonly value: string };
  /** A link to a page of the record that names no words of it: the page's title, its meeting. */
  readonly 'link-without-words': { readonly page: string; readonly meeting: string };
  /** The words of a link are not on its page; `nearest` is the id of the quote of that page that is most like them. */
  readonly 'linked-words-gone': {
    readonly page: string;
    readonly meeting: string;
    readonly nearest: string | null;
  };
  /** The words of a link stand in several places of its page: `quotes` are ids of quotes that have them. */
  readonly 'linked-words-twice': { readonly page: string; readonly quotes: readonly string[] };
  /** The words of a link are a heading, or more than one speaker's. */
  readonly 'linked-words-not-one-speaker': { readonly page: string };
  /** The words of a link are more than one quote holds: `quotes` are ids, none where they are far more. */
  readonly 'linked-words-too-long': { readonly page: string; readonly quotes: readonly string[] };
  /** So many people can be meant; the first of them, each a name with its id. */
  readonly 'several-people': {
    readonly value: string;
    readonly count: number;
    readonly people: readonly string[];
  };
  /** So many meetings can be meant; the ids of the first of them. */
  readonly 'several-meetings-fit': {
    readonly value: string;
    readonly count: number;
    readonly meetings: readonly string[];
  };
  /** Nobody in the record; `nearest` is somebody's name. */
  readonly 'nobody-named': { readonly value: string; readonly nearest: string | null };
  /** No meeting of the record; `nearest` is an id. */
  readonly 'no-meeting-named': { readonly value: string; readonly nearest: string | null };
}
