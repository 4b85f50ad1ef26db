import type { Words } from '../../answer.js';
import type { NotClaimed } from '../../evidence/compare/compare-result.js';
import type { DocumentKind, Side } from '../../transcript/transcript.js';

/** The sentences of a comparison in numbers. */
export interface ComparedCounts {
  readonly kept: number;
  readonly changed: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** What was compared of one side, in words already but for kind and language. */
export interface ComparedInWords {
  /** The day of a meeting, a person's name, a side. */
  readonly name: string;
  /** Kinds, publishers and how many documents there are of each. */
  readonly documents: readonly { readonly kind: DocumentKind; readonly publisher: string }[];
  readonly onTopic: number;
  readonly sentences: number;
}

/** What is said of comparisons, and of what is new at a meeting. */
export interface ComparePhrases {
  readonly sides: Readonly<Record<Side, string>>;
  /** What stands beside what; `topic` null where everything is compared. */
  lead(topic: string | null, first: string, second: string): Words;
  inShort(topic: string | null, first: string, second: string, counts: ComparedCounts): string;
  /** The numbers; `claimed`: how many of the sentences that only the first has are no longer said. */
  counts(counts: ComparedCounts, first: string, second: string, claimed: number): readonly string[];
  compared(first: ComparedInWords, second: ComparedInWords, language: string | null, topic: boolean): string;
  /** Offices that are heard in both, with who holds them nowhere named. */
  heard(offices: readonly string[]): string;
  /** Whoever alone is compared at both. */
  only(name: string): string;
  readonly claim: string;
  notClaimed(reasons: readonly NotClaimed[]): string;
  silentSince(days: readonly string[]): string;
  /** There is text in these languages too, of `name`, that was not compared. */
  otherLanguages(name: string, languages: readonly string[]): string;
  readonly changed: string;
  readonly kept: string;
  onlyFirst(first: string, second: string, claimed: boolean): string;
  onlySecond(first: string, second: string): string;
  /** What only the first has in answers: nobody may have asked again. */
  onlyAnswered(first: string): string;
  /** Neither has anything on the topic; `first` and `second` null where there were no two to compare. */
  nothing(topic: string | null, first: string | null, second: string | null): Words;
  readonly noTwo: string;
}

/** What is said of what is new at a meeting. */
export interface NewPhrases {
  lead(meeting: string, phrases: number): Words;
  inShort(meeting: string, phrases: number, dropped: number): string;
  nothing(meeting: string): string;
  /** The meeting is the first of the record. */
  first(meeting: string): Words;
  /** What came before; days in words. */
  earlier(documents: number, from: string, to: string): string;
  withoutEarlier(languages: readonly string[]): string;
  /** One phrase in a line: how often, and by how many people. */
  times(times: number, people: readonly string[]): string;
  readonly quotes: string;
  /** Over formulas that were dropped against a meeting. */
  dropped(against: string): string;
  droppedRule(kinds: string): string;
  readonly nothingDropped: string;
  /** In how many earlier meetings a formula stands. */
  meetings(count: number): string;
  /** Below formulas: each is printed as one meeting has it, and counted in its other wordings too. */
  readonly anyWording: string;
  notCompared(reasons: readonly NotClaimed[]): string;
  readonly noneBefore: string;
  /** In the digest. */
  readonly inDigest: string;
  inDigestNew(phrases: readonly string[]): string;
  inDigestDropped(formulas: readonly string[], against: string): string;
}
