import type { Span } from './transcript.js';

/**
 * The ways in which publishers print that words come through an interpreter: `(THROUGH TRANSLATOR)`,
 * `(Via interpreter)`, `(As interpreted.)`, doubled as `(In Korean) (Via interpreter)`. The mark alone decides the
 * flag: it follows the print.
 */
const mark =
  /(?:\(\s*(?:speaking )?in \p{Lu}\p{L}+\s*\)\s*)?[(（]\s*(?:(?:speaking\s+)?(?:via|through|by)\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:interpreter|translator|interpretation|translation)|(?:as\s+)?(?:interpreted|translated)|interpretation|通訳)\s*\.?\s*[)）]/giu;

/** Every interpreter mark in a text, in order. */
export function interpreterMarks(text: string): Span[] {
  return [...text.matchAll(mark)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The mark at the very beginning of a text (blanks before it allowed), or null. */
export function leadingMark(text: string): Span | null {
  const first = interpreterMarks(text)[0];
  return first && text.slice(0, first.start).trim() === '' ? first : null;
}
