import { describe, expect, it } from 'vitest';
import { Allowance } from '../../src/slack/answering/allowance.js';

const mika = { team: 'T1', user: 'U1' };
const ken = { team: 'T1', user: 'U2' };

function allowed(person: number, workspace: number) {
  let now = 0;
  const allowance = new Allowance({ person, workspace }, () => now);
  return { take: (who = mika) => allowance.take(who), pass: (seconds: number) => (now += seconds * 1_000) };
}

describe('the allowance', () => {
  it('is a minute’s worth at once, then as fast as it comes back', () => {
    const { take, pass } = allowed(6, 100);
    expect(Array.from({ length: 6 }, () => take())).toEqual(Array.from({ length: 6 }, () => null));
    expect(take()).toBe(10);
    pass(9);
    expect(take()).toBe(1);
    pass(1);
    expect(take()).toBeNull();
    expect(take()).toBe(10);
  });

  it('is each person’s own', () => {
    const { take } = allowed(1, 100);
    expect([take(mika), take(ken)]).toEqual([null, null]);
    expect(take(mika)).toBe(60);
  });

  it('is the workspace’s too, and one workspace’s only', () => {
    const { take } = allowed(100, 2);
    expect([take(mika), take(ken)]).toEqual([null, null]);
    expect(take({ team: 'T1', user: 'U3' })).toBe(30);
    expect(take({ team: 'T2', user: 'U3' })).toBeNull();
  });

  it('takes nothing from the workspace for a person who has nothing left', () => {
    const { take } = allowed(1, 2);
    expect([take(mika), take(mika), take(mika)]).toEqual([null, 60, 60]);
    expect(take(ken)).toBeNull();
  });

  it('never saves up more than a minute’s worth', () => {
    const { take, pass } = allowed(2, 100);
    pass(3_600);
    expect([take(), take(), take()]).toEqual([null, null, 30]);
  });
});
