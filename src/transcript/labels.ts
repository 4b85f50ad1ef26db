import { editDistance } from '../edit-distance.js';
import { type Cast, officeIn, participantsFirst, plainName } from './cast.js';
import { officesOn, type Person } from './people.js';
import { anonymousRole } from './roles.js';
import type { Side } from './transcript.js';

/** Whom a printed label stands for. A role stands for whoever held it at that moment, never for one person. */
export type LabelReading =
  | {
      readonly is: 'person';
      readonly person: Person;
      readonly office: string | null;
      readonly misprint: string | null;
    }
  | { readonly is: 'role'; readonly side: Extract<Side, 'staff' | 'press'> }
  | { readonly is: 'unknown'; readonly reason: string };

const abbreviated: Readonly<Record<string, string>> = {
  min: 'minister',
  sec: 'secretary',
  pres: 'president',
  amb: 'ambassador',
  gen: 'general',
  adm: 'admiral',
  pm: 'prime minister',
  dpm: 'deputy prime minister',
  fm: 'foreign minister',
  vp: 'vice president',
};
const courtesy = new Set(['mr', 'ms', 'mrs', 'dr', 'the', 'honorable', 'hon', 'his', 'her', 'excellency']);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * Reads a label, printed without its colon and marks, against the people of the day. A family name resolves only
 * to somebody who took part or held an office on that day, and only where the printed title is not another's. Two
 * candidates are none. A misprinted title (`DEFENESE MINISTER KIHARA`) does not hinder a name that is certain, and is
 * reported; any other word that is not this person's (`KIHARA SEIJI`, `AMBASSADOR KIHARA`) makes the label another's.
 */
export function readLabel(label: string, cast: Cast): LabelReading {
  const words = plainName(label)
    .split(' ')
    .flatMap((word) => (abbreviated[word] ?? word).split(' '))
    .filter((word) => !courtesy.has(word));
  const role = anonymousRole(label);
  if (role === 'press') return { is: 'role', side: 'press' };
  if (role === 'staff' || role === 'interpreter') return { is: 'role', side: 'staff' };
  if (role !== null) return { is: 'unknown', reason: 'a role that may be anybody’s' };

  const bearers = cast.officials
    .map((person) => ({ person, title: titleLeft(words, person) }))
    .filter((bearer): bearer is { person: Person; title: string[] } => bearer.title !== null);
  const fitting = bearers.filter(({ person, title }) => !belongsToAnother(title, person, cast));
  const present = participantsFirst(
    cast,
    fitting.map(({ person }) => person),
  );
  const [only] = present;
  if (!only) {
    return {
      is: 'unknown',
      reason:
        bearers.length === 0 ? 'no person of this name held an office on the day' : 'the title is another’s',
    };
  }
  if (present.length > 1) {
    return { is: 'unknown', reason: `may be ${present.map((person) => person.name).join(' or ')}` };
  }
  const title = fitting.find(({ person }) => person === only)?.title ?? [];
  const own = titleWords(only, cast);
  const unknown = title.filter((word) => !own.has(word));
  if (unknown.some((word) => ![...own].some((known) => isMisprintOf(word, known)))) {
    return { is: 'unknown', reason: `“${unknown.join(' ')}” is no title or name of ${only.name}` };
  }
  return {
    is: 'person',
    person: only,
    office: officeIn(cast, only)?.office ?? null,
    misprint: unknown.length === 0 ? null : title.join(' '),
  };
}

/** A title word with up to two wrong letters, of five or more: `DEFENESE` for `DEFENSE`. It proposes only a title. */
function isMisprintOf(word: string, known: string): boolean {
  return word.length >= 5 && known.length >= 5 && word !== known && editDistance(word, known) <= 2;
}

/** The words of a label that are not the person's name, or null where the family name is not among them. */
function titleLeft(words: readonly string[], person: Person): string[] | null {
  const family = plainName(person.family).split(' ');
  const at = words.findIndex((_, i) => family.every((part, k) => words[i + k] === part));
  if (at === -1) return null;
  const given = plainName(person.given ?? '').split(' ');
  const initials = given.map((part) => part.charAt(0));
  const aliasWords = new Set(person.aliases.flatMap((alias) => plainName(alias).split(' ')));
  const nameWords = plainName(person.name).split(' ');
  return words.filter((word, i) => {
    if (i >= at && i < at + family.length) return false;
    if (given.includes(word) || nameWords.includes(word) || aliasWords.has(word) || suffixes.has(word))
      return false;
    return !(word.length === 1 && initials.includes(word));
  });
}

/** Whether a printed title is the title of an office that others hold and this person does not. */
function belongsToAnother(title: readonly string[], person: Person, cast: Cast): boolean {
  const own = titleWords(person, cast);
  if (title.every((word) => own.has(word))) return false;
  const printed = title.join(' ');
  return cast.people.all.some((other) =>
    other.offices.some((office) => office.titles.some((known) => plainName(known) === printed)),
  );
}

function titleWords(person: Person, cast: Cast): Set<string> {
  const titles = officesOn(person, cast.date).flatMap((office) => [office.office, ...office.titles]);
  const nation = person.side === 'japan' ? ['japan'] : person.side === 'us' ? ['united', 'states'] : [];
  return new Set([
    'us',
    'u',
    's',
    'japanese',
    'of',
    'for',
    'and',
    ...nation,
    ...titles.flatMap((title) => plainName(title).split(' ')),
  ]);
}
