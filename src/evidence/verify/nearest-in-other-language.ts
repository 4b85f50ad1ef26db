import type { Quote } from '../quote.js';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** So much of a claim is searched for. */
const longest = 300;

/**
 * The real words that say in English what a claim says in Japanese, or the other way round, as far as the glossary leads;
 * null where it leads to none. They are near a claim and never its words.
 */
export function nearestInOtherLanguage(
  claim: string,
  searchFor: (words: string) => readonly Quote[],
): Quote | null {
  // Signs of the query language are none in a claim.
  const words = claim
    .slice(0, longest)
    .replace(/[^\p{L}\p{N}\s.'’・、。]/gu, ' ')
    .trim();
  const isOther = ({ text }: Quote) => japanese.test(text) !== japanese.test(claim);
  return words === '' ? null : (searchFor(words).find(isOther) ?? null);
}
