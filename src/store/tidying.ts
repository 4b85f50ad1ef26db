import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

const day = 24 * 3_600_000;

/**
 * How long each thing is kept, in milliseconds. A row of the ledger is what keeps a date from being posted twice: only
 * clocks that are put back by more than this could make it due again. Documents are looked at for `lookBack` of
 * src/following, far shorter. What was shown, and what a watch fired on, is never shown again: that is kept for ever.
 */
const kept = { postings: 400 * day, seen: 100 * day } as const;

/** Forgets what the ledger needs no more. */
export async function tidyFollowing(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .deleteFrom('posting')
    .where('at', '<', now - kept.postings)
    .execute();
  await db
    .deleteFrom('seen_document')
    .where('at', '<', now - kept.seen)
    .execute();
}
