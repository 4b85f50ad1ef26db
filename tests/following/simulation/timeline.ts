import type { Chance } from './chance.js';

interface Waiting {
  readonly at: number;
  /** Of those that wake at the same moment. */
  readonly order: number;
  readonly wake: () => void;
}

/** Time that stands still while anybody works, and leaps to whatever is next when all wait. */
export class Timeline {
  #waiting: Waiting[] = [];

  constructor(
    public now: number,
    readonly chance: Chance,
  ) {}

  /** Resolves when so many milliseconds have passed. */
  wait(ms: number): Promise<void> {
    return new Promise((wake) => this.#add({ at: this.now + ms, order: this.chance.next(), wake }));
  }

  /** Does something at a moment, or at once where that has passed. */
  at(moment: number, work: () => void): void {
    this.#add({ at: Math.max(moment, this.now), order: this.chance.next(), wake: work });
  }

  /** Lets time pass until a moment, or until nobody waits. */
  async run(until: number): Promise<void> {
    for (;;) {
      const next = this.#waiting[0];
      if (!next || next.at > until) break;
      this.#take();
      this.now = next.at;
      next.wake();
      // Everything that can go on without time passing goes on first.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.now = until;
  }

  #add(one: Waiting): void {
    const heap = this.#waiting;
    heap.push(one);
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfLater(above, at)) break;
      at = above;
    }
  }

  #take(): void {
    const heap = this.#waiting;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const below = right < heap.length && this.#isLater(left, right) ? right : left;
      if (below >= heap.length || !this.#swapIfLater(at, below)) break;
      at = below;
    }
  }

  #isLater(one: number, other: number): boolean {
    const [a, b] = [this.#waiting[one], this.#waiting[other]];
    return a !== undefined && b !== undefined && (a.at > b.at || (a.at === b.at && a.order > b.order));
  }

  #swapIfLater(above: number, below: number): boolean {
    const [a, b] = [this.#waiting[above], this.#waiting[below]];
    if (!a || !b || !this.#isLater(above, below)) return false;
    this.#waiting[above] = b;
    this.#waiting[below] = a;
    return true;
  }
}
