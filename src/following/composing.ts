import type { Watch } from '../store/following.js';
import type { Composition, Posting } from '../store/ledger.js';
import { type About, aboutOf } from './about.js';
import { type FollowingEdge, settingsOf } from './edge.js';
import type { Edition, WatchOrder } from './editor.js';
import { atHand, documentsFor } from './planning.js';
import type { Message } from './poster.js';

/** What is to be posted, with all that counts as told by it; a string says why there is no use for it any more. */
type Composed = (Edition & Pick<Composition, 'seen'>) | string;

/**
 * Has the editor make what a posting of this process's own says, and keeps it before it is sent: what is sent again is
 * the same.
 *
 * @returns `ready` to be sent; `dropped`, for there is nothing to say; or `again`: something of it was told by another
 * posting meanwhile
 * @throws whatever the editor throws
 */
export async function compose(posting: Posting, edge: FollowingEdge): Promise<'ready' | 'dropped' | 'again'> {
  const { postings } = edge.store;
  const { key } = posting;
  const composed = await composedOf(posting, aboutOf(posting), edge);
  if (typeof composed === 'string') {
    await postings.drop(key, composed, edge.now());
    return 'dropped';
  }
  const { messages, shown, hits, seen } = composed;
  const bodies = messages.map((message) => JSON.stringify(message));
  if (await postings.compose(key, { bodies, shown, hits, seen }, edge.now())) {
    return messages.length > 0 ? 'ready' : 'dropped';
  }
  await postings.release(key, edge.now(), edge.now());
  return 'again';
}

async function composedOf(posting: Posting, about: About, edge: FollowingEdge): Promise<Composed> {
  const { store, editor } = edge;
  const { team, channel, user } = posting;
  switch (about.of) {
    case 'digest':
      return composedDigest(posting, about.date, edge);
    case 'watch': {
      const watch = await store.watches.find({ team, id: about.watch });
      if (watch?.state !== 'active') return 'stopped';
      const order = await watchOrder(watch, edge);
      return onlyNew(await editor.watch(order), new Set(), [order]);
    }
    case 'held': {
      const held = await store.postings.find({ team, key: about.posting });
      if (held?.state !== 'held' || user === null) return 'settled';
      return alone(await editor.note({ team, user, about, held }));
    }
    case 'ended':
      return alone(await editor.note({ team, user: channel, about }));
    case 'corrected':
      // It is composed when it is planned.
      return 'settled';
  }
}

async function composedDigest(posting: Posting, date: string, edge: FollowingEdge): Promise<Composed> {
  const { store, editor } = edge;
  const { team, channel, due } = posting;
  const digest = await store.digests.find({ team, channel });
  if (digest?.state !== 'active') return 'stopped';
  const { lookBack, lateAfter } = settingsOf(edge);
  const now = edge.now();
  const unseen = await store.postings.unseen(
    { team, follower: channel },
    Math.max(digest.since, now - lookBack),
  );
  const documents = atHand(unseen, edge);
  const orders: WatchOrder[] = [];
  for (const watch of await store.watches.list(team, channel)) {
    if (watch.state !== 'active' || watch.rhythm !== 'daily') continue;
    const order = await watchOrder(watch, edge);
    if (order.documents.length > 0) orders.push(order);
  }
  const shown = await store.postings.shownIn({ team, channel });
  const late = now - due > lateAfter;
  const edition = await editor.digest({ digest, date, due, now, late, documents, shown, watches: orders });
  const { seen, ...made } = onlyNew(edition, shown, orders);
  return { ...made, seen: [{ follower: channel, documents }, ...seen] };
}

/** An editor that tells of something again has its say, but it is not noted twice. */
function onlyNew(edition: Edition, shown: ReadonlySet<string>, orders: readonly WatchOrder[]) {
  return {
    messages: edition.messages,
    shown: edition.shown.filter((quote) => !shown.has(quote)),
    hits: edition.hits.filter(({ watch, quote }) =>
      orders.some((order) => order.watch.id === watch && !order.known.has(quote)),
    ),
    seen: orders.map(({ watch, documents }) => ({ follower: watch.id, documents })),
  };
}

async function watchOrder(watch: Watch, edge: FollowingEdge): Promise<WatchOrder> {
  const documents = await documentsFor(watch, edge, edge.now());
  const known = await edge.store.postings.hitsOf({ team: watch.team, watch: watch.id });
  return { watch, documents, known };
}

function alone(message: Message): Composed {
  return { messages: [message], shown: [], hits: [], seen: [] };
}
