import { wordChanges } from '../../pairs/word-changes.js';
import { isCommon } from '../../search/common-words.js';
import { wordsOf } from '../../search/words.js';
import type { Span } from '../../transcript/transcript.js';
import type { RedlineStretch } from './compare-result.js';

const turning = new Set(
  "no not nor never neither none cannot can can't could should would will shall may might must ought won't wouldn't shouldn't couldn't don't doesn't didn't isn't aren't wasn't weren't only all until before after more most few once".split(
    ' ',
  ),
);

/**
 * What changed between two printed wordings: slices of the first that are gone, slices of the second that are the same or
 * new, in the order of the second. Marks, case and width are no change. Empty where no word changed.
 */
export function redlineOf(first: string, second: string): RedlineStretch[] {
  const changes = wordChanges(first, second);
  if (changes.length === 0) return [];
  const stretches: RedlineStretch[] = [];
  let at = 0;
  const add = (is: RedlineStretch['is'], text: string, telling: boolean) => {
    if (text !== '') stretches.push({ is, text, telling });
  };
  for (const { left, right } of changes) {
    const onlyGone = right.end === right.start;
    const from = onlyGone ? right.start + blanksAt(second, right.start) : right.start;
    const gone = onlyGone ? first.slice(...withGap(first, left)) : first.slice(left.start, left.end);
    const added = second.slice(right.start, right.end);
    add('same', second.slice(at, from), false);
    const telling = isTelling(gone, added);
    add('gone', gone, telling);
    add('new', added, telling);
    at = Math.max(from, right.end);
  }
  add('same', second.slice(at), false);
  return stretches;
}

/** Words that are gone, with the signs and blanks up to the next word; those at the end with what stands before them. */
function withGap(text: string, { start, end }: Span): [number, number] {
  const after = /^[^\p{L}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0;
  if (end + after < text.length) return [start, end + after];
  const before = /[^\p{L}\p{N}]*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  return [start - before, end];
}

function blanksAt(text: string, at: number): number {
  return at > 0 ? (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0) : 0;
}

/** Whether a change is of a word that tells something, turns the meaning or counts; "a" for "the" is none. */
function isTelling(gone: string, added: string): boolean {
  const [before, after] = [gone, added].map((text) => wordsOf(text));
  const apart = [
    ...(before ?? []).filter(({ stem }) => !after?.some((other) => other.stem === stem)),
    ...(after ?? []).filter(({ stem }) => !before?.some((other) => other.stem === stem)),
  ];
  return apart.some(({ exact }) => turning.has(exact) || !isCommon(exact));
}
