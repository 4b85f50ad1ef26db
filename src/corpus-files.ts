import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { readIndexFile, writeIndexFile } from './index-files.js';
import type { TeamRecord } from './record.js';
import { RecordError } from './record-error.js';
import {
  type GlossaryEntry,
  glossaryEntrySchema,
  type JapaneseWord,
  japaneseWordSchema,
} from './search/glossary.js';
import { plainText } from './source/plain-text.js';
import { assembleRecord, type RecordParts } from './team-record.js';
import type { Source } from './transcript/normalise.js';
import { People, personSchema } from './transcript/people.js';
import {
  type Document,
  type Meeting,
  meetingSchema,
  sourceMetadataSchema,
  type Transcript,
  transcriptSchema,
} from './transcript/transcript.js';

/** A file of the corpus that cannot be used, named with what is wrong. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/** What the sources and the lists beside them say, before anything is normalised. */
export interface CorpusSources {
  readonly sources: readonly Source[];
  readonly people: People;
  readonly meetings: readonly Meeting[];
}

/**
 * Reads `sources/`, `people.yml` and `meetings.yml` of a corpus folder.
 *
 * @throws CorpusError naming the file where one is missing, not UTF-8, or not of its shape.
 */
export async function readSources(dir: string): Promise<CorpusSources> {
  const names = (await list(join(dir, 'sources'))).filter((name) => name.endsWith('.json'));
  const sources = await someAtOnce(names, (name) => readSource(dir, name));
  return { sources, people: await readPeople(dir), meetings: await readMeetings(dir) };
}

async function readSource(dir: string, name: string): Promise<Source> {
  const metadata = await readJson(join(dir, 'sources', name), sourceMetadataSchema);
  const file = name.replace(/\.json$/u, '.txt');
  const stored = await read(join(dir, 'sources', file));
  const text = decode(stored, file);
  const { original, contentType = null } = metadata;
  if (original === undefined)
    return { file, text, sha256: hashOf(stored), metadata, layout: plainText(text) };
  const bytes = await read(join(dir, 'sources', original));
  // What reads markup is loaded for those who have any.
  const { readable } = await import('./source/readable.js');
  const layout = await readable({ name: original, bytes, contentType });
  if (layout.text !== text)
    throw new CorpusError(`${file} is not the text of ${original}: import it once more`);
  const [sha256, textSha256] = [hashOf(bytes), hashOf(stored)];
  return { file, text, sha256, ...(sha256 === textSha256 ? {} : { textSha256 }), metadata, layout };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export interface OpenOptions {
  /** The file in which the search index is kept between starts; null where it is built at each start. */
  readonly index?: string | null;
}

/**
 * Loads a corpus folder (`sources/`, `transcripts/`, `people.yml`, `meetings.yml`, `glossary.yml`, `japanese.yml`) into a
 * record that can be asked. A stored index that is damaged or was made of another record is built anew and stored.
 */
export async function openCorpus(dir: string, { index = null }: OpenOptions = {}): Promise<TeamRecord> {
  const parts = await readCorpus(dir);
  if (index === null) return asCorpusError(() => assembleRecord(parts));
  const bytes = await readIndexFile(index);
  let toStore: Uint8Array | null = null;
  const built = (made: Uint8Array) => {
    toStore = made;
  };
  const record = asCorpusError(() => assembleRecord(parts, { bytes, built }));
  if (toStore !== null) await writeIndexFile(index, toStore);
  return record;
}

/**
 * Reads what a record is made of from a corpus folder, and checks each transcript against its source.
 *
 * @throws CorpusError naming the file where one is missing, not of its shape, or not what a transcript was made from
 */
export async function readCorpus(dir: string): Promise<RecordParts> {
  const names = (await list(join(dir, 'transcripts'))).filter((name) => name.endsWith('.json'));
  const documents = await someAtOnce(names, async (name) => {
    const transcript = await readJson(join(dir, 'transcripts', name), transcriptSchema);
    return { transcript, source: await sourceOf(dir, name, transcript.document) };
  });
  const earlier = (await someAtOnce(documents, ({ transcript }) => earlierVersions(dir, transcript))).flat();
  const [people, meetings, glossary, japanese] = await Promise.all([
    readPeople(dir),
    readMeetings(dir),
    readGlossary(dir),
    readJapanese(dir),
  ]);
  return { documents, earlier, people, meetings, glossary, japanese };
}

/**
 * The text that a transcript was made from. While a later version of the page is being put into the record, it is among
 * the versions already.
 */
async function sourceOf(
  dir: string,
  name: string,
  { source, sha256, textSha256 }: Document,
): Promise<string> {
  const wanted = textSha256 ?? sha256;
  const bytes = await read(join(dir, 'sources', source));
  if (hashOf(bytes) === wanted) return decode(bytes, source);
  const kept = join(dir, 'versions', source.replace(/\.txt$/u, ''), `${sha256.slice(0, 8)}.txt`);
  const version = await readFile(kept).catch(() => null);
  if (version !== null && hashOf(version) === wanted) return decode(version, source);
  throw new CorpusError(
    `${source} is not the text that transcripts/${name} was made from: run npm run corpus`,
  );
}

/** The versions that a page had before, the last one first. */
async function earlierVersions(
  dir: string,
  { document, earlier }: Transcript,
): Promise<NonNullable<RecordParts['earlier']>[number][]> {
  const folder = join(dir, 'versions', document.source.replace(/\.txt$/u, ''));
  return Promise.all(
    (earlier?.versions ?? []).map(async (version) => {
      const name = version.slice(0, 8);
      const transcript = await readJson(join(folder, `${name}.json`), transcriptSchema);
      return { transcript, source: decode(await read(join(folder, `${name}.txt`)), `${name}.txt`) };
    }),
  );
}

/** The names of the files in `transcripts/`, in their order; none where there is no such folder yet. */
export async function transcriptNames(dir: string): Promise<string[]> {
  if (!(await list(dir)).includes('transcripts')) return [];
  return (await list(join(dir, 'transcripts'))).filter((name) => name.endsWith('.json'));
}

/** Reads one transcript. @throws CorpusError where it is missing or not of its shape */
export async function readTranscriptFile(dir: string, name: string): Promise<Transcript> {
  return readJson(join(dir, 'transcripts', name), transcriptSchema);
}

/** A record that has nothing, for what does without one. */
export function noRecord(): TeamRecord {
  return assembleRecord({ documents: [], people: new People([]), meetings: [], glossary: [], japanese: [] });
}

/** Reads `glossary.yml` of a corpus folder. @throws CorpusError where it is missing or not of its shape */
export async function readGlossary(dir: string): Promise<GlossaryEntry[]> {
  return readYaml(join(dir, 'glossary.yml'), z.array(glossaryEntrySchema));
}

/** Reads `japanese.yml` of a corpus folder. @throws CorpusError where it is missing or not of its shape */
export async function readJapanese(dir: string): Promise<JapaneseWord[]> {
  return readYaml(join(dir, 'japanese.yml'), z.array(japaneseWordSchema));
}

/** The committed file of a transcript, named after its source; the JSON ends with a line feed and is read as a diff. */
export function transcriptFile(transcript: Transcript): { name: string; text: string } {
  return {
    name: transcript.document.source.replace(/\.txt$/u, '.json'),
    text: `${JSON.stringify(transcript, null, 1)}\n`,
  };
}

/** Writes one file whole or not at all: to a temporary name, then renamed. A text in pieces is never whole in memory. */
export async function writeWhole(path: string, text: string | Uint8Array | Iterable<string>): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, text, 'utf8');
  await rename(draft, path);
}

/** Reads `people.yml` of a corpus folder. @throws CorpusError where it is missing or not of its shape */
export async function readPeople(dir: string): Promise<People> {
  const people = await readYaml(join(dir, 'people.yml'), z.array(personSchema));
  return asCorpusError(() => new People(people));
}

/** What contradicts itself in the corpus is a mistake in its files, not a fault of ours. @throws CorpusError */
export function asCorpusError<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RecordError) throw new CorpusError(error.message);
    throw error;
  }
}

/** Reads `meetings.yml` of a corpus folder. @throws CorpusError where it is missing or not of its shape */
export async function readMeetings(dir: string): Promise<Meeting[]> {
  return readYaml(join(dir, 'meetings.yml'), z.array(meetingSchema));
}

/** A process may have so many files open, and no more than some thousand. */
const openAtOnce = 64;

/** What is made of each, in their order; of a large folder not all at once. */
async function someAtOnce<One, Made>(
  all: readonly One[],
  make: (one: One) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < all.length; from += openAtOnce)
    made.push(...(await Promise.all(all.slice(from, from + openAtOnce).map(make))));
  return made;
}

async function list(dir: string): Promise<string[]> {
  try {
    return (await readdir(dir)).sort();
  } catch {
    throw new CorpusError(`There is no folder ${dir}: name the corpus with --record DIR or ALLIANCE_RECORD`);
  }
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new CorpusError(`${path} cannot be read`);
  }
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CorpusError(`${name} is not UTF-8 text`);
  }
}

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return check(path, schema, JSON.parse, await read(path));
}

async function readYaml<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  // The lists are long: this reader takes a quarter of the time of the one that keeps comments and places.
  return check(path, schema, load, await read(path));
}

function check<T>(path: string, schema: z.ZodType<T>, parser: (text: string) => unknown, bytes: Buffer): T {
  let value: unknown;
  try {
    value = parser(decode(bytes, path));
  } catch (error) {
    throw new CorpusError(
      `${path} cannot be parsed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new CorpusError(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}
