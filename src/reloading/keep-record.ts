import { setTimeout as pause } from 'node:timers/promises';
import type { TeamRecord } from '../record.js';
import { buildRecord } from './build-record.js';
import { corpusStamp } from './corpus-stamp.js';
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

/** Keeps the record of a corpus folder as its files are, from now on until it is stopped. */
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
  const watch = watchCorpus(dir, { ...watching, changed: () => void keeper.renew() });
  return {
    get record() {
      return keeper.record;
    },
    get state() {
      return keeper.state;
    },
    renew: () => keeper.renew(),
    stop: () => watch.stop(),
  };
}
