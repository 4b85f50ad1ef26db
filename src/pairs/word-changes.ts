import type { Span } from '../transcript/transcript.js';

/** Words that one text has and the other has not, in its place: one of the two spans may be empty. Offsets count in each text. */
export interface WordChange {
  readonly left: Span;
  readonly right: Span;
}

/** Beyond so many cells the words between what is the same at either end are one change. */
const cellsUpTo = 4_000_000;

/**
 * Where two texts in one language differ in words; marks, case, width, kinds of quotation marks and dashes, and blanks are
 * no difference, nor is how a word is parted ("counter-strike"). By the longest common subsequence of words (Wagner and Fischer 1974); where no blanks part words, of
 * characters.
 */
export function wordChanges(left: string, right: string): WordChange[] {
  const [a, b] = [comparedWords(left), comparedWords(right)];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head]?.folded === b[head]?.folded) head += 1;
  let tail = 0;
  while (
    head + tail < Math.min(a.length, b.length) &&
    a[a.length - 1 - tail]?.folded === b[b.length - 1 - tail]?.folded
  ) {
    tail += 1;
  }
  const common = commonWords(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const changes: WordChange[] = [];
  let [i, k] = [head, head];
  const note = (toLeft: number, toRight: number) => {
    if (i < toLeft || k < toRight) changes.push({ left: spanOf(a, i, toLeft), right: spanOf(b, k, toRight) });
  };
  for (const [one, other] of common) {
    note(one + head, other + head);
    [i, k] = [one + head + 1, other + head + 1];
  }
  note(a.length - tail, b.length - tail);
  return changes.filter((change) => lettersOf(a, change.left) !== lettersOf(b, change.right));
}

/** The words of a span as one: what hyphens and blanks part is no other word. */
function lettersOf(words: readonly ComparedWord[], { start, end }: Span): string {
  return words
    .filter((word) => word.start >= start && word.end <= end)
    .map(({ folded }) => folded)
    .join('');
}

interface ComparedWord extends Span {
  readonly folded: string;
}

function comparedWords(text: string): ComparedWord[] {
  const pattern =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+(?:['’.,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*(?:(?<=\.\p{L})\.)?/gu;
  return [...text.matchAll(pattern)].map((match) => ({
    folded: match[0]
      .normalize('NFKC')
      .replace(/(?<=\p{L})\.(?=\p{L}|$)/gu, '')
      .replaceAll('’', "'")
      .toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function spanOf(words: readonly ComparedWord[], from: number, to: number): Span {
  const at = words[from - 1]?.end ?? 0;
  if (from >= to) return { start: at, end: at };
  return { start: words[from]?.start ?? at, end: words[to - 1]?.end ?? at };
}

/** Indices of the words of a longest common subsequence, in order. */
function commonWords(a: readonly ComparedWord[], b: readonly ComparedWord[]): [number, number][] {
  const width = b.length + 1;
  if ((a.length + 1) * width > cellsUpTo) return [];
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let k = b.length - 1; k >= 0; k -= 1) {
      longest[i * width + k] =
        a[i]?.folded === b[k]?.folded
          ? (longest[(i + 1) * width + k + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + k] ?? 0, longest[i * width + k + 1] ?? 0);
    }
  }
  const common: [number, number][] = [];
  let [i, k] = [0, 0];
  while (i < a.length && k < b.length) {
    if (a[i]?.folded === b[k]?.folded) {
      common.push([i, k]);
      i += 1;
      k += 1;
    } else if ((longest[(i + 1) * width + k] ?? 0) >= (longest[i * width + k + 1] ?? 0)) i += 1;
    else k += 1;
  }
  return common;
}
