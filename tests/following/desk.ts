import { afterEach } from 'vitest';
import type { FollowingEdge, Settings } from '../../src/following/edge.js';
import type { Edition, Editor } from '../../src/following/editor.js';
import type { Posted, Poster } from '../../src/following/poster.js';
import { makeRounds, type Rounds } from '../../src/following/rounds.js';
import type { NewDigest, NewWatch } from '../../src/store/following.js';
import { storeOn } from '../../src/store/sql-store.js';
import { openSqliteFile } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { stubEditor } from './simulation/stub-editor.js';

export const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000];
export const team = 'T1';

/** A Monday, 22 minutes past eight in the morning in London and in UTC. */
export const monday = Date.UTC(2026, 1, 2, 8, 22);

export const digest: NewDigest = {
  team,
  channel: 'C1',
  by: 'U1',
  time: '08:30',
  zone: 'Europe/London',
  days: 'every day',
  topics: [],
  heartbeat: false,
  language: null,
  at: monday,
};
export const watch: NewWatch = {
  team,
  target: 'C1',
  by: 'U1',
  query: 'deterrence',
  include: [],
  exclude: [],
  rhythm: 'at-once',
  zone: 'Europe/London',
  language: null,
  at: monday,
};

/** What the bot posted, or told one person. */
export interface Sent {
  readonly to: string;
  readonly text: string;
  readonly thread: string | null;
  readonly told: boolean;
}

export interface Desk {
  readonly store: Store;
  readonly rounds: Rounds;
  readonly sent: Sent[];
  readonly logged: string[];
  now: number;
  /** What Slack answers next, in order; the message arrives where nothing is said. A function is asked when it is called. */
  readonly answers: (Posted | (() => Posted | Promise<Posted>))[];
  /** The same store after the process was gone. */
  restarted(): Promise<Desk>;
  /** Does a round at a moment. */
  at(moment: number): Promise<void>;
}

const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

export const refused = (why: string): Posted => ({ how: 'refused', why, error: new Error(why) });
export const unknown: Posted = { how: 'unknown', error: new Error('no answer') };

/** Rounds on a store in memory, by a clock that stands still, to a Slack that does as it is told. */
export async function newDesk(
  with_: Partial<Pick<FollowingEdge, 'editor' | 'settings'>> = {},
): Promise<Desk> {
  const database = await openSqliteFile(':memory:');
  const open = async () => {
    const store = await storeOn(database);
    return store;
  };
  const store = await open();
  opened.push(store);
  await store.arrivals.note(['known'], monday);
  return deskOn(store, open, with_);
}

function deskOn(
  store: Store,
  open: () => Promise<Store>,
  { editor = stubEditor, settings }: { editor?: Editor; settings?: Partial<Settings> | undefined },
): Desk {
  const sent: Sent[] = [];
  const answers: Desk['answers'] = [];
  const logged: string[] = [];
  const answered = async (what: Sent): Promise<Posted> => {
    const next = answers.shift();
    const answer = typeof next === 'function' ? await next() : next;
    if (answer && answer.how === 'refused') return answer;
    sent.push(what);
    return answer ?? { how: 'arrived', ts: `${sent.length}.1` };
  };
  const poster: Poster = {
    post: ({ channel, thread, message: { text } }) => answered({ to: channel, text, thread, told: false }),
    tell: ({ user }, { text }) => answered({ to: user, text, thread: null, told: true }),
  };
  const desk: Desk = {
    store,
    sent,
    logged,
    answers,
    now: monday,
    rounds: makeRounds({
      store,
      editor,
      poster,
      now: () => desk.now,
      log: {
        info: (_, message) => logged.push(message),
        warn: (_, message) => logged.push(message),
        error: (_, message) => logged.push(message),
      },
      settings,
    }),
    restarted: async () => {
      const again = deskOn(await open(), open, { editor, settings });
      again.now = desk.now;
      return again;
    },
    at: async (moment) => {
      desk.now = moment;
      await desk.rounds.run();
    },
  };
  return desk;
}

/** An edition of these messages, which shows and hits nothing. */
export const saying = (...texts: string[]): Edition => ({
  messages: texts.map((text) => ({ text, blocks: [] })),
  shown: [],
  hits: [],
});

/** An editor whose digest says its date, with as many details, and whose watches fire for every document. */
export function editorOf(details: number, rest: Partial<Editor> = {}): Editor {
  return {
    digest: async ({ date, late }) => {
      const others = Array.from({ length: details }, (_, n) => `detail ${n + 1}`);
      return saying(`${date}${late ? ' late' : ''}`, ...others);
    },
    watch: async ({ watch: { id }, documents, known }) => {
      const quotes = documents.map((document) => `of ${document}`).filter((quote) => !known.has(quote));
      const hits = quotes.map((quote) => ({ watch: id, quote }));
      return { ...(quotes.length > 0 ? saying(quotes.join(', ')) : saying()), hits };
    },
    note: async (order) => ({
      text: 'held' in order ? `held ${order.held.key}` : `ended ${order.about.why}`,
      blocks: [],
    }),
    ...rest,
  };
}

export async function deskWithDigest(details = 0, rest: Partial<Editor> = {}): Promise<Desk> {
  const desk = await newDesk({ editor: editorOf(details, rest) });
  await desk.store.digests.set(digest);
  return desk;
}

/** When the digest is due, and the ledger's key for that date. */
export const due = monday + 8 * minute;
export const key = 'digest T1 C1 2026-02-02';

export const texts = ({ sent }: Desk): string[] => sent.map(({ text }) => text);

/** What the ledger says of a posting, with the reason where it was dropped. */
export async function stateOf({ store }: Desk, of = key): Promise<string | null> {
  const found = await store.postings.find({ team, key: of });
  return found && `${found.state}${found.why === null ? '' : ` ${found.why}`}`;
}
