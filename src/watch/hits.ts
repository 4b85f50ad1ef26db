import type { Quote, QuoteId } from '../evidence/quote.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { TeamRecord } from '../record.js';
import { nearlyTheSame } from '../search/near-duplicates.js';
import { wordsOf } from '../search/words.js';
import type { DocumentId } from '../transcript/transcript.js';
import { inQuotes, type Watched } from './watch.js';

/**
 * The quotes of some documents that a watch fires for, best first, all of them. Only what answers the query by these
 * documents alone: what is merely near does not fire. Nothing fires twice: not a quote that has fired, nor other
 * sentences around its words, nor what the same person said in nearly the same words; of several such one stands for
 * all (its `alsoSaid`).
 *
 * @param alreadyFired ids of quotes for which this watch has fired (`firedIds`)
 * @throws UsageError where the query cannot be read
 */
export function hitsIn(
  record: TeamRecord,
  watched: Watched,
  documents: readonly DocumentId[],
  alreadyFired: ReadonlySet<QuoteId>,
): Quote[] {
  const { quotes } = record.quote(queryOf(watched), { documents, limit: all });
  if (quotes.length === 0) return [];
  const included = watched.include.map((words) => speaksOf(record, words, documents));
  const excluded = watched.exclude.map((words) => speaksOf(record, words, documents));
  const fired = [...alreadyFired].map((id) => record.resolve(id)).filter((quote) => quote !== null);
  return quotes.filter(
    (quote) =>
      included.every((speaks) => speaks(quote)) &&
      !excluded.some((speaks) => speaks(quote)) &&
      !firedIds([quote]).some((id) => alreadyFired.has(id)) &&
      !fired.some((other) => isSaidIn(quote, other)),
  );
}

/** A watch as a query: without the words that a quote must have besides. */
export function queryOf({ query, exclude }: Watched): string {
  return [query, ...exclude.map((words) => `-${inQuotes(words)}`)].join(' ');
}

/** The ids to be remembered when quotes fire: their own, and those of the near duplicates that each stands for. */
export function firedIds(quotes: readonly Quote[]): QuoteId[] {
  return quotes.flatMap(({ id, alsoSaid }) => [id, ...alsoSaid.map((one) => one.id)]);
}

/** Every page. */
const all = Number.MAX_SAFE_INTEGER;

/** Whether a quote has been said by another one: in words that both have, or by the same person elsewhere. */
function isSaidIn(quote: Quote, other: Quote): boolean {
  if (quote.turn === other.turn) return quote.start < other.end && other.start < quote.end;
  const samePerson = quote.speaker !== null && quote.speaker.id === other.speaker?.id;
  return samePerson && quote.document.id !== other.document.id && nearlyTheSame(quote.text, other.text);
}

/** Whether quotes have words, in any inflection, or in another wording that the record knows for them. */
function speaksOf(
  record: TeamRecord,
  words: string,
  documents: readonly DocumentId[],
): (quote: Quote) => boolean {
  const stems = wordsOf(words).map(({ stem }) => stem);
  const elsewise = inOtherWords(record, words, documents);
  return (quote) => {
    const said = wordsOf(quote.text).map(({ stem }) => stem);
    const literally =
      stems.length > 0 && said.some((_, at) => stems.every((stem, n) => said[at + n] === stem));
    return literally || elsewise.some((other) => hasMarkOf(quote, other));
  };
}

/** Whether words that make another quote evidence stand in this one. */
function hasMarkOf(quote: Quote, other: Quote): boolean {
  if (quote.turn !== other.turn) return false;
  return other.marks.some(([from, to]) => quote.start <= other.start + from && other.start + to <= quote.end);
}

/** Evidence for words; none where they had to be taken for others. */
function inOtherWords(record: TeamRecord, words: string, documents: readonly DocumentId[]): readonly Quote[] {
  try {
    const { quotes, corrections, reading } = record.quote(words, { documents, limit: all });
    return corrections.length > 0 || reading.near.length > 0 ? [] : quotes;
  } catch (error) {
    // Common words alone are searched for by nobody, but can be required.
    if (error instanceof UsageError) return [];
    throw error;
  }
}
