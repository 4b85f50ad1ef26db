import { foldWord } from '../../search/words.js';
import type { Span } from '../../transcript/transcript.js';

/**
 * What stands between a word and the one before it, as far as it can change what is said. Quotation marks, hyphens,
 * kinds of dashes and blanks are typography: they are `none` or `pause` whichever way they are printed.
 */
export type Stop = 'none' | 'pause' | 'stop' | 'question' | 'exclamation' | 'omission';

/** One word of a claim or of a turn, or one character of Japanese, or a sign that is read aloud (`%`, `$`). */
export interface Unit extends Span {
  /** Case, width, diacritics and apostrophes folded; numbers without the commas that part thousands. */
  readonly folded: string;
  /** Between this word and the one before it. */
  readonly before: Stop;
}

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ`;
const pattern = new RegExp(
  [
    `[${cjk}]`,
    String.raw`\p{L}\.(?:\p{L}\.)+|\p{L}\.\p{L}(?!\p{L})`,
    String.raw`\p{N}+(?:[.,]\p{N}+)*`,
    String.raw`(?:(?![${cjk}])[\p{L}\p{M}])(?:(?![${cjk}])[\p{L}\p{M}\p{N}])*(?:['’ʼ](?![${cjk}])\p{L}+)*`,
    '[%％$＄€£¥￥]',
  ].join('|'),
  'gu',
);

/** Three full stops or the sign for them, in brackets or not, and the Japanese words for an omission. */
const omission = /[[(（［]?\s*(?:\.\s?\.\s?\.+|…+|‥+|・・・+|中略|[（(［[](?:略|前略|後略))\s*[\])）］]?/u;

/**
 * The words of a text in order.
 *
 * @param from where the text begins in the text that the offsets are to count in.
 * @param opens what stands before the first word: a turn's next paragraph begins after a stop.
 */
export function unitsOf(text: string, from = 0, opens: Stop = 'none'): Unit[] {
  const units: Unit[] = [];
  let last = 0;
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) <= blank) {
      at += 1;
      continue;
    }
    const said = omissionAt(text, at);
    if (said > at) {
      at = said;
      continue;
    }
    let start = at;
    let end = plainWordEnd(text, at);
    if (end === at) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) break;
      const opens = omissionBetween(text, at, match.index);
      if (opens > at) {
        at = opens;
        continue;
      }
      start = match.index;
      end = start + match[0].length;
    }
    const folded = foldedOf(text.slice(start, end));
    const before = units.length === 0 ? opens : stopBetween(text.slice(last, start));
    units.push({ start: from + start, end: from + end, folded, before });
    at = end;
    last = end;
  }
  return units;
}

const blank = 32;
const saidOmission = /[[(（［〔](?:中略|略|前略|後略)[\])）］〕]/uy;

/** Where an omission ends that is written in words, （中略）, and begins here; `at` where there is none. */
function omissionAt(text: string, at: number): number {
  if (!'[(（［〔'.includes(text.charAt(at))) return at;
  saidOmission.lastIndex = at;
  return at + (saidOmission.exec(text)?.[0].length ?? 0);
}

/** Where the first bracket after an offset stands that such an omission begins with, before the next word; else the offset. */
function omissionBetween(text: string, at: number, word: number): number {
  for (let sign = at + 1; sign < word; sign += 1) if (omissionAt(text, sign) > sign) return sign;
  return at;
}

/** Where a word of ASCII letters ends that a blank, a comma or the end of the text follows; `at` where there is none. */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end) | 32;
    if (code < 97 || code > 122 || text.charCodeAt(end) < 65) break;
  }
  if (end === at || end === text.length) return end;
  const next = text.charCodeAt(end);
  return next === blank || next === 44 || next === 10 ? end : at;
}

const folds = new Map<string, string>();
const gaps = new Map<string, Stop>([
  [' ', 'none'],
  [', ', 'pause'],
  ['. ', 'stop'],
  ['', 'none'],
  ['-', 'none'],
]);
const kept = { folds: 100_000, gaps: 2_000 };

function foldedOf(printed: string): string {
  const known = folds.get(printed);
  if (known !== undefined) return known;
  const folded = printed === 'US' ? 'u.s' : foldWord(printed).replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
  if (folds.size >= kept.folds) folds.clear();
  if (printed.length < 40) folds.set(printed, folded);
  return folded;
}

function stopBetween(gap: string): Stop {
  const known = gaps.get(gap);
  if (known) return known;
  const stop = stopIn(gap);
  if (gap.length < 8 && gaps.size < kept.gaps) gaps.set(gap, stop);
  return stop;
}

/** What a run of signs and blanks says to a reader. */
export function stopIn(gap: string): Stop {
  if (gap.trim() === '') return 'none';
  if (omission.test(gap)) return 'omission';
  if (/[?？]/u.test(gap)) return 'question';
  if (/[!！]/u.test(gap)) return 'exclamation';
  if (/[.。．]/u.test(gap)) return 'stop';
  return /[,;:、，；：()（）[\]—–―]|(?:^|\s)-+(?:\s|$)|--/u.test(gap) ? 'pause' : 'none';
}
