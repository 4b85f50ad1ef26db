import { plainName } from './cast.js';
import type { Side } from './person.js';
import { courtesyOf, officeOf, startsWithTitle, titleEnd } from './title-words.js';
import { isConnector, isEventWord, isOutlet, nationIn, nationOf, titleForm } from './titles.js';

/** A person as a label, a headline or a roster prints him, taken apart. Every piece is as printed. */
export interface PrintedPerson {
  /** Null for an office alone (`THE PRESIDENT`). */
  readonly name: string | null;
  /** The office or rank, courtesies and nationality taken off: `Secretary of State`; null where none is printed. */
  readonly office: string | null;
  readonly courtesy: 'man' | 'woman' | 'any' | null;
  /** Where the print shows whose office it is (`Japanese`, `of Japan`). */
  readonly nation: Side | null;
  /** What stands in brackets after the name: an office or an outlet. */
  readonly aside: string | null;
}

/** `Jr.`, `III`, in small letters without full stops. */
export const suffix = /^(?:jr|sr|ii|iii|iv)$/u;

/** Small words within names. */
export const particle = /^(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|dos|das|ter|ten|y)$/iu;

/** A label without its colon and marks: title and name in either order, an office or outlet in brackets. */
export function readPrintedPerson(printed: string): PrintedPerson {
  const text = printed.replace(/\s+/gu, ' ').trim();
  const bracketed = /^(?<head>[^([]+?)\s*[([](?<aside>[^()[\]]+)[)\]]\s*$/u.exec(text)?.groups;
  const aside = bracketed?.['aside']?.trim() ?? null;
  const head = bracketed?.['head'] ?? text;
  const comma = commaAt(head);
  const whole = titleThenName(comma === -1 ? head : head.slice(0, comma));
  const tail = comma === -1 ? '' : head.slice(comma + 1).trim();
  const byOutlet = outletAndName(head.slice(0, comma), tail);
  if (comma !== -1 && byOutlet) return byOutlet;
  const tailOffice = tail !== '' && (startsWithTitle(tail) || standing.test(tail)) ? tail : null;
  const asideOffice = aside !== null && startsWithTitle(aside) ? aside : null;
  const office = whole.office ?? officeOf(tailOffice ?? asideOffice ?? '');
  const belongs = tailOffice === null && whole.name !== null && isAffiliation(whole.name, tail);
  const isName = tail === '' || tailOffice !== null || belongs;
  return {
    name: whole.name === null || isName ? whole.name : `${whole.name}, ${tail}`,
    office,
    courtesy: whole.courtesy,
    nation: whole.nation ?? nationIn(tailOffice ?? asideOffice ?? ''),
    aside: belongs ? tail : asideOffice === null ? aside : null,
  };
}

/** `Paul Evans, Institute of Asian Research`: a whole name before where somebody belongs; a given name is one word or an initial more. */
function isAffiliation(name: string, tail: string): boolean {
  const words = tail.split(/\s+/u);
  return (
    nameWords(name).length >= 2 &&
    words.filter((word) => /\p{L}{3}/u.test(word)).length >= 2 &&
    words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || isConnector(word))
  );
}

/** What somebody is that is no title before a name: `Member for Solomon`, `Leader of the Opposition`. */
const standing =
  /^(?:(?:shadow|federal|state|deputy|former|the|local)\s+)*(?:member|leader|candidate|head|chief|mayor|delegate|whip|convenor|fellow|founder)\s+(?:for|of|in|at)\s+\p{Lu}/iu;

/** A reporter beside his outlet, in either order: `Aoyama, NHK`, `NHK, Aoyama`; null where neither side is an outlet. */
function outletAndName(before: string, after: string): PrintedPerson | null {
  const [name, outlet] = isOutlet(after) ? [before, after] : [after, before];
  if (!isOutlet(outlet) || isOutlet(name) || titleEnd(name.split(/\s+/u)) > 0 || !isPersonalName(name))
    return null;
  return { name, office: null, courtesy: null, nation: null, aside: outlet };
}

/** The comma that parts a name from what follows; not the one before `Jr.` and not those within an office. */
function commaAt(text: string): number {
  for (const match of text.matchAll(/,/gu)) {
    const before = text.slice(0, match.index).split(' ');
    const after =
      text
        .slice(match.index + 1)
        .trim()
        .split(' ')[0] ?? '';
    if (suffix.test(titleForm(after))) continue;
    const first = titleThenName(before.join(' '));
    if (first.name !== null) return match.index;
  }
  return -1;
}

/** Letters after a name: `Natasha Griggs MP`. */
const postNominals =
  /(?:,?\s+(?:MP|MPs|MHR|MLA|MLC|QC|SC|KC|AC|AO|AM|OAM|MBE|OBE|CBE|CMG|KCMG|DSC|CSC|RAN|USN|USA|USMC|USAF|PhD|Esq)\.?)+$/u;

function titleThenName(text: string): Omit<PrintedPerson, 'aside'> {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const end = titleEnd(words);
  const titles = words.slice(0, end);
  const rest = words.slice(end);
  const nation = titles.map((word) => nationOf(word)).find((found) => found !== null) ?? null;
  const office = officeOf(titles.join(' '));
  const name = rest
    .join(' ')
    .replace(/[,;]+$/u, '')
    .replace(postNominals, '');
  return { name: name === '' ? null : name, office, courtesy: courtesyOf(titles), nation: nation ?? null };
}

/** A line of a roster: `Antony J. Blinken, Secretary of State`, `Secretary of State Marco Rubio`; else null. */
export function rosterLine(line: string): PrintedPerson | null {
  if (/[.!?]$/u.test(line.replace(/\b(?:Jr|Sr|Mr|Ms|Gen|U\.S)\.$/u, '')) || line.split(/\s+/u).length > 40)
    return null;
  const person = readPrintedPerson(line.replace(/\s*[–—|]\s*|\s+-\s+/u, ', '));
  if (person.name === null || person.office === null) return null;
  return isPersonalName(person.name) ? person : null;
}

/** Two to five words in capitals, particles and initials among them, none of them a word of titles or events. */
export function isPersonalName(name: string): boolean {
  const words = name.split(/[\s,]+/u).filter((word) => word !== '');
  if (words.length < 1 || words.length > 6 || !/\p{L}{2}/u.test(name) || /\d/u.test(name)) return false;
  return words.every(
    (word) =>
      particle.test(word) ||
      suffix.test(titleForm(word)) ||
      (/^[\p{Lu}][\p{L}\p{M}.'’-]*$/u.test(word) && !isEventWord(word) && !isConnector(word)),
  );
}

/** The words of a name for comparing, suffixes left off. */
export function nameWords(name: string): string[] {
  return plainName(name.replace(/["“(].*?["”)]/gu, ' '))
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .split(' ')
    .filter((word) => word !== '' && !suffix.test(word));
}
