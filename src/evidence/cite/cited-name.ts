import type { Person } from '../../transcript/person.js';

/** A name as CSL-JSON has it. `static-ordering`: the family name stands first in every style, without a comma. */
export interface CitedName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly literal?: string;
  readonly 'static-ordering'?: true;
}

/**
 * A person's name in its parts, as the name is printed: "Lloyd J. Austin III" is Austin, Lloyd J., III; "Hamada
 * Yasukazu", whose family name is printed first, keeps that order. What cannot be told apart stays whole.
 */
export function citedName({ name, family }: Pick<Person, 'name' | 'family'>): CitedName {
  if (name === family || family === '') return { literal: name };
  const behind = name.startsWith(family) ? name.slice(family.length) : '';
  if (/^\s/u.test(behind) || (behind !== '' && isJapanese(name))) {
    return { family, given: behind.trim(), 'static-ordering': true };
  }
  const at = name.lastIndexOf(` ${family}`);
  if (at <= 0) return { literal: name };
  const given = name.slice(0, at).trim();
  const suffix = name.slice(at + 1 + family.length).replace(/^[\s,]+/u, '');
  if (suffix === '') return { family, given };
  return /^(?:Jr\.?|Sr\.?|[IVX]+)$/u.test(suffix) ? { family, given, suffix } : { literal: name };
}

/** A person's name in Japanese writing, blanks aside; null where the record has none. */
export function nameInJapanese({ name, aliases }: Pick<Person, 'name' | 'aliases'>): string | null {
  const found = [name, ...aliases].find(isJapanese);
  return found === undefined ? null : found.replace(/[\s　]+/gu, '');
}

/** The longest Japanese title of an office that somebody has or had ("外務大臣", not "外相"); null where the record has none. */
export function officeInJapanese({ offices }: Pick<Person, 'offices'>, office: string): string | null {
  const titles = offices.filter((one) => one.office === office).flatMap((one) => one.titles);
  return titles.filter(isJapanese).sort((a, b) => b.length - a.length)[0] ?? null;
}

function isJapanese(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・＝\s]+$/u.test(text);
}
