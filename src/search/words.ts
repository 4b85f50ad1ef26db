import { stemmer } from 'stemmer';
import { oneSpelling } from './spelling.js';

/**
 * Folding lives here and nowhere else: text is searched folded and quoted verbatim. A word keeps the offsets of
 * its printed characters, so that a match leads back to the source.
 */
export interface Word {
  /** Half-open, in the text given to `wordsOf`. */
  readonly start: number;
  readonly end: number;
  /** Case, width, diacritics, typographic apostrophes folded; inflection kept. What exact phrases compare. */
  readonly exact: string;
  /** `exact` without possessive and inflection. What is indexed. */
  readonly stem: string;
}

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ`;
const pattern = new RegExp(
  [
    `(?<japanese>[${cjk}]+)`,
    String.raw`\p{L}\.(?:\p{L}\.)+|\p{L}\.\p{L}(?!\p{L})`,
    String.raw`\p{N}+(?:[.,]\p{N}+)+|\p{N}+\+\p{N}+`,
    String.raw`(?:(?![${cjk}])[\p{L}\p{M}\p{N}])+(?:['’ʼ](?![${cjk}])\p{L}+)*`,
  ].join('|'),
  'gu',
);

const stems = new Map<string, string>();
const stemsKept = 200_000;

/** The words of a text in order. Japanese runs give overlapping pairs of characters (bigrams). */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const plain = plainWordEnd(text, at);
    if (plain > at) {
      words.push(wordAt(at, text.slice(at, plain)));
      at = plain;
      continue;
    }
    if (isNoWord(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) break;
    const printed = match[0];
    at = match.index + printed.length;
    if (match.groups?.['japanese'] === undefined) {
      words.push(wordAt(match.index, printed));
      continue;
    }
    const characters = [...printed];
    const step = Math.max(1, characters.length - 1);
    let start = match.index;
    for (let i = 0; i < step; i += 1) {
      const pair = characters.slice(i, i + 2).join('');
      const folded = pair.normalize('NFKC');
      words.push({ start, end: start + pair.length, exact: folded, stem: folded });
      start += characters[i]?.length ?? 0;
    }
  }
  return words;
}

/** Case, width, diacritics and apostrophes folded; dotted abbreviations without their last stop ("U.S." is "u.s"). */
export function foldWord(printed: string): string {
  return printed
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/\.$/u, '');
}

/** The Porter stem of a folded word in one spelling, its possessive dropped (Porter 1980, by the `stemmer` package). */
export function stemOf(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const bare = oneSpelling(folded.replace(/'s?$/u, ''));
  // Three letters are a word already: Porter would make "on" of "one".
  const stem = /^[a-z]{4,}$/u.test(bare) ? stemmer(bare) : bare;
  if (stems.size >= stemsKept) stems.clear();
  stems.set(folded, stem);
  return stem;
}

/**
 * Where the word that begins here ends, if it has only letters of ASCII and what follows cannot belong to it: most words,
 * and ten times as fast as the pattern. Otherwise `at`: the pattern decides.
 */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  if (end === text.length) return end;
  return isNoWord(next) || (next === fullStop && end > at + 1) ? end : at;
}

const fullStop = 46;

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Blanks and signs that no word holds. */
function isNoWord(code: number): boolean {
  return code <= 32 || code === 44 || code === 58 || code === 59 || code === 63 || code === 33 || code === 34;
}

const folds = new Map<string, { readonly exact: string; readonly stem: string }>();

function wordAt(start: number, printed: string): Word {
  let folded = folds.get(printed);
  if (!folded) {
    const exact = printed === 'US' ? 'u.s' : foldWord(printed);
    folded = { exact, stem: stemOf(exact) };
    if (folds.size >= stemsKept) folds.clear();
    folds.set(printed, folded);
  }
  return { start, end: start + printed.length, exact: folded.exact, stem: folded.stem };
}
