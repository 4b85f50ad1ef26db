import { UsageError } from '../usage-error.js';
import { isAsking, isCommon } from './common-words.js';
import type { PassageIndex } from './passage-index.js';
import type { ParsedQuery } from './query.js';
import type { Vocabulary } from './vocabulary.js';
import { stemOf, type Word, wordsOf } from './words.js';

/** One way in which a concept can be printed: words in a row, compared folded or by stem. */
export interface Alternative {
  readonly words: readonly string[];
  readonly compare: 'exact' | 'stem';
  readonly from: 'typed' | 'compound' | 'corrected' | 'completed';
  readonly weight: number;
}

/** Something that the query asks for: a word, a compound or an exact phrase, in any of its alternatives. */
export interface Concept {
  readonly typed: string;
  readonly exactPhrase: boolean;
  readonly alternatives: readonly Alternative[];
  /** Inverse document frequency of its most frequent way of being printed; high for what the record lacks. */
  readonly rarity: number;
}

/** A query as understood against one record. */
export interface Understanding {
  readonly concepts: readonly Concept[];
  readonly excluded: readonly Concept[];
  readonly corrections: readonly { from: string; to: string }[];
  readonly expanded: readonly { from: string; to: string }[];
}

/** A completed or corrected word counts a little less than a typed one. */
const weights = { typed: 1, compound: 1, corrected: 0.9, completed: 0.8 } as const;
const completions = 5;

interface TypedWord extends Word {
  /** Nothing but a hyphen stands between this word and the next. */
  readonly glued: boolean;
  /** The next word begins inside this one: both are pairs out of one run of Japanese. */
  readonly overlaps: boolean;
  readonly last: boolean;
}

/**
 * Query -> concepts. Common words are dropped, compounds joined and parted (`counter strike`, `counter-strike`,
 * `counterstrike`), words that the record does not print completed (the last one) or corrected; never inside
 * quotation marks.
 *
 * @throws UsageError where only common words are left to search for.
 */
export function understand(query: ParsedQuery, vocabulary: Vocabulary, index: PassageIndex): Understanding {
  const corrections: { from: string; to: string }[] = [];
  const expanded: { from: string; to: string }[] = [];
  const concepts: Concept[] = [];
  const excluded: Concept[] = [];
  const lastWords = query.parts.filter((part) => part.part === 'words').at(-1);
  let row: TypedWord[] = [];
  const flush = () => {
    concepts.push(...conceptsIn(row));
    row = [];
  };
  for (const part of query.parts) {
    if (part.part === 'filter') continue;
    if (part.part === 'phrase' || part.excluded) {
      const concept = part.part === 'phrase' ? phrase(part.text) : excludedWord(part.text);
      if (concept) (part.excluded ? excluded : concepts).push(concept);
      flush();
      continue;
    }
    row.push(...typedWords(part.text, part === lastWords && part.to === query.typed.trimEnd().length));
  }
  flush();
  const wordsTyped = query.parts.some((part) => part.part !== 'filter' && !part.excluded);
  if (wordsTyped && concepts.length === 0) {
    throw new UsageError(
      'The query has only very common words.',
      { text: query.typed, from: 0, to: query.typed.length },
      'Add a telling word, or put the exact words in quotation marks.',
    );
  }
  return { concepts: withoutAsking(concepts), excluded, corrections, expanded };

  function conceptsIn(words: readonly TypedWord[]): Concept[] {
    const found: Concept[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i];
      const next = words[i + 1];
      if (!word) continue;
      if (word.overlaps) {
        const run = [word];
        while (words[i]?.overlaps) {
          i += 1;
          run.push(...words.slice(i, i + 1));
        }
        const stems = run.map((pair) => pair.stem);
        found.push(
          concept(runText(run), [{ words: stems, compare: 'stem', from: 'typed', weight: weights.typed }]),
        );
      } else if (next && joins(word, next)) {
        found.push(compound(word, next));
        i += 1;
      } else if (!isCommon(word.exact) || word.glued) found.push(single(word));
    }
    return found;
  }

  function joins(word: TypedWord, next: TypedWord): boolean {
    const joined = `${word.exact}${next.exact}`;
    if (isCommon(word.exact) && !word.glued) return false;
    if (vocabulary.has(joined) && joined.length >= 6 && !/\p{N}/u.test(joined)) return true;
    return (
      word.glued &&
      (Math.min(word.exact.length, next.exact.length) <= 3 || /\p{N}/u.test(joined)) &&
      word.exact !== 'u.s' &&
      next.exact !== 'u.s'
    );
  }

  function compound(word: TypedWord, next: TypedWord): Concept {
    const joined = `${word.exact}${next.exact}`;
    return concept(`${word.exact}${word.glued ? '-' : ' '}${next.exact}`, [
      { words: [word.stem, next.stem], compare: 'stem', from: 'typed', weight: weights.typed },
      { words: [stemOf(joined)], compare: 'stem', from: 'compound', weight: weights.compound },
    ]);
  }

  function single(word: TypedWord): Concept {
    const alternatives: Alternative[] = [
      { words: [word.stem], compare: 'stem', from: 'typed', weight: weights.typed },
      ...vocabulary.splits(word.exact).map(
        ([left, right]): Alternative => ({
          words: [stemOf(left), stemOf(right)],
          compare: 'stem',
          from: 'compound',
          weight: weights.compound,
        }),
      ),
    ];
    if (!vocabulary.has(word.exact)) {
      const completed = word.last ? vocabulary.startingWith(word.exact, completions) : [];
      for (const { word: whole } of completed) {
        expanded.push({ from: word.exact, to: whole });
        alternatives.push({
          words: [stemOf(whole)],
          compare: 'stem',
          from: 'completed',
          weight: weights.completed,
        });
      }
      const corrected = completed.length === 0 ? vocabulary.correct(word.exact) : null;
      if (corrected) {
        corrections.push({ from: word.exact, to: corrected });
        alternatives.push({
          words: [stemOf(corrected)],
          compare: 'stem',
          from: 'corrected',
          weight: weights.corrected,
        });
      }
    }
    return concept(word.exact, alternatives);
  }

  function phrase(text: string): Concept | null {
    const words = wordsOf(text).map((word) => word.exact);
    if (words.length === 0) return null;
    const alternative: Alternative = { words, compare: 'exact', from: 'typed', weight: weights.typed };
    return { ...concept(text.trim(), [alternative]), exactPhrase: true };
  }

  function excludedWord(text: string): Concept | null {
    const words = wordsOf(text);
    if (words.length === 0) return null;
    return concept(text, [
      { words: words.map((word) => word.stem), compare: 'stem', from: 'typed', weight: weights.typed },
    ]);
  }

  function concept(typed: string, alternatives: readonly Alternative[]): Concept {
    return { typed, exactPhrase: false, alternatives, rarity: rarityOf(alternatives, index) };
  }
}

/** The words of the question itself are no evidence, unless there is nothing else. */
function withoutAsking(concepts: readonly Concept[]): readonly Concept[] {
  const telling = concepts.filter((concept) => concept.exactPhrase || !isAsking(concept.typed));
  return telling.length > 0 ? telling : concepts;
}

/** ln(1 + (N - n + 0.5) / (n + 0.5)), the BM25 weight, of the most frequent alternative. */
function rarityOf(alternatives: readonly Alternative[], index: PassageIndex): number {
  const frequencies = alternatives.map(({ words }) => {
    const known = words
      .map((word) => index.frequency(stemOf(word)))
      .filter((_, i) => !isCommon(words[i] ?? ''));
    return known.length === 0 ? index.size / 2 : Math.min(...known);
  });
  const n = Math.max(0, ...frequencies);
  return Math.log(1 + (index.size - n + 0.5) / (n + 0.5));
}

function typedWords(text: string, last: boolean): TypedWord[] {
  const words = wordsOf(text);
  return words.map((word, i) => ({
    ...word,
    glued: words[i + 1] !== undefined && /^[-‐‑–−]$/u.test(text.slice(word.end, words[i + 1]?.start)),
    overlaps: (words[i + 1]?.start ?? word.end) < word.end,
    last: last && i === words.length - 1,
  }));
}

function runText(pairs: readonly Word[]): string {
  return pairs.map((pair, i) => (i === 0 ? pair.exact : [...pair.exact].slice(1).join(''))).join('');
}
