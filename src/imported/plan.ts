import { UsageError } from '../mistakes/usage-error.js';
import { noDocument } from '../source/not-a-document.js';
import { NoKnownFormat } from '../transcript/formats/index.js';
import { CharactersDoNotAddUp, normalise } from '../transcript/normalise.js';
import {
  type DocumentId,
  type Doubt,
  documentIdSchema,
  type Meeting,
  meetingIdSchema,
  type SourceMetadata,
  type Transcript,
} from '../transcript/transcript.js';
import { carryIds } from './carry-ids.js';
import {
  type Facts,
  factsOf,
  firstId,
  metadataOf,
  type ReadDocument,
  saidBefore,
} from './facts-of-document.js';
import type { KnownDocument, KnownRecord, RecordedVersion } from './known-record.js';
import { meetingInRecord } from './meeting-in-record.js';
import { type MeetingEvidence, namedInTitle, newMeeting, principalsOf } from './meeting-of.js';
import { type PageChanges, pageChanges } from './page-changes.js';
import { publisherSlug } from './publishers.js';
import { firstSaid, type SaidOfDocument } from './said-of-document.js';
import { sameDocument, sameness } from './sameness.js';

/** What would become of a document. */
export interface Plan {
  /** The name of its files, without their ends. */
  readonly name: string;
  readonly metadata: SourceMetadata;
  readonly transcript: Transcript;
  readonly meeting: Meeting;
  /** The record does not have the meeting yet. */
  readonly isNewMeeting: boolean;
  /** What must be said before it can be written; it can be looked at without. */
  readonly missing: readonly ('date' | 'publisher')[];
  /** Null where they are not known: the transcript has stand-ins. */
  readonly title: string | null;
  readonly publisher: string | null;
  /** The version of the page that the record has, and what is different. */
  readonly before: { readonly document: KnownDocument; readonly version: RecordedVersion } | null;
  readonly changes: PageChanges | null;
}

/**
 * Decides what a document is: its kind, its meeting, its id, and whether it is a page that the record has already.
 *
 * @param until the last day that there is already, anywhere on earth
 * @throws UsageError where that cannot be decided, or its text is no transcript
 */
export async function planImport(document: ReadDocument, record: KnownRecord, until: string): Promise<Plan> {
  const reports = document.said.kind === 'readout' || document.said.kind === 'article';
  const why = reports ? null : noDocument(document.layout);
  if (why !== null) throw new UsageError({ code: 'not-a-document', file: document.file, why });
  const sameBytes = record.documentOfBytes(document.sha256);
  if (sameBytes) return laterVersion(document, sameBytes, record, until);
  const facts = factsOf(document, document.said, until);
  const onPage = (facts.url === null ? [] : record.documentsAt(facts.url)).find(({ id }) => {
    const [, , language, kind = ''] = id.split('/');
    return language === facts.language && kind.replace(/-\d+$/u, '') === facts.kind;
  });
  if (onPage) return laterVersion(document, onPage, record, until);
  const title = facts.title ?? stemOf(document.file);
  const read = reading(document, record);
  const { meeting, doubts } = await meetingOf(document, { ...facts, title }, read, record);
  const id =
    (await withoutPublisher(document, meeting, facts, record)) ??
    (await freeId(document, firstId(meeting.id, facts), facts.url, record));
  if (id.is === 'version') return laterVersion(document, id.document, record, until);
  const named = { id: id.id, name: id.id.replaceAll('/', '.') };
  const metadata = metadataOf(document, { ...facts, title }, meeting, named);
  return {
    name: named.name,
    metadata,
    transcript: doubting(read(metadata, named.name, meeting), doubts),
    meeting,
    isNewMeeting: record.meeting(meeting.id) === null,
    missing: [
      ...(facts.date === null && facts.published === null ? (['date'] as const) : []),
      ...(facts.publisher === null ? (['publisher'] as const) : []),
    ],
    title: facts.title,
    publisher: facts.publisher,
    before: null,
    changes: null,
  };
}

function doubting(transcript: Transcript, doubts: readonly Doubt[]): Transcript {
  return doubts.length === 0 ? transcript : { ...transcript, doubts: [...doubts, ...transcript.doubts] };
}

/** The next version of a page: what the record says of it goes on, but for what is said now. */
async function laterVersion(
  document: ReadDocument,
  before: KnownDocument,
  record: KnownRecord,
  until: string,
): Promise<Plan> {
  const { file, said } = document;
  if (isAnother(said, before)) throw new UsageError({ code: 'in-record-as', file, document: before.id });
  const version = await record.inFull(before);
  const meeting = record.meeting(before.meeting);
  if (!meeting) throw new UsageError({ code: 'no-meeting-id', value: before.meeting });
  const known = saidBefore(version.metadata);
  const isSameDay = said.date === null || said.date === known.date;
  const dateEvidence = isSameDay ? known.dateEvidence : said.dateEvidence;
  const goesOn = { ...document, said: { ...firstSaid(said, known), dateEvidence } };
  const facts = factsOf(goesOn, goesOn.said, until);
  const title = facts.title ?? version.metadata.title;
  const metadata = metadataOf(goesOn, { ...facts, title }, meeting, before);
  const read = reading(document, record);
  const carried = carryIds(version.transcript, read(metadata, before.name, meeting));
  return {
    name: before.name,
    metadata,
    transcript: carried.transcript,
    meeting,
    isNewMeeting: false,
    missing: [],
    title,
    publisher: metadata.publisher,
    before: { document: before, version },
    changes: pageChanges(version.transcript, carried),
  };
}

/** Whether what is said would make another id of a document that the record has. */
function isAnother(said: SaidOfDocument, { id }: KnownDocument): boolean {
  const [meeting, publisher, language, kind = ''] = id.split('/');
  return (
    (said.meeting ?? meeting) !== meeting ||
    (said.publisher === null ? publisher : publisherSlug(said.publisher)) !== publisher ||
    (said.language ?? language) !== language ||
    (said.kind ?? kind.replace(/-\d+$/u, '')) !== kind.replace(/-\d+$/u, '')
  );
}

type Read = (metadata: SourceMetadata, name: string, meeting: Pick<Meeting, 'participants'>) => Transcript;

/** A document's meeting, and what is doubtful about its being of it. */
interface MeetingFound {
  readonly meeting: Meeting;
  readonly doubts: readonly Doubt[];
}

/** The meeting of a document: one that is said, that fits, or that is new. */
async function meetingOf(
  document: ReadDocument,
  facts: Facts & { readonly title: string },
  read: Read,
  record: KnownRecord,
): Promise<MeetingFound> {
  const titled = namedInTitle(facts.title, record.people, facts.date);
  const { title, place } = facts;
  const evidence = { title, place, date: facts.date ?? facts.published, principals: titled };
  const taken = (id: string) => record.meeting(id) !== null;
  const said = saidMeeting(document, evidence, facts, record);
  if (said && taken(said.id)) return { meeting: said, doubts: [] };
  const draft = said ?? newMeeting(evidence, facts.language, taken);
  const id = firstId(draft.id, facts);
  const name = id.replaceAll('/', '.');
  const first = read(metadataOf(document, facts, draft, { id, name }), name, draft);
  const met = { ...evidence, principals: principalsOf(first, titled, record.people) };
  if (said)
    return { meeting: { ...said, participants: met.principals.map((person) => person.id) }, doubts: [] };
  const { meeting, doubts } = await meetingInRecord({ document, transcript: first, facts }, met, record);
  return { meeting: meeting ?? newMeeting(met, facts.language, taken), doubts };
}

/** The meeting that is said; where the record does not have it, a new one of that id. */
function saidMeeting(
  { said: { meeting } }: ReadDocument,
  evidence: MeetingEvidence,
  { language }: Facts,
  record: KnownRecord,
): Meeting | null {
  if (meeting === null) return null;
  const known = record.meeting(meeting);
  if (known) return known;
  const id = meetingIdSchema.safeParse(meeting).data;
  const date = id?.slice(0, 10);
  if (id === undefined || date === undefined || Number.isNaN(Date.parse(date)))
    throw new UsageError({ code: 'no-meeting-id', value: meeting });
  return { ...newMeeting({ ...evidence, date }, language, () => false), id };
}

/** A document that does not say its publisher: the only one of its meeting, language and kind that has its words. */
async function withoutPublisher(
  document: ReadDocument,
  { id }: Meeting,
  { publisher, language, kind }: Facts,
  record: KnownRecord,
): Promise<{ readonly is: 'version'; readonly document: KnownDocument } | null> {
  if (publisher !== null) return null;
  const same: KnownDocument[] = [];
  for (const other of record.documentsOf(id)) {
    const [, , itsLanguage, itsKind = ''] = other.id.split('/');
    if (itsLanguage !== language || itsKind.replace(/-\d+$/u, '') !== kind || record.isNew(other)) continue;
    if ((await sameness(document, other, record)) >= sameDocument) same.push(other);
  }
  const [only] = same;
  return only && same.length === 1 ? { is: 'version', document: only } : null;
}

/** The id, with a number where other pages have it; or the document whose later version this is. */
async function freeId(
  document: ReadDocument,
  wanted: string,
  url: string | null,
  record: KnownRecord,
): Promise<
  | { readonly is: 'free'; readonly id: DocumentId }
  | { readonly is: 'version'; readonly document: KnownDocument }
> {
  const { file } = document;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    const other = record.document(id);
    if (!other) return { is: 'free', id: documentIdSchema.parse(id) };
    const alike = (await sameness(document, other, record)) >= sameDocument;
    if (alike && !record.isNew(other)) return { is: 'version', document: other };
    if (url === null || other.url === null || alike)
      throw new UsageError({ code: 'two-documents', file, document: id, other: other.name });
  }
}

/** Reads a document as one of a meeting. The same question twice in a row is answered once. */
function reading(document: ReadDocument, { people }: KnownRecord): Read {
  const { file, layout, sha256, textSha256 } = document;
  let last: { readonly asked: string; readonly transcript: Transcript } | null = null;
  return (metadata, name, { participants }) => {
    const asked = JSON.stringify([metadata, name, participants]);
    if (last?.asked === asked) return last.transcript;
    const source = {
      file: `${name}.txt`,
      text: layout.text,
      sha256,
      metadata,
      layout,
      ...(textSha256 === null ? {} : { textSha256 }),
    };
    const { kind } = metadata;
    try {
      const transcript = normalise(source, { participants }, people);
      last = { asked, transcript };
      if (transcript.turns.length > 0) return transcript;
    } catch (error) {
      if (error instanceof CharactersDoNotAddUp) {
        const { runs, line, first } = error;
        throw new UsageError({ code: 'does-not-add-up', file, runs, line, text: first.text });
      }
      if (!(error instanceof NoKnownFormat)) throw error;
    }
    throw new UsageError({ code: 'no-turns', file, kind });
  };
}

/** The name of a file without its folders and its end: what a document is called that has no title. */
function stemOf(file: string): string {
  const name = file.split(/[\\/]/u).at(-1) ?? file;
  return name.replace(/\.[^.]*$/u, '') || name;
}
