import type { ChannelKey } from './following.js';
import type { InTeam } from './store.js';

/**
 * How long what one process has claimed in the ledger is its own, in milliseconds: longer than a post may take with all
 * the waits that Slack asks for.
 */
export const postingLease = 5 * 60_000;

/**
 * `planned`: not sent, or Slack certainly did not take it. `sending`: on the way. `held`: nobody can tell whether it
 * arrived. `posted` and `dropped` (with the reason) are the ends.
 */
export const postingStates = ['planned', 'sending', 'held', 'posted', 'dropped'] as const;
export type PostingState = (typeof postingStates)[number];

export interface PostingKey extends InTeam {
  /** What is to be posted once; a later part of a message with details has the key of the first and its number. */
  readonly key: string;
}

export interface NewPosting extends PostingKey, ChannelKey {
  /** Who is told where it cannot be posted. */
  readonly user: string | null;
  /** JSON of src/following: what it tells of. */
  readonly about: string;
  readonly due: number;
  /** The message as JSON where it is composed already: nobody is asked again what it says. */
  readonly body?: string | null;
}

export interface Posting extends NewPosting {
  /** The key of the first part. */
  readonly sequence: string;
  /** 0, and 1, 2, ... for what belongs into the thread of the first. */
  readonly part: number;
  /** The message as JSON; null until it is composed, and once it is needed no more. */
  readonly body: string | null;
  readonly state: PostingState;
  /** Why it was dropped. */
  readonly why: string | null;
  /** The `ts` of the first part. */
  readonly thread: string | null;
  readonly ts: string | null;
}

/** What a posting says, and what counts as said from then on. */
export interface Composition {
  /** The first message and what goes into its thread, each as JSON; none: there is nothing to say. */
  readonly bodies: readonly string[];
  /** Quotes that are shown in the channel. */
  readonly shown: readonly string[];
  /** Documents that a watch, or the digest of a channel, has looked at. */
  readonly seen: readonly { readonly follower: string; readonly documents: readonly string[] }[];
  readonly hits: readonly { readonly watch: string; readonly quote: string }[];
}

/**
 * The ledger of what is posted: one row for each message, so that none is posted twice. A key is planned once, by
 * whoever comes first; one process at a time claims it; what may have arrived is never sent again by itself.
 */
export interface Postings {
  /** @returns false where the key is there already */
  plan(posting: NewPosting): Promise<boolean>;
  find(posting: PostingKey): Promise<Posting | null>;
  /** Those of a workspace in a state, in the order in which they were due. */
  list(team: string, state: PostingState): Promise<readonly Posting[]>;
  /** The sequences in which something is to be done that no process has claimed, in the order in which they are due. */
  open(now: number): Promise<readonly string[]>;
  /** The next part of a sequence; null where there is none, or another process works on it. */
  next(sequence: string, now: number): Promise<Posting | null>;
  /** Makes one that is not composed this process's own. @returns false where another process was faster */
  claim(key: string, now: number): Promise<boolean>;
  /**
   * Keeps what is to be posted and all that it shows, or nothing of it.
   *
   * @returns false where it is not this process's own any more, or where something of it was said by another posting
   * meanwhile: then it is to be composed anew
   */
  compose(key: string, composition: Composition, now: number): Promise<boolean>;
  /**
   * It is about to be sent.
   *
   * @returns null where it is another process's, or sent already: then it must not be sent
   */
  begin(key: string, now: number): Promise<Posting | null>;
  /** It arrived: its details may follow. @returns false where another process has decided on it meanwhile */
  posted(key: string, ts: string): Promise<boolean>;
  /** Whether it arrived is not known; the note says so to somebody. Only what is being sent can be held. */
  hold(key: string, note: NewPosting | null, now: number): Promise<boolean>;
  /** It was sent and certainly did not arrive: it is tried again from `until` on. */
  putOff(key: string, until: number, now: number): Promise<void>;
  /** It was claimed and not sent: it is tried again from `until` on. Does nothing to what is on the way. */
  release(key: string, until: number, now: number): Promise<void>;
  /** It is not posted, nor are its details. */
  drop(key: string, why: string, now: number): Promise<void>;
  /** Takes one out of holding to send it once more; null where it is not held (any more). */
  takeUp(posting: PostingKey, now: number): Promise<Posting | null>;
  /** Takes one out of holding and lets it be; false where it is not held (any more). */
  letBe(posting: PostingKey): Promise<boolean>;
  /**
   * Nothing can be posted any more where this posting belongs: it is dropped, the digest and the watches of the channel
   * (or of the person) end, and what else is planned or held for it is dropped too.
   *
   * @param noteTo what to tell each of those who set them up
   * @returns who had set up what
   */
  endAll(
    posting: Posting,
    why: string,
    noteTo: (user: string, ended: Ended) => NewPosting,
  ): Promise<readonly Ended[]>;
  /** Documents that arrived after a moment and that a follower has not looked at, in the order of their names. */
  unseen(follower: InTeam & { readonly follower: string }, since: number): Promise<readonly string[]>;
  /** The quotes that a watch has fired on. */
  hitsOf(watch: InTeam & { readonly watch: string }): Promise<ReadonlySet<string>>;
  /** The quotes that were shown in a channel. */
  shownIn(channel: ChannelKey): Promise<ReadonlySet<string>>;
}

/** What somebody had set up in a place that has ended. */
export interface Ended {
  readonly user: string | null;
  readonly digest: boolean;
  readonly watches: number;
}
