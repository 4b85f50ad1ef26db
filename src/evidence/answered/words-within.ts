import type { Span, Turn } from '../../transcript/transcript.js';

/** The words of a turn between two offsets in the stored text that lie within one of its paragraphs. */
export function wordsWithin({ paragraphs }: Turn, { start, end }: Span): string {
  const paragraph = paragraphs.find((one) => one.start <= start && end <= one.end);
  return paragraph ? paragraph.text.slice(start - paragraph.start, end - paragraph.start) : '';
}
