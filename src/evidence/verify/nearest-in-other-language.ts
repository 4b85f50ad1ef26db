import type { Searchable } from '../../search/candidates.js';
import type { Quote } from '../quote.js';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** So much of a claim is searched for. */
const longest = 300;

/**
 * The real words that say in English what a claim says in Japanese, or the other way round, as far as the glossary leads;
 * null where it leads to none, or the record is in the claim's language alone. They are near a claim and never its words.
 */
export function nearestInOtherLanguage(
  claim: string,
  { documents }: Pick<Searchable, 'documents'>,
  searchFor: (words: string) => readonly Quote[],
): Quote | null {
  const isJapanese = japanese.test(claim);
  if (![...languagesOf(documents)].some((language) => (language === 'ja') !== isJapanese)) return null;
  // Signs of the query language are none in a claim.
  const words = claim
    .slice(0, longest)
    .replace(/[^\p{L}\p{N}\s.'’・、。]/gu, ' ')
    .trim();
  const isOther = ({ text }: Quote) => japanese.test(text) !== isJapanese;
  return words === '' ? null : (searchFor(words).find(isOther) ?? null);
}

const languages = new WeakMap<Searchable['documents'], ReadonlySet<string>>();

/** The languages of a record's documents; looked at once for a record. */
function languagesOf(documents: Searchable['documents']): ReadonlySet<string> {
  const known =
    languages.get(documents) ?? new Set(documents.map(({ transcript }) => transcript.document.language));
  languages.set(documents, known);
  return known;
}
