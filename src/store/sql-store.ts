import { randomUUID } from 'node:crypto';
import type { Database } from './database.js';
import { feedsIn } from './feed-book.js';
import { forget, whatIsOf } from './forget.js';
import { inboxIn } from './inbox.js';
import { installationsIn } from './installation-book.js';
import { bringUpToDate } from './migrate.js';
import { peopleIn } from './people-book.js';
import { postingsIn } from './postings.js';
import { answersIn, arrivalsIn, feedbackIn, sharesIn, threadsIn } from './remembered.js';
import { savedIn } from './saved.js';
import type { Store } from './store.js';
import { digestsIn, watchesIn } from './subscriptions.js';
import { tidyFollowing } from './tidying.js';

const hour = 3_600_000;
const day = 24 * hour;

/** How long each thing is kept, in milliseconds. Slack repeats an event within an hour or so. */
const kept = { deliveries: 2 * day, threads: 14 * day, answers: day } as const;

/**
 * Brings the tables up to date and offers them as a store. The database is closed where that fails.
 *
 * @throws StoreError as `bringUpToDate` does
 */
export async function storeOn(database: Database): Promise<Store> {
  const { db, engine } = database;
  try {
    await bringUpToDate(database);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    inbox: inboxIn(db, { owner: randomUUID(), alone: engine === 'SQLite' }),
    threads: threadsIn(db),
    people: peopleIn(db),
    shares: sharesIn(db),
    feedback: feedbackIn(db),
    answers: answersIn(db),
    arrivals: arrivalsIn(db),
    feeds: feedsIn(db),
    installations: installationsIn(db),
    digests: digestsIn(db),
    watches: watchesIn(db),
    postings: postingsIn(db, randomUUID()),
    saved: savedIn(db),
    engine,
    ping: async () => {
      await db.selectFrom('arrival').select('at').limit(1).execute();
    },
    forget: (whose) => forget(database, whose),
    whatIsOf: (whose) => whatIsOf(database, whose),
    tidy: async (now) => {
      await db
        .deleteFrom('delivery_key')
        .where('at', '<', now - kept.deliveries)
        .execute();
      await db
        .deleteFrom('delivery')
        .where('at', '<', now - kept.deliveries)
        .execute();
      await db
        .deleteFrom('thread')
        .where('at', '<', now - kept.threads)
        .execute();
      await db
        .deleteFrom('answer')
        .where('at', '<', now - kept.answers)
        .execute();
      await tidyFollowing(db, now);
    },
    close: () => db.destroy(),
  };
}
