import { type Kysely, Migrator } from 'kysely';
import { inboxIn } from './inbox.js';
import { migrations } from './migrations.js';
import { peopleIn } from './people-book.js';
import { answersIn, arrivalsIn, feedbackIn, sharesIn, threadsIn } from './remembered.js';
import type { Store } from './store.js';
import type { Tables } from './tables.js';

const hour = 3_600_000;
const day = 24 * hour;

/** How long each thing is kept, in milliseconds. Slack repeats an event within an hour or so. */
const kept = { deliveries: 2 * day, threads: 14 * day, answers: day } as const;

/** The store cannot be opened or brought up to date; the message says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/**
 * Brings the tables up to date and offers them as a store.
 *
 * @throws StoreError where a migration fails, or where the store was made by a later version
 */
export async function sqlStore(db: Kysely<Tables>): Promise<Store> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(`the store could not be brought up to date (${reason}).`);
  }
  return {
    inbox: inboxIn(db),
    threads: threadsIn(db),
    people: peopleIn(db),
    shares: sharesIn(db),
    feedback: feedbackIn(db),
    answers: answersIn(db),
    arrivals: arrivalsIn(db),
    tidy: async (now) => {
      await db.deleteFrom('delivery_key').where('at', '<', now - kept.deliveries).execute();
      await db.deleteFrom('delivery').where('at', '<', now - kept.deliveries).execute();
      await db.deleteFrom('thread').where('at', '<', now - kept.threads).execute();
      await db.deleteFrom('answer').where('at', '<', now - kept.answers).execute();
    },
    close: () => db.destroy(),
  };
}
