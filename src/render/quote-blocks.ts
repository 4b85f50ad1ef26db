import type { KnownBlock, RichTextSection, RichTextText } from '@slack/types';
import type { AnswerNode, QuoteRole } from '../answer.js';
import type { Beside, Quote } from '../evidence/quote.js';
import { type QuoteButtonsOptions, quoteButtons, sourceAddress } from './buttons.js';
import {
  alsoSaidLine,
  badges,
  besideLines,
  citationLine,
  questionWords,
  quotedQuestion,
  quotingLine,
  roleMark,
  speakerLine,
} from './citation-words.js';
import { ellipsis, limits, shorten, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { literal, marked, quotation, richText, section } from './rich-text.js';

/** Quotes that one person alone sees: he may share them. */
const shared: ReadonlySet<QuoteRole> = new Set<QuoteRole>(['evidence', 'nearest', 'related']);

type QuoteNode = Extract<AnswerNode, { node: 'quote' }>;

/**
 * A quote with its citation: who or what speaks, badges, the words (the matched ones bold), the question answered,
 * the citation in small print, buttons. The texts in the quotation join to `quote.text`, or to its beginning where it
 * is longer than `limits.part.quote`, which is then said.
 */
export function quoteBlocks(
  { quote, role, number }: QuoteNode,
  phrases: Phrases,
  { shareable = true, ...about }: Omit<QuoteButtonsOptions, 'share'> & { readonly shareable?: boolean } = {},
): KnownBlock[] {
  const { shown, leftOut } = shorten(quote.text, limits.part.quote);
  const below = [
    ...shortenedNote(quote, leftOut, phrases),
    ...question(quote, phrases),
    ...inOtherLanguage(quote, phrases),
    ...alsoSaid(quote, phrases),
  ];
  return [
    richText(
      section(heading({ quote, role, number }, phrases)),
      quotation(marked(shown, quote.marks)),
      ...below.map((elements) => section(elements)),
    ),
    {
      type: 'context',
      elements: [
        {
          type: 'plain_text',
          text: withEllipsis(citationLine(quote, phrases), limits.part.citation),
          emoji: false,
        },
      ],
    },
    quoteButtons(quote, phrases, { ...about, share: shareable && shared.has(role) }),
  ];
}

function heading(
  { quote, role, number }: Omit<QuoteNode, 'node'>,
  phrases: Phrases,
): RichTextSection['elements'] {
  const counted = number === null ? '' : `${number}. `;
  const mark = roleMark(role, phrases);
  const reported = quote.verbatim ? '' : phrases.colon.trimEnd();
  const small = [...badges(quote, phrases), quotingLine(quote, phrases)].filter((line) => line !== null);
  return [
    ...(mark === null ? [] : literal(`${mark}\n`, { italic: true })),
    ...literal(`${counted}${withEllipsis(speakerLine(quote, phrases), limits.part.speaker)}${reported}`, {
      bold: true,
    }),
    ...(small.length > 0
      ? literal(`\n${withEllipsis(small.join(' · '), limits.part.speaker)}`, { italic: true })
      : []),
  ];
}

function shortenedNote(quote: Quote, leftOut: number, { citation }: Phrases): RichTextText[][] {
  if (leftOut === 0) return [];
  const note = citation.leftOut(leftOut, sourceAddress(quote) !== null);
  return [literal(`${ellipsis} ${note}`, { italic: true })];
}

function question(quote: Quote, phrases: Phrases): RichTextText[][] {
  const asked = questionWords(quote, phrases);
  if (!asked) return [];
  const intro = withEllipsis(asked.intro, limits.part.speaker);
  const words = `${phrases.colon}${quotedQuestion(asked, phrases)}`;
  return [[...literal(intro, { italic: true }), ...literal(words)]];
}

function alsoSaid(quote: Quote, phrases: Phrases): RichTextText[][] {
  const line = alsoSaidLine(quote, phrases);
  return line === null ? [] : [literal(withEllipsis(line, limits.part.citation), { italic: true })];
}

/** The speaker's own words beside an interpretation, or the interpretation beside his own words. */
function inOtherLanguage(quote: Quote, phrases: Phrases): RichTextText[][] {
  return besideLines(quote, phrases).map(({ intro, beside }) => besideText(intro, beside, phrases));
}

function besideText(intro: string, { text }: Beside, { shortened }: Phrases): RichTextText[] {
  const { shown, leftOut } = shorten(text, limits.part.ownWords);
  const sign = leftOut > 0 ? ` ${ellipsis} ${shortened}` : '';
  return [
    ...literal(withEllipsis(intro, limits.part.speaker), { italic: true }),
    ...literal(`${shown}${sign}`),
  ];
}
