import type { Span } from './readable-text.js';

/** The fewest characters of a sentence in an alphabet, and in Japanese. */
export interface Shortest {
  readonly letters: number;
  readonly japanese: number;
}

/** A sentence that is no menu item, button or label. */
const running: Shortest = { letters: 25, japanese: 12 };
const ends = new Set('.!?。！？');
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Runs of some length that end as sentences do, on one line; in time that grows with the length of the text alone. Offsets
 * count in the text.
 */
export function sentencesIn(text: string, shortest: Shortest = running): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const isEnd = ends.has(sign);
    if (!isEnd && sign !== '\n') continue;
    const length = at - start;
    if (
      isEnd &&
      (length >= shortest.letters ||
        (length >= shortest.japanese && japanese.test(text.slice(start, start + shortest.japanese))))
    )
      found.push({ start, end: at + 1 });
    start = at + 1;
  }
  return found;
}
