const day = 24 * 3_600_000;

/**
 * How long until a feed is looked at again, in milliseconds: as often as it is told, and after failures twice as long for
 * each, a day at most; earlier or later by a tenth, so that not all of them are looked at in one moment.
 *
 * @param chance from 0 to 1
 */
export function untilNext(every: number, failures: number, chance: number): number {
  const long = failures === 0 ? every : Math.max(every, Math.min(every * 2 ** Math.min(failures, 20), day));
  return Math.round(long * (0.9 + 0.2 * chance));
}
