import { groupedBy } from '../../grouping.js';
import { untranslatedLanguage } from '../../interpretation.js';
import { trimSpan } from '../../lines.js';
import { spokenWords } from '../../spoken-words.js';
import type { Doubt, LeftOut, Span } from '../../transcript.js';
import type { DraftTurn } from '../format.js';
import { asideReason, isEnd, isHeadingBetweenTurns, isTail } from './ending.js';
import type { Convention, Label } from './label.js';
import { doubtAbout } from './questions-only.js';
import type { Row } from './rows.js';

/** A label and the spans of the words under it, in the stored text. */
export interface Piece {
  readonly label: Label;
  readonly spans: Span[];
}

/** The words under each label: what is left of its row, and the rows below; rows broken at the width are one paragraph. */
export function piecesOf(
  rows: readonly Row[],
  { labels }: Convention,
  { leftOut, doubts }: { leftOut: LeftOut[]; doubts: Doubt[] },
): Piece[] {
  const pieces: Piece[] = [];
  const byRow = groupedBy(labels, ({ row }) => row.start);
  for (const [i, row] of rows.entries()) {
    const own = byRow.get(row.start) ?? [];
    const below = rows[i + 1];
    const heading =
      own.length === 0 &&
      (row.heading ||
        isHeadingBetweenTurns(row, rows[i - 1] ?? null, below !== undefined && byRow.has(below.start)));
    if (heading && !row.heading) {
      doubts.push(
        doubtAbout(row, 'left out as a heading', 'stands between two turns without the end of a sentence'),
      );
    }
    const [first] = own;
    const before = { start: row.start, end: first?.span.start ?? row.end };
    const open = pieces.at(-1);
    if (before.end > before.start && open) {
      const why = first ? null : heading ? 'section heading' : asideReason(row);
      const lonely = why === 'stage direction' && open.spans.length === 0 && own.length === 0;
      if (why !== null && !lonely) leftOut.push({ ...before, why });
      else extend(open.spans, before, row.continues && open.spans.at(-1)?.end === rows[i - 1]?.end);
    }
    for (const [k, label] of own.entries()) {
      const end = own[k + 1]?.span.start ?? row.end;
      pieces.push({ label, spans: label.wordsAt < end ? [{ start: label.wordsAt, end }] : [] });
    }
  }
  return pieces;
}

function extend(spans: Span[], span: Span, continues: boolean): void {
  const last = spans.at(-1);
  if (continues && last) spans[spans.length - 1] = { start: last.start, end: span.end };
  else spans.push(span);
}

/** A turn as printed: its label, its words cut at the interpreter’s marks, its language where that is another. */
export function draftOf(source: string, label: Label, spans: readonly Span[]): DraftTurn {
  const words = spokenWords(
    source,
    spans.map((span) => trimSpan(source, span)),
    label.interpreted,
  );
  const text = words.paragraphs.map(({ start, end }) => source.slice(start, end)).join(' ');
  const language = untranslatedLanguage(text);
  return {
    label: label.label,
    labelSpan: label.span,
    paragraphs: words.paragraphs,
    marks: [...(label.mark ? [label.mark] : []), ...words.marks],
    voice: null,
    ...(language === null ? {} : { language }),
    reported: null,
  };
}

/** What ends the page: all below the last turn's end, and the publisher's lines at the very bottom. */
export function tailOf(rows: readonly Row[], labels: readonly Label[]): Row[] {
  const last = labels.at(-1)?.span.start ?? 0;
  const ended = rows.findIndex((row) => row.start > last && isEnd(row));
  if (ended !== -1) return rows.slice(ended);
  let from = rows.length;
  while (from > 0) {
    const row = rows[from - 1];
    if (
      !row ||
      row.start <= last ||
      !(isTail(row) || (asideReason(row) ?? 'stage direction') !== 'stage direction')
    )
      break;
    from -= 1;
  }
  return rows.slice(from);
}

/** What a label without any words leaves out: itself and its marks. */
export function wordless(draft: DraftTurn): LeftOut[] {
  return [...(draft.labelSpan ? [draft.labelSpan] : []), ...draft.marks].map(({ start, end }) => ({
    start,
    end,
    why: 'label without words' as const,
  }));
}
