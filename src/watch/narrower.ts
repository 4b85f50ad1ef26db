import type { Quote } from '../evidence/quote.js';
import type { TeamRecord } from '../record.js';
import { parseQuery } from '../search/query.js';
import type { DocumentId } from '../transcript/transcript.js';
import { hitsIn } from './hits.js';
import type { Watched } from './watch.js';

/** A watch that is narrower than another, and how many of the same quotes it would leave. */
export interface Narrower {
  readonly watched: Watched;
  readonly quotes: number;
}

/** Of each sort so many are offered; what leaves fewer quotes would hardly ever fire. */
const offered = { each: 2, leastLeft: 4 } as const;

/**
 * How a watch that fires too often can be narrowed: by a speaker, a meeting or a term of the glossary that its quotes
 * have, those first that cut it most and still leave some. Each is tried out: the numbers are true of these documents.
 *
 * @param quotes what the watch fires for in these documents
 * @param most what is offered leaves no more than this
 */
export function narrower(
  record: TeamRecord,
  watched: Watched,
  documents: readonly DocumentId[],
  quotes: readonly Quote[],
  most: number,
): Narrower[] {
  const within = (name: string, value: string): Watched => ({
    ...watched,
    query: `${watched.query} ${name}:${value}`,
  });
  const hasFilter = new Set(
    parseQuery(watched.query).parts.map((part) => (part.part === 'filter' ? part.name : null)),
  );
  const speakers = hasFilter.has('speaker') ? [] : quotes.map(speaksFor);
  const meetings = hasFilter.has('meeting') ? [] : quotes.map(({ meeting }) => [meeting.id]);
  const sorts = [
    counted(speakers).map(([id, left]) => ({ left, watched: within('speaker', id) })),
    counted(meetings).map(([id, left]) => ({ left, watched: within('meeting', id) })),
    counted(termsOf(record, documents, quotes)).map(([term, left]) => ({
      left,
      watched: { ...watched, include: [...watched.include, term] },
    })),
  ];
  return sorts.flatMap((sort) => {
    const some = sort.filter(({ left }) => left >= offered.leastLeft && left <= most);
    return some
      .slice(0, offered.each * 2)
      .map((one) => ({
        watched: one.watched,
        quotes: hitsIn(record, one.watched, documents, new Set()).length,
      }))
      .filter((one) => one.quotes >= offered.leastLeft && one.quotes <= most)
      .sort((a, b) => a.quotes - b.quotes)
      .slice(0, offered.each);
  });
}

/** Who speaks, where it is no reporter: a watch of one reporter's questions is seldom meant. */
function speaksFor({ speaker, kind }: Quote): string[] {
  return speaker && kind !== 'question' ? [speaker.id] : [];
}

/** The terms of the glossary in the sentences of each quote. */
function termsOf(record: TeamRecord, documents: readonly DocumentId[], quotes: readonly Quote[]): string[][] {
  const sentences = documents.flatMap((id) => record.sentences(id));
  return quotes.map((quote) => {
    const own = sentences.filter(({ turn, text }) => turn.id === quote.turn && quote.text.includes(text));
    return [...new Set(own.flatMap(({ terms }) => terms.map(({ term }) => term)))];
  });
}

/** How many of the lists have each value, the fewest first, in the order in which they come where as many do. */
function counted(lists: readonly (readonly string[])[]): [value: string, times: number][] {
  const times = new Map<string, number>();
  for (const value of lists.flat()) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort((a, b) => a[1] - b[1]);
}
