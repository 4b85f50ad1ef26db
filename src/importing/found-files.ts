import { basename, dirname, extname, join } from 'node:path';
import type { Refused } from '../imported/importer.js';
import { isWebAddress } from '../imported/said-of-document.js';
import { UsageError } from '../mistakes/usage-error.js';
import { codeOf, type Files } from './edge.js';
import { besideOf } from './metadata-beside.js';

/** A file that may be a document. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly changedAt: number;
}

/** How files end that are looked for in a folder. One that is named itself may end as it likes. */
const endings = new Set([
  '.txt',
  '.text',
  '.html',
  '.htm',
  '.xhtml',
  '.xml',
  '.md',
  '.markdown',
  '.pdf',
  '.vtt',
  '.srt',
  '.jsonl',
  '.ndjson',
]);

/**
 * Files by the names of files and folders, each folder with everything below it, in the order of their names. What
 * cannot be looked into is refused by itself; hidden files, and links to folders, are passed over.
 */
export async function findFiles(
  paths: readonly string[],
  files: Files,
): Promise<{ readonly found: readonly FoundFile[]; readonly refused: readonly Refused[] }> {
  const found = new Map<string, FoundFile>();
  const refused: Refused[] = [];
  const refuse = (file: string, error: unknown) => {
    const code = codeOf(error);
    const gone = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    refused.push({ file, mistake: { code: gone ? 'no-such-file' : 'cannot-read', file } });
  };
  for (const path of paths) {
    if (isWebAddress(path)) {
      // What is there is known when it is fetched.
      found.set(path, { path, size: 0, changedAt: 0 });
      continue;
    }
    try {
      const { isFolder, isFile, file } = await look(path, files);
      if (!isFolder && !isFile) refused.push({ file: path, mistake: { code: 'cannot-read', file: path } });
      else if (!isFolder) found.set(path, file);
      else {
        const before = found.size + refused.length;
        await walk(path, files, found, refuse);
        if (found.size + refused.length === before)
          refused.push({ file: path, mistake: { code: 'no-documents', folder: path } });
      }
    } catch (error) {
      refuse(path, error);
    }
  }
  return { found: [...found.values()], refused };
}

async function look(
  path: string,
  files: Files,
): Promise<{ isFolder: boolean; isFile: boolean; file: FoundFile }> {
  const known = await files.stat(path);
  return {
    isFolder: known.isDirectory(),
    isFile: known.isFile(),
    file: { path, size: known.size, changedAt: Math.trunc(known.mtimeMs) },
  };
}

async function walk(
  folder: string,
  files: Files,
  found: Map<string, FoundFile>,
  refuse: (file: string, error: unknown) => void,
): Promise<void> {
  let names: string[];
  const links = new Set<string>();
  try {
    const entries = await files.readdir(folder, { withFileTypes: true });
    names = entries
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.'))
      .sort();
    for (const entry of entries) if (entry.isSymbolicLink()) links.add(entry.name);
  } catch (error) {
    return refuse(folder, error);
  }
  const described = await describedIn(folder, names, files);
  for (const name of names) {
    const path = join(folder, name);
    try {
      const { isFolder, isFile, file } = await look(path, files);
      if (isFolder) {
        // A link to a folder above would never end.
        if (!links.has(name)) await walk(path, files, found, refuse);
      } else if (
        isFile &&
        (described === null ? endings.has(extname(name).toLowerCase()) : name === described)
      )
        found.set(path, file);
    } catch (error) {
      refuse(path, error);
    }
  }
}

/** The one file of a folder that its metadata file says it describes; null where it says none. */
async function describedIn(folder: string, names: readonly string[], files: Files): Promise<string | null> {
  if (!names.includes('meta.json')) return null;
  try {
    const beside = await besideOf(join(folder, 'meta.json'), files);
    const file = beside?.file ?? null;
    return file !== null && names.includes(file) ? file : null;
  } catch (error) {
    // What is wrong with it is said of each document that it stands beside.
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** The metadata files that may stand beside a document, the nearest first: `NAME.json`, then `meta.json`. */
export function metadataBeside(path: string): string[] {
  const stem = basename(path, extname(path));
  const beside = [join(dirname(path), `${stem}.json`), join(dirname(path), 'meta.json')];
  return beside.filter((file) => file !== path);
}
