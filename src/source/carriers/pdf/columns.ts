import { besideEachOther, type Line } from './line.js';

/** A gutter is at least so wide, in points. */
const leastGutter = 7;
/** A column has at least so many lines, and is at least so wide against the page. */
const leastLines = 5;
const leastWidth = 0.17;

/**
 * The lines of a page in the order in which they are read: where it is printed in columns, each column from top to bottom,
 * between the lines that run across; elsewhere what stands on one height is one line. A narrow row of labels at the left of
 * the words is no column.
 */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const right = lines.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY);
  return ordered(lines, right - left);
}

function ordered(lines: readonly Line[], width: number): Line[] {
  const gutter = gutterOf(lines, width);
  if (gutter === null) return besideEachOther(lines);
  const across = lines
    .filter((line) => line.left < gutter && line.right > gutter)
    .sort((a, b) => b.base - a.base);
  const inside = lines.filter((line) => !across.includes(line));
  const bands = [...across.map(({ base }) => base), Number.NEGATIVE_INFINITY];
  let above = Number.POSITIVE_INFINITY;
  return bands.flatMap((base, i) => {
    const band = inside.filter((line) => line.base < above && line.base >= base);
    above = base;
    const columns = [band.filter((line) => line.right <= gutter), band.filter((line) => line.left >= gutter)];
    const spanning = across[i];
    return [...columns.flatMap((column) => ordered(column, width)), ...(spanning ? [spanning] : [])];
  });
}

/** The middle of the widest room that parts two columns; null where there is none. */
function gutterOf(lines: readonly Line[], width: number): number | null {
  if (lines.length < 2 * leastLines) return null;
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const right = lines.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY);
  const covered = new Uint16Array(Math.ceil(right - left) + 1);
  for (const line of lines)
    for (let at = Math.ceil(line.left - left); at < line.right - left; at += 1)
      covered[at] = (covered[at] ?? 0) + 1;
  // Titles and notes run across; more than a few are no two columns.
  const most = Math.max(1, lines.length * 0.08);
  let best: { readonly from: number; readonly to: number } | null = null;
  let from: number | null = null;
  for (let at = 0; at <= covered.length; at += 1) {
    const free = at < covered.length && (covered[at] ?? 0) <= most;
    if (free && from === null) from = at;
    if (free || from === null) continue;
    const found = { from, to: at };
    from = null;
    if (
      found.to - found.from < leastGutter ||
      !partsColumns(lines, left + (found.from + found.to) / 2, width)
    )
      continue;
    if (!best || found.to - found.from > best.to - best.from) best = found;
  }
  return best ? left + (best.from + best.to) / 2 : null;
}

function partsColumns(lines: readonly Line[], at: number, width: number): boolean {
  const [before, after] = [lines.filter((line) => line.right <= at), lines.filter((line) => line.left >= at)];
  const few = Math.min(before.length, after.length);
  const many = Math.max(before.length, after.length);
  return (
    few >= leastLines &&
    few >= many * 0.3 &&
    [before, after].every((side) => median(side) >= leastWidth * width)
  );
}

function median(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.right - line.left).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
