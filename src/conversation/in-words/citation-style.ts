import { styleNamed } from '../../evidence/cite/style-named.js';

/** What `cite` calls a style; null for words that name none. */
export function styleIn(words: string): string | null {
  return styleNamed(words);
}
