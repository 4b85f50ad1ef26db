import type { Span } from './transcript.js';

/** A non-blank line of the source, without its surrounding blanks. `number` counts from 1 over all lines. */
export interface Line extends Span {
  readonly number: number;
  readonly text: string;
}

/** The non-blank lines of a text, as slices: `source.slice(line.start, line.end) === line.text`. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const [index, raw] of source.split('\n').entries()) {
    const text = raw.trim();
    if (text !== '') {
      const from = start + raw.indexOf(text);
      lines.push({ number: index + 1, text, start: from, end: from + text.length });
    }
    start += raw.length + 1;
  }
  return lines;
}

/** The number of the line (from 1) on which an offset stands. */
export function lineNumberAt(source: string, offset: number): number {
  let number = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1))
    number += 1;
  return number;
}

/** Narrows a span so that it neither begins nor ends with blanks. */
export function trimSpan(source: string, span: Span): Span {
  const text = source.slice(span.start, span.end);
  const trimmed = text.trim();
  const start = span.start + (trimmed === '' ? 0 : text.indexOf(trimmed));
  return { start, end: start + trimmed.length };
}
