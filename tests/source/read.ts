import { UsageError } from '../../src/mistakes/usage-error.js';
import { readable } from '../../src/source/readable.js';
import type { ReadableText } from '../../src/source/readable-text.js';

export function read(name: string, text: string, contentType: string | null = null): Promise<ReadableText> {
  return readable({ name, bytes: new TextEncoder().encode(text), contentType });
}

/** The words of each block. */
export function blocksOf({ text, blocks }: ReadableText): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end));
}

/** Who speaks, as printed, and the words. */
export function speechesOf({ text, speeches }: ReadableText) {
  return (speeches ?? []).map(({ name, labelSpan, start, end }) => [
    name,
    labelSpan === null ? null : text.slice(labelSpan.start, labelSpan.end),
    text.slice(start, end),
  ]);
}

/** The code of the mistake that reading is refused with; null where it is not. */
export async function codeOf(reading: Promise<unknown>): Promise<string | null> {
  return reading.then(
    () => null,
    (error: unknown) => (error instanceof UsageError ? error.mistake.code : String(error)),
  );
}

export function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
