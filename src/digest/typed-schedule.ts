import { type TypedPlace, UsageError } from '../mistakes/usage-error.js';
import { type Days, type Weekday, weekdays } from './schedule.js';

/** Something that was read out of a text, with its place: UTF-16 code units, half open. */
export interface Reading<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

/** What was found in a text, and the text with blanks in its place. */
export interface Read<Value> {
  readonly found: readonly Reading<Value>[];
  readonly left: string;
}

/** A place in what was typed. */
export function placeOf(text: string, from: number, to: number): TypedPlace {
  return { text, from, to };
}

const timePattern = new RegExp(
  [
    '(?<noon>noon|正午)|(?<midnight>midnight)',
    String.raw`(?:(?<half>午前|午後|朝|夜|am|pm)\s*)?(?<hour>\d{1,4})\s*(?:[:.h](?<minute>\d{1,3})(?<second>:\d+)?|時\s*(?:(?<kanjiHalf>半)|(?<kanjiMinute>\d{1,2})\s*分)?|\s*o['’]?clock)?\s*(?<after>[ap]\.?m\b\.?)?`,
  ].join('|'),
  'giu',
);

/**
 * The times of day in a text: `08:30`, `8.30`, `8:30am`, `9 pm`, `9`, `0830`, `午後8時半`, `noon`. A number that belongs to
 * a word (`UTC+9`, `2+2`) is none.
 *
 * @throws UsageError for a time that there is not, pointing at it
 */
export function timesIn(text: string): Read<string> {
  const plain = foldedInPlace(text);
  const found: Reading<string>[] = [];
  for (const match of plain.matchAll(timePattern)) {
    const [from, to] = [match.index, match.index + match[0].trimEnd().length];
    if (/[\p{L}\p{N}+\-−/]$/u.test(withoutJapanese(plain.slice(0, from)))) continue;
    if (/^[\p{L}\p{N}/]/u.test(withoutJapanese(plain.slice(to)))) continue;
    const value = timeOf(match.groups ?? {});
    if (value === null) {
      throw new UsageError({ code: 'not-a-time', value: text.slice(from, to) }, placeOf(text, from, to));
    }
    found.push({ value, from, to });
  }
  return { found, left: blanked(text, found) };
}

function timeOf(parts: Readonly<Record<string, string | undefined>>): string | null {
  if (parts['noon'] !== undefined) return '12:00';
  if (parts['midnight'] !== undefined) return '00:00';
  const { hour = '', minute, second, kanjiHalf, kanjiMinute, half, after } = parts;
  const isShort = hour.length <= 2;
  if (second !== undefined || (!isShort && minute !== undefined)) return null;
  if (minute !== undefined && minute.length !== 2) return null;
  const hours = Number(isShort ? hour : hour.slice(0, -2));
  const minutes = Number(isShort ? (minute ?? kanjiMinute ?? (kanjiHalf ? 30 : 0)) : hour.slice(-2));
  const sign = after?.charAt(0) ?? half ?? '';
  const isMorning = /^(?:a|午前|朝)/iu.test(sign);
  const isEvening = /^(?:p|午後|夜)/iu.test(sign);
  if ((isMorning || isEvening) && hours > 12) return null;
  const ofDay = isMorning || isEvening ? (hours % 12) + (isEvening ? 12 : 0) : hours;
  if (ofDay > 23 || minutes > 59) return null;
  return [ofDay, minutes].map((number) => String(number).padStart(2, '0')).join(':');
}

const day = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?';
const kanji = '[月火水木金土日](?:曜日?)?';
const dayPatterns: readonly (readonly [RegExp, (found: string) => Days])[] = [
  [/(?<![\p{L}\p{N}])(?:every ?day|each day|daily|毎日|毎朝|日々)(?![a-z])/iu, () => 'every day'],
  [
    /(?<![\p{L}\p{N}])(?:(?:on|every) )?(?:week ?days?|(?:working|business) days?)(?![a-z])|平日/iu,
    () => 'weekdays',
  ],
  [/(?<![\p{L}\p{N}])(?:(?:on|every) )?week ?-?ends?(?![a-z])|週末/iu, () => ['sat', 'sun']],
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:on |every |each )?${day}\s*(?:-|–|—|to|through|~|〜)\s*${day}(?![a-z])`,
      'iu',
    ),
    (found) => span(englishDays(found)),
  ],
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:on |every |each )?${day}(?:(?:\s*[,、&+/]\s*(?:and )?|\s+and\s+|\s+)${day})*(?![a-z])`,
      'iu',
    ),
    (found) => asDays(englishDays(found)),
  ],
  [
    new RegExp(
      `(?<![\\p{Script=Han}])(?:毎週)?${kanji}\\s*(?:[-–—~〜～]|から)\\s*${kanji}(?![\\p{Script=Han}])`,
      'iu',
    ),
    (found) => span(japaneseDays(found)),
  ],
  [
    new RegExp(`(?<![\\p{Script=Han}])(?:毎週)?${kanji}(?:[・、,と]?${kanji})*(?![\\p{Script=Han}])`, 'iu'),
    (found) => asDays(japaneseDays(found)),
  ],
];

/** The days in a text, those named last in it included: `weekdays`, `mon, wed`, `tue-thu`, `平日`, `月・水`. */
export function daysIn(text: string): Read<Days> {
  const found: Reading<Days>[] = [];
  let left = text;
  for (const [pattern, days] of dayPatterns) {
    const plain = foldedInPlace(left);
    const match = pattern.exec(plain);
    if (!match) continue;
    found.push({ value: days(match[0]), from: match.index, to: match.index + match[0].length });
    left = blanked(text, found);
  }
  return { found, left };
}

function englishDays(found: string): Weekday[] {
  const names = found.toLowerCase().match(new RegExp(day, 'giu')) ?? [];
  return names.flatMap((name) => weekdays.find((known) => name.startsWith(known)) ?? []);
}

function japaneseDays(found: string): Weekday[] {
  const signs = [...found.replace(/毎週|曜日?/gu, '')];
  return signs.flatMap((sign) => weekdays['月火水木金土日'.indexOf(sign)] ?? []);
}

/** From the first day to the last, over a Sunday where need be. */
function span([first = 'mon', last = first]: readonly Weekday[]): Days {
  const from = weekdays.indexOf(first);
  const length = ((weekdays.indexOf(last) - from + 7) % 7) + 1;
  return asDays(Array.from({ length }, (_, n) => weekdays[(from + n) % 7] ?? first));
}

function asDays(some: readonly Weekday[]): Days {
  const chosen = weekdays.filter((one) => some.includes(one));
  if (chosen.length === 7) return 'every day';
  return chosen.join(' ') === 'mon tue wed thu fri' ? 'weekdays' : chosen;
}

const filler =
  /(?<![\p{L}\p{N}/_])(?:digest|here|in this channel|this channel|please|at|on|in|and|the|every|each|o['’]clock)(?![\p{L}\p{N}/_])|(?:このチャンネル|ここ)[にでへ]?|お?配信|お願いします|ください/giu;

/** The words that are left beside times, days and what only joins them; null where there are none. */
export function wordsLeft(left: string): Reading<string> | null {
  const text = left.replace(filler, (found) => ' '.repeat(found.length));
  const edge = String.raw`[\s,、。，;.?？!！()（）]`;
  const before =
    new RegExp(`^(?:${edge}|[のにでへはをとか](?=\\s|$|[\\p{Script=Han}\\p{Script=Katakana}]))*`, 'u').exec(
      text,
    )?.[0].length ?? 0;
  const inner = text.slice(before).replace(new RegExp(`(?:${edge}|(?<=\\s)[のにでへはをとか])*$`, 'u'), '');
  const value = inner
    .replace(/(?<=[\p{Script=Han}\p{Script=Katakana}])[のにでへは]$/u, '')
    .replace(/\s+/gu, ' ');
  return value === '' ? null : { value, from: before, to: before + inner.length };
}

/** Full-width letters, digits and signs as plain ones, each where it stands. */
function foldedInPlace(text: string): string {
  return [...text]
    .map((sign) => (sign.normalize('NFKC').length === sign.length ? sign.normalize('NFKC') : sign))
    .join('');
}

/** Japanese is written without blanks: what it has before or behind a time does not belong to the time. */
function withoutJapanese(text: string): string {
  return text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ');
}

function blanked(text: string, found: readonly Reading<unknown>[]): string {
  return found.reduce(
    (left, { from, to }) => `${left.slice(0, from)}${' '.repeat(to - from)}${left.slice(to)}`,
    text,
  );
}
