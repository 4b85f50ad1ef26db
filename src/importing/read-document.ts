import { createHash } from 'node:crypto';
import type { ReadDocument } from '../imported/facts-of-document.js';
import { firstSaid, isWebAddress, type SaidOfDocument, unsaid } from '../imported/said-of-document.js';
import { UsageError } from '../mistakes/usage-error.js';
import { mostBytes, readable } from '../source/readable.js';
import type { CarrierName } from '../source/readable-text.js';
import { codeOf, type Files, type ImportEdge } from './edge.js';
import type { FoundFile } from './found-files.js';
import { saidBeside } from './metadata-beside.js';

/** A published file, read: its bytes, and what they say. */
export interface PublishedFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** What flags and a metadata file beside it say. */
  readonly said: SaidOfDocument;
  /** With which a server sent it; null of a file. */
  readonly contentType: string | null;
}

/**
 * Reads the bytes of a file, and what stands beside it; or fetches a page.
 *
 * @throws UsageError where it is too large, empty, or not to be read or fetched
 */
export async function readPublished(
  { path, size }: FoundFile,
  flags: SaidOfDocument,
  { files, fetch }: Pick<ImportEdge, 'files' | 'fetch'>,
): Promise<PublishedFile> {
  if (fetch && isWebAddress(path)) {
    const { bytes, contentType, address } = await fetch(path);
    if (bytes.length === 0) throw new UsageError({ code: 'file-empty', file: path });
    const said = firstSaid(flags, { ...unsaid, url: address });
    return { bytes, sha256: hashOf(bytes), said, contentType };
  }
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  if (size > mostBytes)
    throw new UsageError({
      code: 'file-too-large',
      file: path,
      megabytes: megabytes(size),
      most: megabytes(mostBytes),
    });
  const bytes = await bytesOf(path, files);
  if (bytes.length === 0) throw new UsageError({ code: 'file-empty', file: path });
  const said = firstSaid(flags, await saidBeside(path, files));
  return { bytes, sha256: hashOf(bytes), said, contentType: null };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function bytesOf(path: string, files: Files): Promise<Uint8Array> {
  try {
    return await files.readFile(path);
  } catch (error) {
    const file = path;
    throw new UsageError({ code: codeOf(error) === 'ENOENT' ? 'no-such-file' : 'cannot-read', file });
  }
}

/** How files of published bytes end in the record, by the way in which they carry their text. */
const endings: Readonly<Record<CarrierName, string>> = {
  'plain text': '.raw',
  'web page': '.html',
  Markdown: '.md',
  PDF: '.pdf',
  'debate XML': '.xml',
  'JSON Lines': '.jsonl',
  captions: '.vtt',
};

/** Bytes -> text with all that its markup says. @throws UsageError where they are no document */
export async function readDocument(path: string, file: PublishedFile): Promise<ReadDocument> {
  const { bytes, sha256, said, contentType } = file;
  const layout = await readable({ name: path, bytes, contentType });
  if (layout.text.trim() === '') throw new UsageError({ code: 'file-empty', file: path });
  const isText = Buffer.from(layout.text, 'utf8').equals(bytes);
  const isPlain = isText && layout.carrier === 'plain text';
  return {
    file: path,
    layout,
    sha256,
    textSha256: isText ? null : hashOf(Buffer.from(layout.text, 'utf8')),
    original: isPlain ? null : { ending: endingOf(path, layout.carrier), contentType },
    said,
  };
}

/** The ending that a file has, where it is one of its kind: what reads it may go by it. */
function endingOf(path: string, carrier: CarrierName): string {
  const own = /\.(?:html?|xhtml|xml|md|markdown|pdf|jsonl|ndjson|vtt|srt)$/iu.exec(path)?.[0].toLowerCase();
  return own ?? endings[carrier];
}
