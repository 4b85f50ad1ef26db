import type { Line } from './line.js';

/** Lines in reading order as paragraphs: by the room between them, by indents, and by lines that end early. */
export function paragraphsOf(lines: readonly Line[]): Line[][] {
  const leading = usualLeading(lines);
  const paragraphs: Line[][] = [];
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    const own = pages.get(line.page);
    if (own) own.push(line);
    else pages.set(line.page, [line]);
  }
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const open = paragraphs.at(-1);
    const reach = before ? reachOf(before, pages.get(before.page) ?? []) : 0;
    if (!before || !open || begins(line, before, leading, lines[i + 1], reach)) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs;
}

/** From one line to the next, as most lines of the document have it, against their size. */
function usualLeading(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    if (!before || before.page !== line.page) return [];
    const step = (before.base - line.base) / Math.max(line.height, before.height, 1);
    return step > 0.5 && step < 4 ? [step] : [];
  });
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.3)] ?? 1.2;
}

const finished = /[.!?:：。！？…”"’')\]）」』】]$/u;

function begins(line: Line, before: Line, leading: number, next: Line | undefined, reach: number): boolean {
  const size = Math.max(line.height, before.height, 1);
  const room = before.base - line.base;
  const isIndent = (by: number) => by > size * 0.8 && by < size * 6;
  // The first line of a paragraph is further in than the one below it.
  const goesOut =
    next !== undefined && isBelow(next, line, size * leading * 1.3) && isIndent(line.left - next.left);
  if (line.page !== before.page || room < -size / 2) return finished.test(before.text) || goesOut;
  if (Math.abs(line.height - before.height) > size * 0.25) return true;
  if (room > size * leading * 1.3 || isIndent(line.left - before.left) || goesOut) return true;
  return finished.test(before.text) && reach - before.right > (reach - before.left) * 0.12;
}

function isBelow(next: Line, line: Line, most: number): boolean {
  const room = line.base - next.base;
  return next.page === line.page && room > 0 && room <= most;
}

/** How far to the right the lines go that begin about where one does: the edge of its column. */
function reachOf(line: Line, lines: readonly Line[]): number {
  const alike = lines.filter(
    ({ page, left, height }) => page === line.page && Math.abs(left - line.left) < Math.max(height, 1) * 6,
  );
  return alike.reduce((most, { right }) => Math.max(most, right), line.right);
}
