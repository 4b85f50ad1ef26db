import { readdir, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { UsageError } from '../mistakes/usage-error.js';
import type { FeedItem } from './feed-items.js';

/** A file that was changed so short a time ago, in milliseconds, may be on its way still. */
const settled = 3_000;

/**
 * The files below a folder, as items. What is hidden, on its way, or beside a document (`.json`) is passed over.
 *
 * @throws UsageError where the folder cannot be looked into
 */
export async function folderItems(folder: string, now: number): Promise<FeedItem[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new UsageError({ code: 'cannot-read', file: folder });
  });
  const items: FeedItem[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const below = path.slice(folder.length);
    if (!entry.isFile() || below.split(sep).some((part) => part.startsWith('.'))) continue;
    if (['.json', '.part', '.tmp'].includes(extname(entry.name).toLowerCase())) continue;
    const found = await stat(path).catch(() => null);
    if (!found || now - found.mtimeMs < settled) continue;
    const hash = `${found.size} ${Math.trunc(found.mtimeMs)}`;
    items.push({ keys: [`file ${path}`], link: path, title: null, published: null, hash });
  }
  return items.sort((a, b) => (a.link < b.link ? -1 : 1));
}
