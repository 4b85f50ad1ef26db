import { UsageError } from './mistakes/usage-error.js';

const pattern =
  /"[^"]*"|“[^”]*”|(?<=^|\s)(?:--|—)(?<name>[a-z][a-z-]*)(?:(?:=|\s+)(?<value>-?\d+)(?=\s|$))?/giu;

/** What a command's flags take: nothing, or a whole number within bounds. */
export type FlagKind = 'switch' | { readonly from: number; readonly to: number };

/**
 * Takes `--name` and `--name N` out of what was typed (a dash that a phone has made long counts too); the rest is
 * the command's own words. Flags inside quotation marks are words.
 *
 * @throws UsageError for an unknown flag or a value out of bounds, pointing at it.
 */
export function takeFlags<Name extends string>(
  typed: string,
  known: Readonly<Record<Name, FlagKind>>,
): { rest: string; flags: Partial<Record<Name, number | true>> } {
  const flags: Partial<Record<Name, number | true>> = {};
  const names = Object.keys(known);
  const isKnown = (name: string): name is Name => names.includes(name);
  const kept: string[] = [];
  let from = 0;
  for (const match of typed.matchAll(pattern)) {
    const { name, value } = match.groups ?? {};
    if (name === undefined) continue;
    const place = { text: typed, from: match.index, to: match.index + match[0].length };
    const flag = name.toLowerCase();
    if (!isKnown(flag)) {
      throw new UsageError({ code: 'unknown-flag', flag: name, known: names }, place);
    }
    const kind: FlagKind = known[flag];
    kept.push(typed.slice(from, match.index));
    from = place.to;
    if (kind === 'switch') {
      flags[flag] = true;
      if (value !== undefined) kept.push(value);
      continue;
    }
    const number = Number(value);
    if (value === undefined || number < kind.from || number > kind.to) {
      throw new UsageError({ code: 'flag-out-of-bounds', flag, from: kind.from, to: kind.to }, place);
    }
    flags[flag] = number;
  }
  kept.push(typed.slice(from));
  return { rest: kept.join(' ').trim(), flags };
}
