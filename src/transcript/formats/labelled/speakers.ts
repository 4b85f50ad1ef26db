import { groupedBy } from '../../grouping.js';
import type { LabelUse } from '../../known-people.js';
import { readLabel } from '../../labels.js';
import { voicesOfLabels } from '../../people-of-document.js';
import type { Person } from '../../person.js';
import type { PrintedPerson } from '../../printed-name.js';
import { anonymousRole, outletBesideRole } from '../../roles.js';
import { sideOfPublisher } from '../../titles.js';
import type { Doubt } from '../../transcript.js';
import type { Draft, DraftTurn, PrintedVoice, PublishedText } from '../format.js';
import type { Candidate } from './candidates.js';
import { withInterviewers } from './interviewers.js';
import type { Label, Passed } from './label.js';
import { nearlyOthers } from './near-names.js';

/** The turns with those who speak in them, and what is doubtful about labels and speakers. */
export function withVoices(
  turns: readonly { label: Label; draft: DraftTurn }[],
  { source, metadata, cast }: PublishedText,
  roster: readonly PrintedPerson[],
): Pick<Draft, 'doubts'> & { drafts: DraftTurn[] } {
  const words = turns.map(({ draft }) => wordsOf(source, draft));
  const labels = turns.map(({ label }) => (label.misprintOf ?? label.label).replace(/\s+/gu, ' '));
  const uses: LabelUse[] = [...groupedBy(labels.keys(), (i) => labels[i] ?? '')].map(([label, indices]) => ({
    label,
    turns: indices,
    before: words[(indices[0] ?? 0) - 1] ?? '',
    words: words[indices[0] ?? 0] ?? '',
  }));
  const voices = voicesOfLabels(uses, roster, {
    title: metadata.title,
    publisher: metadata.publisher,
    cast,
    source,
  });
  const doubts: Doubt[] = [];
  const drafts = turns.map(({ label, draft }, i): DraftTurn => {
    const read = labels[i] ?? '';
    const found = voices.get(read);
    const voice = found?.voice ?? roleVoice(read, label.misprintOf !== null, metadata.publisher);
    const reading = voice === null ? readLabel(read, cast) : null;
    if (label.doubt !== null) {
      doubts.push({ ...at(label), decision: `a turn of ${voice?.name ?? read}`, reason: label.doubt });
    }
    if (found?.doubt != null) {
      doubts.push({ ...at(label), decision: 'a turn without a person', reason: found.doubt });
    } else if (reading?.is === 'unknown') {
      doubts.push({ ...at(label), decision: 'a turn without a person', reason: reading.reason });
    } else if (reading?.is === 'person' && reading.misprint !== null) {
      const reason = `nobody bears the title “${reading.misprint}”: a misprint?`;
      doubts.push({ ...at(label), decision: reading.person.id, reason });
    }
    const meant =
      label.misprintOf !== null && reading?.is === 'person' ? voiceOfRecord(reading.person) : voice;
    return meant ? { ...draft, voice: meant } : draft;
  });
  const named = turns.flatMap(({ label }, i) => {
    const voice = drafts[i]?.voice;
    const read = labels[i] ?? '';
    const person = readLabel(read, cast);
    if (person.is === 'person') {
      const ofRecord = voice ?? voiceOfRecord(person.person);
      return [{ label, voice: ofRecord, ofRecord: true }];
    }
    return voice?.name == null ? [] : [{ label, voice, ofRecord: false }];
  });
  doubts.push(...nearlyOthers(named, cast.people.all));
  return { drafts: withInterviewers(drafts, words), doubts };
}

/** Somebody of the record whose label is misprinted. */
function voiceOfRecord({ id, name, side }: Person): PrintedVoice {
  return { name, office: null, outlet: null, role: 'person', side, key: id, does: null };
}

/** A role that the label alone does not tell whoever reads it: a misprinted one, an official, somebody in the room. */
export function roleVoice(label: string, misprinted: boolean, publisher: string): PrintedVoice | null {
  const role = anonymousRole(label);
  const voice = { name: null, office: null, outlet: null, side: null, key: null, does: null };
  if (role === 'official') {
    const own = sideOfPublisher(publisher);
    const side = /\b(?:administration|white house|state department|defense|u\.?s\.?|american)\b/iu.test(label)
      ? 'us'
      : own;
    return { ...voice, role: 'person', side: side === 'other' ? null : side };
  }
  if (role === 'somebody' || role === 'answer') return { ...voice, role: 'person' };
  const outlet = outletBesideRole(label);
  if (outlet !== null) return { ...voice, outlet, role: 'press', side: 'press' };
  if (!misprinted || role === null) return null;
  return role === 'press'
    ? { ...voice, role: 'press', side: 'press' }
    : { ...voice, role: 'staff', side: 'staff' };
}

/** A row that looks like a label and stays in somebody's words. */
export function passedOver(
  { candidate, reason }: Passed,
  turns: readonly { label: Label; draft: DraftTurn }[],
): Doubt {
  const open = turns.findLast(({ draft }) => (draft.labelSpan?.start ?? 0) <= candidate.span.start);
  return {
    ...at(candidate),
    decision: open ? `stays in the words of ${open.label.label}` : 'left out before the first turn',
    reason,
  };
}

/** Where a candidate stands, for a doubt about it. */
export function at({ row, label }: Candidate): { line: number; text: string } {
  return { line: row.number, text: label };
}

function wordsOf(source: string, draft: DraftTurn): string {
  return draft.paragraphs.map(({ start, end }) => source.slice(start, end)).join(' ');
}
