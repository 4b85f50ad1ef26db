import type { Answer, AnswerNode, Language } from '../../answer.js';
import type { PageFound } from '../../evidence/linked-words.js';
import { speakerLine } from '../../render/citation-words.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';

/** What is shown under a link: the quotes that it names, or the card of its meeting, and why words are not quoted. */
export function linkAnswer(found: PageFound, language: Language): Answer {
  const phrases = phrasesFor(language);
  const { card, comma, date } = phrases;
  if (found.found === 'card') {
    const note: AnswerNode[] = found.why === null ? [] : [{ node: 'note', words: [card.why[found.why]] }];
    const summary = card.inShort(found.card.meeting.title, date(found.card.date));
    return { language, summary, nodes: [{ node: 'meeting', card: found.card }, ...note] };
  }
  const [first] = found.quotes;
  const who = first ? `${speakerLine(first, phrases)}${comma}${date(first.date)}` : '';
  const quotes = found.quotes.map(
    (quote): AnswerNode => ({ node: 'quote', quote, role: 'linked', number: null }),
  );
  const note: AnswerNode[] = found.others.length === 0 ? [] : [{ node: 'note', words: [card.notAll] }];
  return { language, summary: `${who}${phrases.fullStop}`, nodes: [...quotes, ...note] };
}
