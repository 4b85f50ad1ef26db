import { type Found, search } from '../../search/search.js';
import type { Hit } from '../../search/variety.js';
import type { Turn } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { type Exchange, exchangesOf } from '../exchange/exchange.js';
import { askedOf } from '../exchange/exchange-result.js';
import type { QuestionsOptions, QuestionsResult } from './questions-result.js';

/** Questions on one page unless told. */
export const questionsShown = 2;

interface FoundQuestion {
  readonly document: RecordedDocument;
  readonly exchange: Exchange;
  readonly hit: Hit;
}

/**
 * Who asked what about a topic, with the answers. The search is that for quotes, among questions alone; who is named in the
 * query asks, or is asked.
 *
 * @throws UsageError where the query cannot be read.
 */
export function questionsOn(
  typed: string,
  evidence: Evidence,
  { limit = questionsShown, offset = 0, asTyped = false, unanswered = false }: QuestionsOptions = {},
): QuestionsResult {
  const query = typed === '' && unanswered ? everyQuestion : typed;
  const found = search(query, evidence.searchable, { asTyped, questions: true });
  const asked = onceATurn(found.hits, evidence);
  const all = unanswered ? asked.filter((one) => isUnanswered(one, found)) : asked;
  return {
    version: 1,
    query: typed,
    reading: { ...readingOf(found), unanswered },
    found: all.length > 0,
    questions: all
      .slice(offset, offset + limit)
      .map(({ document, exchange, hit }) =>
        askedOf(exchange, document, evidence, found.concepts, found.concepts.length > 0 ? hit : null),
      ),
    total: all.length,
    asked: asked.length,
    unansweredInAll: all.filter(({ exchange }) => exchange.unanswered.length > 0).length,
    nearest:
      asked.length > 0
        ? []
        : onceATurn(found.nearest, evidence).map(({ document, exchange, hit }) =>
            evidence.quoteAt({ document, turn: exchange.question, span: hit }, hit.marks),
          ),
    searched: evidence.searched,
  };
}

/** The query that finds every question of the record. */
const everyQuestion = 'kind:question';

/** Whether somebody who is asked does not answer, and the query asks for it if it is put to that person alone. */
function isUnanswered({ document, exchange }: FoundQuestion, { filters, aspects }: Found): boolean {
  const { question, unanswered } = exchange;
  const named = filters.said['speaker'] ?? [];
  return unanswered.some((person) => {
    const toOne = { ...question, addressedTo: [person] };
    return (
      (named.length === 0 || [person.id, question.speaker?.id].some((id) => id && named.includes(id))) &&
      aspects
        .filter(({ name }) => name === 'speaker' || name === 'side')
        .every(({ alternatives }) =>
          alternatives.some((one) => one.allows(toOne, document.transcript.document)),
        )
    );
  });
}

/** Each question once, by its best words. */
function onceATurn(hits: readonly Hit[], { documents }: Evidence): FoundQuestion[] {
  const seen = new Set<Turn>();
  return hits.flatMap((hit): FoundQuestion[] => {
    const document = documents[hit.document];
    const turn = document?.transcript.turns[hit.turn];
    if (!document || !turn || seen.has(turn)) return [];
    seen.add(turn);
    const exchange = exchangesOf(document.transcript).find(({ question }) => question === turn);
    return exchange ? [{ document, exchange, hit }] : [];
  });
}

function readingOf({
  concepts,
  filters,
  aspects,
  wordings,
  corrections,
}: Found): Omit<QuestionsResult['reading'], 'unanswered'> {
  return {
    things: concepts.map(({ typed }) => typed),
    filters: Object.fromEntries(Object.entries(filters.said).map(([name, values]) => [name, [...values]])),
    filtersInWords: [...filters.inWords],
    inWords: aspects
      .filter(({ spans }) => spans.length > 0)
      .map(({ name, alternatives }) => ({ name, readAs: alternatives.map(({ inWords }) => inWords) })),
    expanded: wordings
      .filter(({ from }) => from !== 'near')
      .map(({ typed, text }) => ({ from: typed, to: text })),
    corrections: corrections.map(({ from, to }) => ({ from, to })),
  };
}
