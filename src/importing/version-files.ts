import { createHash } from 'node:crypto';
import type { Plan } from '../imported/plan.js';
import type { SourceMetadata, Transcript } from '../transcript/transcript.js';
import type { Staging } from './staging.js';

/** The folder of an earlier version's files, and the beginning that their names share. */
export function versionAt(name: string, sha256: string): string {
  return `versions/${name}/${sha256.slice(0, 8)}`;
}

/** A transcript and its metadata as they are written: each ends with a line feed and can be read as a diff. */
export const asTranscript = (transcript: Transcript) => `${JSON.stringify(transcript, null, 1)}\n`;
export const asMetadata = (metadata: SourceMetadata) => `${JSON.stringify(metadata, null, 2)}\n`;

/** The file of the published bytes of a document. */
export function bytesFile(name: string, metadata: SourceMetadata): string {
  return metadata.original ?? `${name}.txt`;
}

/** What staging a document has come to. */
export interface StagedDocument {
  /** The files that it has in corpus/sources. */
  readonly files: string[];
  /** Where the version is kept whose place it takes, as the beginning of its files' paths; null where it is new. */
  readonly kept: string | null;
}

/**
 * Stages the files of a document: the bytes as they came, the text, the metadata, the transcript; and the version whose
 * place they take.
 */
export async function stageDocument(
  staging: Staging,
  plan: Plan,
  bytes: Uint8Array,
  text: string,
): Promise<StagedDocument> {
  const { name, metadata, transcript, before } = plan;
  const own = bytesFile(name, metadata);
  const isSamePage = before?.document.sha256 === transcript.document.sha256;
  const kept = before && keptAt(name, before.document.sha256, isSamePage ? before.version.metadata : null);
  if (before && kept !== null) {
    await keepVersion(staging, name, kept, before.version.metadata);
    const old = bytesFile(name, before.version.metadata);
    if (old !== own && old !== `${name}.txt`) staging.remove('leftovers', `sources/${old}`);
  }
  if (!isSamePage) {
    if (own !== `${name}.txt`) await staging.write('texts', `sources/${own}`, bytes);
    await staging.write('texts', `sources/${name}.txt`, own === `${name}.txt` ? bytes : text);
  }
  await staging.write('metadata', `sources/${name}.json`, asMetadata(metadata));
  await staging.write('transcripts', `transcripts/${name}.json`, asTranscript(transcript));
  return { files: [...new Set([own, `${name}.txt`, `${name}.json`])], kept };
}

/** Versions of the same bytes are told apart by what else was known of them. */
function keptAt(name: string, sha256: string, corrected: SourceMetadata | null): string {
  if (!corrected) return versionAt(name, sha256);
  const other = createHash('sha256').update(JSON.stringify(corrected)).digest('hex').slice(0, 8);
  return `${versionAt(name, sha256)}-${other}`;
}

/** Stages copies of what the record has of a document, as an earlier version of it. */
export async function keepVersion(
  staging: Staging,
  name: string,
  at: string,
  metadata: SourceMetadata,
): Promise<void> {
  for (const [from, to] of versionFiles(name, metadata)) await staging.copy('versions', from, `${at}${to}`);
}

/** Where the files of a document stand in the record, and how they end as those of a version. */
export function versionFiles(name: string, metadata: SourceMetadata): (readonly [string, string])[] {
  const bytes = bytesFile(name, metadata);
  const ending = bytes.slice(bytes.lastIndexOf('.'));
  return [
    ...(bytes === `${name}.txt` ? [] : [[`sources/${bytes}`, ending] as const]),
    [`sources/${name}.txt`, '.txt'],
    [`sources/${name}.json`, '.metadata.json'],
    [`transcripts/${name}.json`, '.json'],
  ];
}
