import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { AnswerNode } from '../../answer.js';
import { limits, shorten, withEllipsis } from '../limits.js';
import { literal, richText, section } from '../rich-text.js';
import { type BarLine, barLines } from './bars.js';

/** As long as Slack lets the words for a picture be. */
const longestAlt = 2_000;

/** A chart as the page's picture of it, or as bars of text in a monospaced face under the name of each row. */
export function chartBlocks({ chart, image }: Extract<AnswerNode, { node: 'chart' }>): KnownBlock[] {
  if (image !== null) {
    const alt = withEllipsis(chart.alt, longestAlt);
    return [{ type: 'image', image_url: image, alt_text: alt }];
  }
  const lines = barLines(chart);
  if (lines.length === 0) return [];
  const elements: RichTextBlock['elements'] = [];
  for (const group of grouped(lines)) {
    const [first] = group;
    const text = group.map((line) => line.text).join('\n');
    if (first?.is === 'bar')
      elements.push({
        type: 'rich_text_preformatted',
        elements: [{ type: 'text', text: shorten(text, limits.part.words).shown }],
      });
    else elements.push(section(literal(text, first?.is === 'row' ? { bold: true } : { italic: true })));
  }
  return [richText(...elements)];
}

/** Lines of one sort that follow one another. */
function grouped(lines: readonly BarLine[]): BarLine[][] {
  const groups: BarLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.is === line.is) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
