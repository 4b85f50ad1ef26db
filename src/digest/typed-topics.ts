import { UsageError } from '../mistakes/usage-error.js';
import { parseQuery } from '../search/query.js';

/** A channel has at most so many topics: their quotes take turns, and with more each would hardly ever come. */
export const mostTopics = 10;

/**
 * The topics that were typed, each a query, between commas: `counterstrike, "four star"`. A comma inside quotation marks
 * or inside a filter's value parts nothing. `none` takes all topics away.
 *
 * @throws UsageError where there are none or too many, or where one is no query
 */
export function readTopics(typed: string): string[] {
  const all = [...new Set(pieces(typed).map((topic) => topic.trim()))].filter((topic) => topic !== '');
  if (all.length === 0) throw new UsageError({ code: 'no-topics' });
  if (all.length === 1 && /^(?:none|clear|off|なし|無し|解除)$/iu.test(all[0] ?? '')) return [];
  if (all.length > mostTopics) {
    throw new UsageError({ code: 'too-many-topics', topics: all.length, most: mostTopics });
  }
  for (const topic of all) parseQuery(topic);
  return all;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"”“'],
  ['“', '”"'],
  ['„', '“”"'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
  ['＂', '＂"'],
]);

function pieces(typed: string): string[] {
  const found: string[] = [];
  let piece = '';
  let close: string | null = null;
  for (const [at, sign] of [...typed].entries()) {
    if (close !== null) close = close.includes(sign) ? null : close;
    else close = closers.get(sign) ?? null;
    const parts =
      close === null && /[,，、;；\n]/u.test(sign) && !isInFilter(piece, [...typed][at + 1] ?? '');
    if (parts) found.push(piece);
    piece = parts ? '' : `${piece}${sign}`;
  }
  return [...found, piece];
}

/** `speaker:austin,hamada` is one filter with two values. */
function isInFilter(before: string, next: string): boolean {
  return /(?<!\S)\p{L}+[:：]\S+$/u.test(before) && /\S/u.test(next);
}
