import { setTimeout as pause } from 'node:timers/promises';
import type { TeamRecord } from '../record.js';
import { buildRecord } from './build-record.js';
import { corpusStamp } from './corpus-stamp.js';
import { inSlices } from './in-slices.js';
import { type KeeperEdge, RecordKeeper, type RecordState } from './record-keeper.js';
import { type WatchOptions, watchCorpus } from './watch-corpus.js';

/** The record of a corpus folder, renewed as its files change. */
export interface KeptRecord {
  /** The record that serves now. */
  readonly record: TeamRecord;
  readonly state: RecordState;
  /** Renews it without waiting until a change is seen. */
  renew(): Promise<void>;
  stop(): void;
}

export interface KeepOptions
  extends Pick<WatchOptions, 'seen' | 'quietFor' | 'lookEach'>,
    Pick<KeeperEdge, 'renewed' | 'log' | 'lookAgainAfter'> {
  readonly dir: string;
  readonly index: string | null;
  readonly first: TeamRecord;
  readonly worker?: Parameters<typeof buildRecord>[0]['worker'];
}

/**
 * Keeps the record of a corpus folder as its files are, from now on until it is stopped. The first record is prepared
 * while it serves; those that take its place were prepared before.
 */
export function keepRecord(options: KeepOptions): KeptRecord {
  const { dir, index, first, renewed, log, lookAgainAfter, worker, ...watching } = options;
  const keeper = new RecordKeeper(first, {
    build: (known) => buildRecord({ dir, index, worker }, known),
    stamp: () => corpusStamp(dir),
    renewed,
    log,
    lookAgainAfter,
    now: Date.now,
    pause: (milliseconds) => pause(milliseconds, undefined, { ref: false }),
  });
  let stopped = false;
  inSlices(until(() => stopped || keeper.record !== first, first.prepare())).catch((error: unknown) => {
    log.error(error, 'what the first questions need could not be made before them');
  });
  const watch = watchCorpus(dir, { ...watching, changed: () => void keeper.renew() });
  return {
    get record() {
      return keeper.record;
    },
    get state() {
      return keeper.state;
    },
    renew: () => keeper.renew(),
    stop: () => {
      stopped = true;
      watch.stop();
    },
  };
}

/** Work that is left as it is when it is no longer of use. */
function* until(isOver: () => boolean, steps: Generator<void, void>): Generator<void, void> {
  while (!isOver() && !steps.next().done) yield;
}
