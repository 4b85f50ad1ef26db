import nlp from 'compromise/two';
import { z } from 'zod';
import { foldWord } from './words.js';

const tagged = z.array(
  z.object({ terms: z.array(z.object({ text: z.string(), tags: z.array(z.string()) })) }),
);
const soft = ['Verb', 'Adjective', 'Adverb'];

/**
 * The words of a query that say something about its subject rather than name it: verbs, adjectives and adverbs, as
 * compromise tags them, folded. "Will the alliance survive the election?" is about alliance and election; whoever
 * answers it need not say "survive".
 */
export function softWordsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const { terms } of tagged.parse(nlp(text).json())) {
    for (const { text: word, tags } of terms) {
      const isSoft = soft.some((tag) => tags.includes(tag)) && !tags.includes('Noun');
      if (isSoft && /^\p{Ll}/u.test(word)) found.add(foldWord(word));
    }
  }
  return found;
}
