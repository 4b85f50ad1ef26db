import type { Language } from '../../answer.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { Phrases } from './phrases.js';

const byLanguage: Readonly<Record<Language, Phrases>> = { en, ja };

/** The bot's own words in a language. */
export function phrasesFor(language: Language): Phrases {
  return byLanguage[language];
}
