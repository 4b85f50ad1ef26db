import { anonymousRole } from '../../roles.js';
import type { PublishedText } from '../format.js';
import { isInCapitals, madeOf, withLook } from './candidates.js';
import type { Label, Passed } from './label.js';
import type { Row } from './rows.js';

/** What may stand between a paragraph's last words and a label that follows in the same paragraph. */
const sentenceEnd = /[.!?…—–]["'”’)\]]*\s*$/u;

/**
 * Labels that stand inside a paragraph: printed as they are at the beginning of others, with their colon, after the
 * end of a sentence. In the middle of a sentence the same print is words, and a doubt where it is set in capitals.
 */
export function labelsInside(
  rows: readonly Row[],
  established: ReadonlyMap<string, number>,
  { layout }: PublishedText,
): (Label | Passed)[] {
  const keys = [...established.keys()].filter((key) => key.length > 1 || key === 'Q');
  if (keys.length === 0) return [];
  const one = keys
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/ /gu, '\\s+'))
    .join('|');
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<label>${one})(?<mark>\s*[([][^()[\]]{2,40}[)\]])?(?<colon>\s*[:：])(?=\s|["“]?\p{Lu}|$)|(?<=[.!?…”)]\s*)(?<![\p{L}\p{N}])(?<q>Q)(?=\s{3,}["“]?\p{Lu})`,
    'gu',
  );
  const found: (Label | Passed)[] = [];
  for (const row of rows) {
    for (const match of row.text.matchAll(pattern)) {
      if (match.index === 0) continue;
      const label = match.groups?.['label'] ?? match.groups?.['q'] ?? '';
      const end = match.index + match[0].length;
      const labelEnd = match.index + label.length + (match.groups?.['mark'] ?? '').length;
      const candidate = withLook(
        madeOf(row, labelEnd, end, match.groups?.['q'] === undefined ? 'colon' : 'blanks', match.index),
        layout.looks,
      );
      const before = row.text.slice(0, match.index);
      const capitals = isInCapitals(label);
      const ordinary = !capitals && anonymousRole(label) !== null && candidate.look === 'plain';
      if (sentenceEnd.test(before) && !ordinary) {
        found.push({ ...candidate, misprintOf: null, doubt: 'stands inside a paragraph' });
      } else if (capitals && label.length > 1) {
        found.push({ candidate, reason: 'stands in the middle of a sentence: taken for words' });
      }
    }
  }
  return found;
}
