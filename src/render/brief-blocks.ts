import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { AnswerNode, InBrief } from '../answer.js';
import { sourceButton } from './buttons.js';
import { briefLines } from './in-brief.js';
import { ellipsis, limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { plain } from './plain.js';
import { literal, marked, quotation, richText, section } from './rich-text.js';

type Elements = RichTextBlock['elements'];

/**
 * A part of a digest: its title, then of each thing its title, in small print who speaks and where it is from, and the
 * beginning of its quote; last how many more there are.
 */
export function briefBlocks(
  { title, items, more }: Extract<AnswerNode, { node: 'brief' }>,
  phrases: Phrases,
): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let open: Elements = [section(literal(withEllipsis(title, limits.part.speaker), { bold: true }))];
  const close = () => {
    if (open.length > 0) blocks.push(richText(...open));
    open = [];
  };
  for (const item of items) {
    const { title: about, small, words } = briefLines(item, phrases);
    if (about !== null) open.push(section(literal(withEllipsis(about, limits.part.brief.title))));
    if (small !== null) {
      close();
      blocks.push({ type: 'context', elements: [plain(withEllipsis(small, limits.part.citation))] });
    }
    if (words) open.push(shownWords(item, words));
    const opened = item.opens && item.quote ? sourceButton(item.quote, phrases) : [];
    if (opened.length > 0) {
      close();
      blocks.push({ type: 'actions', elements: opened });
    }
  }
  if (more > 0) open.push(section(literal(phrases.digest.more(more), { italic: true })));
  close();
  return blocks;
}

function shownWords({ quote }: InBrief, { shown, leftOut }: { shown: string; leftOut: number }) {
  return quotation([
    ...marked(shown, quote?.marks ?? []),
    ...(leftOut > 0 ? literal(` ${ellipsis}`, { italic: true }) : []),
  ]);
}
