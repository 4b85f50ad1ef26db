import { isoDay } from './calendar-day.js';

/** A day as a Japanese text prints it; offsets count in that text. */
export interface JapaneseDay {
  /** ISO. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** False where the weekday printed after it is another's; null where none is printed. */
  readonly weekdayAgrees: boolean | null;
}

/** First and last day of each era (Era Name Act and cabinet orders); the last one is open. */
const eras = {
  明治: ['1868-01-25', '1912-07-29'],
  大正: ['1912-07-30', '1926-12-24'],
  昭和: ['1926-12-25', '1989-01-07'],
  平成: ['1989-01-08', '2019-04-30'],
  令和: ['2019-05-01', '9999-12-31'],
} as const;

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const number = '[0-9０-９〇零一二三四五六七八九十]{1,4}';
const blank = '[ 　]*';
const day = new RegExp(
  `(?:(?<era>明治|大正|昭和|平成|令和)${blank}(?<year>元|${number})|(?<western>[12１２][0-9０-９]{3}|[一二][〇一二三四五六七八九]{3}))${blank}年${blank}(?<month>${number})${blank}月${blank}(?<day>${number})${blank}日(?:${blank}[（(]${blank}(?<weekday>[日月火水木金土])(?:曜日?)?[^（()）]{0,6}[)）])?`,
  'gu',
);

/** Every day printed in a text, in order: `令和５年６月１日（木）`, `令和元年五月一日`, `2023年6月1日`. No impossible day is given. */
export function japaneseDays(text: string): JapaneseDay[] {
  return [...text.matchAll(day)].flatMap((match) => {
    const { era, year = '', western, month = '', day: ofMonth = '', weekday } = match.groups ?? {};
    const count = western === undefined ? yearOf(era ?? '', year) : numberOf(western);
    const date = dayOf(count, numberOf(month), numberOf(ofMonth));
    if (date === null || !within(era, date)) return [];
    const end = match.index + match[0].length;
    const weekdayAgrees =
      weekday === undefined ? null : '日月火水木金土'.charAt(new Date(date).getUTCDay()) === weekday;
    return [{ date, start: match.index, end, weekdayAgrees }];
  });
}

function yearOf(era: string, year: string): number | null {
  const term = Object.entries(eras).find(([name]) => name === era)?.[1];
  const count = year === '元' ? 1 : numberOf(year);
  return term === undefined || count === null || count < 1 ? null : Number(term[0].slice(0, 4)) + count - 1;
}

function within(era: string | undefined, date: string): boolean {
  const term = Object.entries(eras).find(([name]) => name === era)?.[1];
  return term === undefined || (term[0] <= date && date <= term[1]);
}

/** `二十三`, `２３`, `二〇二三`; null where the characters are no number. */
function numberOf(printed: string): number | null {
  const text = printed.normalize('NFKC');
  if (/^\d+$/u.test(text)) return Number(text);
  if (!text.includes('十')) {
    const each = [...text].map((c) => digits[c]);
    return each.includes(undefined) ? null : Number(each.join(''));
  }
  const match = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(text);
  if (!match) return null;
  const [, tens = '', ones = ''] = match;
  return (tens === '' ? 1 : (digits[tens] ?? 0)) * 10 + (ones === '' ? 0 : (digits[ones] ?? 0));
}

function dayOf(year: number | null, month: number | null, day: number | null): string | null {
  return year === null || month === null || day === null ? null : isoDay(year, month, day);
}
