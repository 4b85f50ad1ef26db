import type { Language } from '../answer.js';
import type { QuoteResult } from '../evidence/quote-result.js';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/**
 * The language in which a query is answered: the person's own choice, where there is one. Else Japanese where its
 * plain words or phrases have kana or kanji, whatever its filters are; a query of nothing but filters goes by those.
 */
export function languageOf(
  { query, reading }: Pick<QuoteResult, 'query' | 'reading'>,
  choice: Language | null,
): Language {
  if (choice) return choice;
  const words = [...reading.terms, ...reading.phrases].join(' ');
  return japanese.test(words === '' ? query : words) ? 'ja' : 'en';
}

/** The name of a command at the beginning, flags, and filters with their values. */
const notWords =
  /^\s*[a-z]+(?=\s|$)|(?<=^|\s)(?:--|—)[a-z-]+(?:[=\s]\d+)?|(?<!\S)\p{L}+[:：](?:"[^"]*"|“[^”]*”|「[^」]*」|\S)+/giu;

/**
 * The language in which anything else that was typed is answered, a mistake above all: as `languageOf` has it, by the
 * text itself, since nothing has been read out of it.
 *
 * @param typed what was typed, with or without the command's name
 */
export function languageOfTyped(typed: string, choice: Language | null): Language {
  if (choice) return choice;
  const words = typed.replace(notWords, ' ').trim();
  return japanese.test(words === '' ? typed : words) ? 'ja' : 'en';
}
