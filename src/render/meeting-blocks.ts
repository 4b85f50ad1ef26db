import type { KnownBlock } from '@slack/types';
import type { AnswerNode } from '../answer.js';
import type { MeetingCard } from '../evidence/meeting-card.js';
import { pageButtons } from './buttons.js';
import { cardLines } from './card-words.js';
import { limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { literal, richText, section, words } from './rich-text.js';

/** A meeting's card: its title, when and where, who speaks, and in small print the document, its kind, status and badges. */
export function meetingBlocks(card: MeetingCard, phrases: Phrases): KnownBlock[] {
  const { title, facts, small } = cardLines(card, phrases);
  const buttons = pageButtons(card.document.url, phrases);
  return [
    richText(
      section(literal(withEllipsis(title, limits.part.speaker), { bold: true })),
      ...facts.map((fact) => section(literal(withEllipsis(fact, limits.part.citation)))),
    ),
    ...smallPrint(small),
    ...(buttons ? [buttons] : []),
  ];
}

/** A page: what it is, what is to be known of it in small print, and the button that opens it. */
export function pageBlocks(
  { words: runs, small, url }: Extract<AnswerNode, { node: 'page' }>,
  phrases: Phrases,
): KnownBlock[] {
  const buttons = pageButtons(url, phrases);
  return [
    richText(section(words(runs, phrases.shortened))),
    ...smallPrint(small),
    ...(buttons ? [buttons] : []),
  ];
}

function smallPrint(lines: readonly string[]): KnownBlock[] {
  if (lines.length === 0) return [];
  return [
    {
      type: 'context',
      elements: lines.slice(0, limits.context.elements).map((line) => ({
        type: 'plain_text',
        text: withEllipsis(line, limits.part.citation),
        emoji: false,
      })),
    },
  ];
}
