import { editDistance } from '../edit-distance.js';
import type { Cast } from './cast.js';
import { fits, joined, type Known, type LabelUse, ofRecord, unknownPerson } from './known-people.js';
import type { Person } from './people.js';
import type { Side } from './person.js';
import { nameWords, type PrintedPerson, readPrintedPerson } from './printed-name.js';

/** Whose label it is: one already known, a new one, or the reason why it stays open. */
export function bearerOf(
  use: LabelUse,
  person: PrintedPerson,
  known: Known[],
  about: { readonly cast: Cast; readonly source: string; readonly publisher: Side },
): Known | string {
  const { cast, publisher } = about;
  const record = ofRecord(use.label, cast);
  const fitting = known.filter((one) => fits(one, person));
  if (record !== null && isVouchedFor(record, person, known, cast, publisher)) {
    const before = known.find((one) => one.person === record);
    const others = fitting.filter((one) => one !== before && one.person === null && one.announced);
    if (others.length > 0)
      return `may be ${record.name} or ${others.map((one) => one.names[0] ?? '').join(' or ')}`;
    const one = before ?? unknownPerson();
    if (!before) known.push(one);
    one.person = record;
    return joined(one, use, person);
  }
  const [only] = fitting;
  if (fitting.length > 1) {
    const announced = fitting.filter((one) => one.announced);
    const [alone] = announced;
    const told = person.office === null && person.courtesy === null ? [] : announced;
    if (told.length !== 1 || !alone) return `may be ${fitting.map((one) => one.names[0] ?? '').join(' or ')}`;
    return joined(alone, use, person);
  }
  if (only) return joined(only, use, person);
  const near = use.turns.length > 1 ? null : nearly(use, person, known, about.source);
  if (near !== null) return `nobody else is named so: a misprint of “${near}”?`;
  const one = unknownPerson();
  known.push(one);
  return joined(one, use, person);
}

/** The name or label of another that a label which stands once misses by two letters at most; null where it is a name of its own. */
function nearly(
  use: LabelUse,
  person: PrintedPerson,
  known: readonly Known[],
  source: string,
): string | null {
  const letters = (text: string) => text.toUpperCase().replace(/[^\p{L}]/gu, '');
  const family = nameWords(person.name ?? '').at(-1) ?? '';
  const isNamed = new RegExp(
    `(?<!\\p{L})${family.charAt(0).toUpperCase()}${family.slice(1)}(?!\\p{L}|\\s*[:：])`,
    'u',
  );
  if (family.length < 4 || isNamed.test(source)) return null;
  for (const one of known) {
    for (const other of one.uses) {
      if (
        Math.abs(letters(other.label).length - letters(use.label).length) <= 2 &&
        letters(use.label).length >= 8
      ) {
        if (editDistance(letters(other.label), letters(use.label)) <= 2) return other.label;
      }
    }
    const own = one.names.flatMap((name) => nameWords(name).at(-1) ?? []);
    const near = own.find(
      (name) => name.length >= 5 && editDistance(name, family) <= (name.length >= 6 ? 2 : 1),
    );
    if (near !== undefined) return one.names[0] ?? near;
  }
  return null;
}

/**
 * Whether the print shows that a label is the record's person and no namesake: by an office, a given name, the
 * headline, the meeting, or because his own government publishes the document.
 */
function isVouchedFor(
  record: Person,
  person: PrintedPerson,
  known: readonly Known[],
  cast: Cast,
  publisher: Side,
): boolean {
  if (cast.participants.includes(record) || record.side === publisher) return true;
  if (known.some((one) => one.person === record)) return true;
  return person.office !== null || (person.name !== null && nameWords(person.name).length > 1);
}

/** `MRS. OBAMA` between turns of `PRESIDENT OBAMA`: the labels that a woman's courtesy sets apart; null where none does. */
export function contradiction(one: Known): LabelUse[] | null {
  const prints = one.uses.map((use) => ({ use, person: readPrintedPerson(use.label) }));
  const hers = prints.filter(({ person }) => person.courtesy === 'woman');
  const titled = prints.filter(({ person }) => person.office !== null);
  if (hers.length === 0 || titled.length === 0) return null;
  const first = Math.min(...hers.flatMap(({ use }) => use.turns));
  const last = Math.max(...titled.flatMap(({ use }) => use.turns));
  return first < last ? hers.map(({ use }) => use) : null;
}
