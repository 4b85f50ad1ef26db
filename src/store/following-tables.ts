import type { Rhythm } from '../watch/watch.js';
import type { Digest, Watch } from './following.js';
import type { PostingState } from './ledger.js';

/** The tables of digests, watches, what is posted of them, and what people saved. Moments as in tables.ts. */
export interface FollowingTables {
  digest: {
    team: string;
    channel: string;
    /** Who set it up. */
    user_id: string | null;
    time: string;
    zone: string;
    /** JSON. */
    days: string;
    /** JSON. */
    topics: string;
    /** 0 or 1. */
    heartbeat: number;
    language: string | null;
    state: Digest['state'];
    at: number;
    since: number;
  };
  watch: {
    id: string;
    team: string;
    /** A channel, or a person. */
    target: string;
    /** Who set it up. */
    user_id: string | null;
    query: string;
    /** JSON. */
    include: string;
    /** JSON. */
    exclude: string;
    rhythm: Rhythm;
    zone: string;
    language: string | null;
    state: Watch['state'];
    at: number;
    since: number;
  };
  posting: {
    key: string;
    team: string;
    /** A channel, or a person. */
    channel: string;
    /** Who is told where it cannot be posted. */
    user_id: string | null;
    sequence: string;
    part: number;
    /** JSON. */
    about: string;
    /** JSON. */
    body: string | null;
    state: PostingState;
    why: string | null;
    thread: string | null;
    ts: string | null;
    due: number;
    at: number;
    /** The process that works on it. */
    owner: string | null;
    lease: number;
  };
  /** `follower` is the id of a watch, or the channel of a digest. */
  seen_document: { team: string; follower: string; document: string; at: number };
  /** `posting` is the key of what told of it. */
  watch_hit: { team: string; watch: string; quote: string; posting: string; at: number };
  shown: { team: string; channel: string; quote: string; at: number };
  saved_quote: { team: string; user_id: string; quote: string; at: number };
  saved_search: { team: string; user_id: string; query: string; at: number };
}
