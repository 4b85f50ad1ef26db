import type { Language } from '../src/answer.js';
import { type MistakeInWords, mistakeInWords } from '../src/render/phrases/mistakes.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import type { UsageError } from '../src/usage-error.js';

/** What a user is told of a mistake. */
export function told({ mistake }: UsageError, language: Language = 'en'): MistakeInWords {
  return mistakeInWords(mistake, phrasesFor(language).mistakes);
}
