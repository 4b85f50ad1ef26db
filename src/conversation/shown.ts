import type { Answer, AnswerNode, Words } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import type { TeamRecord } from '../record.js';
import type { Phrases } from '../render/phrases/phrases.js';
import type { ConversationState } from './state.js';

/** A quote that stands in the thread, and the number beside it. */
export interface Shown {
  readonly quote: Quote;
  readonly number: number;
}

/** The quotes that "that" means: the one that was picked out, or all that were shown last and are still in the record. */
export function shownLast(state: ConversationState | null, record: TeamRecord): Shown[] {
  if (!state) return [];
  const all = state.shown.flatMap((id, i) => {
    const quote = record.resolve(id);
    return quote ? [{ quote, number: state.firstNumber + i }] : [];
  });
  const picked = all.filter(({ quote }) => quote.id === state.focus);
  return picked.length > 0 ? picked : all;
}

/** Sentences about quotes, each said once; with the quotes' numbers where not all are alike. */
export function aboutEach(
  quotes: readonly Shown[],
  sentenceOf: (quote: Quote) => string,
  { conversation }: Phrases,
): string[] {
  const numbers = new Map<string, number[]>();
  for (const { quote, number } of quotes) {
    const sentence = sentenceOf(quote);
    numbers.set(sentence, [...(numbers.get(sentence) ?? []), number]);
  }
  if (numbers.size === 1) return [...numbers.keys()];
  return [...numbers].map(([sentence, some]) => conversation.numbered(some, sentence));
}

/** An answer that begins with sentences of the bot's own. */
export function saying(sentences: readonly Words[], nodes: readonly AnswerNode[], phrases: Phrases): Answer {
  const leads = sentences.map((words): AnswerNode => ({ node: 'lead', words }));
  const plain = sentences.map((words) =>
    words.map((run) => (typeof run === 'string' ? run : run.text)).join(''),
  );
  return {
    language: phrases.language,
    summary: plain.join(phrases.sentenceGap),
    nodes: [...leads, ...nodes],
  };
}
