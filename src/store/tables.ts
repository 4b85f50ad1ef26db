import type { ItemOutcome } from './feeds.js';
import type { FollowingTables } from './following-tables.js';

/** The tables as Kysely sees them: the columns that migrations/ makes. Moments are milliseconds since 1970. */
export interface Tables extends FollowingTables {
  delivery: {
    id: string;
    body: string | null;
    state: DeliveryState;
    at: number;
    /** The process that works on it, by the id that it gave itself. */
    owner: string | null;
    /** Until when it is the owner's. */
    lease: number;
    /** Null where the payload does not say whose it is. */
    team: string | null;
    user_id: string | null;
  };
  delivery_key: { key: string; delivery: string; at: number; team: string | null };
  thread: {
    team: string;
    channel: string;
    thread: string;
    state: string;
    at: number;
    /** Whose conversation it is; null where it is not one person's alone. */
    user_id: string | null;
  };
  person: {
    team: string;
    user_id: string;
    language: string | null;
    visit_before: number | null;
    last_seen: number | null;
  };
  share: {
    team: string;
    channel: string;
    ts: string;
    quote: string;
    user_id: string;
    at: number;
    /** Words and speaker that the message shows, in short; null where nobody noted it. */
    shows: string | null;
    language: string | null;
  };
  feedback: {
    id: string;
    team: string;
    at: number;
    user_id: string;
    complaint: string;
    quote: string;
    query: string | null;
    note: string | null;
  };
  answer: {
    team: string;
    channel: string;
    question: string;
    answer: string;
    at: number;
    /** Who asked. */
    user_id: string | null;
  };
  arrival: { document: string; at: number };
  installation: {
    team: string;
    enterprise: string | null;
    sealed: string;
    at: number;
    /** Until when a process has it to itself to renew the token. */
    renewing_until: number;
  };
  feed: {
    name: string;
    polled_at: number | null;
    next_at: number;
    failures: number;
    problem: string | null;
    etag: string | null;
    last_modified: string | null;
    /** Until when a process has it to itself to look at it. */
    lease: number;
  };
  feed_item: {
    feed: string;
    key: string;
    hash: string;
    outcome: ItemOutcome;
    tries: number;
    /** 1 for one of the keys of an item: that by which it is counted. */
    first: number;
    at: number;
  };
}

/** `received` until sending begins, `began` until it is known to have arrived, `held` where that cannot be known. */
export type DeliveryState = 'received' | 'began' | 'held' | 'done';
