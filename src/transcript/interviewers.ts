import { outOfCapitals } from './capitals.js';
import { peopleOfHeadline } from './headline.js';
import type { Introduction } from './introductions.js';
import { isPersonalName, nameWords } from './printed-name.js';
import { isOutlet } from './titles.js';

const name = String.raw`\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]*){1,3}?`;
const withThem = new RegExp(
  String.raw`\b(?:with|by)\s+(?<first>${name})(?:\s+(?:and|&)\s+(?<second>${name}))?(?:(?:\s*,\s*|\s+(?:of|on|from|for|at|in)\s+|\s+(?=Radio\b|ABC\b|Sky\b|[A-Z]{2,4}\b|\d))(?<outlet>.+))?$`,
  'iu',
);

/**
 * Those whom the title of an interview names as asking, without office and not as the one who answers, with their
 * outlet: `Secretary Blinken With Leigh Sales of ABC’s 730 Report`, `Interview with Neil Mitchell, Radio 3AW`. A title
 * that does not say that it is an interview names them only beside an outlet.
 */
export function interviewersOf(title: string): Introduction[] {
  const text = outOfCapitals(title.replace(/\s+/gu, ' ').trim());
  const start = text.search(/\b(?:with|by)\b/iu);
  if (start === -1 || !/\p{Ll}/u.test(text)) return [];
  const groups = withThem.exec(text)?.groups;
  if (!groups) return [];
  const outlet = outletIn(groups['outlet'] ?? '');
  if (outlet === null && !/\binterview/iu.test(text)) return [];
  const officials = peopleOfHeadline(text).map((person) => nameWords(person.name ?? '').join(' '));
  return [groups['first'], groups['second']].flatMap((printed) => {
    if (printed === undefined || !/^\p{Lu}/u.test(printed)) return [];
    const full = nameWords(printed).length >= 2 && isPersonalName(printed);
    return full && !officials.includes(nameWords(printed).join(' ')) ? [{ name: printed, outlet }] : [];
  });
}

/** The outlet after the names: the first piece between commas that is one, `of` and places around it left off. */
function outletIn(rest: string): string | null {
  const pieces = rest.split(/\s*[,–—]\s*|\s+-\s+|\s+(?:in|at)\s+(?=\p{Lu})/u).map((piece) => piece.trim());
  const dated =
    /^(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^\d+$/iu;
  const found = pieces.find(
    (piece) => !dated.test(piece) && (isOutlet(piece) || /^\p{Lu}{2,}|\d|[’']s\s/u.test(piece)),
  );
  return found === undefined || found === '' ? null : found;
}
