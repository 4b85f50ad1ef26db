import type { BesideFinder, BesideWords } from '../pairs/beside.js';
import type { Document, Meeting, Span, Transcript, Turn } from '../transcript/transcript.js';
import { token } from '../transcript/turn-id.js';
import { partAnswered } from './answered/part-answered.js';
import { type Beside, type Quote, type QuoteId, quoteIdSchema } from './quote.js';
import { urlAt } from './text-fragment.js';

/** One document of the record with the text that its offsets count in. */
export interface RecordedDocument {
  readonly transcript: Transcript;
  readonly source: string;
  readonly meeting: Meeting;
  /** Finds what stands beside its words in another language; nothing where it is not given. */
  readonly beside?: BesideFinder;
}

/**
 * The one place where a Quote is made: by slicing. `span` counts in the stored text and lies within one paragraph
 * of the turn; `marks` count in the stored text too.
 *
 * @throws RangeError where the span does not lie within a paragraph of the turn.
 */
export function buildQuote(
  recorded: RecordedDocument,
  turn: Turn,
  span: Span,
  marks: readonly Span[] = [],
  score = 0,
): Quote {
  const { transcript, source, meeting } = recorded;
  const paragraph = turn.paragraphs.find((one) => one.start <= span.start && span.end <= one.end);
  if (!paragraph || span.end <= span.start) {
    throw new RangeError(`${span.start}-${span.end} is not within a paragraph of ${turn.id}`);
  }
  const { document } = transcript;
  const text = source.slice(span.start, span.end);
  const beside = recorded.beside?.(document.id, turn, span);
  return {
    id: quoteId(source, turn, span),
    text,
    kind: turn.kind,
    verbatim: turn.verbatim,
    speaker: turn.speaker,
    label: turn.label,
    office: turn.office,
    outlet: turn.outlet,
    side: turn.side,
    reports: turn.reports,
    interpreted: paragraph.interpreted,
    likelyInterpreted: turn.likelyInterpreted,
    language: turn.language,
    date: document.date,
    place: document.place,
    meeting: { id: meeting.id, title: meeting.title },
    document: citedDocument(document),
    turn: turn.id,
    start: span.start,
    end: span.end,
    url: document.url === null ? null : urlAt(document.url, source, span),
    marks: marks.map((mark) => [mark.start - span.start, mark.end - span.start]),
    answers: questionOf(recorded, turn, span),
    addressedTo: turn.addressedTo,
    introducedAs: turn.introducedAs,
    innerQuotations: turn.innerQuotations.filter((inner) => inner.start < span.end && span.start < inner.end),
    ownWords: quotable(beside?.ownWords ?? null),
    interpretation: quotable(beside?.interpretation ?? null),
    alsoSaid: [],
    score,
  };
}

/** Ten characters of a hash of turn id, exact words and occurrence in the turn: not of the source's version. */
export function quoteId(source: string, turn: Turn, span: Span): QuoteId {
  const text = source.slice(span.start, span.end);
  let occurrence = 0;
  for (
    let at = source.indexOf(text, turn.start);
    at !== -1 && at < span.start;
    at = source.indexOf(text, at + 1)
  ) {
    occurrence += 1;
  }
  return quoteIdSchema.parse(token(`${turn.id}\n${text}\n${occurrence}`, 10));
}

function citedDocument(document: Document): Quote['document'] {
  const { id, title, kind, publisher, status, url, copy, source } = document;
  return { id, title, kind, publisher, status, url, copy, source };
}

function quotable(found: BesideWords | null): Beside | null {
  if (!found) return null;
  const { source, transcript } = found.text;
  const { id, language, publisher, status, copy, url } = transcript.document;
  return {
    text: source.slice(found.span.start, found.span.end),
    language,
    document: id,
    publisher,
    status,
    copy,
    url: url === null ? null : urlAt(url, source, found.span),
  };
}

/** The question that a turn answers, whole, with the part of it that this quote speaks to. */
function questionOf({ transcript, source }: RecordedDocument, turn: Turn, quoted: Span): Quote['answers'] {
  const question = transcript.turns.find((other) => other.id === turn.answers);
  const first = question?.paragraphs[0];
  const last = question?.paragraphs.at(-1);
  if (!question || !first || !last) return null;
  const part = partAnswered(question, turn, quoted, transcript) ?? { start: first.start, end: last.end };
  return {
    turn: question.id,
    text: source.slice(first.start, last.end),
    part: [part.start - first.start, part.end - first.start],
    speaker: question.speaker,
    outlet: question.outlet,
    introducedAs: question.introducedAs,
  };
}
