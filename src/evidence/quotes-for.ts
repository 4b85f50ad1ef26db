import type { Searchable } from '../search/candidates.js';
import { type Found, search } from '../search/search.js';
import type { Hit } from '../search/variety.js';
import type { Quote } from './quote.js';
import type { QuoteOptions, QuoteResult } from './quote-result.js';

/** Quotes on one page unless told. */
const defaultLimit = 5;

/** What quotes are looked for in, and how one is made of a hit. */
export interface Quoting {
  readonly searchable: Searchable;
  readonly searched: QuoteResult['searched'];
  readonly quoteAt: (hit: Hit) => Quote;
}

/**
 * The page of quotes that a query finds, how it was read, and the nearest where it finds none.
 *
 * @throws UsageError where the query cannot be read, pointing at the place.
 */
export function quotesFor(
  typed: string,
  options: QuoteOptions,
  { searchable, searched, quoteAt }: Quoting,
): QuoteResult {
  const found = search(typed, searchable, {
    asTyped: options.asTyped === true,
    documents: options.documents,
  });
  const from = options.offset ?? 0;
  const page = found.hits.slice(from, from + (options.limit ?? defaultLimit));
  const shown = page.map(quoteAt);
  return {
    version: 1,
    query: typed,
    reading: readingOf(found),
    answered: found.hits.length > 0,
    quotes: shown,
    total: found.hits.length,
    corrections: [...found.corrections],
    nearest: found.nearest.map(quoteAt),
    searched,
    ...(options.explain
      ? {
          explained: page.map((hit, i) => ({
            quote: shown[i]?.id ?? '',
            score: hit.score,
            parts: { ...hit.parts },
          })),
        }
      : {}),
  };
}

function readingOf({ query, aspects, wordings, filters, missing }: Found): QuoteResult['reading'] {
  const texts = (part: 'words' | 'phrase', excluded: boolean) =>
    query.parts.flatMap((one) => (one.part === part && one.excluded === excluded ? [one.text] : []));
  return {
    terms: texts('words', false),
    phrases: texts('phrase', false),
    excluded: [...texts('words', true), ...texts('phrase', true)],
    filters: Object.fromEntries(Object.entries(filters.said).map(([name, values]) => [name, [...values]])),
    filtersInWords: [...filters.inWords],
    inWords: aspects.map(({ name, alternatives }) => ({
      name,
      readAs: [...new Set(alternatives.map(({ inWords }) => inWords))],
    })),
    expanded: wordings
      .filter(({ from }) => from !== 'near')
      .map(({ typed, text }) => ({ from: typed, to: text })),
    near: wordings
      .filter(({ from }) => from === 'near')
      .map(({ typed, text }) => ({ from: typed, to: text })),
    missing: [...missing],
  };
}
