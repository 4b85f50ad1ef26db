import type { AnswerNode } from '../answer.js';
import { badges, roleMark, speakerLine } from './citation-words.js';
import { briefInText } from './in-brief.js';
import { ellipsis, limits, shorten } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { escaped } from './rich-text.js';

/** What stands in notifications and is read aloud: the summary and the quotes that are shown, a line each, as far as they fit. */
export function fallback(
  summary: string,
  nodes: readonly AnswerNode[],
  {
    sharedBy,
    phrases,
  }: { readonly sharedBy?: { readonly name: string } | undefined; readonly phrases: Phrases },
): string {
  const lines = nodes.flatMap((node) => {
    if (node.node === 'chart') return [node.chart.alt];
    if (node.node === 'brief') return briefInText(node, phrases);
    return node.node === 'quote' ? [quoteInText(node, phrases)] : [];
  });
  const whole = sharedBy ? `${sharedBy.name}: ${summary}` : summary;
  let text = escapedWithin(whole.trim() || 'Alliance', limits.message.text / 2);
  for (const line of lines) {
    const longer = `${text}\n${escapedWithin(line, limits.message.text)}`;
    if (longer.length > limits.message.text - 2) return `${text} ${ellipsis}`;
    text = longer;
  }
  return text;
}

function quoteInText(
  { quote, role, number }: Extract<AnswerNode, { node: 'quote' }>,
  phrases: Phrases,
): string {
  const { comma, colon } = phrases;
  const count = number === null ? '' : `${number}. `;
  const mark = roleMark(role, phrases);
  const said = quote.verbatim ? `“${quote.text}”` : quote.text;
  const signs = badges(quote, phrases).map((badge) => ` [${badge}]`);
  const who = `${speakerLine(quote, phrases)}${comma}${phrases.date(quote.date)}`;
  return `${mark === null ? '' : `${mark}${colon}`}${count}${who}${signs.join('')}${colon}${said}`;
}

/** The text escaped, or its beginning with an ellipsis: at most `length` code units after escaping. */
function escapedWithin(text: string, length: number): string {
  const whole = escaped(text);
  if (whole.length <= length) return whole;
  let { shown } = shorten(text, length - 2);
  while (escaped(shown).length > length - 2) shown = shorten(shown, Math.floor(shown.length * 0.9)).shown;
  return `${escaped(shown)} ${ellipsis}`;
}
