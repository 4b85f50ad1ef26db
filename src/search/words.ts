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
  for (const match of text.matchAll(pattern)) {
    const printed = match[0];
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

function wordAt(start: number, printed: string): Word {
  const exact = printed === 'US' ? 'u.s' : foldWord(printed);
  return { start, end: start + printed.length, exact, stem: stemOf(exact) };
}
