import { type Due, dueBetween, nextDue, type Schedule } from '../digest/schedule.js';

const day = 24 * 3_600_000;

/** Something with a schedule; `id` names it among all, and what was due until `since` is left out. */
export interface Scheduled {
  readonly id: string;
  readonly schedule: Schedule;
  readonly since: number;
}

/** Tells what is due. It is asked each minute, so it remembers until when nothing is. */
export interface DueBook {
  /**
   * Has what became due within `window` before `now` planned: the latest alone where there are several. Where planning
   * throws, the next time does it again; where it was planned before, the ledger knows.
   */
  plan(of: Scheduled, now: number, window: number, plan: (due: Due) => Promise<unknown>): Promise<void>;
}

/** A book with nothing in it. */
export function dueBook(): DueBook {
  const quiet = new Map<string, { readonly as: string; readonly from: number; readonly until: number }>();
  return {
    plan: async (of, now, window, plan) => {
      const { id, schedule, since } = of;
      const as = `${schedule.time} ${schedule.zone} ${schedule.days} ${since}`;
      const known = quiet.get(id);
      // A clock that is put back or forward leaves the time that is known to be quiet.
      if (known?.as === as && known.from <= now && now < known.until) return;
      // A beginning that lies far ahead was written down by a clock that was wrong: it holds nothing back.
      const begun = since > now + day ? now - window : since;
      const due = dueBetween(schedule, Math.max(begun, now - window), now).at(-1);
      if (due) await plan(due);
      quiet.set(id, { as, from: now, until: nextDue(schedule, Math.max(begun, now)).at });
    },
  };
}
