import { z } from 'zod';
import { daysAfter, firstMoment, isZone, localDateAt, weekdayOf } from './local-time.js';

/** The days of the week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** On which days: all, Monday to Friday, or some days of the week, Monday first. */
export const daysSchema = z.union([
  z.literal('every day'),
  z.literal('weekdays'),
  z
    .array(z.enum(weekdays))
    .min(1)
    .transform((some): readonly Weekday[] => weekdays.filter((day) => some.includes(day))),
]);
export type Days = z.infer<typeof daysSchema>;

/** When something is due: at a time of the local clock, in a zone of the IANA database, on some days. */
export const scheduleSchema = z.object({
  /** `08:30`, from `00:00` to `23:59`. */
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u),
  zone: z.string().refine(isZone, 'no zone of the IANA database'),
  days: daysSchema,
});
export type Schedule = z.infer<typeof scheduleSchema>;

/** A local date and the moment on it, in milliseconds since 1970. */
export interface Due {
  readonly localDate: string;
  readonly at: number;
}

/**
 * The moment at which a schedule runs on a local date, in milliseconds since 1970; null on a day that it leaves out, and
 * on a date that the zone leaps over whole. A time that the clocks leap over runs when they land, which may be on the
 * next date; a time that they show twice runs once, the first time.
 */
export function dueAt({ time, zone, days }: Schedule, localDate: string): number | null {
  if (!runsOn(days, localDate)) return null;
  const [hours, minutes] = time.split(':').map(Number);
  return firstMoment(zone, localDate, (hours ?? 0) * 60 + (minutes ?? 0));
}

/** What is due after the moment `from`, up to and including the moment `to`, in order. */
export function dueBetween(schedule: Schedule, from: number, to: number): Due[] {
  const found: Due[] = [];
  if (to <= from) return found;
  // A time that is leapt over may run on the date behind its own; clocks that are put back may show a date twice.
  const last = daysAfter(localDateAt(schedule.zone, to), 1);
  for (let date = daysAfter(localDateAt(schedule.zone, from), -1); date <= last; date = daysAfter(date, 1)) {
    const at = dueAt(schedule, date);
    if (at !== null && at > from && at <= to) found.push({ localDate: date, at });
  }
  return found;
}

/** What is due next after a moment. */
export function nextDue(schedule: Schedule, after: number): Due {
  let date = daysAfter(localDateAt(schedule.zone, after), -1);
  for (;;) {
    const at = dueAt(schedule, date);
    if (at !== null && at > after) return { localDate: date, at };
    date = daysAfter(date, 1);
  }
}

function runsOn(days: Days, localDate: string): boolean {
  const weekday = weekdayOf(localDate);
  if (days === 'every day') return true;
  if (days === 'weekdays') return weekday <= 5;
  return days.some((day) => weekdays.indexOf(day) + 1 === weekday);
}
