import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CorpusError,
  readSources,
  readTranscriptFile,
  transcriptFile,
  transcriptNames,
  writeWhole,
} from './corpus-files.js';
import { carryIds } from './imported/carry-ids.js';
import { normalise } from './transcript/normalise.js';
import type { Transcript } from './transcript/transcript.js';

/**
 * `npm run corpus`: source -> transcript, for every source of the corpus. Generates corpus/transcripts anew; what
 * is not generated any more is removed. Deterministic: twice gives the same bytes.
 */
async function main(dir: string): Promise<number> {
  const { sources, people, meetings } = await readSources(dir);
  const known = new Set(await transcriptNames(dir));
  const normalised = sources.map((source) => {
    const meeting = meetings.find(({ id }) => id === source.metadata.meeting);
    if (!meeting) throw new CorpusError(`${source.file}: meetings.yml has no ${source.metadata.meeting}`);
    return normalise(source, meeting, people);
  });
  const transcripts: Transcript[] = [];
  for (const transcript of normalised) transcripts.push(await withHistory(transcript, known, dir));
  const folder = join(dir, 'transcripts');
  await mkdir(folder, { recursive: true });
  const files = transcripts.map(transcriptFile);
  for (const { name, text } of files) await writeWhole(join(folder, name), text);
  const kept = new Set(files.map(({ name }) => name));
  for (const name of await readdir(folder)) if (!kept.has(name)) await rm(join(folder, name));
  for (const { document, turns, doubts } of transcripts) {
    process.stdout.write(`${document.id}: ${turns.length} turns\n`);
    for (const doubt of doubts) {
      process.stdout.write(`  line ${doubt.line}: “${doubt.text}” -> ${doubt.decision} (${doubt.reason})\n`);
    }
  }
  return 0;
}

/** A page that has changed since it was first imported keeps the ids of its turns: its transcript has them alone. */
async function withHistory(
  transcript: Transcript,
  known: ReadonlySet<string>,
  dir: string,
): Promise<Transcript> {
  const { name } = transcriptFile(transcript);
  if (!known.has(name)) return transcript;
  const before = await readTranscriptFile(dir, name).catch(() => null);
  const isOf = before?.document.id === transcript.document.id;
  const isSamePage = before?.document.sha256 === transcript.document.sha256;
  return before?.earlier && isOf && isSamePage ? carryIds(before, transcript).transcript : transcript;
}

const dir =
  process.argv[2] ?? relative(process.cwd(), fileURLToPath(new URL('../../corpus', import.meta.url)));
try {
  process.exitCode = await main(dir);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof CorpusError ? 2 : 3;
}
