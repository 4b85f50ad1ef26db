import type { Beside, Quote } from '../evidence/quote.js';
import {
  alsoSaidLine,
  badges,
  besideLines,
  citationLine,
  questionLine,
  quotingLine,
  speakerLine,
} from './citation-words.js';
import { blockquote, inLine, link } from './markdown-text.js';
import type { Phrases } from './phrases/phrases.js';

/** A question is shown in the length in which it was asked. */
const wholeQuestion = Number.MAX_SAFE_INTEGER;

/**
 * Quotes as a Markdown document, each with its citation and everything that must be known before taking it for
 * somebody's words. The words are whole and stand in a block quotation of their own, which reads back to
 * `quote.text` exactly (markdown-text.ts says how).
 *
 * @param madeOn the day of the export, as `2026-11-22`
 */
export function renderMarkdown(quotes: readonly Quote[], madeOn: string, phrases: Phrases): string {
  const { exporting } = phrases.shownQuotes;
  const parts = [
    `# ${inLine(exporting.heading(quotes.length))}`,
    inLine(`${exporting.madeOn(phrases.date(madeOn))}${phrases.sentenceGap}${exporting.asPublished}`),
    ...quotes.flatMap((quote, n) => quoteParts(quote, n + 1, phrases)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function quoteParts(quote: Quote, number: number, phrases: Phrases): string[] {
  const { shownQuotes } = phrases;
  const small = [...badges(quote, phrases), quotingLine(quote, phrases)].filter((line) => line !== null);
  const below = [questionLine(quote, phrases, wholeQuestion), alsoSaidLine(quote, phrases)];
  return [
    `## ${number}. ${inLine(speakerLine(quote, phrases))}`,
    ...(small.length > 0 ? [`*${inLine(small.join(' · '))}*`] : []),
    blockquote(quote.text),
    ...below.filter((line) => line !== null).map(inLine),
    ...besideLines(quote, phrases).flatMap(({ intro, beside }) => [
      besideIntro(intro, beside),
      blockquote(beside.text),
    ]),
    inLine([citationLine(quote, phrases), statusOf(quote, phrases)].filter(Boolean).join(' · ')),
    [
      ...(quote.url === null ? [] : [link(shownQuotes.exporting.openAtWords, quote.url)]),
      inLine(shownQuotes.exporting.quoteId(quote.id)),
    ].join(' · '),
  ];
}

function besideIntro(intro: string, { url }: Beside): string {
  return url === null ? inLine(intro) : link(intro.trim(), url);
}

/** Official or of a private publisher; what a badge says already is not said twice. */
function statusOf({ document: { status } }: Quote, { card }: Phrases): string | null {
  return status === 'official' || status === 'press' ? card.statuses[status] : null;
}
