import { setTimeout as pause } from 'node:timers/promises';
import type { TeamRecord } from '../record.js';
import type { Store } from '../store/store.js';

/** Why the bot is not ready, in a word: its record is not loaded, its store does not answer, Slack is not connected, it is about to stop. */
export type NotReady = 'record' | 'store' | 'slack' | 'stopping';

/** A probe waits no longer than this for the store, in milliseconds. */
const patience = 2_000;

/** What the process knows of how it is. It begins with nothing: no record, no store, no Slack. */
export class Vitals {
  record: TeamRecord | null = null;
  slack = false;
  stopping = false;
  #answers: (() => Promise<boolean>) | null = null;

  set store(store: Store) {
    this.#answers = answering(store);
  }

  /** Whether there is a store, and it answers in time. */
  async storeAnswers(): Promise<boolean> {
    return this.#answers === null ? false : this.#answers();
  }

  /** The first thing that keeps it from being ready; null where nothing does. */
  async notReady(): Promise<NotReady | null> {
    if (this.stopping) return 'stopping';
    if (this.record === null) return 'record';
    if (!(await this.storeAnswers())) return 'store';
    return this.slack ? null : 'slack';
  }
}

/**
 * Asks a store whether it answers, within two seconds. However often it is asked, one question is under way at a time:
 * a store that hangs is not asked more and more.
 */
export function answering(store: Pick<Store, 'ping'>, within = patience): () => Promise<boolean> {
  let asked: Promise<boolean> | null = null;
  const ask = () =>
    store
      .ping()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asked = null;
      });
  return async () => {
    asked ??= ask();
    const over = new AbortController();
    const tooLate = pause(within, false, { signal: over.signal, ref: false }).catch(() => false);
    try {
      return await Promise.race([asked, tooLate]);
    } finally {
      over.abort();
    }
  };
}
