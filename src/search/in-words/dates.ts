import { monthNames } from '../../source/calendar-day.js';
import type { Document, Span } from '../../transcript/transcript.js';
import type { Alternative, Aspect, FilterValue, RecordFacts } from './aspect.js';

const month = `(?:${monthNames.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`;
const ordinal = '(?:st|nd|rd|th)?';

/** Days, both included. */
interface Range {
  readonly from: string;
  readonly to: string;
  readonly inWords: string;
  /** Where the words name a whole year: sentences that speak of it are of it too. */
  readonly year?: string;
}

interface DateMention extends Span {
  readonly ranges: readonly Range[];
  /** "before", "since": a limit, never a subject. */
  readonly limit: boolean;
}

/**
 * Dates in words: `in 2023`, `June 2023`, `January and June 2023`, `28 July 2024`, `in January`, `before 2024`,
 * `since 2023`, `2023年6月`, `令和5年`. A date that no document of the record has stays a word of the subject ("by
 * 2027"), unless it is a limit.
 */
export function datesIn(text: string, { dates }: RecordFacts): Aspect | null {
  const mentions = mentionsIn(text, dates).filter(
    (mention) => mention.limit || mention.ranges.some((range) => dates.some((date) => within(date, range))),
  );
  if (mentions.length === 0) return null;
  const limits = mentions.filter((mention) => mention.limit);
  const ranges = mentions.filter((mention) => !mention.limit).flatMap((mention) => mention.ranges);
  const bounded = (document: Document) =>
    limits.every((limit) =>
      limit.ranges.some((range) => document.date !== null && within(document.date, range)),
    );
  const alternatives: Alternative[] =
    ranges.length > 0
      ? ranges.map((range) => ({
          inWords: range.inWords,
          filters: filtersOf([range, ...limits.flatMap((limit) => limit.ranges)]),
          allows: (_, document) =>
            document.date !== null && within(document.date, range) && bounded(document),
          ...(limits.length === 0 && range.year ? { said: new RegExp(`\\b${range.year}\\b`, 'u') } : {}),
        }))
      : [
          {
            inWords: limits.flatMap((limit) => limit.ranges.map((range) => range.inWords)).join(', '),
            filters: filtersOf(limits.flatMap((limit) => limit.ranges)),
            allows: (_, document) => bounded(document),
          },
        ];
  return { name: 'date', alternatives, spans: mentions, mayBeSubject: limits.length === 0 };
}

/** The days that lie within every range, as filters; an end that is open has none. */
function filtersOf(ranges: readonly Range[]): FilterValue[] {
  const from = ranges.map((range) => range.from).reduce((a, b) => (a > b ? a : b));
  const to = ranges.map((range) => range.to).reduce((a, b) => (a < b ? a : b));
  return [
    ...(from === firstDay ? [] : [{ name: 'from' as const, value: from }]),
    ...(to === lastDay ? [] : [{ name: 'to' as const, value: to }]),
  ];
}

function mentionsIn(text: string, dates: readonly string[]): DateMention[] {
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))];
  const found: DateMention[] = [];
  const add = (pattern: RegExp, read: (groups: Record<string, string | undefined>) => readonly Range[]) => {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const clash = found.some((other) => other.start < span.end && span.start < other.end);
      if (clash) continue;
      const groups = match.groups ?? {};
      const ranges = read(groups);
      if (ranges.length === 0) continue;
      const side = limitOf(groups['limit'], groups['after']);
      found.push({
        ...span,
        ranges: side ? ranges.map((range) => limited(range, side)) : ranges,
        limit: side !== null,
      });
    }
  };
  const before = String.raw`(?:\b(?<limit>before|until|up to|prior to|after|since|from)\s+)?(?:\b(?:in|on|during|of|dated)\s+)?(?:the\s+)?`;
  const after = '(?<after>以前|以後|以降|まで|から)?';
  add(
    new RegExp(String.raw`${before}\b(?<d>\d{1,2})${ordinal}\s+(?<m>${month})\.?,?\s+(?<y>20\d\d)\b`, 'giu'),
    dayOf,
  );
  add(
    new RegExp(String.raw`${before}\b(?<m>${month})\.?\s+(?<d>\d{1,2})${ordinal},?\s+(?<y>20\d\d)\b`, 'giu'),
    dayOf,
  );
  add(new RegExp(String.raw`${before}\b(?<y>20\d\d)-(?<mm>\d\d)-(?<d>\d\d)\b`, 'giu'), dayOf);
  add(
    new RegExp(
      String.raw`${before}\b(?<m>${month})(?:\s+(?<y1>20\d\d))?(?:\s+and|,|\s+or|\s+vs\.?|\s+to)\s+(?<m2>${month})\s+(?<y>20\d\d)\b`,
      'giu',
    ),
    (g) => [...monthOf({ m: g['m'], y: g['y1'] ?? g['y'] }), ...monthOf({ m: g['m2'], y: g['y'] })],
  );
  add(new RegExp(String.raw`${before}\b(?<m>${month})\.?,?\s+(?<y>20\d\d)\b`, 'giu'), monthOf);
  add(
    new RegExp(`(?<y>20\\d\\d|令和\\d+|令和元)年(?<mm>\\d{1,2})月(?:(?<d>\\d{1,2})日)?の?${after}`, 'gu'),
    (g) => (g['d'] ? dayOf(g) : monthOf(g)),
  );
  add(new RegExp(`(?<y>20\\d\\d|令和\\d+|令和元)年(?:の|度)?${after}`, 'gu'), yearOf);
  add(
    /\b(?:in|of|during|from)\s+(?<m>january|february|march|april|may|june|july|august|september|october|november|december)\b/giu,
    (g) =>
      years.flatMap((y) => monthOf({ ...g, y })).filter((range) => dates.some((date) => within(date, range))),
  );
  add(new RegExp(String.raw`${before}\b(?<y>20\d\d)(?:['’]s)?\b(?![-–]\d)`, 'giu'), yearOf);
  return found.sort((a, b) => a.start - b.start);
}

type Groups = Record<string, string | undefined>;

function dayOf(groups: Groups): Range[] {
  const [year, number] = [yearNumber(groups['y']), monthNumber(groups)];
  const day = Number(groups['d']);
  if (!year || !number || !(day >= 1)) return [];
  const date = `${year}-${two(number)}-${two(day)}`;
  if (date > lastOfMonth(year, number)) return [];
  return [{ from: date, to: date, inWords: `${day} ${monthName(number)} ${year}` }];
}

function monthOf(groups: Groups): Range[] {
  const [year, number] = [yearNumber(groups['y']), monthNumber(groups)];
  if (!year || !number) return [];
  return [
    {
      from: `${year}-${two(number)}-01`,
      to: lastOfMonth(year, number),
      inWords: `${monthName(number)} ${year}`,
    },
  ];
}

function yearOf(groups: Groups): Range[] {
  const year = yearNumber(groups['y']);
  return year ? [{ from: `${year}-01-01`, to: `${year}-12-31`, inWords: year, year }] : [];
}

/** The era Reiwa began in 2019. */
function yearNumber(text: string | undefined): string | null {
  if (text === undefined) return null;
  const era = /^令和(\d+|元)$/u.exec(text)?.[1];
  return era === undefined ? text : String(2018 + (era === '元' ? 1 : Number(era)));
}

function monthNumber({ m, mm }: Groups): number | null {
  const number =
    mm === undefined
      ? monthNames.findIndex((name) => name.startsWith((m ?? '?').toLowerCase().slice(0, 3))) + 1
      : Number(mm);
  return number >= 1 && number <= 12 ? number : null;
}

function monthName(number: number): string {
  const name = monthNames[number - 1] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

type Limit = 'before' | 'until' | 'after' | 'since';

function limitOf(word: string | undefined, after: string | undefined): Limit | null {
  const known: Readonly<Record<string, Limit>> = {
    before: 'before',
    'prior to': 'before',
    until: 'until',
    'up to': 'until',
    after: 'after',
    since: 'since',
    from: 'since',
    以前: 'until',
    まで: 'until',
    以後: 'since',
    以降: 'since',
    から: 'since',
  };
  return known[(word ?? after ?? '').toLowerCase()] ?? null;
}

/** Open ends. */
const [firstDay, lastDay] = ['0000-01-01', '9999-12-31'];

function limited(range: Range, limit: Limit): Range {
  const inWords = `${limit} ${range.inWords}`;
  if (limit === 'before') return { from: firstDay, to: daysFrom(range.from, -1), inWords };
  if (limit === 'until') return { from: firstDay, to: range.to, inWords };
  if (limit === 'after') return { from: daysFrom(range.to, 1), to: lastDay, inWords };
  return { from: range.from, to: lastDay, inWords };
}

function daysFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function lastOfMonth(year: string, month: number): string {
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

function within(date: string, range: Range): boolean {
  return range.from <= date && date <= range.to;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
