import { editDistance } from '../../edit-distance.js';
import { UsageError } from '../../mistakes/usage-error.js';
import type { Person } from '../../transcript/person.js';
import type { Evidence } from '../evidence.js';
import { peopleCalled } from './people-named.js';
import { verified } from './verified.js';
import type { VerifyResult } from './verify-result.js';

/** How many characters of a text are read at once. */
export const longestAsked = 5_000;

/** An alleged quote as somebody asks about it. */
export interface VerifyAsked {
  /** Whose words they are said to be: a name, a prefix of one, an id. */
  readonly by?: string | null | undefined;
  /** `2023`, `2023-06` or `2023-06-01`. */
  readonly on?: string | null | undefined;
}

/**
 * A verdict on every quotation in a text, or on the text itself.
 *
 * @throws UsageError where there is nothing to check or too much of it, for a name that nobody of the record has, and for
 * a date that is none.
 */
export function verifyAsked(text: string, { by, on }: VerifyAsked, evidence: Evidence): VerifyResult {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UsageError({ code: 'nothing-to-verify' });
  if (text.length > longestAsked)
    throw new UsageError({ code: 'text-too-long', length: text.length, longest: longestAsked });
  const name = by?.trim() ?? '';
  const people = name === '' ? null : calledInRecord(name, evidence.people);
  const options = { by: people && { name, people }, on: on?.trim() ? partialDate(on.trim()) : null };
  return verified(text, options, evidence);
}

/** Those of the record who are called so. @throws UsageError with the nearest name where nobody is. */
function calledInRecord(name: string, people: readonly Person[]): readonly Person[] {
  const called = peopleCalled(name, people);
  if (called.length > 0) return called;
  const wanted = name.toLowerCase();
  const begins = people.filter((person) =>
    namesOf(person).some((one) => one.startsWith(wanted) && wanted.length >= 3),
  );
  if (begins.length > 0) return begins;
  const near = people
    .flatMap((person) => namesOf(person).map((one) => ({ person, apart: editDistance(one, wanted) })))
    .filter(({ apart }) => apart <= Math.max(1, Math.floor(wanted.length / 3)))
    .sort((a, b) => a.apart - b.apart)[0];
  throw new UsageError({ code: 'nobody-called', name, nearest: near?.person.name ?? null });
}

function namesOf({ name, family, aliases }: Person): string[] {
  return [family, name, ...aliases].map((one) => one.toLowerCase());
}

/** @throws UsageError where it is no year, month or day. */
function partialDate(value: string): string {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u.exec(value);
  const { month = '01', day = '01', year = '' } = match?.groups ?? {};
  const read = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isDay = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(`${year}-${month}-${day}`);
  if (!match || !isDay) throw new UsageError({ code: 'no-partial-date', flag: 'on', value });
  return value;
}
