import { dirname, join } from 'node:path';
import { UsageError } from '../mistakes/usage-error.js';
import { codeOf, type Files, type ImportEdge } from './edge.js';
import { type JournalLine, journalName, readJournal, type StagedChange } from './journal.js';

/** The folder within a record in which an import works. It is gone when nothing is being imported. */
export const workFolder = '.importing';

/**
 * When a change of a file is made, so that the record can be opened at every moment between two of them: an earlier
 * version is kept before its text is replaced, a meeting is there before a document of it, a transcript before what it
 * took the place of is gone.
 */
export const phases = ['versions', 'texts', 'meetings', 'metadata', 'transcripts', 'leftovers'] as const;
export type Phase = (typeof phases)[number];

/** Changes of a record, whole or not at all: everything is written beside the record first. */
export class Staging {
  readonly #changes: { readonly phase: Phase; readonly change: StagedChange }[] = [];
  #bytes = 0;

  private constructor(
    readonly dir: string,
    /** The name of the folder in which it stands. */
    readonly name: string,
    private readonly files: Files,
  ) {}

  static async open(dir: string, name: string, files: Files): Promise<Staging> {
    await files.mkdir(join(dir, workFolder, name), { recursive: true });
    return new Staging(dir, name, files);
  }

  /** Bytes that are staged. */
  get bytes(): number {
    return this.#bytes;
  }

  get changes(): StagedChange[] {
    return phases.flatMap((phase) =>
      this.#changes.filter((one) => one.phase === phase).map(({ change }) => change),
    );
  }

  async write(phase: Phase, path: string, content: string | Uint8Array): Promise<void> {
    const from = String(this.#changes.length);
    await this.files.writeFile(join(this.dir, workFolder, this.name, from), content);
    this.#changes.push({ phase, change: { path, from } });
    this.#bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  }

  /** Puts a copy of a file of the record into another place of it. */
  async copy(phase: Phase, source: string, path: string): Promise<void> {
    await this.write(phase, path, await this.files.readFile(join(this.dir, source)));
  }

  remove(phase: Phase, path: string): void {
    this.#changes.push({ phase, change: { path, from: null } });
  }
}

/**
 * Makes staged changes: the line in the journal is the moment from which on they count; whatever ends the process after
 * it, the next import makes the rest of them.
 */
export async function commit(dir: string, line: JournalLine, files: Files): Promise<void> {
  const path = join(dir, journalName);
  const size = await sizeOf(path, files);
  try {
    await files.appendFile(path, `${JSON.stringify(line)}\n`, 'utf8');
  } catch (error) {
    // A disk that is full takes a part of a line: it is as if none had been written.
    if (size === 0) await files.rm(path, { force: true });
    else await files.truncate(path, size);
    throw error;
  }
  await make(dir, line, files);
}

async function sizeOf(path: string, files: Files): Promise<number> {
  try {
    return (await files.stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

async function make(dir: string, { stage, changes }: JournalLine, files: Files): Promise<void> {
  for (const { path, from } of changes) {
    const target = join(dir, path);
    if (from === null) {
      await files.rm(target, { force: true });
      continue;
    }
    try {
      await files.mkdir(dirname(target), { recursive: true });
      await files.rename(join(dir, workFolder, stage, from), target);
    } catch (error) {
      // It stands in its place already.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  await files.rm(join(dir, workFolder, stage), { recursive: true, force: true });
}

/** Ends what an import that was cut off began: what it had noted is made, what it had not is cleaned away. */
async function recover(dir: string, files: Files): Promise<void> {
  const { lines, whole, size } = await readJournal(dir, files);
  if (whole < size) {
    if (whole === 0) await files.rm(join(dir, journalName), { force: true });
    else await files.truncate(join(dir, journalName), whole);
  }
  const folders = await files.readdir(join(dir, workFolder), { withFileTypes: true });
  for (const { name } of folders.filter((entry) => entry.isDirectory())) {
    const line = lines.find(({ stage }) => stage === name);
    if (line) await make(dir, line, files);
    else await files.rm(join(dir, workFolder, name), { recursive: true, force: true });
  }
}

/**
 * Does work on a record that nobody else imports into meanwhile.
 *
 * @throws UsageError where somebody does, where the record cannot be written, or the disk is full
 */
export async function onRecord<Value>(
  dir: string,
  edge: ImportEdge,
  work: () => Promise<Value>,
): Promise<Value> {
  const { files } = edge;
  try {
    await files.mkdir(join(dir, workFolder), { recursive: true });
    await lock(dir, edge);
    try {
      await recover(dir, files);
      return await work();
    } finally {
      await files.rm(join(dir, workFolder, 'lock'), { force: true });
      await tidy(dir, files);
    }
  } catch (error) {
    throw inWords(error, dir);
  }
}

/** The lock is a file with the number of the process that has it: one whose process is gone is nobody's. */
async function lock(dir: string, { files, process }: ImportEdge): Promise<void> {
  const path = join(dir, workFolder, 'lock');
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      await files.writeFile(path, String(process.id), { flag: 'wx' });
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      const holder = Number(await files.readFile(path, 'utf8').catch(() => ''));
      if (holder > 0 && holder !== process.id && process.isThere(holder)) break;
      await files.rm(path, { force: true });
    }
  }
  throw new UsageError({ code: 'import-under-way', folder: dir });
}

/** Stages that were not noted go, and the folder itself where nothing is left in it. */
async function tidy(dir: string, files: Files): Promise<void> {
  const folder = join(dir, workFolder);
  const { lines } = await readJournal(dir, files);
  const noted = new Set(lines.map(({ stage }) => stage));
  const entries = await files.readdir(folder, { withFileTypes: true });
  for (const entry of entries)
    if (entry.isDirectory() && !noted.has(entry.name))
      await files.rm(join(folder, entry.name), { recursive: true, force: true });
  await files.rmdir(folder).catch(() => undefined);
}

/** A fault of the disk as the user's mistake that it is. */
function inWords(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new UsageError({ code: 'disk-full', folder });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new UsageError({ code: 'record-not-writable', folder });
  return error;
}
