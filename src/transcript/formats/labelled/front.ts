import { plainName } from '../../cast.js';
import { rosterLine } from '../../printed-name.js';
import type { Doubt, LeftOut, LeftOutReason } from '../../transcript.js';
import type { PublishedText } from '../format.js';
import { documentData } from './identity.js';
import type { Row } from './rows.js';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const date = new RegExp(
  String.raw`^(?:(?:Date|Published|Released|Issued|Updated|Last updated|Posted|On)\s*:?\s*)?(?:${weekday}\.?,?\s+)?(?:${month}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${month},?\s+\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})(?:\s*\(?${weekday}\)?)?(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?.{0,60})?[.,]?$`,
  'iu',
);
/** `5:05 P.M. EDT`, `12:40 P.M. JST`, `(10:02 a.m. local time)`, `9:30`. */
export const timeOfDay =
  /^[([]?\s*(?:Time:?\s*)?(?:at\s+|approximately\s+)?\d{1,2}[:.]\d{2}\s*(?:[AP]\.?\s?M\.?|hrs?|hours)?\.?,?\s*(?:\(?(?:[A-Z]{2,5}|local(?: time)?|Eastern(?: \w+)?(?: Time)?|Japan time|L)\)?\.?)?\s*[)\]]?\.?$/iu;
/** Words of the publisher about the page itself. */
const note =
  /^[([]?\s*(?:The following is|Following is|This is|Below is|What follows is|A transcript of|Transcript of|As delivered|As prepared|Check against delivery|Note|Editor[’']?s? note|Please note|Unofficial|Rush transcript|\*)/iu;

/**
 * What stands before the first turn, by reason: title, date, time, place, who takes part, notes of the publisher, and
 * the site's banner. A line that is none of them, and reads like somebody's words, is left out and doubted.
 */
export function readFront(
  rows: readonly Row[],
  { metadata, layout }: PublishedText,
): { leftOut: LeftOut[]; doubts: Doubt[] } {
  const leftOut: LeftOut[] = [];
  const doubts: Doubt[] = [];
  const titles = [metadata.title, layout.facts.title?.value ?? '']
    .filter((title) => title !== '')
    .map(folded);
  const titleAt = rows.findIndex((row) => titles.includes(folded(row.text)));
  for (const [i, row] of rows.entries()) {
    const why = i === titleAt ? 'document data: title' : reasonFor(row, titles, metadata.place, i > titleAt);
    leftOut.push({ start: row.start, end: row.end, why: why ?? 'site banner' });
    if (why === null && i > titleAt && readsLikeWords(row.text)) {
      doubts.push({
        line: row.number,
        text: row.text,
        decision: 'left out as banner',
        reason: 'stands before the first label and reads like somebody’s words',
      });
    } else if (why === null && titleAt !== -1 && i > titleAt && row.text.length > 25) {
      doubts.push({
        line: row.number,
        text: row.text,
        decision: 'left out as banner',
        reason: 'stands between title and first turn',
      });
    }
  }
  return { leftOut, doubts };
}

function reasonFor(
  row: Row,
  titles: readonly string[],
  place: string | null,
  belowTitle: boolean,
): LeftOutReason | null {
  const { text } = row;
  if (titles.includes(folded(text))) return 'repeated title';
  if (date.test(text)) return 'document data: date';
  if (timeOfDay.test(text)) return 'time mark';
  if (isPlace(text, place)) return 'document data: place';
  if (/^[*#_=~\s–—-]{3,}$/u.test(text)) return 'rule';
  if (note.test(text) || /^\(.*\)$/u.test(text)) return 'editorial note';
  if (
    rosterLine(text) !== null ||
    /^(?:Participants?|Speakers?|Present|Attendees|Presenters?)\s*:?/iu.test(text)
  )
    return 'roster';
  if (documentData.test(text.slice(0, Math.max(0, text.search(/[:：]/u))).trim())) return 'site banner';
  const about = titles.some(
    (title) => title.length > 12 && title.includes(folded(text)) && folded(text).length > 5,
  );
  if (about) return 'repeated title';
  return belowTitle && row.heading ? 'section heading' : null;
}

/** The document's place or a part of it; or a short line such as `Tokyo, Japan`. */
function isPlace(text: string, place: string | null): boolean {
  if (
    place !== null &&
    folded(text).length > 2 &&
    (` ${folded(place)} `.includes(` ${folded(text)} `) ||
      (folded(text).includes(folded(place)) && text.length < 120))
  )
    return true;
  return (
    /^(?:[\p{Lu}][\p{L}.’'-]*(?:\s+(?:of|and|the|de|[\p{Lu}][\p{L}.’'-]*))*)(?:,\s+(?:[\p{Lu}][\p{L}.’'-]*\s*)+){1,3}$/u.test(
      text,
    ) &&
    text.length <= 70 &&
    rosterLine(text) === null
  );
}

function readsLikeWords(text: string): boolean {
  return (
    text.split(/\s+/u).length >= 12 &&
    /[.!?]["”’)]*$/u.test(text) &&
    /\b(?:I|we|you|our|my|us)\b/iu.test(text)
  );
}

function folded(text: string): string {
  return plainName(text.replace(/[^\p{L}\p{N}\s]/gu, ' '));
}
