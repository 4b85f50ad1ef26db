import type { Answer, AnswerNode } from '../answer.js';
import type { CiteResult } from '../evidence/cite/cite-result.js';
import { citationStyles, properNames } from '../evidence/cite/style-named.js';
import { badges, speakerLine } from './citation-words.js';
import type { Phrases } from './phrases/phrases.js';

/** A citation to copy, what goes along with it, and, where no style was asked for, which there are. */
export function toldCite({ quote, style, text }: CiteResult, phrases: Phrases): Answer {
  const { cite, language, semicolon } = phrases;
  const shown = style ?? 'plain';
  const remarks = badges(quote, phrases);
  const names = { ...properNames, ...cite.styles };
  const others = citationStyles.filter((one) => one !== shown).map((one) => names[one]);
  const nodes: AnswerNode[] = [
    { node: 'lead', words: cite.heading(names[shown]) },
    { node: 'copy', text },
    ...(remarks.length === 0 ? [] : [{ node: 'note' as const, words: [remarks.join(semicolon)] }]),
    ...(style === null ? [{ node: 'note' as const, words: cite.others(others, quote.id) }] : []),
  ];
  return { language, summary: cite.inShort(names[shown], speakerLine(quote, phrases)), nodes };
}
