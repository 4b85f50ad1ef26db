/** A run of characters on a page. Lengths in points; `base` is the height of its base line above the page's lower edge. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly height: number;
}

/** What stands on one base line without a gap that could part two columns. */
export interface Line extends Run {
  /** From 0. */
  readonly page: number;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30ff\uff00-\uff60]/u;

/** The lines of a page, in the order of the file: what a gap of two letters or more parts are two lines. */
export function linesOfRuns(runs: readonly Run[], page: number): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    if (open && follows(open, run)) open = joined(open, run);
    else {
      if (open) lines.push(open);
      open = { ...run, page };
    }
  }
  if (open) lines.push(open);
  return lines.map((line) => ({ ...line, text: line.text.trim() }));
}

function follows(line: Run, run: Run): boolean {
  const size = Math.max(line.height, run.height, 1);
  // Signs above the line (1st, notes) belong to it.
  const sameBase = Math.abs(line.base - run.base) <= size / 2;
  const gap = run.left - line.right;
  return sameBase && gap > -size * 2 && gap < size * 1.5 && run.left >= line.left;
}

function joined(line: Line, run: Run): Line {
  const larger = line.height >= run.height ? line : run;
  return {
    text: line.text + blankBetween(line, run) + run.text,
    left: Math.min(line.left, run.left),
    right: Math.max(line.right, run.right),
    base: larger.base,
    height: larger.height,
    page: line.page,
  };
}

function blankBetween(line: Run, run: Run): string {
  if (/\s$/u.test(line.text) || /^\s/u.test(run.text)) return '';
  const gap = run.left - line.right;
  const size = Math.max(line.height, run.height, 1);
  // Justified lines of Japanese have room between all characters.
  const isWide = wide.test(line.text.slice(-1)) && wide.test(run.text.slice(0, 1));
  return gap > size * (isWide ? 0.8 : 0.15) ? ' ' : '';
}

/** Lines of one base line from left to right as one: a label and the words beside it, the cells of a table. */
export function besideEachOther(lines: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((a, b) => b.base - a.base || a.left - b.left)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.base - line.base) <= Math.min(first.height, line.height) / 2)
      row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => {
    const [first, ...rest] = [...row].sort((a, b) => a.left - b.left);
    return first ? [rest.reduce(joined, first)] : [];
  });
}
