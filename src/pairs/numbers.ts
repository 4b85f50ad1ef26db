import { japaneseDays } from '../source/japanese-date.js';
import { type Anchor, foldedWidth } from './anchor.js';

const englishMonths =
  'january february march april may june july august september october november december'.split(' ');
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const small: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, (i + 2) * 10] as const),
);
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  decades: 10,
  dozen: 12,
};
const scale = '(?:hundred|thousand|million|billion|trillion|decades|dozen)';
const word = `(?:${[...Object.keys(small), ...Object.keys(tens)].join('|')})`;

const englishDay = new RegExp(
  String.raw`\b(?<month>${month})\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\d|[.,]\d)|\b(?<day2>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month2>${month})\b`,
  'gu',
);
const englishMonth = new RegExp(
  String.raw`\b(?!May\b)${month}\b|\b(?<=in |of |since |last |this )May\b`,
  'gu',
);
const englishNumber = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?:(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?<words>${word}(?:[\s-]${word})?|a(?=\s${scale})))(?:(?:st|nd|rd|th)\b)?(?<scale>(?:[\s-]${scale})*)(?![\p{L}\d])`,
  'giu',
);

/** Numbers and dates of an English text. One and two tell nothing, but as a percentage. */
export function englishNumbers(text: string): Anchor[] {
  const found: Anchor[] = [];
  for (const match of text.matchAll(englishDay)) {
    const { month: first, month2 = '', day, day2 = '' } = match.groups ?? {};
    const of = englishMonths.indexOf((first ?? month2).toLowerCase()) + 1;
    found.push({ kind: 'day', key: dayKey(of, Number(day ?? day2)), ...spanOf(match) });
  }
  for (const match of text.matchAll(englishMonth)) {
    if (covers(found, match.index)) continue;
    const of = englishMonths.indexOf(match[0].toLowerCase()) + 1;
    found.push({ kind: 'month', key: `month:${of}`, ...spanOf(match) });
  }
  for (const match of text.matchAll(englishNumber)) {
    if (covers(found, match.index)) continue;
    const { digits, words = '', scale: scaled = '' } = match.groups ?? {};
    const times = scaled.split(/[\s-]+/u).reduce((all, one) => all * (scales[one.toLowerCase()] ?? 1), 1);
    const value = (digits === undefined ? valueOfWords(words) : Number(digits.replace(/,/gu, ''))) * times;
    const percent = /^\s*(?:%|per\s?cent)/iu.test(text.slice(match.index + match[0].length));
    if (isTooSmall(value) && !percent) continue;
    found.push({ kind: 'number', key: numberKey(value), ...spanOf(match) });
  }
  return found;
}

function valueOfWords(words: string): number {
  return words
    .toLowerCase()
    .split(/[\s-]/u)
    .reduce((sum, one) => sum + (small[one] ?? tens[one] ?? (one === 'a' ? 1 : 0)), 0);
}

const kanjiDigits: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((sign, value) => [sign, value]),
);
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 };
/** What is counted after a kanji numeral of a single sign: without one it may be part of any word (三菱, 四国). */
const counters =
  '(?:つ|か国|カ国|ヶ国|ヵ国|箇国|国間|国に|国の|回|度目|年|月|日|人|名|隻|機|本柱|本の|点|文書|件|基|発|割|倍|分の|時間|週間|か月|カ月|ヶ月|パーセント|%|キロ|周年|番目)';
const japaneseNumber = new RegExp(
  String.raw`(?<![A-Za-z\d.,-](?=[0-9]))(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)?(?<kanji>[〇一二三四五六七八九十百千万億兆\d,]*)(?<counted>${counters})?`,
  'gu',
);
const eraYear = /(?<era>昭和|平成|令和)\s*(?<year>元|\d{1,2}|[一二三四五六七八九十]{1,3})\s*年/gu;
const eraBegins: Readonly<Record<string, number>> = { 昭和: 1926, 平成: 1989, 令和: 2019 };
const monthAndDay =
  /(?<!\d)(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月\s*(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/gu;
const monthAlone = /(?<!\d)(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月(?!\s*\d|間)/gu;

/** Numbers and dates of a Japanese text: kanji numerals, 万, 億 and 兆, era years. */
export function japaneseNumbers(text: string): Anchor[] {
  const folded = foldedWidth(text);
  const found: Anchor[] = [];
  for (const { date, start, end } of japaneseDays(text)) {
    const [year = 0, of = 0, day = 0] = date.split('-').map(Number);
    found.push({ kind: 'day', key: dayKey(of, day), start, end });
    found.push({ kind: 'number', key: numberKey(year), start, end });
  }
  for (const match of folded.matchAll(eraYear)) {
    if (covers(found, match.index)) continue;
    const { era = '', year = '' } = match.groups ?? {};
    const count = year === '元' ? 1 : valueOfKanji(year);
    found.push({ kind: 'number', key: numberKey((eraBegins[era] ?? 0) + count - 1), ...spanOf(match) });
  }
  for (const match of folded.matchAll(monthAndDay)) {
    if (covers(found, match.index)) continue;
    const { month: of = '', day = '' } = match.groups ?? {};
    found.push({ kind: 'day', key: dayKey(valueOfKanji(of), valueOfKanji(day)), ...spanOf(match) });
  }
  for (const match of folded.matchAll(monthAlone)) {
    if (covers(found, match.index)) continue;
    const of = valueOfKanji(match.groups?.['month'] ?? '');
    if (of <= 12) found.push({ kind: 'month', key: `month:${of}`, ...spanOf(match) });
  }
  for (const match of folded.matchAll(japaneseNumber)) {
    const { digits, kanji = '', counted } = match.groups ?? {};
    const printed = `${digits ?? ''}${kanji}`;
    if (printed === '' || covers(found, match.index)) continue;
    const bare = digits === undefined;
    if (bare && [...printed].length === 1 && counted === undefined) continue;
    // A run of the signs of scale alone is a word: 千葉, 百里, 万全.
    if (bare && !/[〇一二三四五六七八九\d]/u.test(printed) && counted === undefined) continue;
    const value = valueOfKanji(printed) * (counted === '割' ? 10 : 1);
    if (!Number.isFinite(value) || (isTooSmall(value) && !/[割%パ]/u.test(counted ?? ''))) continue;
    const start = match.index;
    found.push({ kind: 'number', key: numberKey(value), start, end: start + printed.length });
  }
  return found;
}

/** `四十三兆`, `43兆`, `4億2,000万`, `二〇二七`, `2027`; NaN where the signs are no number. */
function valueOfKanji(printed: string): number {
  const plain = printed.replace(/,/gu, '');
  if (/^[〇一二三四五六七八九]+$/u.test(plain) && plain.length > 1)
    return Number([...plain].map((sign) => kanjiDigits[sign]).join(''));
  let total = 0;
  let part = 0;
  let digit: number | null = null;
  for (const [token] of plain.matchAll(/\d+(?:\.\d+)?|./gu)) {
    const unit = units[token];
    const myriad = myriads[token];
    const value = kanjiDigits[token] ?? (/^\d/u.test(token) ? Number(token) : undefined);
    if (myriad !== undefined) {
      total += (part + (digit ?? (part === 0 ? 1 : 0))) * myriad;
      part = 0;
      digit = null;
    } else if (unit !== undefined) {
      part += (digit ?? 1) * unit;
      digit = null;
    } else if (value !== undefined) digit = value;
    else return Number.NaN;
  }
  return total + part + (digit ?? 0);
}

/** Numbers of a text of any other language, written in digits. */
export function plainNumbers(text: string): Anchor[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}\d.,-])\d{1,3}(?:[,.\u202F\u00A0 ]\d{3})+(?!\d)|(?<![\p{L}\d.,-])\d+(?!\d)/gu,
    ),
  ].map((match) => ({
    kind: 'number',
    key: numberKey(Number(match[0].replace(/\D/gu, ''))),
    ...spanOf(match),
  }));
}

/** One and two are "a" and "both" as often as they are numbers. */
function isTooSmall(value: number): boolean {
  return Number.isInteger(value) && value < 3;
}

function numberKey(value: number): string {
  return `number:${Number(value.toPrecision(12))}`;
}

function dayKey(of: number, day: number): string {
  return `day:${of}-${day}`;
}

function covers(found: readonly Anchor[], at: number): boolean {
  return found.some(({ start, end }) => start <= at && at < end);
}

function spanOf(match: RegExpMatchArray): { start: number; end: number } {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
