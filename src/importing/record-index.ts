import { join } from 'node:path';
import {
  CorpusError,
  readGlossary,
  readJapanese,
  readMeetings,
  readPeople,
  readTranscriptFile,
  transcriptNames,
} from '../corpus-files.js';
import {
  type KnownDocument,
  type KnownRecord,
  pageOf,
  type RecordedVersion,
} from '../imported/known-record.js';
import { type PairLexicon, pairLexicon } from '../pairs/anchors-of.js';
import { Glossary } from '../search/glossary.js';
import { namesAsTerms } from '../search/names-as-terms.js';
import type { People } from '../transcript/people.js';
import {
  type Meeting,
  meetingSchema,
  sourceMetadataSchema,
  type Transcript,
} from '../transcript/transcript.js';
import type { Files } from './edge.js';
import { type Journal, knownDocumentSchema } from './journal.js';

/** What importing knows of a record: each document in short, and those that are being imported. */
export class RecordIndex implements KnownRecord {
  readonly #byName = new Map<string, KnownDocument>();
  readonly #byId = new Map<string, KnownDocument>();
  readonly #byBytes = new Map<string, KnownDocument>();
  readonly #ofMeeting = new Map<string, Set<KnownDocument>>();
  readonly #byPage = new Map<string, Set<KnownDocument>>();
  readonly #alsoAt = new Map<string, Set<KnownDocument>>();
  readonly #meetings = new Map<string, Meeting>();
  readonly #byDay = new Map<string, Meeting[]>();
  /** Documents of this run: in full until they stand in the record. */
  readonly #new = new Map<string, RecordedVersion | null>();

  #lexicon: Promise<PairLexicon> | null = null;

  private constructor(
    readonly dir: string,
    readonly people: People,
    private readonly files: Files,
  ) {}

  /** Reads what the record has: documents that the journal does not tell of from their transcripts. */
  static async of(dir: string, { lines }: Journal, files: Files): Promise<RecordIndex> {
    const index = new RecordIndex(dir, await readPeople(dir), files);
    for (const meeting of await readMeetings(dir)) index.addMeeting(meeting);
    const told = new Map<string, KnownDocument>();
    for (const line of lines) {
      for (const document of line.documents) {
        if (!('now' in document)) told.set(document.name, document);
        else if (document.now === null) told.delete(document.name);
        else told.set(document.name, document.now);
      }
    }
    for (const name of await transcriptNames(dir)) {
      const known = told.get(name.replace(/\.json$/u, ''));
      index.#put(known ?? inShort(await readTranscriptFile(dir, name)));
    }
    return index;
  }

  meeting(id: string): Meeting | null {
    return this.#meetings.get(id) ?? null;
  }

  meetingsOn(days: readonly string[]): readonly Meeting[] {
    return days.flatMap((day) => this.#byDay.get(day) ?? []);
  }

  document(id: string): KnownDocument | null {
    return this.#byId.get(id) ?? null;
  }

  documentOfBytes(sha256: string): KnownDocument | null {
    return this.#byBytes.get(sha256) ?? null;
  }

  documentsAt(url: string): readonly KnownDocument[] {
    return [...(this.#byPage.get(pageOf(url)) ?? [])];
  }

  documentsOf(meeting: string): readonly KnownDocument[] {
    return [...(this.#ofMeeting.get(meeting) ?? [])];
  }

  meetingsTellingOf(url: string): readonly Meeting['id'][] {
    const page = pageOf(url);
    const all = [...(this.#byPage.get(page) ?? []), ...(this.#alsoAt.get(page) ?? [])];
    return [...new Set(all.map(({ meeting }) => meeting))];
  }

  isNew({ name }: KnownDocument): boolean {
    return this.#new.has(name);
  }

  async inFull(document: KnownDocument): Promise<RecordedVersion> {
    const waiting = this.#new.get(document.name);
    if (waiting) return waiting;
    const { dir, files } = this;
    const transcript = await readTranscriptFile(dir, `${document.name}.json`);
    const read = (name: string) => files.readFile(join(dir, 'sources', name), 'utf8');
    const metadata = sourceMetadataSchema.safeParse(JSON.parse(await read(`${document.name}.json`)));
    if (!metadata.success) throw new CorpusError(`sources/${document.name}.json is not of its shape`);
    return { transcript, source: await read(transcript.document.source), metadata: metadata.data };
  }

  async sourceOf({ name }: KnownDocument): Promise<string> {
    const waiting = this.#new.get(name);
    return waiting ? waiting.source : this.files.readFile(join(this.dir, 'sources', `${name}.txt`), 'utf8');
  }

  lexicon(): Promise<PairLexicon> {
    this.#lexicon ??= readLexicon(this.dir, this.people);
    return this.#lexicon;
  }

  /** Notes a document that is about to be in the record, with its meeting. */
  add(document: KnownDocument, version: RecordedVersion, meeting: Meeting): void {
    this.#remove(document.name);
    this.#put(knownDocumentSchema.parse(JSON.parse(JSON.stringify(document))));
    this.#new.set(document.name, version);
    if (!this.#meetings.has(meeting.id)) this.addMeeting(meeting);
  }

  /** What was added stands in the record now, and can be read there. */
  written(): void {
    for (const name of this.#new.keys()) this.#new.set(name, null);
  }

  addMeeting(known: Meeting): void {
    // A title that was cut out of a page would keep the whole page in memory.
    const meeting = meetingSchema.parse(JSON.parse(JSON.stringify(known)));
    this.#meetings.set(meeting.id, meeting);
    this.#byDay.set(meeting.date, [...(this.#byDay.get(meeting.date) ?? []), meeting]);
  }

  #put(document: KnownDocument): void {
    this.#byName.set(document.name, document);
    this.#byId.set(document.id, document);
    this.#byBytes.set(document.sha256, document);
    note(this.#ofMeeting, document.meeting, document);
    if (document.url !== null) note(this.#byPage, pageOf(document.url), document);
    for (const url of document.also) note(this.#alsoAt, pageOf(url), document);
  }

  #remove(name: string): void {
    const document = this.#byName.get(name);
    if (!document) return;
    this.#byId.delete(document.id);
    this.#byBytes.delete(document.sha256);
    this.#ofMeeting.get(document.meeting)?.delete(document);
    if (document.url !== null) this.#byPage.get(pageOf(document.url))?.delete(document);
    for (const url of document.also) this.#alsoAt.get(pageOf(url))?.delete(document);
  }
}

async function readLexicon(dir: string, people: People): Promise<PairLexicon> {
  const [glossary, japanese] = await Promise.all([readGlossary(dir), readJapanese(dir)]);
  return pairLexicon(new Glossary([...glossary, ...namesAsTerms(people.all)], japanese));
}

function note(known: Map<string, Set<KnownDocument>>, key: string, document: KnownDocument): void {
  const some = known.get(key);
  if (some) some.add(document);
  else known.set(key, new Set([document]));
}

/** A document in short, as its transcript tells of it. */
export function inShort({ document }: Transcript): KnownDocument {
  const { id, meeting, url, sha256, source, alsoPublished } = document;
  const also = alsoPublished.map((one) => one.url);
  return { id, meeting, url, also, sha256, name: source.replace(/\.txt$/u, '') };
}
