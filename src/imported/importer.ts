import type { Mistake } from '../mistakes/mistake.js';
import type { DocumentDifferences } from '../pairs/meeting-differences.js';
import type { Notice } from '../source/notice.js';
import type { DocumentKind, Doubt } from '../transcript/transcript.js';
import type { ImportResult } from './import-result.js';
import type { PageChanges } from './page-changes.js';
import type { SaidOfDocument } from './said-of-document.js';

/** What is to be imported. */
export interface ImportRequest {
  /** Files and folders; a folder with everything below it. */
  readonly paths: readonly string[];
  /** What flags say of the documents. */
  readonly said: SaidOfDocument;
  /** Nothing is written: what would be is told. */
  readonly dryRun: boolean;
}

/**
 * What became of a document: `new` in the record; `changed`: its page has other bytes than the record had; `corrected`:
 * the same bytes with other metadata, or read otherwise, as where people.yml has a speaker by now; `unchanged`: nothing was written.
 */
export interface ImportedDocument {
  readonly file: string;
  readonly became: 'new' | 'changed' | 'corrected' | 'unchanged';
  readonly document: string;
  readonly turns: number;
  readonly doubts: number;
  /** Null where so many were imported that not everything about each is kept. */
  readonly details: ImportedDetails | null;
  /** The whole of it, where one document alone is looked at. */
  readonly result: ImportResult | null;
}

/** What is told of an imported document. */
export interface ImportedDetails {
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly meeting: { readonly id: string; readonly title: string; readonly isNew: boolean };
  readonly people: readonly { readonly name: string; readonly resolved: boolean }[];
  /** Stretches of its text that are nobody's words. */
  readonly leftOut: number;
  readonly doubts: readonly Doubt[];
  readonly notices: readonly Notice[];
  /** What must be said before it can be written: only of what is looked at. */
  readonly missing: readonly string[];
  readonly changes: PageChanges | null;
  /** Against each other transcript of its meeting, which is the left one. */
  readonly differences: readonly DocumentDifferences[];
}

/** A file that is not in the record, and why. */
export interface Refused {
  readonly file: string;
  readonly mistake: Mistake;
}

/** What an import has done. */
export interface ImportReport {
  readonly dryRun: boolean;
  /** In the order of the files. */
  readonly documents: readonly ImportedDocument[];
  readonly refused: readonly Refused[];
  /** Files that an import which was cut off had done already. */
  readonly doneBefore: number;
}

/** How far an import of several files is. */
export interface ImportProgress {
  readonly done: number;
  readonly of: number;
  /** The last one, where it was refused. */
  readonly refused: Refused | null;
}

/** What taking an import back has done. */
export interface Undone {
  /** When it was imported, as an ISO moment. */
  readonly at: string;
  readonly documents: readonly { readonly document: string; readonly became: 'removed' | 'restored' }[];
}

/** Imports into the record, for commands. */
export interface Importer {
  /** @throws UsageError for the only file that was named, or where the record cannot be written at all */
  import(request: ImportRequest, tell: (progress: ImportProgress) => void): Promise<ImportReport>;
  /** Takes the last import back that was not taken back yet. @throws UsageError where there is none */
  undo(): Promise<Undone>;
}
