import type { PostingKey } from '../store/ledger.js';
import { type FollowingEdge, settingsOf } from './edge.js';
import { planner } from './planning.js';
import { noteArrived, type Sending, send, settle } from './sending.js';

/** What makes each post happen once. Several processes may do rounds on one store at the same time. */
export interface Rounds {
  /**
   * One round: plans what is due, and brings all that is open as far as it goes. Throws where the store does.
   *
   * @param signal ends the round after what is on the way
   */
  run(signal?: AbortSignal): Promise<void>;
  /**
   * Sends what is planned and composed, without waiting for the next round; where that fails, the rounds go on with it.
   *
   * @returns whether it has come to an end
   */
  sendNow(posting: PostingKey): Promise<boolean>;
  /**
   * Sends a held posting once more, because whoever set it up says that it is missing.
   *
   * @returns false where it is not held (any more), so that a second press does nothing
   */
  postHeld(posting: PostingKey): Promise<boolean>;
  /** Lets a held posting be: it arrived, or nobody wants it. @returns as `postHeld` */
  dropHeld(posting: PostingKey): Promise<boolean>;
}

/** Rounds on a store. */
export function makeRounds(edge: FollowingEdge): Rounds {
  const { postings } = edge.store;
  const sending: Sending = { ...edge, arrived: new Map() };
  const plan = planner(edge);
  return {
    run: async (signal) => {
      await noteArrived(sending);
      await plan();
      const waiting = [...(await postings.open(edge.now()))];
      const lane = async () => {
        for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
          if (signal?.aborted) return;
          await follow(one, { ...sending, signal });
        }
      };
      // A round ends when all is settled that is on the way, also where the store fails in the middle.
      const lanes = await Promise.allSettled(Array.from({ length: settingsOf(edge).atOnce }, lane));
      for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
    },
    sendNow: ({ key }) => send(key, sending),
    postHeld: async (posting) => {
      const taken = await postings.takeUp(posting, edge.now());
      if (!taken) return false;
      if (await send(taken.key, sending)) await follow(taken.sequence, sending);
      return true;
    },
    dropHeld: (posting) => postings.letBe(posting),
  };
}

/** A message and then its details, in their order. What fails is put off, so that the others have their turn. */
async function follow(sequence: string, edge: Sending): Promise<void> {
  const { postings } = edge.store;
  for (;;) {
    const posting = await postings.next(sequence, edge.now());
    if (!posting || edge.signal?.aborted) return;
    try {
      if (!(await settle(posting, edge))) return;
    } catch (error) {
      edge.log.error({ key: posting.key }, 'a posting failed, and is tried again', error);
      await postings.release(posting.key, edge.now() + settingsOf(edge).tryAgainAfter, edge.now());
      return;
    }
  }
}
