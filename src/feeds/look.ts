import type { FeedLook, FeedProblem } from '../feed-states.js';
import type { FetchedPage, Fetcher } from '../fetching/fetcher.js';
import type { Importer } from '../imported/importer.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { FeedMemory, ItemOutcome } from '../store/feeds.js';
import type { Store } from '../store/store.js';
import { type FeedItem, feedItems } from './feed-items.js';
import type { Feed } from './feed-list.js';
import { folderItems } from './folder-items.js';
import { inEachLanguage, ownFault, passes } from './in-words.js';
import { untilNext } from './schedule.js';

/** What looking at feeds needs from outside. */
export interface FeedEdge {
  readonly store: Pick<Store, 'feeds'>;
  readonly importer: Importer;
  readonly fetcher: Fetcher;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
  /** Between two pages of a site. */
  readonly pause: () => Promise<unknown>;
  readonly log: FeedLog;
}

/** Each line has what it is about. */
export interface FeedLog {
  info(about: Readonly<Record<string, unknown>>, message: string): void;
  warn(about: Readonly<Record<string, unknown>>, message: string): void;
  error(about: Readonly<Record<string, unknown>>, message: string, error: unknown): void;
}

/** A process that looks at a feed has it to itself so long, in milliseconds; pages are slow, and there may be many. */
const lease = 30 * 60_000;
/** So often an item is tried that could not be had. */
const mostTries = 6;

type LookedItem = FeedLook['items'][number];

/**
 * Looks at a feed, and imports what is new in it, each item once. One item that cannot be had never stops the others; a
 * feed that cannot be read is looked at again later and later.
 *
 * @param due only where it is due, and nobody else looks at it
 * @returns null where it is not due
 */
export async function lookAt(
  feed: Feed,
  edge: FeedEdge,
  due: boolean,
  signal?: AbortSignal,
): Promise<FeedLook | null> {
  const { store, now, log } = edge;
  const { name } = feed;
  if (!(await store.feeds.take(name, now(), now() + lease, due)))
    return due ? null : { name, outcome: 'busy', problem: null, items: [] };
  const before = await store.feeds.find(name);
  try {
    const found = await itemsOf(feed, before, edge);
    const items = found ? await importNew(feed, found.items, edge, signal) : [];
    const waits = items.some(({ outcome }) => outcome === 'waiting') || signal?.aborted === true;
    await store.feeds.looked(name, {
      polledAt: now(),
      nextAt: now() + untilNext(feed.every, 0, edge.chance()),
      failures: 0,
      problem: null,
      // What waits is in the feed: it must be told of again.
      etag: waits ? null : found ? found.etag : (before?.etag ?? null),
      lastModified: waits ? null : found ? found.lastModified : (before?.lastModified ?? null),
    });
    if (items.length > 0) log.info({ feed: name, items: items.length }, 'a feed brought something');
    return { name, outcome: found ? 'read' : 'unchanged', problem: null, items };
  } catch (error) {
    const problem = problemOf(error);
    const failures = (before?.failures ?? 0) + 1;
    if (error instanceof UsageError)
      log.warn({ feed: name, why: problem.en, failures }, 'a feed could not be read');
    else log.error({ feed: name, failures }, 'a feed could not be read', error);
    await store.feeds.looked(name, {
      polledAt: now(),
      nextAt: now() + untilNext(feed.every, failures, edge.chance()),
      failures,
      problem: JSON.stringify(problem),
      etag: before?.etag ?? null,
      lastModified: before?.lastModified ?? null,
    });
    return { name, outcome: 'failed', problem, items: [] };
  }
}

interface FoundItems {
  readonly items: readonly FeedItem[];
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Null where the server says that the feed has not changed. */
async function itemsOf(
  { from }: Feed,
  before: FeedMemory | null,
  { fetcher, now }: FeedEdge,
): Promise<FoundItems | null> {
  if (from.is === 'folder')
    return { items: await folderItems(from.at, now()), etag: null, lastModified: null };
  const since = { etag: before?.etag ?? null, lastModified: before?.lastModified ?? null };
  const page: FetchedPage | null = await fetcher.changed(from.at, since);
  return page && { items: feedItems(page.bytes, page.contentType, page.address), ...page.validators };
}

/** Oldest first, as they were published: feeds have the newest first. */
async function importNew(
  feed: Feed,
  items: readonly FeedItem[],
  edge: FeedEdge,
  signal?: AbortSignal,
): Promise<LookedItem[]> {
  const { store, now, pause } = edge;
  const looked: LookedItem[] = [];
  for (const item of [...items].reverse()) {
    if (signal?.aborted) break;
    if (!isWanted(item, feed)) continue;
    const known = await store.feeds.items(feed.name, item.keys);
    const isKnown = known.some(
      ({ hash, outcome, tries }) => hash === item.hash && (outcome !== 'waiting' || tries >= mostTries),
    );
    if (isKnown) continue;
    if (looked.length > 0) await pause();
    const tries = Math.max(0, ...known.filter(({ hash }) => hash === item.hash).map((one) => one.tries)) + 1;
    const became = await importItem(feed, item, edge);
    looked.push(became);
    const noted = item.keys.map((key) => ({ key, hash: item.hash, outcome: became.outcome, tries }));
    await store.feeds.noteItem(feed.name, noted, now());
  }
  return looked;
}

function isWanted({ title }: FeedItem, { words }: Feed): boolean {
  if (words.length === 0 || title === null) return true;
  const folded = title.normalize('NFKC').toLowerCase();
  return words.some((word) => folded.includes(word.normalize('NFKC').toLowerCase()));
}

async function importItem(feed: Feed, item: FeedItem, edge: FeedEdge): Promise<LookedItem> {
  const about = { title: item.title, link: item.link };
  const became = (outcome: ItemOutcome, document: string | null, problem: FeedProblem | null) => ({
    ...about,
    outcome,
    document,
    problem,
  });
  try {
    return became('imported', await importedAs(feed, item, edge), null);
  } catch (error) {
    if (error instanceof UsageError)
      return became(passes(error.mistake) ? 'waiting' : 'refused', null, inEachLanguage(error.mistake));
    edge.log.error({ feed: feed.name, link: item.link }, 'an item of a feed could not be imported', error);
    return became('waiting', null, ownFault);
  }
}

/** The day of the feed is taken only where the page has none. @returns the document's id */
async function importedAs({ said }: Feed, item: FeedItem, { importer }: FeedEdge): Promise<string | null> {
  const request = { paths: [item.link], said, dryRun: false };
  const day = item.published;
  try {
    const { documents } = await importer.import(request, () => undefined);
    return documents[0]?.document ?? null;
  } catch (error) {
    const noDay =
      error instanceof UsageError && error.mistake.code === 'import-needs' && error.mistake.flag === 'date';
    if (!noDay || day === null) throw error;
    const { documents } = await importer.import(
      { ...request, said: { ...said, published: day } },
      () => undefined,
    );
    return documents[0]?.document ?? null;
  }
}

function problemOf(error: unknown): FeedProblem {
  return error instanceof UsageError ? inEachLanguage(error.mistake) : ownFault;
}
