import type { FollowingEdge } from '../../../src/following/edge.js';
import { makeRounds, type Rounds } from '../../../src/following/rounds.js';
import type { Chance } from './chance.js';
import type { Timeline } from './timeline.js';

/** Nobody goes on after this: what a killed process would have done is not done, not even in a catch or a finally. */
const never = new Promise<never>(() => {});

/** The store could not be reached, or was lost before it said that it had done what it was told. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';
}

/**
 * A process that does rounds until it is killed: from outside, or by chance between any two things that it waits for.
 * Whatever it calls takes a little time, so that what others do comes in between.
 */
export class Process {
  readonly rounds: Rounds;
  /** Resolves when it is dead. */
  readonly death: Promise<void>;
  #dead = false;
  #die: () => void = () => {};

  constructor(
    edge: FollowingEdge,
    readonly timeline: Timeline,
    readonly chance: Chance,
    /** How likely it is killed after each thing that it waited for. */
    risk: () => number,
    /** How likely the store fails whenever it is to write something: before it is done, or before that is told. */
    readonly trouble: number,
  ) {
    this.death = new Promise((resolve) => {
      this.#die = resolve;
    });
    const { digests, watches, postings, arrivals } = edge.store;
    // What is only read leaves nothing half done: it rarely kills, so that there are kills where it matters.
    const seldom = () => risk() / 20;
    this.rounds = makeRounds({
      ...edge,
      store: {
        digests: this.#mortal(digests, seldom),
        watches: this.#mortal(watches, seldom),
        arrivals: this.#mortal(arrivals, seldom),
        postings: this.#mortal(this.#troubled(postings), risk),
      },
      editor: this.#mortal(edge.editor, risk),
      poster: this.#mortal(edge.poster, risk),
    });
  }

  get dead(): boolean {
    return this.#dead;
  }

  kill(): void {
    this.#dead = true;
    this.#die();
  }

  #troubled<Target extends object>(target: Target): Target {
    return new Proxy(target, {
      get: (of, name) => {
        const found: unknown = Reflect.get(of, name);
        if (typeof found !== 'function') return found;
        return async (...args: unknown[]) => {
          if (this.chance.happens(this.trouble)) throw new StoreAway();
          const value: unknown = await Reflect.apply(found, of, args);
          if (this.chance.happens(this.trouble)) throw new StoreAway();
          return value;
        };
      },
    });
  }

  /** Most things take no time to speak of; some a while; and now and then a machine stands still for minutes. */
  #pause(): number {
    const { chance } = this;
    if (chance.happens(0.0001)) return chance.between(6, 15) * 60_000;
    return chance.happens(0.03) ? chance.between(20, 3_000) : chance.between(0, 3);
  }

  /** What a living process calls; a dead one waits for ever. */
  #mortal<Target extends object>(target: Target, risk: () => number): Target {
    const step = async () => {
      await this.timeline.wait(this.#pause());
      if (!this.#dead && this.chance.happens(risk())) this.kill();
      if (this.#dead) await never;
    };
    return new Proxy(target, {
      get: (of, name) => {
        const found: unknown = Reflect.get(of, name);
        if (typeof found !== 'function') return found;
        return async (...args: unknown[]) => {
          if (this.#dead) await never;
          try {
            return await Reflect.apply(found, of, args);
          } finally {
            await step();
          }
        };
      },
    });
  }
}
