import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readIndexFile, writeIndexFile } from './index-files.js';
import type { TeamRecord } from './record.js';
import { RecordError } from './record-error.js';
import { type GlossaryEntry, glossaryEntrySchema, japaneseWordSchema } from './search/glossary.js';
import { assembleRecord } from './team-record.js';
import type { Source } from './transcript/normalise.js';
import { People, personSchema } from './transcript/people.js';
import {
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
  const sources = await Promise.all(
    names.map(async (name): Promise<Source> => {
      const metadata = await readJson(join(dir, 'sources', name), sourceMetadataSchema);
      const file = name.replace(/\.json$/u, '.txt');
      const bytes = await read(join(dir, 'sources', file));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { file, text: decode(bytes, file), sha256, metadata };
    }),
  );
  return { sources, people: await readPeople(dir), meetings: await readMeetings(dir) };
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
  const names = (await list(join(dir, 'transcripts'))).filter((name) => name.endsWith('.json'));
  const documents = await Promise.all(
    names.map(async (name) => {
      const transcript = await readJson(join(dir, 'transcripts', name), transcriptSchema);
      const bytes = await read(join(dir, 'sources', transcript.document.source));
      if (createHash('sha256').update(bytes).digest('hex') !== transcript.document.sha256) {
        throw new CorpusError(
          `${transcript.document.source} is not the text that transcripts/${name} was made from: run npm run corpus`,
        );
      }
      return { transcript, source: decode(bytes, transcript.document.source) };
    }),
  );
  const [people, meetings, glossary, japanese] = await Promise.all([
    readPeople(dir),
    readMeetings(dir),
    readGlossary(dir),
    readYaml(join(dir, 'japanese.yml'), z.array(japaneseWordSchema)),
  ]);
  const parts = { documents, people, meetings, glossary, japanese };
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

/** Reads `glossary.yml` of a corpus folder. @throws CorpusError where it is missing or not of its shape */
export async function readGlossary(dir: string): Promise<GlossaryEntry[]> {
  return readYaml(join(dir, 'glossary.yml'), z.array(glossaryEntrySchema));
}

/** The committed file of a transcript, named after its source; the JSON ends with a line feed and is read as a diff. */
export function transcriptFile(transcript: Transcript): { name: string; text: string } {
  return {
    name: transcript.document.source.replace(/\.txt$/u, '.json'),
    text: `${JSON.stringify(transcript, null, 1)}\n`,
  };
}

/** Writes one file whole or not at all: to a temporary name, then renamed. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, text, 'utf8');
  await rename(draft, path);
}

async function readPeople(dir: string): Promise<People> {
  const people = await readYaml(join(dir, 'people.yml'), z.array(personSchema));
  return asCorpusError(() => new People(people));
}

/** What contradicts itself in the corpus is a mistake in its files, not a fault of ours. */
function asCorpusError<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RecordError) throw new CorpusError(error.message);
    throw error;
  }
}

async function readMeetings(dir: string): Promise<Meeting[]> {
  return readYaml(join(dir, 'meetings.yml'), z.array(meetingSchema));
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
  return check(path, schema, parse, await read(path));
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
