import type { Cast } from './cast.js';
import { readLabel } from './labels.js';
import type { Person } from './people.js';
import type { Side } from './person.js';
import { nameWords, type PrintedPerson } from './printed-name.js';
import { titleWordsOf } from './titles.js';

/** A label of a document, in the order of its turns, with the words of the turns under it. */
export interface LabelUse {
  readonly label: string;
  /** Indices of its turns among all turns. */
  readonly turns: readonly number[];
  /** What the turn before its first one says, and what its first turn says. */
  readonly before: string;
  readonly words: string;
}

/** One person as the document prints him, under however many forms. */
export interface Known {
  person: Person | null;
  /** Printed forms of the name, the fullest first. */
  names: string[];
  office: string | null;
  titles: Set<string>;
  courtesy: 'man' | 'woman' | null;
  nation: Side | null;
  outlet: string | null;
  family: string | null;
  /** Named in the headline or a roster, or one of those who met. */
  announced: boolean;
  uses: LabelUse[];
}

/** Somebody of whom nothing is known yet. */
export function unknownPerson(): Known {
  return {
    person: null,
    names: [],
    office: null,
    titles: new Set(),
    courtesy: null,
    nation: null,
    outlet: null,
    family: null,
    announced: false,
    uses: [],
  };
}

/** Adds somebody whom the headline or a roster names. */
export function announce(known: Known[], person: PrintedPerson, cast: Cast): void {
  if (person.name === null) return;
  const record = ofRecord(`${person.office ?? ''} ${person.name}`.trim(), cast);
  const same = known.filter((one) =>
    record !== null ? one.person === record : one.person === null && fits(one, person),
  );
  const [before] = same;
  const one = same.length === 1 && before ? before : unknownPerson();
  if (one !== before) known.push(one);
  one.person ??= record;
  one.announced = true;
  add(one, person);
}

function add(one: Known, person: PrintedPerson): void {
  if (person.name !== null && !one.names.includes(person.name)) one.names.push(person.name);
  one.names.sort(
    (a, b) => nameWords(b).length - nameWords(a).length || Number(isShouted(a)) - Number(isShouted(b)),
  );
  if (person.office !== null) {
    one.titles.add(person.office);
    if (one.office === null || titleWordsOf(person.office).length > titleWordsOf(one.office).length)
      one.office = person.office;
  }
  if (person.courtesy === 'man' || person.courtesy === 'woman') one.courtesy ??= person.courtesy;
  one.nation ??= person.nation;
  one.outlet ??= person.aside;
}

/** Whether a name is set in capitals throughout. */
export function isShouted(name: string): boolean {
  return !/\p{Ll}/u.test(name);
}

/** The person of people.yml whom a print means on the day; null where it means nobody for certain. */
export function ofRecord(label: string, cast: Cast): Person | null {
  const reading = readLabel(label, cast);
  return reading.is === 'person' ? reading.person : null;
}

/** The person with one more label. */
export function joined(one: Known, use: LabelUse, person: PrintedPerson): Known {
  one.uses.push(use);
  add(one, person);
  return one;
}

/** Whether a print may be of a person: no name, courtesy, nation or office of it contradicts what is known of him. */
export function fits(one: Known, person: PrintedPerson): boolean {
  if (person.name === null || one.names.length === 0) return false;
  const printed = nameWords(person.name);
  const forms = one.person === null ? one.names.map(nameWords) : namesOfRecord(one.person);
  if (!forms.some((name) => namesFit(printed, name))) return false;
  if (
    one.courtesy !== null &&
    (person.courtesy === 'man' || person.courtesy === 'woman') &&
    person.courtesy !== one.courtesy
  )
    return false;
  const full = one.names.some((name) => nameWords(name).length > 1 && sameWords(nameWords(name), printed));
  return full || officesFit(one, person.office);
}

function namesOfRecord(person: Person): string[][] {
  return [person.name, person.family, ...person.aliases].map(nameWords).filter((words) => words.length > 0);
}

/** `RYDER` fits `Pat Ryder`, `LLOYD AUSTIN` fits `Lloyd J. Austin III`; `MARTIN` fits neither `Martin Dempsey`, given first. */
function namesFit(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (short.length === 1) return short[0] === long.at(-1) || short[0] === long[0];
  const same = (x: string, y: string) =>
    x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
  return (
    short.every((word) => long.some((other) => same(word, other))) &&
    short.some((word) => word.length > 1 && long.includes(word))
  );
}

/** Whether two names have the same words, in whatever order. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}

/** Two offices are not one person's where neither has a word of the other. */
function officesFit(one: Known, office: string | null): boolean {
  if (office === null || one.titles.size === 0) return true;
  const words = titleWordsOf(office);
  return [...one.titles].some((title) => {
    const own = titleWordsOf(title);
    return (
      words.every((word) => own.includes(word)) ||
      own.every((word) => words.includes(word)) ||
      sharesHead(words, own)
    );
  });
}

function sharesHead(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.at(-1) !== undefined &&
    a.at(-1) === b.at(-1) &&
    !/^(?:minister|secretary|president|director|general|officer|chair)$/u.test(a.at(-1) ?? '')
  );
}
