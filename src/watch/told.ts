import type { Answer, AnswerNode, Language } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import { inMessages } from '../render/in-messages.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import type { PastYear } from './past-year.js';
import { type Watched, watchedAsTyped } from './watch.js';

/** What is said before a watch is confirmed: how often it would have fired, with the latest examples. */
export function tellPastYear(watched: Watched, year: PastYear | null, language: Language): Answer {
  const { watch, date, answer } = phrasesFor(language);
  if (!year) {
    const words = [watch.noDates];
    return { language, summary: watch.noDates, nodes: [{ node: 'lead', words }] };
  }
  const counts = { ...year, from: date(year.from), to: date(year.to), days: year.days.length };
  const words = watch.pastYear(watchedAsTyped(watched), counts);
  const nodes: AnswerNode[] = [
    { node: 'lead', words },
    ...year.corrections.map(({ from, to }) => ({ node: 'note' as const, words: answer.corrected(from, to) })),
    ...(year.answered ? [] : [{ node: 'note' as const, words: [watch.notInRecord] }]),
    ...(year.examples.length > 0 ? [{ node: 'note' as const, words: [watch.examples] }] : []),
    ...year.examples.map(asEvidence),
  ];
  return {
    language,
    summary: words.map((run) => (typeof run === 'string' ? run : run.text)).join(''),
    nodes,
  };
}

/** What a watch posts when it fires: all its quotes, in as few messages as hold them. */
export function tellHits(watched: Watched, quotes: readonly Quote[], language: Language): Answer[] {
  const { watch } = phrasesFor(language);
  const query = watchedAsTyped(watched);
  const lead: AnswerNode = { node: 'lead', words: watch.fired(query, quotes.length) };
  return inMessages(
    [lead, ...quotes.map(asEvidence)],
    language,
    () => watch.firedInShort(query, quotes.length),
    { query: watched.query },
  );
}

function asEvidence(quote: Quote): AnswerNode {
  return { node: 'quote', quote, role: 'evidence', number: null };
}
