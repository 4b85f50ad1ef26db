import type { Feedback } from '../feedback.js';
import type { Forgotten, Whose } from '../forgetting.js';
import type { FeedBook } from './feeds.js';
import type { Digests, Saved, Watches } from './following.js';
import type { Installations } from './installations.js';
import type { NewPosting, Postings } from './ledger.js';

/**
 * What the bot remembers between starts. Every moment is in milliseconds since 1970, given by the caller; every text
 * is kept as it is given. Nothing here is of the record: quotes are named by their ids.
 */
export interface Store {
  readonly inbox: Inbox;
  readonly threads: Threads;
  readonly people: PeopleBook;
  readonly shares: Shares;
  readonly feedback: FeedbackBook;
  readonly answers: Answers;
  readonly arrivals: Arrivals;
  readonly feeds: FeedBook;
  readonly installations: Installations;
  readonly digests: Digests;
  readonly watches: Watches;
  readonly postings: Postings;
  readonly saved: Saved;
  readonly engine: 'SQLite' | 'PostgreSQL';
  /** Reads a little. Rejects where the database does not answer; that can take as long as a query may. */
  ping(): Promise<void>;
  /** Forgets all of a workspace or of a person, whatever it is. @returns what there was */
  forget(whose: Whose): Promise<Forgotten>;
  /** What `forget` would forget. */
  whatIsOf(whose: Whose): Promise<Forgotten>;
  /** Forgets what is older than it is kept for; called now and then. */
  tidy(now: number): Promise<void>;
  close(): Promise<void>;
}

/** Whose: a workspace by Slack's id for it. */
export interface InTeam {
  readonly team: string;
}

/** A process that has said nothing of a delivery for so long, in milliseconds, no longer works on it. */
export const leaseLength = 60_000;

/**
 * What Slack sent and what became of it: nothing is answered twice, nothing that was taken is forgotten. Several
 * processes may share it: what one has received or taken over is its own for `leaseLength`, and as long as it renews.
 */
export interface Inbox {
  /**
   * Remembers what came in before Slack is told that it has arrived.
   *
   * @returns its id, or null where one of its keys was seen before: then it is a duplicate
   */
  receive(delivery: NewDelivery): Promise<string | null>;
  /**
   * The answer is about to be sent: from here on it is never sent again by itself.
   *
   * @returns false where it is no longer this process's: another one answers it, so the answer must not be sent
   */
  began(id: string): Promise<boolean>;
  /** Whether the answer arrived is not known: it waits for the asker to say so. */
  hold(id: string): Promise<void>;
  /** Answered: what was asked is forgotten, only its keys are kept. */
  done(id: string): Promise<void>;
  /** Takes one out of holding to answer it again; null where it is not held (any more). */
  retake(id: string, at: number): Promise<string | null>;
  /** What is not answered yet, whoever works on it, oldest first. */
  unfinished(): Promise<readonly Unfinished[]>;
  /** Says that this process still works on these. */
  renew(ids: readonly string[], now: number): Promise<void>;
  /**
   * Makes this process's own what nobody works on any more, oldest first: that whose lease has ended. At the `start`
   * a store that one process uses alone (SQLite) hands over everything: the process before is gone.
   */
  takeOver(now: number, when: 'start' | 'later'): Promise<readonly Unfinished[]>;
}

export interface NewDelivery {
  /** Each is enough to know it again. */
  readonly keys: readonly string[];
  /** The payload as JSON; null where nothing is owed but not to take it twice. */
  readonly body: string | null;
  readonly at: number;
  /** Whose it is, as far as the payload says. */
  readonly whose?: { readonly team: string; readonly user: string | null } | undefined;
}

export interface Unfinished {
  readonly id: string;
  readonly body: string;
  readonly at: number;
  /** Whether sending the answer had begun, so that it may have arrived. */
  readonly began: boolean;
}

/** What a conversation is about, a bounded time long; `state` is JSON of src/conversation. */
export interface Threads {
  find(thread: ThreadKey): Promise<string | null>;
  /** @param person whose conversation it is, where it is one person's alone */
  keep(thread: ThreadKey, state: string, at: number, person?: string | null): Promise<void>;
}

export interface ThreadKey extends InTeam {
  readonly channel: string;
  /** The `ts` of the message that the thread hangs on; in a direct message `''` is the conversation itself. */
  readonly thread: string;
}

export interface PersonKey extends InTeam {
  readonly user: string;
}

/** What a person of the workspace has chosen, and when he was last at the bot's Home. */
export interface PeopleBook {
  /** The language that was chosen, or null. */
  languageOf(person: PersonKey): Promise<string | null>;
  chooseLanguage(person: PersonKey, language: string | null): Promise<void>;
  /**
   * Notes a visit. Visits within half an hour are one.
   *
   * @returns when the visit before this one was; null at the first
   */
  visit(person: PersonKey, at: number): Promise<number | null>;
}

/** A quote that somebody shared, by the message that shows it. */
export interface Share extends InTeam {
  readonly channel: string;
  readonly ts: string;
  readonly quote: string;
  readonly user: string;
  readonly at: number;
}

/** How the message of a share stands. */
export interface StandingShare extends Share {
  /** What the message shows, as `add` or `corrected` was told; null for a share of before that was noted. */
  readonly shows: string | null;
  /** Of the message; null where nobody noted it. */
  readonly language: string | null;
}

export interface Shares {
  add(share: Share & Partial<Pick<StandingShare, 'shows' | 'language'>>): Promise<void>;
  /** Some shares of all workspaces, ordered by workspace, channel and message, from behind one of them on. */
  standing(
    behind: Pick<Share, 'team' | 'channel' | 'ts'> | null,
    limit: number,
  ): Promise<readonly StandingShare[]>;
  /**
   * Notes what a message shows from now on, and in the same moment that its sharer is owed a note of it.
   *
   * @returns false, with nothing owed, where it shows no longer what `share` says: another process corrected it, or it was removed
   */
  corrected(share: StandingShare, shows: string, owed: NewPosting | null): Promise<boolean>;
  find(message: Pick<Share, 'team' | 'channel' | 'ts'>): Promise<Share | null>;
  remove(message: Pick<Share, 'team' | 'channel' | 'ts'>): Promise<void>;
}

/** What readers said of quotes, each with the workspace that it comes from. */
export interface FeedbackBook {
  add(feedback: Feedback & InTeam): Promise<void>;
  /** Newest first. */
  list(since: number): Promise<readonly (Feedback & InTeam)[]>;
}

/** Which message of the bot answers which message of a person: an edited question has its answer replaced. */
export interface Answers {
  add(
    answer: AnswerKey & { readonly answer: string; readonly at: number; readonly user?: string },
  ): Promise<void>;
  find(question: AnswerKey): Promise<{ readonly answer: string; readonly at: number } | null>;
}

export interface AnswerKey extends InTeam {
  readonly channel: string;
  /** The `ts` of the question. */
  readonly question: string;
}

/** When each document of the record was first seen by this bot. */
export interface Arrivals {
  /** Notes documents; those of the very first time count as always known. */
  note(documents: readonly string[], at: number): Promise<void>;
  /** Newest first, then by their ids. */
  since(moment: number): Promise<readonly string[]>;
  /** The last that was noted after the very first time; null where there is none. */
  last(): Promise<{ readonly document: string; readonly at: number } | null>;
}
