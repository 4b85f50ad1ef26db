import { spokenWords } from '../../spoken-words.js';
import type { Doubt, LeftOut, LeftOutReason, Span } from '../../transcript.js';
import { type Draft, type DraftTurn, nobody, type PrintedVoice, type PublishedText } from '../format.js';
import type { HearingLabel } from './labels.js';
import type { KnownName } from './names.js';
import {
  bringsInText,
  frontReason,
  isProcedure,
  listsThosePresent,
  opensSitting,
  type Part,
  partBelowHeading,
  partBelowNote,
  spoken,
} from './parts.js';
import type { Unit } from './units.js';
import { voicesOf } from './voices.js';

interface OpenTurn {
  readonly label: string;
  readonly labelSpan: Span | null;
  readonly marks: readonly Span[];
  readonly voice: PrintedVoice;
  readonly words: Span[];
}

/**
 * The turns of a hearing from unit `front` on. A paragraph without a label belongs to the turn above it, also across
 * notes and page marks, but not across headings and narration: there it is a turn without a person, and a doubt.
 */
export function sittingOf(
  { source, metadata }: PublishedText,
  units: readonly Unit[],
  labels: readonly (HearingLabel | null)[],
  front: number,
  known: readonly KnownName[],
): Draft {
  const turns: DraftTurn[] = [];
  const leftOut: LeftOut[] = [];
  const doubts: Doubt[] = [];
  const voices = voicesOf(source, units, labels, known);
  let part: Part = spoken;
  let open: OpenTurn | null = null;
  let footnote = false;
  let statement = false;

  const leave = (unit: Unit, why: LeftOutReason) => leftOut.push({ start: unit.start, end: unit.end, why });
  const doubt = (unit: Unit, decision: string, reason: string) =>
    doubts.push({ line: unit.line, text: unit.text.slice(0, 120), decision, reason });
  const close = () => {
    if (open) {
      const { words, marks, ...rest } = open;
      const cut = spokenWords(source, words);
      turns.push({ ...rest, paragraphs: cut.paragraphs, marks: [...marks, ...cut.marks], reported: null });
    }
    open = null;
  };

  let contents = false;
  for (const unit of units.slice(0, front)) {
    if (/^C\s?O\s?N\s?T\s?E\s?N\s?T\s?S\b/iu.test(unit.text)) contents = true;
    leave(unit, frontReason(unit, metadata.title, contents));
  }
  for (const [i, unit] of units.entries()) {
    if (i < front) continue;
    const label = labels[i] ?? null;
    if (unit.kind === 'page mark') leave(unit, 'page mark');
    else if (unit.kind === 'rule') {
      footnote = !footnote && beginsFootnote(unit, units.slice(i + 1, i + 10), labels.slice(i + 1, i + 10));
      leave(unit, 'rule');
    } else if (footnote) leave(unit, 'editorial note');
    else if (unit.kind === 'heading') {
      const below = partBelowHeading(unit.text);
      if (part.is === 'spoken' || part.until === 'label' || below?.is === 'written') part = below ?? part;
      if (below?.is === 'spoken') statement = true;
      leave(unit, part.is === 'written' ? part.why : 'section heading');
      if (part.is === 'spoken') close();
    } else if (
      unit.kind === 'paragraph' &&
      opensSitting(unit.text) &&
      label === null &&
      (part.is === 'written' || open === null)
    ) {
      close();
      part = spoken;
      leave(unit, 'editorial note');
    } else if (part.is === 'written' && part.until === 'sitting') leave(unit, part.why);
    else if (unit.kind === 'note') {
      const below = partBelowNote(unit.text);
      leave(unit, 'editorial note');
      if (below) {
        part = below;
        if (below.is === 'written' && below.until === 'sitting') close();
      }
    } else if (part.is === 'written' && (label === null || !voices.mayEnd(label))) {
      leave(unit, part.why);
      if (label?.irregular)
        doubt(unit, `left out: ${part.why}`, `${label.irregular}: somebody may begin to speak here`);
    } else if (label) {
      close();
      part = spoken;
      const { voice, doubtful } = voices.of(label);
      if (doubtful) doubt(unit, voice.name ?? 'a turn without a person', doubtful);
      const end = unit.start + label.text.length;
      // What stands under `STATEMENT OF ...` is a statement, also after questions to an earlier panel.
      open = {
        label: label.text.replace(/\s+/gu, ' '),
        labelSpan: { start: unit.start, end },
        marks: [{ start: end, end: unit.start + label.length }],
        voice: statement && voice.does === null ? { ...voice, does: 'statement' } : voice,
        words: [{ start: unit.start + label.length, end: unit.end }],
      };
      statement = false;
    } else if (listsThosePresent(unit.text)) leave(unit, 'roster');
    else if (isProcedure(unit.text) && voices.narrated) {
      close();
      leave(unit, 'procedure');
      if (bringsInText(unit.text)) part = { is: 'written', why: 'inserted document', until: 'label' };
    } else if (open) open.words.push({ start: unit.start, end: unit.end });
    else {
      doubt(unit, 'a turn without a person', 'no label stands above it');
      open = {
        label: '',
        labelSpan: null,
        marks: [],
        voice: nobody,
        words: [{ start: unit.start, end: unit.end }],
      };
    }
  }
  close();
  return { turns, leftOut, doubts };
}

/** A footnote stands between two long lines of dashes; nobody begins to speak there. */
function beginsFootnote(
  unit: Unit,
  below: readonly Unit[],
  labels: readonly (HearingLabel | null)[],
): boolean {
  const long = ({ kind, text }: Unit) => kind === 'rule' && /^-{30,}$/u.test(text);
  const until = below.findIndex(long);
  return long(unit) && until > 0 && labels.slice(0, until).every((label) => label === null);
}
