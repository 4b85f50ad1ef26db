import { quoteIdSchema } from '../../evidence/quote.js';

/** Whether words begin with the id of a quote or with an address: what a command takes that is about one quote. */
export function pageNamed(words: string): boolean {
  const [first = ''] = words.split(' ');
  return quoteIdSchema.safeParse(first).success || /^<?https?:\/\//iu.test(first);
}
