import { interpreterMarks, leadingMark } from '../interpretation.js';
import { readLabel } from '../labels.js';
import { type Line, linesOf, trimSpan } from '../lines.js';
import type { Doubt, LeftOut, Span } from '../transcript.js';
import type { DraftTurn, Format, PublishedText } from './format.js';

/** A label: capitals at the beginning of a line up to a colon, an interpreter mark allowed before the colon. */
const labelled = /^(?<label>\p{Lu}[\p{Lu}\p{N}\p{M} .,'’-]*?)\s*(?<mark>\([^()]{2,40}\))?\s*:(?=\s|$)/u;

interface Start {
  readonly line: Line;
  readonly label: string;
  readonly labelSpan: Span;
  readonly marks: readonly Span[];
  readonly interpreted: boolean;
  readonly words: Span;
}

/**
 * Press conferences with a label in capitals at the beginning of each turn (`SECRETARY AUSTIN:`,
 * `MIN. HAMADA (THROUGH TRANSLATOR):`, `Q:`), one paragraph a line: U.S. Defense and State Department transcripts
 * and their copies. A line without a label belongs to the turn above it, however short.
 */
export const labelledTranscript: Format = {
  name: 'transcript with labels in capitals',

  confidence({ source, metadata }) {
    const lines = linesOf(source);
    const labels = lines.filter((line) => labelled.test(line.text)).length;
    if (metadata.kind !== 'transcript' || labels < 2) return 0;
    return Math.min(1, 0.5 + labels / lines.length);
  },

  read(published) {
    const lines = linesOf(published.source);
    const first = lines.findIndex((line) => labelled.test(line.text));
    const { leftOut, doubts } = readFront(lines.slice(0, first), published);
    const turns: DraftTurn[] = [];
    let open: { start: Start; rest: Line[] } | null = null;
    for (const line of lines.slice(first)) {
      const start = startOf(line);
      if (start) {
        if (open) turns.push(turnOf(open.start, open.rest, published.source));
        open = { start, rest: [] };
        const doubt = doubtOf(start, published);
        if (doubt) doubts.push(doubt);
      } else open?.rest.push(line);
    }
    if (open) turns.push(turnOf(open.start, open.rest, published.source));
    return { turns, leftOut, doubts };
  },
};

function startOf(line: Line): Start | null {
  const match = labelled.exec(line.text);
  if (!match?.groups) return null;
  const { label = '', mark } = match.groups;
  if (mark !== undefined && interpreterMarks(mark).length === 0) return null;
  const after = match[0].length;
  const labelSpan = { start: line.start, end: line.start + label.length };
  const colon = { start: labelSpan.end, end: line.start + after };
  const leading = leadingMark(line.text.slice(after));
  const marks = [colon];
  if (leading)
    marks.push({ start: line.start + after + leading.start, end: line.start + after + leading.end });
  return {
    line,
    label,
    labelSpan,
    marks,
    interpreted: mark !== undefined || leading !== null,
    words: { start: line.start + after + (leading?.end ?? 0), end: line.end },
  };
}

/** A turn's words: the rest of the label's line and the lines below, parted where an interpreter mark stands. */
function turnOf(start: Start, rest: readonly Line[], source: string): DraftTurn {
  const marks: Span[] = [...start.marks];
  const paragraphs: (Span & { interpreted: boolean })[] = [];
  let interpreted = start.interpreted;
  for (const span of [trimSpan(source, start.words), ...rest]) {
    let from = span.start;
    for (const mark of interpreterMarks(source.slice(span.start, span.end))) {
      push({ start: from, end: span.start + mark.start });
      marks.push({ start: span.start + mark.start, end: span.start + mark.end });
      from = span.start + mark.end;
      interpreted = true;
    }
    push({ start: from, end: span.end });
  }
  return { label: start.label, labelSpan: start.labelSpan, paragraphs, marks, reported: null };

  function push(span: Span) {
    const words = trimSpan(source, span);
    if (words.end > words.start) paragraphs.push({ ...words, interpreted });
  }
}

/** What stands before the first turn: the title, and the publisher's banner above it. */
function readFront(lines: readonly Line[], { metadata }: PublishedText) {
  const leftOut: LeftOut[] = [];
  const doubts: Doubt[] = [];
  const titleAt = lines.findIndex((line) => line.text === metadata.title);
  for (const [i, line] of lines.entries()) {
    const why = i === titleAt ? 'document data: title' : 'site banner';
    leftOut.push({ start: line.start, end: line.end, why });
    if (i > titleAt) {
      doubts.push({
        line: line.number,
        text: line.text,
        decision: 'left out as banner',
        reason:
          titleAt === -1
            ? 'the title is not printed above the first turn'
            : 'stands between title and first turn',
      });
    }
  }
  return { leftOut, doubts };
}

function doubtOf({ line, label }: Start, { cast }: PublishedText): Doubt | null {
  const reading = readLabel(label, cast);
  const at = { line: line.number, text: label };
  if (reading.is === 'unknown') return { ...at, decision: 'a turn without a person', reason: reading.reason };
  if (reading.is === 'person' && reading.misprint !== null) {
    return {
      ...at,
      decision: reading.person.id,
      reason: `nobody bears the title “${reading.misprint}”: a misprint?`,
    };
  }
  return null;
}
