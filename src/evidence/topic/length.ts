import type { Turn } from '../../transcript/transcript.js';

/** What lengths are counted in: words where blanks part them, characters where they do not. The two are never mixed. */
export const units = ['words', 'characters'] as const;
export type Unit = (typeof units)[number];

/** Languages that print no blanks between words. */
const unparted = new Set(['ja', 'zh', 'th']);

const patterns: Readonly<Record<Unit, RegExp>> = {
  words: /[\p{L}\p{M}\p{N}]+(?:['’ʼ.][\p{L}\p{M}\p{N}]+)*/gu,
  characters: /[\p{L}\p{N}]/gu,
};

export function unitOf(language: string): Unit {
  return unparted.has(language) ? 'characters' : 'words';
}

/**
 * How long text is. A word is a run of letters and digits, with the apostrophes and stops inside it: `U.S.`, `don't` and
 * `4.5` are one, `Indo-Pacific` is two. A character is a letter or digit: no sign, no blank.
 */
export function lengthOf(text: string, unit: Unit): number {
  return text.match(patterns[unit])?.length ?? 0;
}

const lengths: Readonly<Record<Unit, WeakMap<Turn, number>>> = {
  words: new WeakMap(),
  characters: new WeakMap(),
};

/** How long the words of a turn are; counted once. */
export function lengthOfTurn(turn: Turn, unit: Unit): number {
  const known = lengths[unit].get(turn);
  if (known !== undefined) return known;
  const length = turn.paragraphs.reduce((sum, { text }) => sum + lengthOf(text, unit), 0);
  lengths[unit].set(turn, length);
  return length;
}

/** So many in a thousand, to two decimals; null where there is nothing to be counted in. */
export function perThousand(count: number, length: number): number | null {
  return length === 0 ? null : Math.round((count / length) * 100_000) / 100;
}
