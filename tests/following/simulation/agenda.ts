import type { Timeline } from './timeline.js';

/**
 * Moments at which there may be something to do, in order. Between them a round finds nothing, so that not every minute
 * of four hundred days has to have one.
 */
export class Agenda {
  #moments: number[] = [];

  constructor(readonly timeline: Timeline) {}

  add(...moments: number[]): void {
    const coming = moments.filter((moment) => moment > this.timeline.now);
    if (coming.length > 10) {
      this.#moments = [...new Set([...this.#moments, ...coming])].sort((a, b) => a - b);
      return;
    }
    for (const moment of coming) {
      const place = this.#moments.findIndex((other) => other >= moment);
      this.#moments.splice(place === -1 ? this.#moments.length : place, 0, moment);
    }
  }

  /** The next one; far away where there is none. */
  next(): number {
    const past = this.#moments.findIndex((moment) => moment > this.timeline.now);
    this.#moments.splice(0, past === -1 ? this.#moments.length : past);
    return this.#moments[0] ?? Number.MAX_SAFE_INTEGER;
  }
}
