import type { RichTextBlock, RichTextQuote, RichTextSection, RichTextText } from '@slack/types';
import type { Run, Words } from '../answer.js';
import { ellipsis, limits, shorten, split, wholeCharacters } from './limits.js';

/** Rich text elements are literal: Slack reads no mention, link or markup out of their text. Only these are built. */

type Style = NonNullable<RichTextText['style']>;

/** Text elements whose texts join to `text`; none for an empty text. */
export function literal(text: string, style?: Style): RichTextText[] {
  return split(text, limits.richText.text).map((piece) =>
    style ? { type: 'text', text: piece, style } : { type: 'text', text: piece },
  );
}

/** The bot's words, shortened where they are longer than a part may be; `sign` says that they are. */
export function words(runs: Words, sign: string): RichTextSection['elements'] {
  const elements: RichTextSection['elements'] = [];
  let room: number = limits.part.words;
  for (const run of runs) {
    if (typeof run !== 'string' && (run.style === 'channel' || run.style === 'person')) {
      elements.push(
        run.style === 'channel'
          ? { type: 'channel', channel_id: run.text }
          : { type: 'user', user_id: run.text },
      );
      continue;
    }
    const { text, style } = plainRun(run);
    const { shown, leftOut } = shorten(text, room);
    elements.push(...literal(shown, style));
    if (leftOut > 0) return [...elements, ...literal(` ${ellipsis} ${sign}`, { italic: true })];
    room -= shown.length;
  }
  return elements;
}

function plainRun(run: Run): { text: string; style?: Style } {
  return typeof run === 'string' ? { text: run } : { text: run.text, style: { [run.style]: true } };
}

/** Offsets within a text. */
export type Mark = readonly [from: number, to: number];

/** Text elements that join to `text`, the marked stretches bold. Marks may overlap, stand in any order or reach beyond. */
export function marked(text: string, marks: readonly Mark[]): RichTextText[] {
  const elements: RichTextText[] = [];
  let at = 0;
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const start = Math.max(at, wholeCharacters(text, from));
    const end = wholeCharacters(text, to);
    if (end <= start) continue;
    elements.push(...literal(text.slice(at, start)), ...literal(text.slice(start, end), { bold: true }));
    at = end;
  }
  return [...elements, ...literal(text.slice(at))];
}

export function section(elements: RichTextSection['elements']): RichTextSection {
  return { type: 'rich_text_section', elements };
}

export function quotation(elements: RichTextQuote['elements']): RichTextQuote {
  return { type: 'rich_text_quote', elements };
}

export function richText(...elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

/** `& < >` as Slack's text fields want them: nothing in the text can become a mention or a link. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
