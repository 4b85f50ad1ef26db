import type { Doubt, LeftOut, Span, Transcript, Turn } from '../../transcript/transcript.js';

/** A doubt with its number, from 1, in the order of its line. */
export interface NumberedDoubt extends Doubt {
  readonly number: number;
}

/** What characters of the source are taken for. */
export type Taken = 'words' | 'interpreted words' | 'label' | 'mark' | 'left out' | 'blank';

/** A stretch of one line that is taken for one thing. */
export interface Piece {
  readonly text: string;
  readonly taken: Taken;
  /** Why it is left out. */
  readonly why: LeftOut['why'] | null;
}

export interface Line {
  /** As an editor counts it, from 1. */
  readonly number: number;
  /** A row can begin in the middle of a line. */
  readonly continued: boolean;
  readonly pieces: readonly Piece[];
}

/** Source and what was made of it, side by side: a turn, or what stands between two. */
export interface ReviewRow {
  readonly lines: readonly Line[];
  readonly turn: Turn | null;
  readonly doubts: readonly NumberedDoubt[];
}

/**
 * A document as rows: every character of its source in exactly one of them, in order, each with the turn that it became
 * part of, and each doubt in the row that its line begins in.
 */
export function reviewRows(transcript: Transcript, source: string): ReviewRow[] {
  const doubts = numbered(transcript.doubts);
  const starts = lineStarts(source);
  const waiting = [...doubts];
  const spans = rowSpans(transcript, source);
  return spans.map(({ start, end, turn }, n) => {
    const isLast = n === spans.length - 1;
    const before = isLast
      ? waiting.length
      : waiting.filter((doubt) => (starts[doubt.line - 1] ?? source.length) < end).length;
    return {
      lines: linesOf({ start, end }, transcript, source, starts),
      turn,
      doubts: waiting.splice(0, before),
    };
  });
}

/** Doubts in the order of their lines. */
export function numbered(doubts: readonly Doubt[]): NumberedDoubt[] {
  return [...doubts].sort((a, b) => a.line - b.line).map((doubt, i) => ({ ...doubt, number: i + 1 }));
}

/** Turns in their order and what stands between them; blanks go with what is before them. */
function rowSpans({ turns }: Transcript, source: string): (Span & { readonly turn: Turn | null })[] {
  const rows: (Span & { readonly turn: Turn | null })[] = [];
  const inOrder = [...turns].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const [n, turn] of inOrder.entries()) {
    if (source.slice(at, turn.start).trim() !== '') rows.push({ start: at, end: turn.start, turn: null });
    else if (rows.length === 0 && turn.start > at) rows.push({ start: at, end: turn.start, turn: null });
    const until = Math.max(turn.end, at);
    const next = inOrder[n + 1]?.start ?? source.length;
    const blanks = /^\s*/u.exec(source.slice(until, next))?.[0].length ?? 0;
    rows.push({ start: Math.max(turn.start, at), end: until + blanks, turn });
    at = until + blanks;
  }
  if (at < source.length) rows.push({ start: at, end: source.length, turn: null });
  return rows.filter(({ start, end }) => end > start);
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (const { index } of source.matchAll(/\n/gu)) starts.push(index + 1);
  return starts;
}

function linesOf(row: Span, transcript: Transcript, source: string, starts: readonly number[]): Line[] {
  const taken = takenIn(row, transcript);
  const lines: Line[] = [];
  let number = lineAt(row.start, starts);
  for (let at = row.start; at < row.end; number += 1) {
    const end = Math.min(row.end, starts[number] ?? source.length);
    lines.push({
      number,
      continued: at !== starts[number - 1],
      pieces: piecesOf({ start: at, end }, taken, source),
    });
    at = end;
  }
  return lines;
}

/** The line in which a character stands, from 1. */
function lineAt(offset: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type TakenSpan = Span & Pick<Piece, 'taken' | 'why'>;

/** What the characters of a row are taken for; where two say it, the narrower one is right. */
function takenIn({ start, end }: Span, { turns, leftOut }: Transcript): TakenSpan[] {
  const inside = (span: Span) => span.start < end && span.end > start;
  const spans = turns.filter(inside).flatMap(({ paragraphs, labelSpan, marks }): TakenSpan[] => [
    ...paragraphs.map((one) => ({
      ...spanOf(one),
      taken: one.interpreted ? ('interpreted words' as const) : ('words' as const),
      why: null,
    })),
    ...(labelSpan ? [{ ...spanOf(labelSpan), taken: 'label' as const, why: null }] : []),
    ...marks.map((one) => ({ ...spanOf(one), taken: 'mark' as const, why: null })),
  ]);
  const out = leftOut.map((one): TakenSpan => ({ ...spanOf(one), taken: 'left out', why: one.why }));
  return [...spans, ...out].filter(inside).sort((a, b) => a.end - a.start - (b.end - b.start));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function piecesOf({ start, end }: Span, taken: readonly TakenSpan[], source: string): Piece[] {
  const here = taken.filter((span) => span.start < end && span.end > start);
  const cuts = [...new Set([start, end, ...here.flatMap((span) => [span.start, span.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((from, i): Piece[] => {
    const to = cuts[i + 1] ?? end;
    const text = source.slice(from, to).replace(/\r?\n$/u, '');
    if (text === '') return [];
    const first = here.find((span) => span.start <= from && span.end >= to);
    return [{ text, taken: first?.taken ?? 'blank', why: first?.why ?? null }];
  });
}
