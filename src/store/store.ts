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
  /** Forgets what is older than it is kept for; called now and then. */
  tidy(now: number): Promise<void>;
  close(): Promise<void>;
}

/** Whose: a workspace by Slack's id for it. */
export interface InTeam {
  readonly team: string;
}

/** What Slack sent and what became of it: nothing is answered twice, nothing that was taken is forgotten. */
export interface Inbox {
  /**
   * Remembers what came in before Slack is told that it has arrived.
   *
   * @returns its id, or null where one of its keys was seen before: then it is a duplicate
   */
  receive(delivery: NewDelivery): Promise<string | null>;
  /** The answer is about to be sent: from here on it is never sent again by itself. */
  began(id: string): Promise<void>;
  /** Whether the answer arrived is not known: it waits for the asker to say so. */
  hold(id: string): Promise<void>;
  /** Answered: what was asked is forgotten, only its keys are kept. */
  done(id: string): Promise<void>;
  /** Takes one out of holding to answer it again; null where it is not held (any more). */
  retake(id: string): Promise<string | null>;
  /** What a stop left behind, oldest first. */
  unfinished(): Promise<readonly Unfinished[]>;
}

export interface NewDelivery {
  /** Each is enough to know it again. */
  readonly keys: readonly string[];
  /** The payload as JSON; null where nothing is owed but not to take it twice. */
  readonly body: string | null;
  readonly at: number;
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
  keep(thread: ThreadKey, state: string, at: number): Promise<void>;
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

export interface Shares {
  add(share: Share): Promise<void>;
  find(message: Pick<Share, 'team' | 'channel' | 'ts'>): Promise<Share | null>;
  remove(message: Pick<Share, 'team' | 'channel' | 'ts'>): Promise<void>;
}

/** Why a quote is complained of. */
export const complaints = ['wrong-person', 'wrong-words', 'not-asked'] as const;
export type Complaint = (typeof complaints)[number];

export interface Feedback extends InTeam {
  readonly at: number;
  readonly user: string;
  readonly complaint: Complaint;
  readonly quote: string;
  /** What was asked, where it is known. */
  readonly query: string | null;
  /** What the person wrote beside it. */
  readonly note: string | null;
}

export interface FeedbackBook {
  add(feedback: Feedback): Promise<void>;
  /** Newest first. */
  list(since: number): Promise<readonly Feedback[]>;
}

/** Which message of the bot answers which message of a person: an edited question has its answer replaced. */
export interface Answers {
  add(answer: AnswerKey & { readonly answer: string; readonly at: number }): Promise<void>;
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
  since(moment: number): Promise<readonly string[]>;
}
