import type { Language } from '../src/answer.js';
import type { UsageError } from '../src/mistakes/usage-error.js';
import { type MistakeInWords, mistakeInWords } from '../src/render/phrases/mistakes.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';

/** What a user is told of a mistake. */
export function told({ mistake }: UsageError, language: Language = 'en'): MistakeInWords {
  return mistakeInWords(mistake, phrasesFor(language).mistakes);
}
