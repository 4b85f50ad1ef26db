import * as files from 'node:fs/promises';

/** What importing does with files: those of `node:fs/promises`, so that tests can let a disk be full. */
export type Files = Pick<
  typeof files,
  | 'appendFile'
  | 'copyFile'
  | 'mkdir'
  | 'open'
  | 'readdir'
  | 'readFile'
  | 'rename'
  | 'rm'
  | 'rmdir'
  | 'stat'
  | 'truncate'
  | 'writeFile'
>;

/** What importing reaches for. */
export interface ImportEdge {
  readonly files: Files;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The number of this process, and whether another of a number is still there. */
  readonly process: { readonly id: number; isThere(id: number): boolean };
  /** Fetches a page; null where nothing is fetched. @throws UsageError where the page is not to be had */
  readonly fetch: ((address: string) => Promise<FetchedBytes>) | null;
}

/** What a server sent. */
export interface FetchedBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where the page was in the end, redirects followed. */
  readonly address: string;
}

/** The disk, the clock and the processes of this machine. */
export const thisMachine: ImportEdge = {
  files,
  now: Date.now,
  fetch: null,
  process: {
    id: process.pid,
    isThere: (id) => {
      try {
        process.kill(id, 0);
        return true;
      } catch (error) {
        return codeOf(error) === 'EPERM';
      }
    },
  },
};

/** The code of a fault of the system (`ENOENT`); null of anything else. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
