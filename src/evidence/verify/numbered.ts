import type { Unit } from './units.js';

/**
 * A claim's words as small numbers, the same word the same number, so that places are compared quickly: every other word
 * of a source is 0.
 */
export class Numbered {
  readonly claim: Int32Array;
  readonly #numbers = new Map<string, number>();

  constructor(units: readonly Unit[]) {
    this.claim = Int32Array.from(units, ({ folded }) => {
      const known = this.#numbers.get(folded) ?? this.#numbers.size + 1;
      this.#numbers.set(folded, known);
      return known;
    });
  }

  /** How many different words the claim has. */
  get size(): number {
    return this.#numbers.size;
  }

  source(units: readonly Unit[]): Int32Array {
    const numbers = new Int32Array(units.length);
    let i = 0;
    for (const { folded } of units) {
      numbers[i] = this.#numbers.get(folded) ?? 0;
      i += 1;
    }
    return numbers;
  }

  /** How many of the claim's words a source has, each as often as both have it: no alignment has more. */
  shared(source: Int32Array): number {
    const left = new Uint16Array(this.#numbers.size + 1);
    for (const word of this.claim) left[word] = (left[word] ?? 0) + 1;
    let shared = 0;
    for (const word of source) {
      const count = left[word] ?? 0;
      if (word === 0 || count === 0) continue;
      left[word] = count - 1;
      shared += 1;
    }
    return shared;
  }
}
