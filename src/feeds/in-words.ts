import type { FeedProblem } from '../feed-states.js';
import type { Mistake } from '../mistakes/mistake.js';
import { mistakeInWords } from '../render/phrases/mistakes.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';

/** A mistake in each language, as it is kept of a feed. */
export function inEachLanguage(mistake: Mistake): FeedProblem {
  const said = (language: 'en' | 'ja') => mistakeInWords(mistake, phrasesFor(language).mistakes).sentence;
  return { en: said('en'), ja: said('ja') };
}

/** What is said of a fault of the bot's own: the log says more. */
export const ownFault: FeedProblem = {
  en: 'A fault of Alliance’s own; its log says more.',
  ja: 'Alliance の内部エラーです。詳しくはログをご覧ください。',
};

/** Mistakes that pass by themselves: what they are about is tried again. */
const passing: ReadonlySet<Mistake['code']> = new Set([
  'host-unknown',
  'host-unreachable',
  'robots-unknown',
  'page-too-slow',
  'page-server-fault',
  'page-refused',
  'page-damaged',
  'import-under-way',
  'disk-full',
  'record-not-writable',
]);

export function passes({ code }: Mistake): boolean {
  return passing.has(code);
}
