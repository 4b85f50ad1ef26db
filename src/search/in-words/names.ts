import { editDistance } from '../../edit-distance.js';
import type { Searchable } from '../candidates.js';
import { type ParsedQuery, parseQuery } from '../query.js';
import { foldWord } from '../words.js';

/**
 * Mends misspelt family names of those who speak in the record ("Hamda", "Kamikwa"): words that neither record nor
 * glossary has, one slip from one name (two in eight letters), with its first letter. A word that comes as near to
 * two names is left as it is. What was changed is said; nothing in quotation marks or filters is touched.
 */
export function mendNames(
  query: ParsedQuery,
  { lexicon, facts }: Pick<Searchable, 'lexicon' | 'facts'>,
): { query: ParsedQuery; corrections: { from: string; to: string }[] } {
  const families = [...new Set(facts.speaking.map((person) => foldWord(person.family)))];
  const corrections: { from: string; to: string }[] = [];
  let typed = query.typed;
  for (const part of [...query.parts].reverse()) {
    if (part.part !== 'words' || part.excluded) continue;
    const word = /^(?<name>\p{L}{4,})(?:['’]s?)?[?.,!]*$/u.exec(part.text)?.groups?.['name'];
    if (word === undefined) continue;
    const folded = foldWord(word);
    if (lexicon.vocabulary.has(folded) || lexicon.glossary.knows(folded) || families.includes(folded))
      continue;
    const slips = folded.length >= 8 ? 2 : 1;
    const near = families.filter(
      (name) => name.charAt(0) === folded.charAt(0) && editDistance(folded, name) <= slips,
    );
    const [only] = near;
    if (only === undefined || near.length > 1) continue;
    corrections.unshift({ from: folded, to: only });
    typed = `${typed.slice(0, part.from)}${only}${typed.slice(part.from + word.length)}`;
  }
  return corrections.length === 0 ? { query, corrections } : { query: parseQuery(typed), corrections };
}
