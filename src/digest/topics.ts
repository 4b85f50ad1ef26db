import type { Quote } from '../evidence/quote.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { TeamRecord } from '../record.js';
import type { DocumentId } from '../transcript/transcript.js';

/** Quotes that one topic has at most: a quote a day for years. */
const most = 1_000;

/**
 * Evidence on a channel's topics, each quote once: the best of every topic, then the second best ...; what is only near
 * is none. A topic that cannot be read any more, since nobody in the record is called so, has none.
 *
 * @param documents looks in these alone; in all unless told
 */
export function evidenceOn(
  record: TeamRecord,
  topics: readonly string[],
  documents?: readonly DocumentId[],
): Quote[] {
  const found = topics.map((topic) => quotesOn(record, topic, documents));
  const longest = Math.max(0, ...found.map((quotes) => quotes.length));
  const inTurns = Array.from({ length: longest }, (_, n) => found.flatMap((quotes) => quotes[n] ?? []));
  return [...new Map(inTurns.flat().map((quote) => [quote.id, quote])).values()];
}

function quotesOn(
  record: TeamRecord,
  topic: string,
  documents: readonly DocumentId[] | undefined,
): readonly Quote[] {
  try {
    return record.quote(topic, { limit: most, ...(documents ? { documents } : {}) }).quotes;
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}
