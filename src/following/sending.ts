import { type Posting, postingLease } from '../store/ledger.js';
import { aboutOf, endedNote, heldNote, isNote } from './about.js';
import { compose } from './composing.js';
import { type FollowingEdge, settingsOf } from './edge.js';
import { messageSchema, type Posted } from './poster.js';
import { consequenceOf } from './refusals.js';

export interface Sending extends FollowingEdge {
  /** What has arrived, by key and `ts`, while the store could not be told: it must be told before anything else. */
  readonly arrived: Map<string, string>;
  /** Ends the round: nothing waits any longer for Slack to let it in. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings one posting of the ledger a step further, as it was found there: composes and sends it, or settles what a
 * process that is gone has left.
 *
 * @returns whether it has come to an end, or to somebody's decision, so that the next part is to be looked at
 */
export async function settle(posting: Posting, edge: Sending): Promise<boolean> {
  const { postings } = edge.store;
  const { key } = posting;
  // The process that was sending it is gone: it may stand there.
  if (posting.state === 'sending')
    return doubtful(posting, edge, 'its process ended while it was on the way');
  if (isOver(posting, edge)) {
    edge.log.warn({ key }, 'not posted: it is too late for it');
    await postings.drop(key, 'late', edge.now());
    return true;
  }
  if (posting.body === null) {
    if (!(await postings.claim(key, edge.now()))) return false;
    const composed = await compose(posting, edge);
    if (composed !== 'ready') return composed === 'dropped';
  } else if (await isStopped(posting, edge)) {
    await postings.drop(key, 'stopped', edge.now());
    return true;
  }
  return send(key, edge);
}

/** Sends what is composed, if nobody else does. @returns as `settle` */
export async function send(key: string, edge: Sending): Promise<boolean> {
  const { postings } = edge.store;
  const began = edge.now();
  const begun = await postings.begin(key, began);
  if (!begun) return false;
  // The store, or this process, stood still so long that another one may soon take it for dead.
  if (edge.now() - began > postingLease / 2) {
    await postings.putOff(key, edge.now(), edge.now());
    return false;
  }
  return conclude(begun, await posted(begun, edge), edge);
}

async function posted(posting: Posting, { poster, signal }: Sending): Promise<Posted> {
  const { team, channel, thread, body } = posting;
  const message = messageSchema.parse(JSON.parse(body ?? 'null'));
  return isNote(aboutOf(posting))
    ? poster.tell({ team, user: channel }, message, signal)
    : poster.post({ team, channel, message, thread }, signal);
}

async function conclude(posting: Posting, sent: Posted, edge: Sending): Promise<boolean> {
  const { store, log, now } = edge;
  const { key } = posting;
  if (sent.how === 'unknown') {
    return doubtful(posting, edge, 'nobody can tell whether it arrived', sent.error);
  }
  if (sent.how === 'arrived') {
    edge.arrived.set(key, sent.ts);
    await noteOne(key, sent.ts, edge);
    return true;
  }
  const { why, error } = sent;
  const consequence = consequenceOf(why);
  if (consequence === 'later') {
    log.warn({ key, why }, 'not posted yet: Slack puts it off');
    await store.postings.putOff(key, now() + settingsOf(edge).tryAgainAfter, now());
    return false;
  }
  if (consequence === 'drop' || isNote(aboutOf(posting))) {
    log.error({ key, why }, 'not posted: Slack refuses it', error);
    await store.postings.drop(key, why, now());
    return true;
  }
  const ended = await store.postings.endAll(posting, why, (user, one) =>
    endedNote(posting, why, { ...one, user }, now()),
  );
  log.warn({ key, why, ended: ended.length }, 'Slack refuses it: what was set up there has ended');
  return true;
}

/** Notes what has arrived. @throws StoreError where that cannot be; it stays to be noted then */
export async function noteArrived(edge: Sending): Promise<void> {
  for (const [key, ts] of [...edge.arrived]) await noteOne(key, ts, edge);
}

async function noteOne(key: string, ts: string, { store, log, arrived }: Sending): Promise<void> {
  if (await store.postings.posted(key, ts)) log.info({ key }, 'posted');
  else log.warn({ key }, 'posted, after it had been decided on otherwise');
  arrived.delete(key);
}

/** A note is told again; of all else its owner is asked. */
async function doubtful(posting: Posting, edge: Sending, reason: string, error?: unknown): Promise<boolean> {
  const { store, log, now } = edge;
  const { key } = posting;
  if (isNote(aboutOf(posting))) {
    await store.postings.putOff(key, now() + settingsOf(edge).tryAgainAfter, now());
    return false;
  }
  if (await store.postings.hold(key, heldNote(posting, now()), now())) {
    log.error({ key }, `held: ${reason}`, error);
  }
  return true;
}

/** Details of what stands there are wanted whatever has become of the digest. */
async function isStopped(posting: Posting, { store }: FollowingEdge): Promise<boolean> {
  const about = aboutOf(posting);
  if (posting.part > 0 || isNote(about)) return false;
  const { team, channel } = posting;
  const found =
    about.of === 'digest'
      ? await store.digests.find({ team, channel })
      : await store.watches.find({ team, id: about.watch });
  return found?.state !== 'active';
}

function isOver(posting: Posting, edge: Sending): boolean {
  const { makeUpWithin, tryHitsFor, tryNotesFor } = settingsOf(edge);
  const about = aboutOf(posting);
  const whole = isNote(about) ? tryNotesFor : tryHitsFor;
  const patience = about.of === 'digest' && posting.part === 0 ? makeUpWithin : whole;
  return edge.now() - posting.due > patience;
}
