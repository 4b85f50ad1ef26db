import type { PairLexicon } from '../pairs/anchors-of.js';
import type { People } from '../transcript/people.js';
import type { DocumentId, Meeting, MeetingId, SourceMetadata, Transcript } from '../transcript/transcript.js';

/** A document that the record has, in short. */
export interface KnownDocument {
  readonly id: DocumentId;
  readonly meeting: MeetingId;
  readonly url: string | null;
  /** Of the published bytes. */
  readonly sha256: string;
  /** Where else it is published, as its metadata says. */
  readonly also: readonly string[];
  /** The name of its files, without their ends. */
  readonly name: string;
}

/** A document of the record in full. */
export interface RecordedVersion {
  readonly transcript: Transcript;
  readonly source: string;
  readonly metadata: SourceMetadata;
}

/** What planning an import asks of the record. */
export interface KnownRecord {
  readonly people: People;
  meeting(id: string): Meeting | null;
  /** The meetings of any of the days. */
  meetingsOn(days: readonly string[]): readonly Meeting[];
  document(id: string): KnownDocument | null;
  /** The document of these very bytes. */
  documentOfBytes(sha256: string): KnownDocument | null;
  /** The documents of the page at an address. */
  documentsAt(url: string): readonly KnownDocument[];
  documentsOf(meeting: string): readonly KnownDocument[];
  /** The meetings of documents that stand at an address, or that say that they are published there too. */
  meetingsTellingOf(url: string): readonly MeetingId[];
  /** Whether a document was imported a moment ago, by the same command. */
  isNew(document: KnownDocument): boolean;
  inFull(document: KnownDocument): Promise<RecordedVersion>;
  /** The stored text of a document alone. */
  sourceOf(document: KnownDocument): Promise<string>;
  /** What two texts are compared by: the glossary, and the names of people.yml. */
  lexicon(): Promise<PairLexicon>;
}

/** One address for one page: without its fragment, its scheme, `www.` and a slash at the end. */
export function pageOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, search, port } = new URL(url);
  const host = hostname.toLowerCase().replace(/^www\./u, '');
  return `${host}${port === '' ? '' : `:${port}`}${pathname.replace(/\/+$/u, '')}${search}`;
}
