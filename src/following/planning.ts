import type { Days } from '../digest/schedule.js';
import type { Digest, Watch } from '../store/following.js';
import { digestPosting, watchPosting } from './about.js';
import { type DueBook, dueBook, type Scheduled } from './due.js';
import { type FollowingEdge, settingsOf } from './edge.js';

/** When the hits of daily and weekly watches come, by the clock of the watch; weekly ones on Mondays. */
const watchTime = '09:00';

/**
 * Writes what is due into the ledger: once for each key, whoever comes first. What cannot be planned is told in the
 * log, and the others are planned.
 */
export function planner(edge: FollowingEdge): () => Promise<void> {
  const book = dueBook();
  const news = newsOf(edge);
  return async () => {
    const { store, log } = edge;
    const unread = await news();
    const digests = await store.digests.active();
    const watches = await store.watches.active();
    for (const digest of digests) {
      await planDigest(digest, edge, book).catch((error: unknown) => {
        log.error({ team: digest.team, channel: digest.channel }, 'a digest could not be planned', error);
      });
    }
    const withDigest = new Set(digests.map(({ team, channel }) => `${team} ${channel}`));
    for (const watch of watches) {
      // What a channel's digest tells of is not told twice.
      if (watch.rhythm === 'daily' && withDigest.has(`${watch.team} ${watch.target}`)) continue;
      await planWatch(watch, edge, { book, unread }).catch((error: unknown) => {
        log.error({ team: watch.team, watch: watch.id }, 'a watch could not be planned', error);
      });
    }
  };
}

async function planDigest(digest: Digest, edge: FollowingEdge, book: DueBook): Promise<void> {
  const { team, channel, time, zone, days, since } = digest;
  const scheduled: Scheduled = { id: `digest ${team} ${channel}`, schedule: { time, zone, days }, since };
  await book.plan(scheduled, edge.now(), settingsOf(edge).makeUpWithin, ({ localDate, at }) =>
    edge.store.postings.plan(digestPosting(digest, localDate, at)),
  );
}

/** Asks whether there may be documents that a watch has not looked at; it has none where it is told so. */
interface Unread {
  maybeFor(watch: Watch): boolean;
  noneFor(watch: Watch): void;
}

/** Most minutes bring no document: then no watch has to be looked after that had none before. */
function newsOf(edge: FollowingEdge): () => Promise<Unread> {
  const done = new Set<string>();
  let known = '';
  let record: ReadonlySet<string> | undefined;
  const nameOf = ({ id, since }: Watch) => `${id} ${since}`;
  const unread: Unread = {
    maybeFor: (watch) => !done.has(nameOf(watch)),
    noneFor: (watch) => done.add(nameOf(watch)),
  };
  return async () => {
    const arrived = await edge.store.arrivals.since(edge.now() - settingsOf(edge).lookBack);
    const list = arrived.join('\n');
    const documents = edge.editor.documents?.();
    if (list !== known || documents !== record) done.clear();
    known = list;
    record = documents;
    return unread;
  };
}

async function planWatch(
  watch: Watch,
  edge: FollowingEdge,
  { book, unread }: { readonly book: DueBook; readonly unread: Unread },
): Promise<void> {
  const { postings } = edge.store;
  const now = edge.now();
  if (watch.rhythm === 'at-once') {
    if (!unread.maybeFor(watch)) return;
    const documents = await documentsFor(watch, edge, now);
    if (documents.length === 0) unread.noneFor(watch);
    // One of them names the posting that tells of them all: a posting before it may have been given up.
    for (const document of documents) {
      if (await postings.plan(watchPosting(watch, document, now))) return;
    }
    return;
  }
  const days: Days = watch.rhythm === 'daily' ? 'every day' : ['mon'];
  const schedule = { time: watchTime, zone: watch.zone, days };
  const scheduled: Scheduled = { id: `watch ${watch.id}`, schedule, since: watch.since };
  await book.plan(scheduled, now, settingsOf(edge).makeUpWithin, async ({ localDate, at }) => {
    if ((await documentsFor(watch, edge, now)).length === 0) return;
    await postings.plan(watchPosting(watch, localDate, at));
  });
}

/** The documents that a watch has not looked at, of those that have arrived since it was set up. */
export async function documentsFor(
  { id, team, since }: Watch,
  edge: FollowingEdge,
  now: number,
): Promise<readonly string[]> {
  const from = Math.max(since, now - settingsOf(edge).lookBack);
  return atHand(await edge.store.postings.unseen({ team, follower: id }, from), edge);
}

/** Those that the record of this process has: what is not looked at must not count as seen. */
export function atHand(documents: readonly string[], { editor }: FollowingEdge): readonly string[] {
  const known = editor.documents?.();
  return known ? documents.filter((id) => known.has(id)) : documents;
}
