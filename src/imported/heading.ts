import { isoDay } from '../source/calendar-day.js';
import { printedDays } from '../source/printed-days.js';
import { linesOf } from '../transcript/lines.js';
import { isCountryOrState } from './countries.js';
import { eventWords } from './events.js';

/** What the lines above the first words say of the document. Null where they say nothing, or two different things. */
export interface Heading {
  readonly title: string | null;
  readonly date: string | null;
  /** The line (from 1) on which the date stands. */
  readonly dateLine: number | null;
  readonly place: string | null;
}

const finished = /[.!?。！？][”"’'」』)\]]*$/u;
const labelled =
  /^\s*(?:\p{Lu}[\p{Lu}\p{M} .'’-]{1,60}|Q|A|Question|Answer|問|答)\s*(?:\([^()]*\))?\s*[:：]/u;
/** What every page of a site carries above its title. */
const banner =
  /^(?:an official website|here['’]s how you know|official websites use|secure \.gov|share sensitive|for immediate release|skip to|menu$|home$|search$|the white house$|office of the press secretary$|u\.?s\.? department of)/iu;
const mostLines = 40;

/**
 * Title and date as they stand above the first speaker's words: the title is the first line that names an event; the date
 * is the only day that a short line prints there.
 */
export function headingOf(text: string): Heading {
  const head = text.slice(0, 12_000);
  const lines = linesOf(head).slice(0, mostLines);
  const first = lines.findIndex((line) => labelled.test(line.text) || line.text.length > 300);
  const above = lines
    .slice(0, first === -1 ? mostLines : first)
    .filter(({ text: line }) => !banner.test(line));
  const titles = above.filter(({ text: line }) => isTitle(line));
  const named = titles.find(({ text: line }) => {
    const { meeting, occasion, form } = eventWords(line);
    return meeting !== null || occasion !== null || form !== null;
  });
  const dated = above.flatMap((line) =>
    stamp.test(line.text) || line.text.length > 80 || finished.test(line.text.replace(/\b[ap]\.m\.$/iu, ''))
      ? []
      : printedDays(line.text).map(({ day }) => ({ day, line: line.number })),
  );
  const days = new Set(dated.map(({ day }) => day));
  const only = days.size === 1 ? (dated[0] ?? null) : null;
  const inFigures = named === undefined ? [] : daysInFigures(named.text);
  const date = inFigures.length > 0 && !inFigures.includes(only?.day ?? '') ? null : only;
  return {
    title: named?.text ?? null,
    date: date?.day ?? null,
    dateLine: date?.line ?? null,
    place: placeIn(above.map(({ text: line }) => line)),
  };
}

/** When a page was put up, to the minute: not the day of what it tells. */
const stamp = /^\D{0,12}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}/u;

/** The days that figures such as `3/06/23` may mean, read in either order: none is certain, but another day is not meant. */
function daysInFigures(title: string): string[] {
  return [...title.matchAll(/(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)/gu)].flatMap(
    ([, one = '', two = '', year = '']) =>
      [
        [one, two],
        [two, one],
      ].flatMap(
        ([month, day]) =>
          isoDay(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day)) ?? [],
      ),
  );
}

/** A line that is a city and its country or state: `Tokyo, Japan`, `Washington, D.C.` */
const city =
  /^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3},\s+\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}$/u;

/** The only place that the lines print: behind 場所 or 於, on the line below it, or as a city with its country. */
function placeIn(lines: readonly string[]): string | null {
  const found = lines.flatMap((line, i): string[] => {
    const behind = /^(?:場所|会場|開催地)[\s　]*[:：]?[\s　]*(?<place>.*)$/u.exec(line)?.groups?.['place'];
    if (behind !== undefined) return behind === '' ? lines.slice(i + 1, i + 2) : [behind];
    const at =
      /[（(\s　、]於[\s　]*[:：]?[\s　]*(?<place>[^（()）]{2,40}(?:[（(][^（()）]{1,30}[）)])?)[)）]?$/u.exec(
        line,
      );
    if (at?.groups?.['place']) return [at.groups['place']];
    return city.test(line) && line.length <= 60 && isCountryOrState(line.split(/,\s+/u).at(-1) ?? '')
      ? [line]
      : [];
  });
  const [only, ...others] = [...new Set(found)];
  return only !== undefined && others.length === 0 ? only : null;
}

function isTitle(line: string): boolean {
  const shortest = /\p{Script=Han}/u.test(line) ? 6 : 8;
  if (line.length < shortest || line.length > 250 || finished.test(line)) return false;
  // A word or two are a menu's.
  if (!/\p{Script=Han}/u.test(line) && line.split(/\s+/u).length < 4) return false;
  const [day] = printedDays(line);
  return !day || line.length - (day.end - day.start) > 12;
}
