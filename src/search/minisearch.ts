import MiniSearch from 'minisearch';
import { isCommon } from './common-words.js';
import { bm25, type PassageHit, type PassageIndex, type WeightedStem } from './passage-index.js';
import { wordsOf } from './words.js';

/**
 * The second engine: MiniSearch over stems, by which the first is checked. Common words are not indexed and no text is
 * stored in it; both are what costs it its tail (docs/performance.md).
 *
 * @param texts the passages' words, by passage number.
 */
export function miniSearchIndex(texts: readonly string[]): PassageIndex {
  const frequencies = new Map<string, number>();
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => stemsIn(text),
    processTerm: (term) => term,
  });
  for (const [id, text] of texts.entries()) {
    index.add({ id, text });
    for (const stem of new Set(stemsIn(text))) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  }
  return {
    size: texts.length,
    frequency: (stem) => frequencies.get(stem) ?? 0,
    withRow: (words) => texts.flatMap((text, id) => (words.length > 0 && holdsRow(text, words) ? [id] : [])),
    search(stems: readonly WeightedStem[], limit, allowed): PassageHit[] {
      const known = stems.filter(({ stem }) => frequencies.has(stem));
      if (known.length === 0) return [];
      const hits = index.search(
        {
          combineWith: 'OR',
          queries: known.map(({ stem, weight }) => ({ queries: [stem], boost: { text: weight } })),
        },
        {
          tokenize: (text) => [text],
          processTerm: (term) => term,
          prefix: false,
          fuzzy: false,
          bm25,
          filter: (hit) => typeof hit.id === 'number' && allowed(hit.id),
        },
      );
      return hits
        .map((hit) => ({ passage: Number(hit.id), score: hit.score }))
        .sort((a, b) => b.score - a.score || a.passage - b.passage)
        .slice(0, limit);
    },
  };
}

function stemsIn(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !isCommon(word.exact))
    .map((word) => word.stem);
}

function holdsRow(text: string, row: readonly string[]): boolean {
  const words = wordsOf(text);
  return words.some((_, at) => row.every((form, k) => words[at + k]?.exact === form));
}
