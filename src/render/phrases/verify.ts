import type { Change, Verdict, VerifiedClaim } from '../../evidence/verify/verify-result.js';
import type { DocumentKind } from '../../transcript/transcript.js';

/** What a verdict on an alleged quote needs to be put in words. Names are the record's, days are in words. */
export interface VerdictInWords {
  /** Who said the words; empty where the record names nobody. */
  readonly who: readonly string[];
  readonly day: string | null;
  /** Whose words they are said to be, and of when, as written. */
  readonly by: string | null;
  readonly on: string | null;
  readonly document: { readonly kind: DocumentKind; readonly publisher: string } | null;
  readonly meaningChanged: boolean;
  /** Places that are joined. */
  readonly places: number;
  readonly provisional: boolean;
}

/** What is said of alleged quotes. */
export interface VerifyPhrases {
  /** A verdict in a word or two. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** What it means here, in a sentence or two. */
  verdict(verdict: Verdict, facts: VerdictInWords): string;
  /** Before further verdicts that are true too. */
  also(verdicts: readonly string[]): string;
  /** Over the verdicts on several quotes: how many of each. */
  several(total: number, counts: readonly { readonly verdict: string; readonly count: number }[]): string;
  /** One change that is one of meaning, or of wording. */
  change(change: Change): string;
  /** Before a change that names the same thing in another way. */
  readonly sameThing: string;
  readonly kinds: Readonly<Record<NonNullable<Change['meaning']>, string>>;
  /** What differs in print alone. */
  readonly typography: Readonly<Record<VerifiedClaim['typography'][number], string>>;
  /** The speaker repeats words that are introduced so; `whose` is null where that is not certain. */
  quoting(attribution: string, whose: string | null): string;
  /** Others who said the very words. */
  soDid(names: readonly string[]): string;
  /** Over the published words to copy. */
  readonly asPublished: string;
  /** Behind words to copy: whose they are. */
  attributed(text: string, who: string | null, day: string | null): string;
  /** Behind words of a readout or an article, which are not a quotation. */
  reportedBy(text: string, publisher: string, day: string | null): string;
  /** Over the nearest words that the record has. */
  readonly nearest: string;
  readonly nothingNear: string;
  /** The further quotes stand in the list alone. */
  readonly inBrief: string;
  /** A message without any words to check. */
  readonly noWords: string;
  /** The menu of a message. */
  readonly menu: string;
}
