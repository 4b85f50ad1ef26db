import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A stored index, or null where there is none that can be read: then one is built. */
export async function readIndexFile(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

/**
 * Stores an index whole or not at all: to a temporary name, then renamed. Says whether it could: a folder that cannot be
 * written to costs the next start its time and nothing else.
 */
export async function writeIndexFile(path: string, bytes: Uint8Array): Promise<boolean> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
    return true;
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return false;
  }
}
