import { isoDay, monthNames } from './calendar-day.js';
import { japaneseDays } from './japanese-date.js';

/** A day that a text prints, as an ISO date, and where. Offsets count in the text, half open. */
export interface PrintedDay {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const month = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const patterns = [
  String.raw`\b${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b`,
  String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${month},?\s+(?<year>\d{4})\b`,
  String.raw`\b(?<year>\d{4})[-/.](?<number>\d{1,2})[-/.](?<day>\d{1,2})\b`,
].map((pattern) => new RegExp(pattern, 'giu'));

/**
 * Days as publishers print them: `June 1, 2023`, `1 June 2023`, `2023-06-01`, `2023年6月1日`, `令和5年6月1日`, full-width
 * digits too. A day that no calendar has is none. Figures alone that could be read in two orders (`06/01/2023`) are none.
 */
export function printedDays(text: string): PrintedDay[] {
  const narrow = text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const found = patterns.flatMap((pattern) =>
    [...narrow.matchAll(pattern)].flatMap(({ index, 0: whole, groups = {} }): PrintedDay[] => {
      const day = isoDay(Number(groups['year']), monthOf(groups), Number(groups['day']));
      return day === null ? [] : [{ day, start: index, end: index + whole.length }];
    }),
  );
  const japanese = japaneseDays(text).map(({ date: day, start, end }) => ({ day, start, end }));
  return [...found, ...japanese].sort((a, b) => a.start - b.start);
}

function monthOf({ month: name, number }: Record<string, string | undefined>): number {
  if (name === undefined) return Number(number);
  return monthNames.findIndex((known) => known.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}
