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
