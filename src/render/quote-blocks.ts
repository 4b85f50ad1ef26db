import type { KnownBlock, RichTextSection, RichTextText } from '@slack/types';
import type { AnswerNode } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import { quoteButtons, sourceAddress } from './buttons.js';
import {
  badges,
  citationLine,
  nearestLine,
  questionWords,
  quotedQuestion,
  quotingLine,
  shortenedSign,
  speakerLine,
} from './citation-words.js';
import { ellipsis, limits, shorten, withEllipsis } from './limits.js';
import { literal, marked, quotation, richText, section } from './rich-text.js';

type QuoteNode = Extract<AnswerNode, { node: 'quote' }>;

/**
 * A quote with its citation: who or what speaks, badges, the words (the matched ones bold), the question answered,
 * the citation in small print, buttons. The texts in the quotation join to `quote.text`, or to its beginning where it
 * is longer than `limits.part.quote`, which is then said.
 */
export function quoteBlocks({ quote, role, number }: QuoteNode): KnownBlock[] {
  const { shown, leftOut } = shorten(quote.text, limits.part.quote);
  const below = [...shortenedNote(quote, leftOut), ...question(quote), ...ownWords(quote)];
  return [
    richText(
      section(heading(quote, role === 'nearest', number)),
      quotation(marked(shown, quote.marks)),
      ...below.map((elements) => section(elements)),
    ),
    {
      type: 'context',
      elements: [
        { type: 'plain_text', text: withEllipsis(citationLine(quote), limits.part.citation), emoji: false },
      ],
    },
    quoteButtons(quote, { share: role !== 'shared' }),
  ];
}

function heading(quote: Quote, nearest: boolean, number: number | null): RichTextSection['elements'] {
  const counted = number === null ? '' : `${number}. `;
  const reported = quote.verbatim ? '' : ':';
  const small = [...badges(quote), quotingLine(quote)].filter((line) => line !== null);
  return [
    ...(nearest ? literal(`${nearestLine}\n`, { italic: true }) : []),
    ...literal(`${counted}${withEllipsis(speakerLine(quote), limits.part.speaker)}${reported}`, {
      bold: true,
    }),
    ...(small.length > 0
      ? literal(`\n${withEllipsis(small.join(' · '), limits.part.speaker)}`, { italic: true })
      : []),
  ];
}

function shortenedNote(quote: Quote, leftOut: number): RichTextText[][] {
  if (leftOut === 0) return [];
  const rest = sourceAddress(quote) ? 'Source opens the rest.' : 'The rest stands in the document.';
  return [literal(`${ellipsis} ${shortenedSign}: ${leftOut} more characters. ${rest}`, { italic: true })];
}

function question(quote: Quote): RichTextText[][] {
  const asked = questionWords(quote);
  if (!asked) return [];
  const intro = withEllipsis(asked.intro, limits.part.speaker);
  return [[...literal(intro, { italic: true }), ...literal(`: ${quotedQuestion(asked)}`)]];
}

function ownWords(quote: Quote): RichTextText[][] {
  if (!quote.ownWords) return [];
  const { shown, leftOut } = shorten(quote.ownWords.text, limits.part.ownWords);
  const sign = leftOut > 0 ? ` ${ellipsis} ${shortenedSign}` : '';
  return [
    [
      ...literal(`The speaker’s own words as published (${quote.ownWords.language}): `, { italic: true }),
      ...literal(`${shown}${sign}`),
    ],
  ];
}
