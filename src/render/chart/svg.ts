import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Chart, ChartKey, ChartPanel, ChartRow } from '../../answer.js';
import { inNumbers } from './bars.js';
import { colours, faint, ink, paper, soft } from './colours.js';
import { inLines, widthOf } from './text-width.js';

/** The families in which a chart is set: that which is shipped, then whatever the viewer has. */
export const fontFamily =
  "'Sawarabi Gothic', 'Noto Sans', 'Noto Sans JP', 'Hiragino Sans', Meiryo, sans-serif";

/** As wide as a phone's screen: at twice the size, text of 13 is read there without zooming. */
const width = 400;
const margin = 14;
const sizes = { title: 17, text: 13, small: 11.5 } as const;
const line = 18;
const bar = 17;
const axis = 26;

interface Drawn {
  readonly svg: string;
  readonly height: number;
}

/** One bar, and what stands behind it: without telling colours apart it says whose it is. */
interface Mark {
  readonly place: number;
  readonly key: ChartKey;
  readonly rate: number;
  readonly text: string;
}

/**
 * A chart as SVG: title, legend with totals, then for each panel its meetings from top to bottom, with a bar for each group.
 * Plot draws bars and axis; what is around them is text of ours, broken into lines that fit. All text is escaped.
 */
export function chartSvg(chart: Chart): string {
  const parts: Drawn[] = [titleOf(chart), ...chart.panels.map(panelOf)];
  let at = margin;
  const placed = parts.map(({ svg, height }) => {
    const moved = `<g transform="translate(0,${at})">${svg}</g>`;
    at += height;
    return moved;
  });
  const height = Math.ceil(at + margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" font-family="${fontFamily}" font-size="${sizes.text}" fill="${ink}">`,
    `<title>${escaped(chart.title)}</title><desc>${escaped(chart.alt)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>${placed.join('')}</svg>`,
  ].join('');
}

function titleOf({ title }: Chart): Drawn {
  const lines = inLines(title, sizes.title, width - 2 * margin, 3);
  const height = lines.length * (sizes.title + 5);
  return {
    svg: lines
      .map((one, i) =>
        textAt(one, margin, (i + 1) * (sizes.title + 5) - 6, { size: sizes.title, bold: true }),
      )
      .join(''),
    height,
  };
}

function panelOf(panel: ChartPanel): Drawn {
  const head = [...(panel.title === null ? [] : [panel.title]), panel.measure];
  const headings = head.map((one, i) => {
    const bold = i < head.length - 1;
    return textAt(one, margin, (i + 1) * line, { size: sizes.text, bold, colour: bold ? ink : soft });
  });
  const legend = legendOf(panel, head.length * line + 8);
  const top = head.length * line + 8 + legend.height + 6;
  const rows = plotOf(panel);
  return {
    svg: `${headings.join('')}${legend.svg}<g transform="translate(0,${top})">${rows.svg}</g>`,
    height: top + rows.height,
  };
}

/** A swatch, the group and how many in all; as many in a line as fit. */
function legendOf({ groups }: ChartPanel, top: number): Drawn {
  let [x, y] = [margin, top];
  const drawn = groups.map(({ key, label, count }) => {
    const text = `${label} ${count}`;
    const needed = 18 + widthOf(text, sizes.text) + 16;
    if (x > margin && x + needed > width - margin) [x, y] = [margin, y + line + 2];
    const svg = `<rect x="${x}" y="${y + 2}" width="12" height="12" rx="2" fill="${colours[key]}"/>${textAt(text, x + 18, y + 13, { size: sizes.text })}`;
    x += needed;
    return svg;
  });
  return { svg: drawn.join(''), height: y - top + line + 2 };
}

/** The meetings, each with the lines that name it over its bars, and one axis for all under the last. */
function plotOf(panel: ChartPanel): Drawn {
  const marks: Mark[] = [];
  const labels: string[] = [];
  const behind: string[] = [];
  let place = 0;
  const slots: number[] = [];
  for (const one of panel.rows) {
    const lines = labelsOf(one);
    // No line of the axis crosses the name of a meeting.
    behind.push(
      `<rect x="0" y="${place}" width="${width}" height="${lines.length * 15 + 4}" fill="${paper}"/>`,
    );
    for (const [i, { text, bold }] of lines.entries()) {
      const [size, colour] = bold ? [sizes.text, ink] : [sizes.small, soft];
      labels.push(textAt(text, margin, place + 14 + i * 15, { size, bold, colour }));
    }
    place += lines.length * 15 + 5;
    if (one.bars.length === 0) {
      labels.push(textAt(one.without, margin + 6, place + 12, { size: sizes.small, colour: soft }));
      place += bar;
    }
    for (const { key, count, rate } of one.bars) {
      const label = panel.groups.find((group) => group.key === key)?.label ?? '';
      marks.push({ place: slots.length, key, rate, text: `${label} ${inNumbers(count, rate)}` });
      slots.push(place);
      place += bar;
    }
    place += 9;
  }
  const height = place + axis;
  const most = Math.max(0, ...marks.map(({ rate }) => rate));
  return { svg: [barsOf(marks, slots, place, most), ...behind, ...labels].join(''), height };
}

function labelsOf({ label, detail }: ChartRow): { readonly text: string; readonly bold: boolean }[] {
  const lines = inLines(detail, sizes.small, width - 2 * margin, 2);
  return [{ text: label, bold: true }, ...lines.map((text) => ({ text, bold: false }))];
}

/** Plot's part. `slots`: where each bar begins, from the top. */
function barsOf(marks: readonly Mark[], slots: readonly number[], bottom: number, most: number): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const top = ({ place }: Mark) => slots[place] ?? 0;
  const drawn = Plot.plot({
    document,
    width,
    height: bottom + axis,
    margin: 0,
    marginLeft: margin + 2,
    marginRight: 12 + Math.max(0, ...marks.map(({ text }) => widthOf(text, sizes.small))),
    marginBottom: axis,
    style: { fontSize: `${sizes.small}px`, fontFamily: 'inherit', color: ink, background: 'none' },
    x: { domain: [0, most === 0 ? 1 : most], nice: true, label: null, ticks: 4, tickSize: 0, tickPadding: 6 },
    y: { type: 'linear', domain: [0, Math.max(1, bottom)], reverse: true, axis: null },
    marks: [
      Plot.gridX({ ticks: 4, stroke: faint, strokeOpacity: 1 }),
      Plot.rect(marks, {
        x1: 0,
        x2: 'rate',
        y1: (mark: Mark) => top(mark) + 2,
        y2: (mark: Mark) => top(mark) + bar - 2,
        fill: (mark: Mark) => colours[mark.key],
        rx: 1.5,
      }),
      Plot.text(marks, {
        x: 'rate',
        y: (mark: Mark) => top(mark) + bar / 2,
        text: 'text',
        textAnchor: 'start',
        dx: 5,
        fill: ink,
        stroke: paper,
        strokeWidth: 3,
      }),
      Plot.ruleX([0], { stroke: soft }),
    ],
  });
  // Without a browser's types an element only knows how to write itself.
  return String(drawn)
    .replace(/<style>[\s\S]*?<\/style>/u, '')
    .replace(/^<svg/u, '<svg xmlns="http://www.w3.org/2000/svg"');
}

interface Setting {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** The shipped face has one weight: bold is the same with an outline. */
function textAt(text: string, x: number, y: number, { size, bold = false, colour = ink }: Setting): string {
  const weight = bold ? ` stroke="${colour}" stroke-width="0.45"` : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${weight}>${escaped(text)}</text>`;
}

/** Text as XML has it; characters that XML has not are replaced. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
