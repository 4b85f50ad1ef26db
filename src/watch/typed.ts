import { UsageError } from '../mistakes/usage-error.js';
import { type ParsedQuery, parseQuery, type QueryPart } from '../search/query.js';
import { inQuotes, type Rhythm, type Target, type Watched } from './watch.js';

/** What somebody wants of watches. Rhythm and target are null where nothing was typed of them. */
export type WatchTyped =
  | {
      readonly what: 'watch';
      readonly watched: Watched;
      readonly rhythm: Rhythm | null;
      readonly target: Target | null;
    }
  | { readonly what: 'list' }
  | { readonly what: 'mute' | 'unmute' | 'stop'; readonly number: number }
  /** Nothing was typed: whoever can ask, asks. */
  | { readonly what: 'ask' };

type OnOne = 'mute' | 'unmute' | 'stop';

const lists = /^(?:list|一覧|リスト)$/iu;
const onOne: readonly (readonly [OnOne, RegExp])[] = [
  ['unmute', /^(?:unmute|resume|再開|ミュート解除)(?=$|[\s#\d])/iu],
  ['mute', /^(?:mute|pause|ミュート|一時停止)(?=$|[\s#\d])/iu],
  ['stop', /^(?:stop|remove|delete|停止|削除|解除)(?=$|[\s#\d])/iu],
];

/** What may stand behind the query, the longest first: words of the query are only words. */
const behind: readonly (readonly [
  Pick<Extract<WatchTyped, { what: 'watch' }>, 'rhythm' | 'target'>,
  RegExp,
])[] = [
  [
    { rhythm: 'at-once', target: null },
    /(?:^|[\s,、])(?:at[ -]once|immediately|right away|instantly|すぐに?|即時)$/iu,
  ],
  [{ rhythm: 'daily', target: null }, /(?:^|[\s,、])(?:daily|once a day|(?:every|each) day|毎日|1日1回)$/iu],
  [
    { rhythm: 'weekly', target: null },
    /(?:^|[\s,、])(?:weekly|once a week|(?:every|each) week|毎週|週1回|週に1回)$/iu,
  ],
  [
    { rhythm: null, target: 'here' },
    /(?:^|[\s,、])(?:(?:in )?here|(?:in|to) this channel|ここ[にで]?|このチャンネル[にで]?)$/iu,
  ],
  [{ rhythm: null, target: 'me' }, /(?:^|[\s,、])(?:(?:(?:to|for) )?me|(?:by )?dm|自分に?|私に?)$/iu],
];

/**
 * Reads what was typed behind `watch`: a query with its rhythm and target (`counterstrike daily`, `speaker:austin "four
 * star" at once`, `deterrence +nuclear -space to me`), or `list`, `mute 2`, `unmute 2`, `stop 2`.
 *
 * @throws UsageError where the query cannot be read or there is none, and for a number that is missing
 */
export function readWatch(typed: string): WatchTyped {
  const text = typed.trim();
  if (text === '') return { what: 'ask' };
  if (lists.test(text)) return { what: 'list' };
  return numbered(text) ?? withQuery(text);
}

/** `stop 2`; a query that begins so has more words, or none that is a number. */
function numbered(text: string): WatchTyped | null {
  for (const [what, verb] of onOne) {
    const found = verb.exec(text)?.[0];
    if (found === undefined) continue;
    const rest = text.slice(found.length).trim();
    const number = /^#?(\d{1,6})番?[.。]?$/u.exec(rest.normalize('NFKC'))?.[1];
    if (number !== undefined) return { what, number: Number(number) };
    if (rest === '' || /^(?:#?\S*\d\S*|all|it|them|全部|すべて)$/iu.test(rest)) {
      throw new UsageError(
        { code: 'which-watch', verb: found, value: rest },
        { text, from: text.length - rest.length, to: text.length },
      );
    }
  }
  return null;
}

function withQuery(text: string): WatchTyped {
  let rest = text;
  let [rhythm, target]: [Rhythm | null, Target | null] = [null, null];
  for (let more = true; more; ) {
    more = false;
    for (const [said, pattern] of behind) {
      const found = pattern.exec(
        rest.normalize('NFKC').length === rest.length ? rest.normalize('NFKC') : rest,
      );
      if (!found) continue;
      rest = rest.slice(0, found.index).replace(/[\s,、]+$/u, '');
      rhythm ??= said.rhythm;
      target ??= said.target;
      more = true;
    }
  }
  if (rest === '') throw new UsageError({ code: 'nothing-to-watch' }, { text, from: 0, to: text.length });
  const channel = channelIn(rest);
  if (channel) {
    const from = text.indexOf(channel);
    throw new UsageError({ code: 'watch-elsewhere', channel }, { text, from, to: from + channel.length });
  }
  return { what: 'watch', watched: watchedIn(rest), rhythm, target };
}

/** A channel that is named before or behind the query; null where none is. */
function channelIn(query: string): string | null {
  const name = /#(?=[\p{L}\p{N}_-]*\p{L})[\p{L}\p{N}_-]+/u.source;
  return new RegExp(`^${name}(?!\\S)|(?<!\\S)${name}$`, 'u').exec(query)?.[0] ?? null;
}

/**
 * A query with its `+words` and `-words` taken apart. Where nothing else is asked for, the words to be included are the
 * query.
 *
 * @throws UsageError where it cannot be read
 */
export function watchedIn(text: string): Watched {
  const parsed = parseQuery(text);
  const query: string[] = [];
  const include: string[] = [];
  const exclude: string[] = [];
  for (const [n, part] of parsed.parts.entries()) {
    if (part.part !== 'filter' && part.excluded) exclude.push(part.text.trim());
    else if (part.part === 'words' && /^[+＋]./u.test(part.text)) include.push(part.text.slice(1));
    else if (isPlusOf(part, parsed.parts[n + 1])) continue;
    else if (part.part === 'phrase' && isPlusOf(parsed.parts[n - 1], part)) include.push(part.text.trim());
    else query.push(typedOf(part, parsed));
  }
  if (query.some((words) => !/^[+＋]*$/u.test(words))) return { query: query.join(' '), include, exclude };
  return { query: parseQuery(include.map(inQuotes).join(' ')).typed, include: [], exclude };
}

/** A plus sign right before a phrase. */
function isPlusOf(part: QueryPart | undefined, next: QueryPart | undefined): boolean {
  return (
    part?.part === 'words' && /^[+＋]$/u.test(part.text) && next?.part === 'phrase' && part.to === next.from
  );
}

function typedOf({ from, to }: QueryPart, { typed }: ParsedQuery): string {
  return typed.slice(from, to);
}
