import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/answer.js';
import { openCorpus } from '../../../src/corpus-files.js';
import { timelineOf } from '../../../src/evidence/timeline/timeline.js';
import type { TimelineResult } from '../../../src/evidence/timeline/timeline-result.js';
import { pngOf } from '../../../src/picture/png.js';
import { barLines, columnsOf } from '../../../src/render/chart/bars.js';
import { colours } from '../../../src/render/chart/colours.js';
import { chartSvg } from '../../../src/render/chart/svg.js';
import { drawnChart, timelinePage } from '../../../src/render/chart/timeline-chart.js';
import { en } from '../../../src/render/phrases/en.js';
import { ja } from '../../../src/render/phrases/ja.js';
import { corpusDir } from '../../corpus.js';

let result: TimelineResult;
let chart: Chart;
beforeAll(async () => {
  const { evidence } = await openCorpus(corpusDir);
  result = timelineOf('counterstrike', evidence);
  chart = drawnChart(result, en);
});

const one: Chart = {
  title: 'A & <b>"title"</b>',
  alt: 'Words',
  panels: [
    {
      title: null,
      measure: 'mentions',
      groups: [
        { key: 'us', label: 'U.S.', count: 4 },
        { key: 'japan', label: 'Japan', count: 1 },
      ],
      rows: [
        {
          label: '1 May 2024',
          detail: 'Talks <1>',
          bars: [
            { key: 'us', count: 4, rate: 4 },
            { key: 'japan', count: 1, rate: 1 },
          ],
          without: 'none',
        },
        { label: '2 May 2024', detail: 'Talks', bars: [], without: 'no transcript' },
      ],
    },
  ],
};

/** What is written and drawn in an SVG. */
function drawnIn(svg: string) {
  const { document } = parseHTML(svg);
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
  const bars = [...document.querySelectorAll('g[aria-label=rect] rect')].map((bar) => ({
    width: Number(bar.getAttribute('width')),
    fill: bar.getAttribute('fill'),
  }));
  return { texts, bars };
}

describe('a timeline as a chart', () => {
  it('has every number of the timeline', () => {
    const rows = result.series[0]?.rows ?? [];
    for (const [i, row] of rows.entries())
      for (const { key, count, rate } of chart.panels[0]?.rows[i]?.bars ?? []) {
        const tally = key === 'reported' ? row.reported : row.voices[key];
        expect([count, rate], `${row.meeting.id} ${key}`).toEqual([tally.count, tally.perThousand]);
      }
    expect(chart.panels[0]?.groups.map(({ key, count }) => [key, count])).toEqual([
      ['us', 3],
      ['japan', 9],
      ['questions', 4],
      ['reported', 3],
    ]);
  });

  it('says the same in words, written from the numbers', () => {
    expect(chart.alt).toContain('4 meetings from 14 September 2022 to 28 July 2024');
    expect(chart.alt).toContain(
      '1 June 2023: U.S. 1 (1.15), Japan 5 (8.65), Questions 1 (5.05), Reports 2 (3.18).',
    );
    expect(drawnChart(result, ja).alt).toContain('2023年6月1日：米国側1回（1.15）、日本側5回（8.65）');
  });

  it('begins with the first meeting that has the topic, and goes on by pages', () => {
    const [series] = result.series;
    const [row] = series?.rows ?? [];
    if (!series || !row) throw new Error('the record has meetings');
    const silent = { count: 0, length: 100, perThousand: 0 };
    const empty = { ...row, reported: silent };
    const long = {
      ...result,
      series: [{ ...series, rows: [empty, ...Array.from({ length: 30 }, () => row)] }],
    };
    expect(timelinePage(long, 0, en).meetings).toBe(8);
    expect(timelinePage(long, 24, en).meetings).toBe(6);
    expect(drawnChart(long, en).panels[0]?.rows).toHaveLength(24);
    expect(drawnChart(long, en).title).toContain('latest 24 of 30');
  });
});

describe('bars of text', () => {
  it('are as long as their rates, and never wider than a phone', () => {
    const lines = barLines(one).map(({ text }) => text);
    expect(lines).toEqual([
      'mentions',
      '1 May 2024  Talks <1>',
      '  U.S.  ████████████ 4 (4.00)',
      '  Japan ███ 1 (1.00)',
      '2 May 2024  Talks',
      '  no transcript',
    ]);
    for (const some of [chart, drawnChart(result, ja)])
      for (const { text, is } of barLines(some)) if (is === 'bar') expect(columnsOf(text)).toBeLessThan(36);
  });
});

describe('the drawing', () => {
  it('has title, legend with totals, a name for every meeting, and a bar for every number', () => {
    const { texts, bars } = drawnIn(chartSvg(chart));
    for (const text of [
      'counterstrike: mentions by meeting',
      'U.S. 3',
      'Japan 9',
      '1 June 2023',
      'Japan 5 (8.65)',
      'Japan 0',
    ])
      expect(texts).toContain(text);
    const numbers = chart.panels.flatMap(({ rows }) => rows.flatMap((row) => row.bars));
    expect(bars).toHaveLength(numbers.length);
    const scale = (bars.at(-1)?.width ?? 0) / (numbers.at(-1)?.rate ?? 1);
    for (const [i, { key, rate }] of numbers.entries()) {
      expect(bars[i]?.width).toBeCloseTo(rate * scale, 0);
      expect(bars[i]?.fill).toBe(colours[key]);
    }
  });

  it('takes every text literally', () => {
    const svg = chartSvg(one);
    expect(drawnIn(svg).texts).toContain('A & <b>"title"</b>');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('<desc>Words</desc>');
  });

  it('is of a size of its own, whatever stands in it', () => {
    const long = { ...one, title: '日米同盟の抑止力と対処力'.repeat(20) };
    const { texts } = drawnIn(chartSvg(long));
    expect(texts[0]?.length).toBeLessThan(30);
    expect(texts[2]).toMatch(/…$/u);
  });
});

describe('the picture', () => {
  it('is a PNG of twice the size, with something drawn in it', async () => {
    const svg = chartSvg(chart);
    const png = Buffer.from(await pngOf(svg));
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const [, height] = /height="(\d+)"/u.exec(svg) ?? [];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 2 * Number(height)]);
    expect(png.length).toBeGreaterThan(20_000);
  });

  it('has glyphs for Japanese: other characters make another picture', async () => {
    const of = async (text: string) => Buffer.from(await pngOf(chartSvg({ ...one, title: text })));
    const [deterrence, capability] = [await of('抑止'), await of('能力')];
    expect(deterrence.equals(capability)).toBe(false);
  });
});
