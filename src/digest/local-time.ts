import { IANAZone } from 'luxon';

/** Milliseconds of a minute and of a day. */
const minute = 60_000;
const day = 24 * 60 * minute;

/** No local clock is further from UTC: Kiritimati is 14 hours ahead, Baker Island 12 behind. */
const furthest = { ahead: 15 * 60 * minute, behind: 13 * 60 * minute };

/** Whether a name is that of a zone of the IANA time zone database. */
export function isZone(name: string): boolean {
  return /^\p{L}/u.test(name) && IANAZone.isValidZone(name);
}

/** How far a zone is from UTC in the middle of winter and of summer, in minutes: two numbers, or twice the same. */
export function offsetsOf(zone: string): readonly [number, number] {
  const in2026 = (month: number) => offsetAt(zone, Date.UTC(2026, month, 15)) / minute;
  return [in2026(0), in2026(6)];
}

/** The date that the clocks of a zone show at a moment: `2026-11-22`. */
export function localDateAt(zone: string, moment: number): string {
  return dateOf(localAt(zone, moment));
}

/** The time that the clocks of a zone show at a moment: `08:30`. */
export function localTimeAt(zone: string, moment: number): string {
  return new Date(localAt(zone, moment)).toISOString().slice(11, 16);
}

/** A date so many days later, or earlier. Takes no notice of zones: a date is a date. */
export function daysAfter(localDate: string, days: number): string {
  return dateOf(numberOf(localDate) + days * day);
}

/** The day of the week of a date: 1 is Monday, 7 is Sunday. */
export function weekdayOf(localDate: string): number {
  return ((new Date(numberOf(localDate)).getUTCDay() + 6) % 7) + 1;
}

/** Whether a text is a date that the calendar has. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const number = numberOf(text);
  return !Number.isNaN(number) && dateOf(number) === text;
}

/**
 * The first moment at which the clocks of a zone show a time of a date, or a later one: a time that they leap over
 * comes when they land, a time that they show twice comes the first time. Null for a date that they leap over whole
 * (Apia, 30 December 2011).
 *
 * @param minutes of the date, from 0 to 1439
 * @returns milliseconds since 1970
 */
export function firstMoment(zone: string, localDate: string, minutes: number): number | null {
  const local = numberOf(localDate) + minutes * minute;
  const shown = firstShown(zone, local);
  if (shown !== null) return shown;
  const landing = afterLeap(zone, local);
  const isThere = firstShown(zone, numberOf(localDate)) !== null || localDateAt(zone, landing) === localDate;
  return isThere ? landing : null;
}

/** No zone's clocks are changed twice within this time: two offsets are all that can be in force. */
function around(local: number): [number, number] {
  return [local - furthest.ahead, local + furthest.behind];
}

/** The first moment at which the clocks read `local`; null where they leap over it. */
function firstShown(zone: string, local: number): number | null {
  const offsets = new Set(around(local).map((moment) => offsetAt(zone, moment)));
  const readings = [...offsets].map((offset) => local - offset);
  const shown = readings.filter((moment) => localAt(zone, moment) === local);
  return shown.length === 0 ? null : Math.min(...shown);
}

/** The moment at which the clocks land that leap over `local`. */
function afterLeap(zone: string, local: number): number {
  let [before, after] = around(local);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localAt(zone, middle) >= local) after = middle;
    else before = middle;
  }
  return after;
}

/** What the clocks of a zone show, as if it were UTC. */
function localAt(zone: string, moment: number): number {
  return moment + offsetAt(zone, moment);
}

function offsetAt(zone: string, moment: number): number {
  return IANAZone.create(zone).offset(moment) * minute;
}

function numberOf(localDate: string): number {
  return Date.parse(`${localDate}T00:00:00Z`);
}

function dateOf(number: number): string {
  return new Date(number).toISOString().slice(0, 10);
}
