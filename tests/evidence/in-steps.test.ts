import { describe, expect, it } from 'vitest';
import { InSteps } from '../../src/evidence/in-steps.js';

/** Counts to three, and says what it did. */
function counting() {
  const done: number[] = [];
  const table = new InSteps(function* () {
    for (const n of [1, 2, 3]) {
      done.push(n);
      yield;
    }
    return done.length;
  });
  return { table, done };
}

describe('something made in steps', () => {
  it('does a little of its work at each step, and gives what was made in the end', () => {
    const { table, done } = counting();
    const steps = table.steps();
    steps.next();
    expect(done).toEqual([1]);
    while (!steps.next().done);
    expect(done).toEqual([1, 2, 3]);
    expect(table.now()).toBe(3);
  });

  it('makes the rest at once for whoever asks in between, and nothing twice', () => {
    const { table, done } = counting();
    const steps = table.steps();
    steps.next();
    expect(table.now()).toBe(3);
    expect(done).toEqual([1, 2, 3]);
    expect(steps.next()).toEqual({ done: true, value: 3 });
    expect([...table.steps()]).toEqual([]);
    expect(done).toEqual([1, 2, 3]);
  });

  it('is begun anew where it failed, and says each time what was wrong', () => {
    let attempts = 0;
    const table = new InSteps(function* () {
      attempts += 1;
      yield;
      if (attempts < 3) throw new Error(`attempt ${attempts}`);
      return 'made';
    });
    expect(() => table.now()).toThrow('attempt 1');
    expect(() => [...table.steps()]).toThrow('attempt 2');
    expect(table.now()).toBe('made');
  });
});
