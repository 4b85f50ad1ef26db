import type { Run } from './line.js';

/** A run of characters as a page places it. Lengths in points from the lower left corner. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of its letters. */
  readonly size: number;
  /** Whether its letters stand upright; turned, they run down a vertical line, or up a margin. */
  readonly isUpright: boolean;
}

/** The runs of a page as if its lines ran from left to right, and how many characters stand in no line. */
export function asHorizontal(placed: readonly Placed[]): {
  readonly runs: readonly Run[];
  readonly turned: number;
} {
  const words = placed.filter(({ text }) => text.trim() !== '');
  if (isVertical(words)) return { runs: words.map(turned), turned: 0 };
  return {
    runs: placed.flatMap(({ text, x, y, width, size, isUpright }) =>
      isUpright ? [{ text, left: x, right: x + width, base: y, height: size }] : [],
    ),
    turned: words.reduce(
      (sum, { text, isUpright }) => sum + (isUpright ? 0 : text.replace(/\s+/gu, '').length),
      0,
    ),
  };
}

/** Japanese from top to bottom: one character stands below the other, line after line from the right. */
function isVertical(words: readonly Placed[]): boolean {
  const tall = words.filter(({ text, height, size }) => text.trim().length > 1 && height > size * 1.5).length;
  if (tall > words.length / 2) return true;
  const steps = words.slice(1).map((word, i) => {
    const before = words[i] ?? word;
    return (
      Math.abs(word.x - before.x) < word.size * 0.3 &&
      Math.abs(before.y - word.y - word.size) < word.size * 0.5
    );
  });
  return steps.length >= 20 && steps.filter(Boolean).length > steps.length * 0.6;
}

/** A page turned by a quarter to the left: what stood below stands to the right, and lines go down. */
function turned({ text, x, y, width, height, size }: Placed): Run {
  const length = height > size * 1.5 ? height : width;
  return { text: text.trim(), left: -y, right: length - y, base: x, height: size };
}
