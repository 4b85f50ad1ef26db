import { turningsIn } from './interpretation.js';
import { trimSpan } from './lines.js';
import type { Span } from './transcript.js';

/** The words of a turn and the interpreter's marks among them, which are nobody's words. */
export interface SpokenWords {
  readonly paragraphs: readonly (Span & { readonly interpreted: boolean })[];
  readonly marks: readonly Span[];
}

/**
 * Cuts the spans of one turn at the interpreter's marks; what follows a mark is interpreted, to the turn's end or to
 * a mark that ends it (`(In English.)`, which says nothing where nothing was interpreted). Spans without words are
 * dropped. Offsets count in `source`.
 */
export function spokenWords(
  source: string,
  spans: readonly Span[],
  interpretedFromTheStart = false,
): SpokenWords {
  const paragraphs: (Span & { interpreted: boolean })[] = [];
  const marks: Span[] = [];
  let interpreted = interpretedFromTheStart;
  const push = (span: Span) => {
    const words = trimSpan(source, span);
    if (words.end > words.start) paragraphs.push({ ...words, interpreted });
  };
  for (const span of spans) {
    let from = span.start;
    for (const turning of turningsIn(source.slice(span.start, span.end))) {
      if (!turning.interpreted && !interpreted) continue;
      push({ start: from, end: span.start + turning.start });
      marks.push({ start: span.start + turning.start, end: span.start + turning.end });
      from = span.start + turning.end;
      interpreted = turning.interpreted;
    }
    push({ start: from, end: span.end });
  }
  return { paragraphs, marks };
}
