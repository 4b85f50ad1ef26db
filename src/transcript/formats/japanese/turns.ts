import type { Cast } from '../../cast.js';
import { introducedInJapanese, selfIntroductionInJapanese } from '../../introductions-japanese.js';
import { spokenWords } from '../../spoken-words.js';
import type { Doubt, LeftOut, Span } from '../../transcript.js';
import { type Draft, type DraftTurn, nobody, type PrintedVoice } from '../format.js';
import { doubtingMisprints } from './misprints.js';
import type { Row } from './rows.js';

type Open = Pick<DraftTurn, 'label' | 'labelSpan' | 'marks'> & { voice: PrintedVoice; words: Span[] };

/**
 * Rows to turns. Words without a label belong to the turn above; where a heading has ended that turn they belong to
 * the voice that the heading names, or to nobody, which is a doubt. A row's own doubt is listed with its line.
 */
export function turnsOfRows(source: string, found: readonly Row[], cast: Cast): Draft {
  const rows = doubtingMisprints(source, found, cast);
  const turns: DraftTurn[] = [];
  const leftOut: LeftOut[] = [];
  const doubts: Doubt[] = [];
  let open: Open | null = null;
  let heir: PrintedVoice | null = null;
  const close = () => {
    if (open) {
      const { words, ...rest } = open;
      const cut = spokenWords(source, words);
      if (cut.paragraphs.length > 0) {
        turns.push({
          ...rest,
          paragraphs: cut.paragraphs,
          marks: [...rest.marks, ...cut.marks],
          reported: null,
        });
      } else if (rest.labelSpan) {
        leftOut.push({ start: rest.labelSpan.start, end: rest.labelSpan.end, why: 'section heading' });
        leftOut.push(
          ...[...rest.marks, ...cut.marks].map((mark) => ({ ...mark, why: 'section heading' as const })),
        );
        doubts.push({
          line: lineOf(rows, rest.labelSpan),
          text: rest.label,
          decision: 'left out',
          reason: 'a label without words',
        });
      }
    }
    open = null;
  };
  for (const row of rows) {
    const { line } = row;
    const doubt = (decision: string, reason: string) =>
      doubts.push({ line: line.number, text: line.text.slice(0, 80), decision, reason });
    if (row.is === 'label') {
      close();
      const { label, labelSpan, marks, voice, words } = row;
      open = { label, labelSpan, marks, voice, words: [words] };
      if (row.doubtful !== null) doubt(voice.name ?? voice.office ?? 'a turn without a person', row.doubtful);
    } else if (row.is === 'left out') {
      if (row.ends) {
        close();
        heir = row.voice;
      }
      leftOut.push({ start: line.start, end: line.end, why: row.why });
      if (row.doubtful !== null) doubt(`left out: ${row.why}`, row.doubtful);
    } else if (open) open.words.push({ start: line.start, end: line.end });
    else {
      if (heir === null) doubt('a turn without a person', 'no label stands above it');
      open = {
        label: '',
        labelSpan: null,
        marks: [],
        voice: heir ?? nobody,
        words: [{ start: line.start, end: line.end }],
      };
    }
  }
  close();
  return { turns: withReporters(source, turns), leftOut, doubts };
}

/** Reporters whom no label names: by the moderator's last words, or by their own first ones; two names are none. */
function withReporters(source: string, turns: readonly DraftTurn[]): DraftTurn[] {
  const words = turns.map(({ paragraphs }) =>
    paragraphs.map(({ start, end }) => source.slice(start, end)).join(''),
  );
  return turns.map((turn, i) => {
    const { voice } = turn;
    if (voice?.role !== 'press' || voice.name !== null) return turn;
    const moderated = turns[i - 1]?.voice?.role === 'staff';
    const said = [
      moderated ? introducedInJapanese(words[i - 1] ?? '') : null,
      selfIntroductionInJapanese(words[i] ?? ''),
    ];
    const given = said.filter((one) => one !== null);
    const [first] = given;
    if (!first || given.some((other) => other.name !== first.name)) return turn;
    return { ...turn, voice: { ...voice, name: first.name, outlet: first.outlet } };
  });
}

function lineOf(rows: readonly Row[], span: Span): number {
  return rows.find(({ line }) => line.start <= span.start && span.start < line.end)?.line.number ?? 1;
}
