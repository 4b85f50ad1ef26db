import { isoDay, monthNames } from '../../source/calendar-day.js';
import type { Span } from '../../transcript/transcript.js';
import { clauseAfter, clauseBefore, saying } from './attributed.js';

const month = `(?:${monthNames.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)`;
const english = `(?:(?:${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?|\\d{1,2}(?:st|nd|rd|th)?\\s+${month},?|${month},?)\\s+20\\d\\d|20\\d\\d-\\d\\d-\\d\\d)`;
const inJapanese = '(?:20\\d\\d年\\s*\\d{1,2}月(?:\\s*\\d{1,2}日)?)';
const anyDate = new RegExp(`\\b${english}|${inJapanese}`, 'giu');

/** Words that carry another event, of which the date may be. */
const anotherEvent =
  /\b(?:and|but|or|after|before|since|until|when|while|where|who|which|whose|later|earlier|had|has|about|of|signed|adopted|following|referring|recall\p{L}*)\b/iu;

const verb = `(?:${saying.source})`;
const where =
  '(?:\\s+(?:reporters|journalists|the\\s+press))?(?:\\s+(?:to|in|at)\\s+[\\p{L}.]+(?:\\s+[\\p{L}.]+){0,3}?)?';
const closing = '(?:\\s+that)?\\s*[,:]?\\s*\\W?\\s*$';

const before = [
  // On January 11, 2023, Secretary Blinken said: “…”
  new RegExp(
    `^\\W*(?:on|in)\\s+(?<day>${english}),?\\s+(?<between>[^,;:]{1,60}?)\\b${verb}${where}${closing}`,
    'iu',
  ),
  // Secretary Blinken said on January 11, 2023: “…”
  new RegExp(
    `^(?<between>[^,;:]{1,60}?)\\b${verb}${where}\\s+(?:on|in)\\s+(?<day>${english})${closing}`,
    'iu',
  ),
];
// “…,” Secretary Blinken said on January 11, 2023.
const after = [
  new RegExp(
    `^\\W*(?<between>[^,;:]{0,60}?)\\b${verb}(?<who>[^,;:]{0,40}?)${where}\\s+(?:on|in)\\s+(?<day>${english})\\s*[.,]?\\s*$`,
    'iu',
  ),
];
// — Antony Blinken, January 11, 2023
const dash = new RegExp(
  `^[^\\p{L}\\p{N}]{0,3}\\s*[—–―-]+\\s*[^,(\\n]{2,50}[,(]\\s*(?<day>${english})\\s*\\)?[.]?\\s*$`,
  'iu',
);
const japaneseBefore = [
  // 2023年1月11日、ブリンケン国務長官は「…」
  new RegExp(
    `^\\s*(?<day>${inJapanese})(?:に|の[^、。]{1,14}で)?[、,]?[^、。]{1,30}[はが][、,]?\\s*[「『“"]?$`,
    'u',
  ),
  // ブリンケン国務長官は2023年1月11日の記者会見で「…」
  new RegExp(
    `^[^、。]{1,30}[はが][、,]?(?<day>${inJapanese})(?:に|の[^、。]{1,14}で)?[、,]?\\s*[「『“"]?$`,
    'u',
  ),
];

/**
 * The day or month on which a quotation is said to have been spoken by its own sentence: `2023-01-11`, `2023-01`; null
 * where nothing says, and where the date may be that of something else: a sentence with two dates, or one of several
 * events.
 */
export function dayOf(text: string, span: Span, quotations: readonly Span[]): string | null {
  const [ahead, behind] = [
    clauseBefore(text, span.start, quotations),
    clauseAfter(text, span.end, quotations),
  ];
  const line = text.slice(span.end, span.end + 120).split('\n')[0] ?? '';
  const dates = [...`${ahead}\n${line.startsWith(behind) ? line : behind}`.matchAll(anyDate)];
  if (dates.length !== 1) return null;
  const says = saying.test(behind);
  const matches = [
    ...before.map((pattern) => pattern.exec(ahead)),
    ...after.map((pattern) => pattern.exec(behind)),
    dash.exec(line),
    ...(says ? japaneseBefore.map((pattern) => pattern.exec(ahead)) : []),
  ];
  const found = matches.find((match) => match !== null)?.groups;
  if (!found || anotherEvent.test(`${found['between'] ?? ''} ${found['who'] ?? ''}`)) return null;
  return isoOf(found['day'] ?? '');
}

function isoOf(day: string): string | null {
  const year = Number(/20\d\d/u.exec(day)?.[0]);
  const numbers = [...day.replace(/20\d\d/u, '').matchAll(/\d{1,2}/gu)].map(([number]) => Number(number));
  const word = /[a-z]{3,}/iu.exec(day)?.[0].toLowerCase().slice(0, 3);
  const named = word === undefined ? [] : [monthNames.findIndex((name) => name.startsWith(word)) + 1];
  const [number = 0, date] = [...named, ...numbers];
  if (date !== undefined) return isoDay(year, number, date);
  return isoDay(year, number, 1)?.slice(0, 7) ?? null;
}
