/** What a user can do wrong in asking for evidence, by code, with the values that a sentence about it needs. */
export interface EvidenceMistakes {
  /** A quote is to be cited in a style that there is not; `nearest` and `known` can be typed as they are. */
  readonly 'unknown-citation-style': {
    readonly value: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  /** A flag wants a year, a month or a day. */
  readonly 'no-partial-date': { readonly flag: string; readonly value: string };
  readonly 'nothing-to-verify': Record<never, never>;
  /** Characters of a text that is to be checked, and how many are read. */
  readonly 'text-too-long': { readonly length: number; readonly longest: number };
  /** Nobody in the record is called so; `nearest` is a name of the record. */
  readonly 'nobody-called': { readonly name: string; readonly nearest: string | null };
  /** More than two people are to be compared. */
  readonly 'two-to-compare': { readonly names: readonly string[] };
}
