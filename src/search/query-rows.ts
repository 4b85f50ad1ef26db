import type { ParsedQuery, QueryPart } from './query.js';
import { type Word, wordsOf } from './words.js';

/** A word of a query as it was typed. */
export interface TypedWord extends Word {
  /** Nothing but a hyphen stands between this word and the next. */
  readonly glued: boolean;
  readonly last: boolean;
}

/** Plain words that follow one another, and whether they end the query; or a phrase or an excluded word. */
export type Row =
  | { readonly text: string; readonly isLast: boolean }
  | { readonly part: Exclude<QueryPart, { part: 'filter' }> };

/** Plain words that follow one another, as one text; phrases and excluded words by themselves. */
export function rowsOf(query: ParsedQuery): Row[] {
  const rows: Row[] = [];
  const end = query.typed.trimEnd().length;
  let row = '';
  for (const [i, part] of query.parts.entries()) {
    const plain = part.part === 'words' && !part.excluded;
    if (plain) row += row === '' ? part.text : ` ${part.text}`;
    const next = query.parts[i + 1];
    const goesOn = next?.part === 'words' && !next.excluded;
    if (row !== '' && !(plain && goesOn)) {
      rows.push({ text: row, isLast: plain && part.to === end });
      row = '';
    }
    if (!plain && part.part !== 'filter') rows.push({ part });
  }
  return rows;
}

/** @param last whether the text ends the query */
export function typedWords(text: string, last: boolean): TypedWord[] {
  const words = wordsOf(text);
  return words.map((word, i) => ({
    ...word,
    glued: words[i + 1] !== undefined && /^[-‐‑–−]$/u.test(text.slice(word.end, words[i + 1]?.start)),
    last: last && i === words.length - 1,
  }));
}

/** Words as they were typed, folded. */
export function textOf(words: readonly TypedWord[]): string {
  return words
    .map((word, i) => `${word.exact}${i === words.length - 1 ? '' : word.glued ? '-' : ' '}`)
    .join('');
}
