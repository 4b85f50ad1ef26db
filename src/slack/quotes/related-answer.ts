import type { Answer, AnswerNode, Language } from '../../answer.js';
import type { RelatedPassages } from '../../evidence/related-passages.js';
import { limits, withEllipsis } from '../../render/limits.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';

/** What the record has beside a message: quotes marked as related, by the sentence that each is for; or that there is none. */
export function relatedAnswer({ claims, searched }: RelatedPassages, language: Language): Answer {
  const phrases = phrasesFor(language);
  const { related } = phrases.surfaces;
  if (claims.length === 0) return saying(related.noText, language, []);
  const found = claims.filter(({ quotes }) => quotes.length > 0);
  if (found.length === 0) {
    const [from, to] = [searched.from, searched.to].map((date) => date && phrases.date(date));
    const where = phrases.answer.searched(searched.documents, from ?? null, to ?? null);
    return saying(related.none, language, [{ node: 'note', words: [where] }]);
  }
  const nodes = found.flatMap(({ text, quotes }): AnswerNode[] => [
    ...(claims.length > 1 ? [onClaim(related.claim(withEllipsis(text, limits.part.claim)))] : []),
    ...quotes.map((quote): AnswerNode => ({ node: 'quote', quote, role: 'related', number: null })),
  ]);
  return saying(related.lead, language, nodes, related.inShort);
}

function onClaim(words: string): AnswerNode {
  return { node: 'lead', words: [{ text: words, style: 'italic' }] };
}

function saying(
  sentence: string,
  language: Language,
  nodes: readonly AnswerNode[],
  summary = sentence,
): Answer {
  return { language, summary, nodes: [{ node: 'lead', words: [sentence] }, ...nodes] };
}
