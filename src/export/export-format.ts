import type { Quote } from '../evidence/quote.js';
import type { Person } from '../transcript/person.js';
import type { Meeting, Transcript } from '../transcript/transcript.js';

/** What can be taken out of a record. */
export const exportables = ['transcripts', 'people', 'quotes'] as const;
export type Exportable = (typeof exportables)[number];

/** What is exported, each part made when it is asked for. */
export interface ToExport {
  readonly transcripts: readonly Transcript[];
  readonly meetings: readonly Meeting[];
  /** Those who speak, ask or are quoted, provisional people too. */
  readonly people: readonly Person[];
  /** The stored text of a document, in which all offsets count. */
  source(document: string): string;
  /** Every sentence as a quote, in the order of the documents. */
  quotes(): Iterable<Quote>;
}

/** One format of `alliance export`: a file is its chunks one after the other, each ending where a line or element does. */
export interface ExportFormat {
  readonly name: string;
  readonly carries: readonly Exportable[];
  write(what: Exportable, record: ToExport): Iterable<string>;
}
