import type { Meeting } from '../transcript/transcript.js';
import { daysAfter, weekdayOf } from './local-time.js';

/** Meetings of earlier years, of the very day or of the week, latest first. */
export interface Remembered {
  readonly of: 'day' | 'week';
  readonly meetings: readonly Meeting[];
}

/**
 * The meetings that were held on this day of an earlier year; where there are none, those of this week, Monday to
 * Sunday, for the first digest of the week alone: else it would say the same for seven days.
 *
 * @param since the day of the digest before; null where there was none
 */
export function rememberedOn(
  meetings: readonly Meeting[],
  localDate: string,
  since: string | null,
): Remembered | null {
  const year = localDate.slice(0, 4);
  const earlier = meetings
    .filter(({ date }) => date.slice(0, 4) < year)
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  const onDays = (days: readonly string[]) =>
    earlier.filter(({ date }) => days.some((day) => day.slice(5) === date.slice(5)));
  const day = onDays([localDate]);
  if (day.length > 0) return { of: 'day', meetings: day };
  const monday = daysAfter(localDate, 1 - weekdayOf(localDate));
  if (since !== null && since >= monday) return null;
  const week = onDays(Array.from({ length: 7 }, (_, n) => daysAfter(monday, n)));
  return week.length > 0 ? { of: 'week', meetings: week } : null;
}
