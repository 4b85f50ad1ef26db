import type { ImportedDocument } from '../../imported/importer.js';
import type { PageChanges } from '../../imported/page-changes.js';
import type { DocumentKind, Doubt } from '../../transcript/transcript.js';
import type { NoticePhrases } from './notices.js';

/** What a document has in a place. */
export interface SaidIn {
  readonly document: string;
  readonly text: string;
}

/** What is said of two transcripts of one meeting that are not the same; documents are told by their ids. */
export interface DifferencePhrases {
  none(other: string): string;
  /** Turns in one alone, turns that differ, and turns of which nothing is certain. */
  counts(other: string, alone: number, differing: number, unsure: number): string;
  /** Where the counts alone are told: how the list is had. */
  listed(flag: string): string;
  /** `n`, `label`: the number of the turn in the document, and the label as printed there; empty where it has none. */
  turnOnlyIn(document: string, n: number, label: string, text: string): string;
  /** What each text has in one place, empty where it has nothing; `inside`: the words around the place. */
  words(n: number, label: string, said: readonly SaidIn[], inside: string): string;
  /** The same change several times, in turns of these numbers. */
  repeated(said: readonly SaidIn[], times: number, turns: readonly number[]): string;
  namedOnlyIn(document: string, n: number, label: string, named: readonly string[]): string;
  sentenceOnlyIn(document: string, n: number, label: string, text: string): string;
}

/** What is said about importing, for editors of the record. */
export interface ImportingPhrases {
  /** Over what would be imported. */
  readonly lookedAt: string;
  became(became: ImportedDocument['became'], document: string): string;
  meeting(title: string, id: string, isNew: boolean): string;
  /** Those who speak, in the order in which they come; `provisional` are those whom people.yml does not have. */
  speakers(known: readonly string[], provisional: readonly string[]): string;
  turns(turns: number, kind: DocumentKind, leftOut: number): string;
  readonly notices: NoticePhrases;
  doubts(doubts: number): string;
  doubt(doubt: Doubt): string;
  /** Flags without which it cannot be written. */
  missing(flags: readonly string[]): string;
  changes(changes: PageChanges): string;
  added(label: string, text: string): string;
  removed(label: string, text: string, movedOn: boolean): string;
  reworded(label: string, was: string, now: string): string;
  otherSpeaker(label: string, was: string | null, now: string | null): string;
  otherFlags(label: string, was: string, now: string): string;
  readonly differences: DifferencePhrases;
  /** An import of several files. */
  summary(counts: Readonly<Record<ImportedDocument['became'], number>>, dryRun: boolean): string;
  /** A line for one of several files. */
  inShort(
    file: string,
    became: ImportedDocument['became'],
    document: string,
    turns: number,
    doubts: number,
  ): string;
  refused(files: number): string;
  refusedFile(file: string, sentence: string): string;
  doneBefore(files: number): string;
  progress(done: number, of: number): string;
  undone(date: string, time: string, documents: number): string;
  undoneDocument(document: string, became: 'removed' | 'restored'): string;
  /** Over the entries for people.yml. */
  suggested(people: number): string;
  readonly nobodySuggested: string;
  nobodyNamed(name: string): string;
  /** Behind an entry whose id another person has. */
  idTaken(id: string): string;
  suggestedFrom(documents: readonly string[]): string;
}
