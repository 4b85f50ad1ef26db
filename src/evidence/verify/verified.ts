import { UsageError } from '../../mistakes/usage-error.js';
import type { Evidence } from '../evidence.js';
import type { Quote } from '../quote.js';
import { type VerifyOptions, verify } from './verify.js';
import type { VerifyResult } from './verify-result.js';

/** A verdict on every quotation in a text, or on the text itself: whether these words were said, by whom, when. */
export function verified(text: string, options: VerifyOptions, evidence: Evidence): VerifyResult {
  const { documents, searchable, searched } = evidence;
  return {
    version: 1,
    claims: verify(text, options, {
      record: searchable,
      quoteAt: ({ document: at }, { turn }, span, marks) => {
        const document = documents[at];
        if (!document) throw new RangeError('a place outside the record');
        return evidence.quoteAt({ document, turn, span }, marks);
      },
      searchFor: (words) => foundFor(words, evidence),
    }),
    searched,
  };
}

/** Quotes that answer these words or come near them; none where they are no query, as common words alone. */
function foundFor(words: string, evidence: Evidence): readonly Quote[] {
  try {
    const { quotes, nearest } = evidence.quote(words, { limit: 10, asTyped: true });
    return [...quotes, ...nearest];
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}
