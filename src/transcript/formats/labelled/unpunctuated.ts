import { anonymousRole } from '../../roles.js';
import type { PublishedText } from '../format.js';
import { isInCapitals, made } from './candidates.js';
import type { Label, Passed } from './label.js';
import { misprintOf } from './misprints.js';
import type { Row } from './rows.js';

/** A row that begins with an established label whose colon is missing, or is another mark. */
export function withoutPunctuation(
  row: Row,
  established: ReadonlyMap<string, number>,
  { layout }: PublishedText,
): Label | Passed | null {
  for (const [key] of [...established].sort((a, b) => b[0].length - a[0].length)) {
    if (key.length < 3 || !startsWith(row.text, key)) continue;
    const length = lengthOf(row.text, key);
    const after = row.text.slice(length);
    const mark = /^\s*[.;,·–—-]?(?=\s|$)/u.exec(after)?.[0];
    if (mark === undefined || /^\s*[:：]/u.test(after)) return null;
    const candidate = made(row, layout, length, length + mark.length, 'misprint');
    const words = after.slice(mark.length);
    if (isInCapitals(key) && !/^[\s]*\p{Lu}{2,}[\s\p{Lu}]/u.test(words) && words.trim() !== '') {
      return { ...candidate, misprintOf: null, doubt: 'the colon is missing or misprinted' };
    }
    if (candidate.look !== 'plain' || (/^\s{2,}\S/u.test(words) && mark === '')) {
      return { ...candidate, misprintOf: null, doubt: 'the colon is missing' };
    }
    if (words.trim() === '' && mark === '')
      return { ...candidate, misprintOf: null, doubt: 'the colon is missing' };
    if (anonymousRole(key) === null && /^\s*\p{Lu}/u.test(words) && mark.trim() === '') {
      return { candidate, reason: 'begins like a label without its colon: taken for words' };
    }
    return null;
  }
  return misprintedStart(row, established, { layout });
}

/** A row that begins with capitals which misprint an established label, without a colon: `SECRETAY BLINKEN Thank you`. */
function misprintedStart(
  row: Row,
  established: ReadonlyMap<string, number>,
  { layout }: Pick<PublishedText, 'layout'>,
): Label | null {
  const head = /^\p{Lu}[\p{Lu}.'’-]+(?:\s+\p{Lu}[\p{Lu}.'’-]*)+(?=[\s.;,]+\S)/u.exec(row.text)?.[0];
  if (head === undefined) return null;
  const words = head.split(/\s+/u);
  for (let count = words.length; count >= 2; count -= 1) {
    const label = words.slice(0, count).join(' ');
    const misprint = established.size > 0 ? misprintOf(label, established) : null;
    if (misprint === null) continue;
    const length = lengthOf(row.text, label);
    return {
      ...made(row, layout, length, length, 'misprint'),
      misprintOf: misprint,
      doubt: `a misprint of “${misprint}”, without its colon`,
    };
  }
  return null;
}

function startsWith(text: string, key: string): boolean {
  const length = lengthOf(text, key);
  return length > 0 && !/^[\p{L}\p{N}’'-]/u.test(text.slice(length));
}

/** How many characters of a text print a label, whose blanks may be doubled; 0 where it does not begin with it. */
export function lengthOf(text: string, key: string): number {
  let at = 0;
  for (const [i, word] of key.split(' ').entries()) {
    if (i > 0) at += /^\s*/u.exec(text.slice(at))?.[0].length ?? 0;
    if (!text.startsWith(word, at)) return 0;
    at += word.length;
  }
  return at;
}
