import { editDistance } from '../../../edit-distance.js';
import { anonymousRole } from '../../roles.js';
import { isTitleWord } from '../../titles.js';
import type { Identities } from './identity.js';
import type { Read } from './label.js';

/** The words with which labels are written when they name nobody: a misprint of one is still that role. */
const roleWords = [
  'QUESTION',
  'MODERATOR',
  'JOURNALIST',
  'REPORTER',
  'INTERPRETER',
  'OPERATOR',
  'PARTICIPANT',
  'PRESENTER',
  'STAFF',
];

const lettersOf = (label: string) => label.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The established label that has the same letters, whatever its blanks, stops and capitals; null where none has. */
export function sameLetters(key: string, established: ReadonlyMap<string, number>): string | null {
  const letters = lettersOf(key);
  if (letters.length < 2) return null;
  return [...established.keys()].find((other) => lettersOf(other) === letters) ?? null;
}

/** The label that a candidate misprints: one that stands once is measured against those that stand as often or more. */
export function misprintIn(
  { key, identity }: Read,
  established: ReadonlyMap<string, number>,
  identities: Identities,
): string | null {
  const times = established.get(key) ?? 0;
  if (identity === 'role' || times > 1 || identities.isOfRecord(key)) return null;
  const others = new Map(
    [...established].filter(
      ([other, often]) => often > times || (often === times && identities.of(other) !== 'name'),
    ),
  );
  return misprintOf(key, others) ?? misprintedName(key, others, identities);
}

/**
 * The established label whose family name a print misses by one letter, where all else is the same and nobody is
 * named as it is printed; null elsewhere.
 */
function misprintedName(
  key: string,
  established: ReadonlyMap<string, number>,
  identities: Identities,
): string | null {
  const words = key.split(' ');
  const near = [...established.keys()].filter((other) => {
    const own = other.split(' ');
    if (other === key || own.length !== words.length) return false;
    const different = words.flatMap((word, i) => (word === own[i] ? [] : [[word, own[i] ?? ''] as const]));
    const [only] = different;
    if (!only || different.length > 1) return false;
    const [word, right] = only;
    const wrong = !isTitleWord(word) && !identities.isNamed(word) && !/\d/u.test(word);
    return wrong && right.length >= 5 && editDistance(lettersOf(word), lettersOf(right)) === 1;
  });
  return near.length === 1 ? (near[0] ?? null) : null;
}

/**
 * The established label (or role) that a print misses by a letter or two, or by blanks; null where it may be somebody
 * else's. Words of titles and roles are forgiven, a family name must be right to the letter, and a word that is
 * another title (`MS. KIRBY`, `SEN. SMITH`) is no misprint.
 */
export function misprintOf(key: string, established: ReadonlyMap<string, number>): string | null {
  const letters = lettersOf(key);
  if (letters.length < 4 || key.split(/\s+/u).length > 8 || anonymousRole(key) !== null) return null;
  const known = [...established.keys()].filter((other) => other !== key);
  const same = [...known, ...roleWords].find((other) => lettersOf(other) === letters);
  if (same !== undefined) return same;
  const near = [...known, ...roleWords].filter((other) => {
    const own = lettersOf(other);
    if (own.length < 5 || Math.abs(own.length - letters.length) > 2) return false;
    return editDistance(own, letters) <= (own.length >= 8 ? 2 : 1) && onlyTitlesDiffer(key, other);
  });
  const distinct = new Set(near.map(lettersOf));
  return distinct.size === 1 ? (near[0] ?? null) : null;
}

/** Whether what differs is a word that is no word: not the name, not another title, not a number. */
function onlyTitlesDiffer(key: string, other: string): boolean {
  if (key.replace(/\D/gu, '') !== other.replace(/\D/gu, '')) return false;
  if (anonymousRole(other) !== null) return !isTitleWord(key);
  const words = key.split(/[\s/]+/u);
  const own = other.split(/[\s/]+/u).map(lettersOf);
  if (words.length !== own.length && editDistance(lettersOf(key), own.join('')) > 1) return false;
  const strange = words.filter((word) => !own.includes(lettersOf(word)));
  const printed = words.map(lettersOf);
  const meant = other.split(/[\s/]+/u).filter((word) => !printed.includes(lettersOf(word)));
  if (words.length === own.length && !meant.some((word) => isTitleWord(word))) return false;
  if (strange.some((word) => isTitleWord(word))) return false;
  const last = own.at(-1) ?? '';
  return lettersOf(words.at(-1) ?? '') === last || lettersOf(key).endsWith(last);
}
