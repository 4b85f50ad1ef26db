import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { corpusStamp, foldersOfCorpus } from './corpus-stamp.js';

export interface CorpusWatch {
  stop(): void;
}

export interface WatchOptions {
  /** The stamp of the files that are in use. */
  readonly seen: string;
  /** Told that the files have changed and are quiet again. */
  readonly changed: () => void;
  /** How long the files must be quiet, in milliseconds. */
  readonly quietFor?: number;
  /** The files are looked at each so many milliseconds, too: not every file system tells of changes. */
  readonly lookEach?: number;
}

/**
 * Watches the files of a corpus folder: by what the file system tells, and by looking now and then. A file that is only
 * touched or written again with the same time and size says nothing; the folder may vanish and come back.
 */
export function watchCorpus(
  dir: string,
  { seen, changed, quietFor = 400, lookEach = 30_000 }: WatchOptions,
): CorpusWatch {
  let known = seen;
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let soon: NodeJS.Timeout | null = null;
  const look = () => {
    looking = looking.then(async () => {
      const stamp = await corpusStamp(dir);
      if (stopped || stamp === known) return;
      known = stamp;
      changed();
    });
  };
  const wait = () => {
    if (soon) clearTimeout(soon);
    soon = setTimeout(look, quietFor);
    soon.unref();
  };
  const watchers = foldersOfCorpus.flatMap((folder) => watching(join(dir, folder), wait) ?? []);
  const each = setInterval(look, lookEach);
  each.unref();
  wait();
  return {
    stop: () => {
      stopped = true;
      if (soon) clearTimeout(soon);
      clearInterval(each);
      for (const one of watchers) one.close();
    },
  };
}

/** Null where the file system does not tell, or no more watchers can be had: then looking has to do. */
function watching(folder: string, told: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, told);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
