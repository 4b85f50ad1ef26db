import type { Quote, QuoteId } from '../evidence/quote.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { TeamRecord } from '../record.js';
import type { DocumentId } from '../transcript/transcript.js';
import { firedIds, hitsIn, queryOf } from './hits.js';
import { narrower } from './narrower.js';
import { type Watched, watchedAsTyped } from './watch.js';

/**
 * A watch that has more quotes on one day of documents is refused: one press conference of an hour gives some sixty
 * passages, so that such a watch would post nearly all of it, and hundreds on a day with several.
 */
export const mostOnOneDay = 50;

/** How many of the latest quotes are shown as examples. */
const examplesShown = 3;

/** How often a watch would have fired in the last year of the record. */
export interface PastYear {
  /** First and last day, both included: the year up to the last date that the record has. */
  readonly from: string;
  readonly to: string;
  /** Documents with a date in that year. */
  readonly documents: number;
  /** The days on which it would have fired, latest first, and for how many quotes. */
  readonly days: readonly { readonly date: string; readonly quotes: number }[];
  readonly quotes: number;
  /** Words that the record does not have, and for which others were searched. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Whether anything in the whole record answers the query. */
  readonly answered: boolean;
  /** Latest first, the best of each day first. */
  readonly examples: readonly Quote[];
}

/**
 * How often a watch would have fired in the past year of the record, had it been set up before: day by day of the
 * documents' dates, nothing twice. The year ends with the record's last date, not with today; later dates than today
 * are left out. Null where no document has a date.
 *
 * @param today an ISO date
 * @throws UsageError where the query cannot be read, and where it fires too often to be watched
 */
export function pastYear(record: TeamRecord, watched: Watched, today: string): PastYear | null {
  const dated = record.transcripts.flatMap(({ document: { id, date } }) =>
    date !== null && date <= today ? [{ id, date }] : [],
  );
  const to = dated
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (to === undefined) {
    record.read(watched.query);
    return null;
  }
  const from = dayAfterYearBefore(to);
  const inYear = dated.filter(({ date }) => date >= from);
  const { corrections, answered } = record.quote(queryOf(watched), { limit: 1 });
  const fired = new Set<QuoteId>();
  const days = [...documentsByDay(inYear)]
    .map(([date, documents]) => {
      const quotes = hitsIn(record, watched, documents, fired);
      if (quotes.length > mostOnOneDay) throw tooBroad(record, watched, date, documents, quotes);
      for (const id of firedIds(quotes)) fired.add(id);
      return { date, quotes };
    })
    .filter(({ quotes }) => quotes.length > 0)
    .reverse();
  return {
    from,
    to,
    documents: inYear.length,
    days: days.map(({ date, quotes }) => ({ date, quotes: quotes.length })),
    corrections,
    answered,
    quotes: days.reduce((sum, { quotes }) => sum + quotes.length, 0),
    examples: days.flatMap(({ quotes }) => quotes).slice(0, examplesShown),
  };
}

/** Documents by their day, the earliest first. */
function documentsByDay(
  dated: readonly { readonly id: DocumentId; readonly date: string }[],
): Map<string, DocumentId[]> {
  const days = new Map<string, DocumentId[]>();
  for (const { id, date } of [...dated].sort((a, b) => a.date.localeCompare(b.date))) {
    days.set(date, [...(days.get(date) ?? []), id]);
  }
  return days;
}

/** `2024-07-28` -> `2023-07-29`: with it, a year. */
function dayAfterYearBefore(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year - 1, month - 1, day + 1)).toISOString().slice(0, 10);
}

function tooBroad(
  record: TeamRecord,
  watched: Watched,
  date: string,
  documents: readonly DocumentId[],
  quotes: readonly Quote[],
): UsageError {
  const offered = narrower(record, watched, documents, quotes, mostOnOneDay);
  return new UsageError({
    code: 'watch-too-broad',
    date,
    quotes: quotes.length,
    most: mostOnOneDay,
    narrower: offered.map((one) => `${watchedAsTyped(one.watched)} (${one.quotes})`),
  });
}
