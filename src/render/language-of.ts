import type { Language } from '../answer.js';
import type { QuoteResult } from '../evidence/quote-result.js';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/**
 * The language in which a query is answered: Japanese where its plain words or phrases have kana or kanji, whatever
 * its filters are; a query of nothing but filters goes by those.
 */
export function languageOf({ query, reading }: Pick<QuoteResult, 'query' | 'reading'>): Language {
  const words = [...reading.terms, ...reading.phrases].join(' ');
  return japanese.test(words === '' ? query : words) ? 'ja' : 'en';
}
