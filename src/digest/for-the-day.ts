import type { Quote, QuoteId } from '../evidence/quote.js';
import type { TeamRecord } from '../record.js';
import { token } from '../transcript/turn-id.js';
import { briefFirst, overlaps } from './telling.js';
import { evidenceOn } from './topics.js';

/** The quote is drawn from so many of the best that are left: a channel is to have the good ones first, not by rote. */
const drawnFrom = 8;

export interface ForTheDay {
  readonly record: TeamRecord;
  readonly topics: readonly string[];
  readonly localDate: string;
  readonly channel: string;
  /** What this channel's digests have shown, and what stands in this one already. */
  readonly shown: ReadonlySet<QuoteId>;
  readonly besides: readonly Quote[];
}

/**
 * A quote on the channel's topics that it has not been shown: of somebody's own statements and answers, drawn by the
 * channel and the day, so that the same day always has the same. Short ones come first: they are read at a glance. Null where all were shown, and where there are no
 * topics.
 */
export function quoteForTheDay({
  record,
  topics,
  localDate,
  channel,
  shown,
  besides,
}: ForTheDay): Quote | null {
  const known = [...besides, ...[...shown].map((id) => record.resolve(id)).filter((quote) => quote !== null)];
  const left = evidenceOn(record, topics).filter(
    (quote) =>
      (quote.kind === 'statement' || quote.kind === 'answer') &&
      quote.speaker !== null &&
      !quote.alsoSaid.some(({ id }) => shown.has(id)) &&
      !known.some((other) => other.id === quote.id || overlaps(other, quote)),
  );
  const best = briefFirst(left).slice(0, drawnFrom);
  const drawn = Number.parseInt(token(`${channel}\n${localDate}`, 8), 36);
  return best[drawn % Math.max(1, best.length)] ?? null;
}
