import type { FilterName } from '../mistakes/mistake.js';
import { UsageError } from '../mistakes/usage-error.js';

export type { FilterName };

/** The filters of the query language, in the order in which help lists them. */
export const filterNames: readonly FilterName[] = ['speaker', 'side', 'meeting', 'from', 'to', 'kind'];

/** A place in what was typed, half-open, in UTF-16 code units. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** One piece of a query. `text` is as typed, without its quotation marks, minus or filter name. */
export type QueryPart =
  | (Place & { readonly part: 'words'; readonly text: string; readonly excluded: boolean })
  | (Place & { readonly part: 'phrase'; readonly text: string; readonly excluded: boolean })
  | (Place & { readonly part: 'filter'; readonly name: FilterName; readonly values: readonly string[] });

export interface ParsedQuery {
  readonly typed: string;
  readonly parts: readonly QueryPart[];
}

/** Longest query that is read: it must fit, with its page, into a button's value. */
export const longestQuery = 1000;

const closers: Readonly<Record<string, string>> = {
  '"': '"”“„',
  '“': '”"“',
  '„': '“”"',
  '”': '”"',
  '«': '»',
  '「': '」',
  '『': '』',
  '＂': '＂"',
};

/**
 * The one query language: words, `"exact phrase"` (any quotation marks, 「」 included), `-word`, `-"phrase"`, and
 * filters `speaker:` `side:` `meeting:` `from:` `to:` `kind:` (values joined by commas, or in quotation marks).
 *
 * @throws UsageError that points at the wrong place.
 */
export function parseQuery(input: string): ParsedQuery {
  // Control characters cannot be meant; one for one, so that places stay.
  const typed = input.replace(/\p{Cc}/gu, ' ');
  if (typed.length > longestQuery) {
    throw new UsageError({ code: 'query-too-long', length: typed.length, longest: longestQuery });
  }
  const parts: QueryPart[] = [];
  let at = 0;
  while (at < typed.length) {
    if (/\s/u.test(typed.charAt(at))) {
      at += 1;
      continue;
    }
    const part = readPart(typed, at);
    parts.push(part);
    at = part.to;
  }
  if (parts.length === 0) throw new UsageError({ code: 'nothing-to-search-for', command: 'quote' });
  if (parts.every((part) => part.part !== 'filter' && part.excluded)) {
    throw new UsageError({ code: 'only-exclusions' }, { text: typed, from: 0, to: typed.length });
  }
  return { typed, parts };
}

function readPart(typed: string, from: number): QueryPart {
  const excluded = /^[-−–—](?=[^\s\-−–—])/u.test(typed.slice(from));
  const start = excluded ? from + 1 : from;
  const close = closers[typed.charAt(start)];
  if (close !== undefined) {
    const { text, to } = readQuoted(typed, start, close);
    return { part: 'phrase', text, excluded, from, to };
  }
  const rest = typed.slice(start);
  const filter = /^(?<name>\p{L}+)[:：](?=\S)(?!\/\/)/u.exec(rest);
  if (filter?.groups?.['name'] !== undefined) {
    if (excluded) {
      throw new UsageError(
        { code: 'excluded-filter' },
        { text: typed, from, to: from + filter[0].length + 1 },
      );
    }
    return readFilter(typed, start, filter.groups['name'], start + filter[0].length);
  }
  const word = /^[^\s"“”„«»「」『』＂]+/u.exec(rest)?.[0] ?? typed.charAt(start);
  const bare = /^(?<name>\p{L}+)[:：]$/u.exec(word)?.groups?.['name']?.toLowerCase();
  if (bare !== undefined && isFilterName(bare)) {
    throw nothingBehind(typed, bare, start, start + word.length);
  }
  return { part: 'words', text: word, excluded, from, to: start + word.length };
}

function readQuoted(typed: string, from: number, close: string): { text: string; to: number } {
  for (let at = from + 1; at < typed.length; at += 1) {
    if (!close.includes(typed.charAt(at))) continue;
    const text = typed.slice(from + 1, at);
    if (text.trim() === '') {
      throw new UsageError({ code: 'empty-quotation' }, { text: typed, from, to: at + 1 });
    }
    return { text, to: at + 1 };
  }
  const empty = typed.slice(from + 1).trim() === '';
  throw new UsageError(
    { code: 'open-quotation', closed: empty ? null : `${typed.slice(from).trimEnd()}${close.charAt(0)}` },
    { text: typed, from, to: typed.length },
  );
}

function readFilter(typed: string, from: number, name: string, valueAt: number): QueryPart {
  const known = name.toLowerCase();
  const values: string[] = [];
  let at = valueAt;
  for (;;) {
    const close = closers[typed.charAt(at)];
    if (close === undefined) {
      const bare = /^[^\s,，、]+/u.exec(typed.slice(at))?.[0] ?? '';
      values.push(bare);
      at += bare.length;
    } else {
      const { text, to } = readQuoted(typed, at, close);
      values.push(text.trim());
      at = to;
    }
    if (!/^[,，、]\S/u.test(typed.slice(at))) break;
    at += 1;
  }
  if (!isFilterName(known)) {
    throw new UsageError({ code: 'unknown-filter', name, known: filterNames }, { text: typed, from, to: at });
  }
  const given = values.filter((value) => value !== '');
  if (given.length === 0) throw nothingBehind(typed, known, from, at);
  return { part: 'filter', name: known, values: given, from, to: at };
}

function nothingBehind(typed: string, name: FilterName, from: number, to: number): UsageError {
  return new UsageError({ code: 'filter-without-value', filter: name }, { text: typed, from, to });
}

export function isFilterName(name: string): name is FilterName {
  return filterNames.some((known) => known === name);
}
