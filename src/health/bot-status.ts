import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { FeedsInShort } from '../feed-states.js';
import type { BotStatus } from '../status.js';
import type { Store } from '../store/store.js';
import { answering } from './vitals.js';

/** The version that package.json gives. */
export function packagedVersion(): string {
  const path = createRequire(import.meta.url).resolve('alliance-bot/package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}

export interface BotStatusEdge {
  readonly version: string;
  readonly store: Pick<Store, 'engine' | 'ping' | 'arrivals' | 'digests' | 'watches' | 'postings'>;
  /** When the bot started, in milliseconds since 1970; null where it is not the bot that asks. */
  readonly since: number | null;
  readonly now: () => number;
  /** Since when the files of the record cannot be used; null where they can. */
  readonly brokenSince?: () => number | null;
  readonly feeds?: () => Promise<FeedsInShort>;
}

/** Asks how the bot is, for `alliance status`. A store that fails is a part of the answer: it never rejects. */
export function botStatus({
  version,
  store,
  since,
  now,
  brokenSince = () => null,
  feeds,
}: BotStatusEdge): () => Promise<BotStatus> {
  const answers = answering(store);
  return async () => {
    const up = await answers();
    return {
      alliance: version,
      upSeconds: since === null ? null : Math.max(0, Math.floor((now() - since) / 1_000)),
      store: { engine: store.engine, answers: up },
      brokenSince: brokenSince(),
      ...(feeds && up ? { feeds: await feeds().catch(() => null) } : {}),
      lastArrival: up ? await store.arrivals.last().catch(() => null) : null,
      jobs: up ? await jobsOf(store, now()).catch(() => null) : null,
    };
  };
}

async function jobsOf(
  { digests, watches, postings }: BotStatusEdge['store'],
  now: number,
): Promise<NonNullable<BotStatus['jobs']>> {
  const [digest, watch, waiting] = await Promise.all([
    digests.active(),
    watches.active(),
    postings.open(now),
  ]);
  return { digests: digest.length, watches: watch.length, waiting: waiting.length };
}
