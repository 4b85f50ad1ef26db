import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files looked at at a time. */
const atOnce = 32;

/** The folders of a corpus whose files make its record, from the corpus folder. */
export const foldersOfCorpus = ['.', 'sources', 'transcripts'] as const;

/**
 * What tells whether the files of a corpus folder are the same as before: their names, sizes, times and numbers. A file
 * or folder that is not there is a part of it. Nothing is read.
 */
export async function corpusStamp(dir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of foldersOfCorpus) {
    const names = (await readdir(join(dir, folder)).catch(() => []))
      .filter((name) => counts(name, folder))
      .sort();
    for (let from = 0; from < names.length; from += atOnce) {
      const some = names.slice(from, from + atOnce);
      const told = await Promise.all(some.map((name) => stampOf(join(dir, folder, name))));
      for (const [i, name] of some.entries()) hash.update(`${folder}/${name} ${told[i]}\n`);
    }
  }
  return hash.digest('hex');
}

/** What is on its way to a name is not there yet. */
function counts(name: string, folder: string): boolean {
  if (name.startsWith('.') || name.endsWith('.part')) return false;
  return folder !== '.' || name.endsWith('.yml');
}

async function stampOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return 'gone';
  }
}
