import type { LeftOut, Span, Turn } from './transcript.js';

/** What is wrong with the account of a source's characters. */
export interface Miscount extends Span {
  readonly problem: 'nobody’s' | 'counted twice' | 'words differ from the source';
  readonly text: string;
}

/**
 * Checks that each non-blank character of the source belongs to exactly one of: a turn's words, a label or mark,
 * or what is left out for a reason; and that every paragraph's text is its slice. An article's label may repeat
 * words that another turn owns (its attribution is itself a reported sentence), so a label claims only what no
 * words have.
 *
 * @returns every miscount, empty where all adds up.
 */
export function accountFor(source: string, turns: readonly Turn[], leftOut: readonly LeftOut[]): Miscount[] {
  const owners = new Uint8Array(source.length);
  const miscounts: Miscount[] = [];
  const claim = (span: Span) => {
    for (let at = span.start; at < span.end; at += 1) owners[at] = (owners[at] ?? 0) + 1;
  };
  for (const span of leftOut) claim(span);
  for (const turn of turns) {
    for (const paragraph of turn.paragraphs) {
      claim(paragraph);
      if (source.slice(paragraph.start, paragraph.end) !== paragraph.text) {
        miscounts.push({
          ...spanOf(paragraph),
          problem: 'words differ from the source',
          text: paragraph.text,
        });
      }
    }
    for (const mark of turn.marks) claim(mark);
  }
  for (const { labelSpan } of turns) {
    if (!labelSpan) continue;
    const free = owners.subarray(labelSpan.start, labelSpan.end).every((owner) => owner === 0);
    if (free) claim(labelSpan);
  }
  for (let at = 0; at < source.length; at += 1) {
    const owner = owners[at];
    if (owner === 1 || /\s|\uFEFF/u.test(source.charAt(at))) continue;
    const start = at;
    while (at + 1 < source.length && owners[at + 1] === owner && source.charAt(at + 1) !== '\n') at += 1;
    const problem = owner === 0 ? 'nobody’s' : 'counted twice';
    miscounts.push({ start, end: at + 1, problem, text: source.slice(start, at + 1) });
  }
  return miscounts;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
