import { linesOf } from '../transcript/lines.js';
import { eventWords } from './events.js';
import { printedDays } from './printed-days.js';

/** What the lines above the first words say of the document. Null where they say nothing, or two different things. */
export interface Heading {
  readonly title: string | null;
  readonly date: string | null;
  /** The line (from 1) on which the date stands. */
  readonly dateLine: number | null;
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
    line.text.length > 80 || finished.test(line.text.replace(/\b[ap]\.m\.$/iu, ''))
      ? []
      : printedDays(line.text).map(({ day }) => ({ day, line: line.number })),
  );
  const days = new Set(dated.map(({ day }) => day));
  const date = days.size === 1 ? (dated[0] ?? null) : null;
  return {
    title: named?.text ?? null,
    date: date?.day ?? null,
    dateLine: date?.line ?? null,
  };
}

function isTitle(line: string): boolean {
  if (line.length < 8 || line.length > 250 || finished.test(line)) return false;
  // A word or two are a menu's.
  if (!/\p{Script=Han}/u.test(line) && line.split(/\s+/u).length < 4) return false;
  const [day] = printedDays(line);
  return !day || line.length - (day.end - day.start) > 12;
}
