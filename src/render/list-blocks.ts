import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { AnswerNode, RedlineRun } from '../answer.js';
import { limits, shorten } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { literal, quotation, richText, section, words } from './rich-text.js';

/** Things in a row as bullets, and how many further ones are not listed. */
export function listBlocks(
  { items, more }: Extract<AnswerNode, { node: 'list' }>,
  { message, shortened }: Phrases,
): KnownBlock[] {
  const elements: RichTextBlock['elements'] = [
    ...(items.length === 0
      ? []
      : [
          {
            type: 'rich_text_list' as const,
            style: 'bullet' as const,
            elements: items.map((item) => section(words(item, shortened))),
          },
        ]),
    ...(more > 0 ? [section(literal(message.furtherItems(more), { italic: true }))] : []),
  ];
  return elements.length === 0 ? [] : [richText(...elements)];
}

/** Struck and bold in one quotation; a change of meaning is in italics besides. */
export function redlineBlocks(runs: readonly RedlineRun[]): KnownBlock[] {
  let room: number = limits.part.words;
  const elements = runs.flatMap(({ text, is, telling = false }) => {
    const { shown } = shorten(text, room);
    room -= shown.length;
    const style = is === 'gone' ? { strike: true } : { bold: true };
    return literal(shown, is === 'same' ? undefined : { ...style, ...(telling ? { italic: true } : {}) });
  });
  return elements.length === 0 ? [] : [richText(quotation(elements))];
}

/** Text as it is, in a box of its own that can be copied. */
export function copyBlocks(text: string): KnownBlock[] {
  const { shown } = shorten(text, limits.part.words);
  return shown === ''
    ? []
    : [richText({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: shown }] })];
}
