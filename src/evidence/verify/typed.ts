import { UsageError } from '../../mistakes/usage-error.js';

/** What was typed behind `verify`. */
export interface VerifyTyped {
  readonly text: string;
  readonly by: string | null;
  readonly on: string | null;
  /** Claims on the pages before. */
  readonly offset: number;
  /** "by Austin" at the end, which names somebody if the record knows him; the text without it. */
  readonly trailing: {
    readonly text: string;
    readonly by: string;
    readonly on: string | null;
    readonly isSure: boolean;
  } | null;
}

const flags = ['by', 'on', 'offset'] as const;
type Flag = (typeof flags)[number];

/**
 * Reads what was typed: the text with its quotation marks, `--by`, `--on`, `--offset`, and "by somebody" at the end. A
 * flag's value goes to the next flag or quotation mark.
 *
 * @param words what was typed as a shell has parted it, where it was.
 * @throws UsageError for a flag that there is not, and for one without a value.
 */
export function readVerify(typed: string, words?: readonly string[]): VerifyTyped {
  const { rest, said } = words ? fromWords(words) : fromLine(typed);
  const offset = Number(said.get('offset') ?? 0);
  if (!Number.isInteger(offset) || offset < 0 || offset > 100_000)
    throw new UsageError({ code: 'flag-out-of-bounds', flag: 'offset', from: 0, to: 100_000 });
  const by = said.get('by') ?? null;
  const on = said.get('on') ?? null;
  const text = rest.join(' ').trim();
  return { text, by, on, offset, trailing: by === null ? trailingName(text, rest) : null };
}

function fromWords(words: readonly string[]): { rest: string[]; said: Map<Flag, string> } {
  const rest: string[] = [];
  const said = new Map<Flag, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name, given] = /^(?:--|—)([a-z]+)(?:=([\s\S]*))?$/iu.exec(word) ?? [];
    if (name === undefined) {
      rest.push(word);
      continue;
    }
    const flag = flagOf(name);
    const value = given ?? words[at + 1];
    if (given === undefined) at += 1;
    said.set(flag, saidBehind(flag, value));
  }
  return { rest, said };
}

/** Flags stand outside quotation marks: before the first one, or after the last. */
function fromLine(typed: string): { rest: string[]; said: Map<Flag, string> } {
  const said = new Map<Flag, string>();
  const quoted = [...typed.matchAll(/"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|«[^»]*»/gu)];
  const isQuoted = (at: number) =>
    quoted.some(({ 0: mark, index }) => {
      const named = /(?:--|—)[a-z]+[=\s]+$/iu.test(typed.slice(0, index));
      return !named && at > index && at < index + mark.length;
    });
  const pattern =
    /(?<=^|\s)(?:--|—)(?<name>[a-z][a-z-]*)(?:(?:=|\s+)(?<value>"[^"]*"|“[^”]*”|「[^」]*」|(?:(?!\s(?:--|—)[a-z])[^"“「『«\n])*))?/giu;
  let rest = '';
  let from = 0;
  for (const match of typed.matchAll(pattern)) {
    if (isQuoted(match.index)) continue;
    const { name = '', value } = match.groups ?? {};
    const flag = flagOf(name, typed, match.index);
    said.set(flag, saidBehind(flag, value));
    rest += `${typed.slice(from, match.index)} `;
    from = match.index + match[0].length;
  }
  return { rest: [`${rest}${typed.slice(from)}`], said };
}

function flagOf(name: string, typed?: string, at = 0): Flag {
  const flag = flags.find((one) => one === name.toLowerCase());
  if (flag) return flag;
  const place = typed === undefined ? null : { text: typed, from: at, to: at + name.length + 2 };
  throw new UsageError({ code: 'unknown-flag', flag: name, known: flags }, place);
}

function saidBehind(flag: Flag, value: string | undefined): string {
  const bare = (value ?? '')
    .trim()
    .replace(/^["“「]|["”」]$/gu, '')
    .trim();
  if (bare === '') throw new UsageError({ code: 'flag-without-value', flag });
  return bare;
}

const endOfQuotation = `["”“»」』'’]`;

/** "… by Austin", "… by Austin on 2023-06-01": sure where a quotation, or what a shell had in quotes, stands before it. */
function trailingName(text: string, parts: readonly string[]): VerifyTyped['trailing'] {
  const pattern =
    /^(?<text>[\s\S]*\S)\s+by\s+(?<by>[^"“”「」\n]{2,60}?)(?:\s+on\s+(?<on>\d{4}(?:-\d{2}){0,2}))?[.?!]?$/iu;
  const { text: before, by, on } = pattern.exec(text)?.groups ?? {};
  if (before === undefined || by === undefined) return null;
  const isSure =
    new RegExp(`${endOfQuotation}[.,]?$`, 'u').test(before) ||
    (parts.length > 1 && parts[0] === before && /\s/u.test(before));
  return { text: before, by, on: on ?? null, isSure };
}
