import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Undone } from '../imported/importer.js';
import type { KnownDocument } from '../imported/known-record.js';
import { UsageError } from '../mistakes/usage-error.js';
import { type SourceMetadata, sourceMetadataSchema } from '../transcript/transcript.js';
import { codeOf, type Files, type ImportEdge } from './edge.js';
import { type ImportLine, type JournalLine, lastImport, readJournal } from './journal.js';
import { withoutMeeting } from './meetings-file.js';
import { commit, type Phase, Staging } from './staging.js';
import { bytesFile, keepVersion, versionAt, versionFiles } from './version-files.js';

/**
 * Takes the last import back: what was new goes, what was changed is as it was before. An import of many files is taken
 * back batch by batch; where that is cut off, taking back once more goes on.
 *
 * @throws UsageError where there is none, or a file is not as it was imported
 */
export async function undoLast(dir: string, edge: ImportEdge): Promise<Undone> {
  const { lines } = await readJournal(dir, edge.files);
  const batches = lastImport(lines);
  const [last] = batches;
  if (!last) throw new UsageError({ code: 'nothing-to-undo' });
  for (const line of batches) await unchangedSince(dir, line, edge.files);
  const documents: Undone['documents'][number][] = [];
  for (const line of batches) documents.push(...(await undoBatch(dir, line, edge)));
  return { at: last.at, documents: documents.reverse() };
}

async function unchangedSince(dir: string, line: ImportLine, files: Files): Promise<void> {
  for (const { name, sha256 } of line.documents) {
    const metadata = await metadataOf(join(dir, 'sources', `${name}.json`), files);
    const file = metadata === null ? `${name}.txt` : bytesFile(name, metadata);
    const bytes = await files.readFile(join(dir, 'sources', file)).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new UsageError({ code: 'changed-since-import', file: join(dir, 'sources', file) });
  }
}

async function undoBatch(
  dir: string,
  line: ImportLine,
  edge: ImportEdge,
): Promise<Undone['documents'][number][]> {
  const { files } = edge;
  const stage = `undo-${line.stage}`;
  const staging = await Staging.open(dir, stage, files);
  const done: Undone['documents'][number][] = [];
  for (const document of line.documents) {
    const { name, id, was, kept } = document;
    if (was === null || kept === null) {
      staging.remove('leftovers', `transcripts/${name}.json`);
      for (const file of [...document.files].reverse()) staging.remove('leftovers', `sources/${file}`);
    } else await restore(dir, document, { was, kept }, staging, files);
    done.push({ document: id, became: was === null ? 'removed' : 'restored' });
  }
  if (line.meetings.length > 0) {
    const text = await files.readFile(join(dir, 'meetings.yml'), 'utf8');
    const without = line.meetings.reduceRight((left, meeting) => withoutMeeting(left, meeting), text);
    // After the transcripts that told of them are gone.
    await staging.write('leftovers', 'meetings.yml', without);
  }
  const undo: JournalLine = {
    version: 1,
    did: 'undo',
    run: line.run,
    of: line.stage,
    at: new Date(edge.now()).toISOString(),
    stage,
    changes: staging.changes,
    documents: line.documents.map(({ name, was }) => ({ name, now: was })),
  };
  await commit(dir, undo, files);
  for (const { name } of line.documents)
    await files.rmdir(join(dir, 'versions', name)).catch(() => undefined);
  await files.rmdir(join(dir, 'versions')).catch(() => undefined);
  return done.reverse();
}

/** Puts the version that a document had before into its place. */
async function restore(
  dir: string,
  { name, sha256, files: own }: ImportLine['documents'][number],
  { was, kept }: { readonly was: KnownDocument; readonly kept: string },
  staging: Staging,
  files: Files,
): Promise<void> {
  const current = await metadataOf(join(dir, 'sources', `${name}.json`), files);
  const before = await metadataOf(join(dir, `${kept}.metadata.json`), files);
  if (!current || !before) throw new UsageError({ code: 'changed-since-import', file: join(dir, kept) });
  const now = versionAt(name, sha256);
  if (was.sha256 !== sha256 && !(await isThere(join(dir, `${now}.txt`), files))) {
    // Until the transcript is put back, the record opens with the text that it was made from.
    await keepVersion(staging, name, now, current);
    for (const [, ending] of versionFiles(name, current)) staging.remove('leftovers', `${now}${ending}`);
  }
  const places = versionFiles(name, before);
  for (const [path, ending] of places) {
    await staging.copy(phaseOf(path), `${kept}${ending}`, path);
    staging.remove('leftovers', `${kept}${ending}`);
  }
  const restored = new Set(places.map(([path]) => path));
  for (const file of own)
    if (!restored.has(`sources/${file}`)) staging.remove('leftovers', `sources/${file}`);
}

function phaseOf(path: string): Phase {
  if (path.startsWith('transcripts/')) return 'transcripts';
  return path.endsWith('.json') ? 'metadata' : 'texts';
}

async function isThere(path: string, files: Files): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function metadataOf(path: string, files: Files): Promise<SourceMetadata | null> {
  try {
    return sourceMetadataSchema.safeParse(JSON.parse(await files.readFile(path, 'utf8'))).data ?? null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}
