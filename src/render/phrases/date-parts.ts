/** The numbers of an ISO date; `day` is null for a month. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

/** `2023-06-01` or `2023-06` in numbers; null for anything else. */
export function datePartsOf(date: string): DateParts | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(date) ?? [];
  if (!(Number(month) >= 1 && Number(month) <= 12)) return null;
  return { year: Number(year), month: Number(month), day: day === undefined ? null : Number(day) };
}

/**
 * `2023`, `2023-06` or `2023-06-01` where two days are the first and the last of that year, month or day; null where
 * they are a span of their own.
 */
export function wholeSpan(from: string, to: string): string | null {
  if (from === to) return from;
  if (from.slice(0, 4) !== to.slice(0, 4)) return null;
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return from.slice(0, 4);
  const month = from.slice(0, 7);
  const last = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0));
  const isWhole = from.endsWith('-01') && to === last.toISOString().slice(0, 10);
  return isWhole ? month : null;
}

/** The months as English prints them, January first. */
export const englishMonths: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2023-06-01` -> `1 June 2023`; what is no date stays as it is. */
export function dateInEnglish(date: string): string {
  const parts = datePartsOf(date);
  if (!parts) return date;
  return [parts.day, englishMonths[parts.month - 1], parts.year].filter((part) => part !== null).join(' ');
}
