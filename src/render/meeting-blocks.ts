import type { KnownBlock } from '@slack/types';
import type { MeetingCard } from '../evidence/meeting-card.js';
import { pageButtons } from './buttons.js';
import { cardLines } from './card-words.js';
import { limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { literal, richText, section } from './rich-text.js';

/** A meeting's card: its title, when and where, who speaks, and in small print the document, its kind, status and badges. */
export function meetingBlocks(card: MeetingCard, phrases: Phrases): KnownBlock[] {
  const { title, facts, small } = cardLines(card, phrases);
  const buttons = pageButtons(card.document.url, phrases);
  return [
    richText(
      section(literal(withEllipsis(title, limits.part.speaker), { bold: true })),
      ...facts.map((fact) => section(literal(withEllipsis(fact, limits.part.citation)))),
    ),
    {
      type: 'context',
      elements: small.map((line) => ({
        type: 'plain_text',
        text: withEllipsis(line, limits.part.citation),
        emoji: false,
      })),
    },
    ...(buttons ? [buttons] : []),
  ];
}
