import type { Quote } from './quote.js';
import type { QuoteResult } from './quote-result.js';

/** What the record has beside a message: passages that speak of the same things. Whether they bear it out is not judged. */
export interface RelatedPassages {
  /** Each sentence of the message that was looked for, with what was found for it: nothing as a rule. */
  readonly claims: readonly { readonly text: string; readonly quotes: readonly Quote[] }[];
  readonly searched: QuoteResult['searched'];
}
