import type { Line } from './line.js';

/** On so many of the pages a header or footer stands: on every other page, where left and right pages differ. */
const often = 0.4;
/** More lines at one edge are none of a header or footer, nor is so long a line. */
const mostLines = 4;
const longest = 120;
/** So far from one page to the next a header may stand, in points. */
const near = 3;

/**
 * What is printed on page after page: lines at the upper and lower edge of the pages that stand on many of them at one
 * height with the same words, numbers aside.
 *
 * @param pages the lines of each page
 */
export function furnitureOf(pages: readonly (readonly Line[])[]): Set<Line> {
  if (pages.length < 2) return new Set();
  const heights = new Map<string, Line[]>();
  for (const line of pages.flat()) {
    const key = wordsOf(line);
    heights.set(key, [...(heights.get(key) ?? []), line]);
  }
  const least = Math.max(2, Math.ceil(pages.length * often));
  const repeats = (line: Line) => {
    const alike = (heights.get(wordsOf(line)) ?? []).filter(({ base }) => Math.abs(base - line.base) <= near);
    return new Set(alike.map(({ page }) => page)).size >= least;
  };
  return new Set(
    pages.flatMap((lines) => {
      const falling = [...lines].sort((a, b) => b.base - a.base);
      const top = falling.slice(0, mostLines);
      const bottom = falling.slice(-mostLines).reverse();
      return [top, bottom].flatMap((edge) => {
        const first = edge.findIndex((line) => !canBe(line) || !repeats(line));
        return first === -1 ? edge : edge.slice(0, first);
      });
    }),
  );
}

/** A name before a colon on a line of its own is somebody who speaks. */
function canBe({ text }: Line): boolean {
  return text.length <= longest && !/[:：]$/u.test(text);
}

function wordsOf({ text }: Line): string {
  return text
    .replace(/\d+/gu, '#')
    .replace(/(?<!\p{L})[ivxlc]{1,7}(?!\p{L})/giu, '#')
    .replace(/\s+/gu, ' ');
}
