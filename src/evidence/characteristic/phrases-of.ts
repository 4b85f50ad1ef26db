import type { WordRows } from './word-rows.js';

/** Most words of a phrase; the fewest are two. */
const longest = 3;

/**
 * The phrases of a sentence: two or three telling words in a row, by their numbers, with the place of the first among the
 * sentence's words. None of them is a term, a name or a number. Japanese has none: its pairs of characters are no words.
 */
export function* phrasesIn(
  rows: WordRows,
  sentence: number,
): Generator<{ key: string; at: number; length: number }> {
  const row = rows.row(sentence);
  const beside = rows.beside(sentence);
  for (let at = 0; at < row.length; at += 1) {
    let key = `${row[at]}`;
    for (let length = 2; length <= longest && beside[at + length - 2] === 1; length += 1) {
      key = `${key} ${row[at + length - 1]}`;
      yield { key, at, length };
    }
  }
}

/** The numbers of a phrase's words. */
export function numbersOf(key: string): number[] {
  return key.split(' ').map(Number);
}
