/**
 * Something that takes long to make, made once: a step at a time by a process that has other things to do meanwhile, or
 * the rest of it at once by whoever needs it before the last step.
 */
export class InSteps<T> {
  #made: { readonly value: T } | null = null;
  #work: Generator<void, T> | null = null;

  /** @param begin gives way after each little of its work, of a few milliseconds at most; begun anew where it threw. */
  constructor(readonly begin: () => Generator<void, T>) {}

  /** @throws whatever making it throws */
  now(): T {
    while (!this.#made) this.#step();
    return this.#made.value;
  }

  /** @throws whatever making it throws */
  *steps(): Generator<void, T> {
    while (!this.#made) {
      this.#step();
      if (!this.#made) yield;
    }
    return this.#made.value;
  }

  #step(): void {
    this.#work ??= this.begin();
    try {
      const step = this.#work.next();
      if (step.done) this.#made = { value: step.value };
    } catch (error) {
      this.#work = null;
      throw error;
    }
  }
}
