import { setImmediate as others } from 'node:timers/promises';

/** For so long, in milliseconds, one task may hold up what else the process does. */
const slice = 8;

/**
 * Goes through work that gives way after each little, and lets everything else that waits have its turn in between.
 *
 * @throws whatever the work throws
 */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < slice) continue;
    await others();
    began = performance.now();
  }
}
