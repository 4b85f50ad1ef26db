import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isCommon } from './common-words.js';
import type { WordIndex } from './word-index.js';
import { wordsOf } from './words.js';

/** Raised whenever an older file must not be read any more. */
const version = 1;
const beginning = 'alliance index ';
const longestHeader = 10_000;
/** How many passages are folded again at each start: a change in folding shows in them. */
const samples = 64;
/** Files are read where they were written: bytes are in the machine's own order, and say which. */
const byteOrder = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 'little' : 'big';

const headerSchema = z.strictObject({
  version: z.literal(version),
  byteOrder: z.literal(byteOrder),
  record: z.string(),
  /** SHA-256 of the lists' lengths and of everything behind the header. */
  sha256: z.string(),
  sections: z.record(z.string(), z.number().int().nonnegative()),
});

const wordSections = ['words', 'stems'] as const;
const numberSections = [
  'counts',
  'stemOfWord',
  'rowStarts',
  'rows',
  'postingStarts',
  'postings',
  'lengths',
] as const;

/**
 * What an index file must have been made from: the documents' hashes, the passages' places, and how words are folded
 * (some passages are folded again to see it).
 *
 * @param hashes of the documents' texts, in order.
 * @param passages the places of all passages, in order.
 * @param textOf a passage's words.
 */
export function recordHash(
  hashes: readonly string[],
  passages: readonly { readonly document: number; readonly start: number; readonly end: number }[],
  textOf: (passage: number) => string,
): string {
  const places = new Uint32Array(passages.length * 3);
  for (const [i, { document, start, end }] of passages.entries()) places.set([document, start, end], i * 3);
  const hash = createHash('sha256').update(hashes.join('\n')).update(places);
  const folded = Math.min(samples, passages.length);
  for (let i = 0; i < folded; i += 1) {
    const words = wordsOf(textOf(Math.floor((i * passages.length) / folded)));
    hash.update(words.map(({ exact, stem }) => `${exact} ${stem} ${isCommon(exact)}`).join('\n'));
  }
  return hash.digest('hex');
}

/** An index as the bytes of a file: one line of JSON, then each list, all beginning at multiples of four bytes. */
export function indexBytes(index: WordIndex, record: string): Uint8Array {
  const sections: [string, Uint8Array][] = [
    ...wordSections.map((name): [string, Uint8Array] => [name, Buffer.from(index[name].join('\n'), 'utf8')]),
    ...numberSections.map((name): [string, Uint8Array] => {
      const { buffer, byteOffset, byteLength } = index[name];
      return [name, new Uint8Array(buffer, byteOffset, byteLength)];
    }),
    ['times', index.times],
  ];
  const body = Buffer.concat(sections.flatMap(([, bytes]) => [bytes, Buffer.alloc(padding(bytes.length))]));
  const lengths = Object.fromEntries(sections.map(([name, bytes]) => [name, bytes.length]));
  const sha256 = checksum(lengths, body);
  const header = JSON.stringify({ version, byteOrder, record, sha256, sections: lengths });
  const line = `${beginning}${header}`;
  const blanks = ' '.repeat(padding(Buffer.byteLength(line) + 1));
  return Buffer.concat([Buffer.from(`${line}${blanks}\n`), body]);
}

/** The index that a file holds, or null where it is damaged, of another version, or of another record. */
export function readIndex(file: Uint8Array, record: string): WordIndex | null {
  // Plain bytes: a Buffer's `slice` would not copy.
  const all = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const lineEnd = all.subarray(0, longestHeader).indexOf(10);
  if (lineEnd === -1) return null;
  const header = headerOf(Buffer.from(all.subarray(0, lineEnd)).toString('utf8'));
  if (!header || header.record !== record) return null;
  // Numbers are read in place, which wants them at multiples of four.
  const body = (all.byteOffset + lineEnd + 1) % 4 === 0 ? all.subarray(lineEnd + 1) : all.slice(lineEnd + 1);
  if (checksum(header.sections, body) !== header.sha256) return null;
  const sections = new Map<string, Uint8Array>();
  let at = 0;
  for (const [name, length] of Object.entries(header.sections)) {
    sections.set(name, body.subarray(at, at + length));
    at += length + padding(length);
  }
  const bytes = (name: string) => sections.get(name) ?? new Uint8Array(0);
  const words = (name: (typeof wordSections)[number]) => {
    const text = Buffer.from(bytes(name)).toString('utf8');
    return text === '' ? [] : text.split('\n');
  };
  const numbers = (name: (typeof numberSections)[number]) => {
    const { buffer, byteOffset, byteLength } = bytes(name);
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  };
  return {
    words: words('words'),
    stems: words('stems'),
    counts: numbers('counts'),
    stemOfWord: numbers('stemOfWord'),
    rowStarts: numbers('rowStarts'),
    rows: numbers('rows'),
    postingStarts: numbers('postingStarts'),
    postings: numbers('postings'),
    lengths: numbers('lengths'),
    times: bytes('times'),
  };
}

function headerOf(line: string): z.infer<typeof headerSchema> | null {
  if (!line.startsWith(beginning)) return null;
  try {
    return headerSchema.safeParse(JSON.parse(line.slice(beginning.length))).data ?? null;
  } catch {
    return null;
  }
}

function checksum(lengths: Readonly<Record<string, number>>, body: Uint8Array): string {
  return createHash('sha256').update(JSON.stringify(lengths)).update(body).digest('hex');
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}
