import type { Quote } from './evidence/quote.js';
import type { Feedback } from './feedback.js';

/** A report with the quote that it is about; null where the record has it no more. */
export interface Report extends Feedback {
  readonly found: Quote | null;
}

/**
 * A query out of reports in the form of tests/judged/queries.jsonl, as far as readers can fill it. What only an editor
 * who has read the documents can say is null: the kind of query, and each grade. A line that still has a null in it is
 * no judged query, and `npm run eval` refuses it.
 */
export interface QueryToJudge {
  readonly id: string;
  readonly kind: null;
  readonly query: string;
  /** The quotes that were complained of, once each, where the record still has them. */
  readonly judgements: readonly {
    readonly source: string;
    readonly start: number;
    readonly end: number;
    readonly grade: null;
  }[];
  /** What readers said, oldest first. */
  readonly note: string;
}

/** The queries of reports, once each, in the order of their first report. A report without a query gives none. */
export function queriesToJudge(reports: readonly Report[]): QueryToJudge[] {
  const byQuery = new Map<string, Report[]>();
  for (const report of [...reports].sort((a, b) => a.at - b.at)) {
    if (report.query === null) continue;
    byQuery.set(report.query, [...(byQuery.get(report.query) ?? []), report]);
  }
  return [...byQuery].map(([query, ofQuery], n) => ({
    id: `feedback-${String(n + 1).padStart(3, '0')}`,
    kind: null,
    query,
    judgements: judgementsOf(ofQuery),
    note: `to judge: ${ofQuery.map(said).join('; ')}`,
  }));
}

/** One JSON object a line. */
export function asJsonLines(queries: readonly QueryToJudge[]): string {
  return queries.map((query) => `${JSON.stringify(query)}\n`).join('');
}

function judgementsOf(reports: readonly Report[]): QueryToJudge['judgements'] {
  const quotes = new Map(reports.flatMap(({ found }) => (found ? [[found.id, found]] : [])));
  return [...quotes.values()].map(({ document, start, end }) => ({
    source: document.source,
    start,
    end,
    grade: null,
  }));
}

function said({ at, complaint, quote, note, found }: Report): string {
  const day = new Date(at).toISOString().slice(0, 10);
  const gone = found ? '' : ' (no longer in the record)';
  return `${complaint} of ${quote}${gone}, ${day}${note === null ? '' : `: ${JSON.stringify(note)}`}`;
}
