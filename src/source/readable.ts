import { UsageError } from '../mistakes/usage-error.js';
import { carrierOf } from './carriers/index.js';
import { isPdf, readPdf } from './carriers/pdf.js';
import { type Decoded, decoded } from './encoding.js';
import type { Notice } from './notice.js';
import type { PublishedBytes } from './published-bytes.js';
import type { ReadableText } from './readable-text.js';

/** Bytes beyond this are no page of one document. */
export const mostBytes = 50 * 1024 * 1024;
/** Nor are so many characters: some forty times a day of parliament. */
export const longestText = 20_000_000;

/**
 * Published bytes -> readable text: the same bytes always give the same text. For plain UTF-8 text that is the file
 * itself, whatever it holds.
 *
 * @throws UsageError where they are no text, too much of it, or broken in their form.
 */
export async function readable({ name, bytes, contentType }: PublishedBytes): Promise<ReadableText> {
  refuseLong(name, bytes.length, mostBytes);
  if (isPdf(bytes)) return readPdf(bytes, name);
  const source = decoded(bytes, contentType, name);
  const page = { name, text: source.text, contentType };
  const read = carrierOf(page).read(page);
  refuseLong(name, read.text.length, longestText);
  return { ...read, notices: [...noticesOf(source), ...read.notices] };
}

function refuseLong(file: string, length: number, most: number): void {
  const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);
  if (length > most)
    throw new UsageError({
      code: 'file-too-large',
      file,
      megabytes: megabytes(length),
      most: megabytes(most),
    });
}

function noticesOf({ encoding, converted, damaged }: Decoded): Notice[] {
  return [
    ...(converted && encoding !== 'utf-8' ? [{ notice: 'decoded' as const, encoding }] : []),
    ...(damaged > 0 ? [{ notice: 'undecodable' as const, encoding, characters: damaged }] : []),
  ];
}
