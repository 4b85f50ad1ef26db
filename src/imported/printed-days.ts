/** A day that a text prints, as an ISO date, and where. Offsets count in the text, half open. */
export interface PrintedDay {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`;
/** The year before the first of each era; the first is 元年. */
const eras: Readonly<Record<string, number>> = { 昭和: 1925, 平成: 1988, 令和: 2018 };
const patterns = [
  String.raw`\b${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b`,
  String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${month},?\s+(?<year>\d{4})\b`,
  String.raw`\b(?<year>\d{4})[-/.](?<number>\d{1,2})[-/.](?<day>\d{1,2})\b`,
  String.raw`(?:(?<era>昭和|平成|令和)\s*(?<reign>元|\d{1,2})|(?<year>\d{4}))\s*年\s*(?<number>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日`,
].map((pattern) => new RegExp(pattern, 'giu'));

/**
 * Days as publishers print them: `June 1, 2023`, `1 June 2023`, `2023-06-01`, `2023年6月1日`, `令和5年6月1日`, full-width
 * digits too. A day that no calendar has is none. Figures alone that could be read in two orders (`06/01/2023`) are none.
 */
export function printedDays(text: string): PrintedDay[] {
  const narrow = text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const found = patterns.flatMap((pattern) =>
    [...narrow.matchAll(pattern)].flatMap(({ index, 0: whole, groups = {} }): PrintedDay[] => {
      const day = isoDay(yearOf(groups), monthOf(groups), Number(groups['day']));
      return day === null ? [] : [{ day, start: index, end: index + whole.length }];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** An ISO date where the calendar has the day, else null. */
export function isoDay(year: number, monthNumber: number, day: number): string | null {
  const two = (number: number) => String(number).padStart(2, '0');
  const text = `${String(year).padStart(4, '0')}-${two(monthNumber)}-${two(day)}`;
  return isCalendarDay(text) ? text : null;
}

/** Whether a text is an ISO date of the calendar. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function yearOf({ era, reign, year }: Record<string, string | undefined>): number {
  if (era === undefined) return Number(year);
  return (eras[era] ?? 0) + (reign === '元' ? 1 : Number(reign));
}

function monthOf({ month: name, number }: Record<string, string | undefined>): number {
  if (name === undefined) return Number(number);
  return months.findIndex((known) => known.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}
