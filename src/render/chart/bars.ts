import type { Chart, ChartPanel, ChartRow } from '../../answer.js';

/** Columns of the longest bar: with its label and its numbers a line fits a phone. */
const longest = 12;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A line of text, and what it is. */
export interface BarLine {
  readonly text: string;
  readonly is: 'panel' | 'row' | 'bar';
}

/**
 * A chart as lines of text for a monospaced face: under each row's name a bar for each group, with how many and the rate.
 * The bars of a panel are of one scale.
 */
export function barLines({ panels }: Chart): BarLine[] {
  return panels.flatMap((panel) => {
    const title = panel.title === null ? panel.measure : `${panel.title}: ${panel.measure}`;
    const width = Math.max(0, ...panel.groups.map(({ label }) => columnsOf(label)));
    const most = Math.max(0, ...panel.rows.flatMap(({ bars }) => bars.map(({ rate }) => rate)));
    return [
      { text: title, is: 'panel' as const },
      ...panel.rows.flatMap((row) => rowLines(row, panel, width, most)),
    ];
  });
}

function rowLines(row: ChartRow, panel: ChartPanel, width: number, most: number): BarLine[] {
  const head = { text: `${row.label}  ${row.detail}`, is: 'row' as const };
  if (row.bars.length === 0) return [head, { text: `  ${row.without}`, is: 'bar' }];
  return [
    head,
    ...row.bars.map(({ key, count, rate }): BarLine => {
      const label = panel.groups.find((group) => group.key === key)?.label ?? '';
      const padded = `${label}${' '.repeat(Math.max(0, width - columnsOf(label)))}`;
      const drawn = barOf(rate, most);
      return { text: `  ${padded} ${drawn}${count === 0 ? '' : ' '}${inNumbers(count, rate)}`, is: 'bar' };
    }),
  ];
}

/** How many, and the rate. */
export function inNumbers(count: number, rate: number): string {
  return count === 0 ? '0' : `${count} (${rate.toFixed(2)})`;
}

/** At least a sliver where there is anything. */
function barOf(rate: number, most: number): string {
  if (rate === 0 || most === 0) return '';
  const parts = Math.max(1, Math.round((rate / most) * longest * 8));
  return `${'█'.repeat(Math.floor(parts / 8))}${eighths[parts % 8] ?? ''}`;
}

/** Full-width characters take two columns. */
export function columnsOf(text: string): number {
  return [...text].reduce(
    (sum, one) => sum + (/[\u1100-\u115F\u2E80-\uFF60\uFFE0-\uFFE6]/u.test(one) ? 2 : 1),
    0,
  );
}
