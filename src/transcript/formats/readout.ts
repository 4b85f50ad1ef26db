import type { Cast } from '../cast.js';
import { type Line, linesOf } from '../lines.js';
import { named } from '../people.js';
import { personMentions } from '../person-mentions.js';
import { sentencesOf } from '../sentences.js';
import type { Doubt, LeftOut, LeftOutReason, NamedPerson, Span } from '../transcript.js';
import type { DraftTurn, Format } from './format.js';

const numbered = /^(?:\d+\.|[IVX]+\.|\([a-z0-9]+\))\s+\S/u;
const finished = /[.!?。][”"’')\]]*$/u;
const opening =
  /^(?:(?:Moreover|Furthermore|In addition|Also|Additionally|Finally|Further|At the same time|In this regard|On this basis),?\s+)?/u;
const all =
  /^(?:The|Both)\s+(?:(?:two|three|four|both)\s+)?(?:Ministers|Secretaries|leaders|sides|countries)\b/iu;
const they = /^They\b/u;

/**
 * Official readouts and meeting summaries: headings, and sentences that each report somebody ("The Ministers
 * confirmed ..."). Every sentence is a turn of its own with the one it reports as its label; none is anybody's words.
 */
export const readout: Format = {
  name: 'readout with sections',
  confidence: ({ metadata }) => (metadata.kind === 'readout' ? 1 : 0),

  read({ source, metadata, cast }) {
    const turns: DraftTurn[] = [];
    const leftOut: LeftOut[] = [];
    const doubts: Doubt[] = [];
    let section: string | null = null;
    for (const line of linesOf(source)) {
      if (finished.test(line.text)) {
        turns.push(...sentenceTurns(line, section, cast));
        continue;
      }
      const why = reasonFor(line, metadata.title, metadata.place);
      if (why === 'section heading') section = line.text;
      leftOut.push({ start: line.start, end: line.end, why });
      if (why === 'navigation' && line.text.length > 60 && !line.text.includes(metadata.title)) {
        doubts.push({
          line: line.number,
          text: line.text,
          decision: 'left out as navigation',
          reason: 'a long line without a full stop',
        });
      }
    }
    return { turns, leftOut, doubts };
  },
};

function reasonFor(line: Line, title: string, place: string | null): LeftOutReason {
  if (line.text === title) return 'document data: title';
  if (/^(?:\p{Lu}\p{L}+ \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{L}+ \d{4})$/u.test(line.text))
    return 'document data: date';
  if (place?.includes(line.text)) return 'document data: place';
  return numbered.test(line.text) ? 'section heading' : 'navigation';
}

function sentenceTurns(line: Line, section: string | null, cast: Cast): DraftTurn[] {
  let before: readonly NamedPerson[] = [];
  return sentencesOf(line.text).map((sentence) => {
    const text = line.text.slice(sentence.start, sentence.end);
    const subject = subjectOf(text, cast, before);
    before = subject.reports;
    const span: Span = { start: line.start + sentence.start, end: line.start + sentence.end };
    const labelStart = span.start + subject.at;
    return {
      label: subject.label,
      labelSpan: subject.label === '' ? null : { start: labelStart, end: labelStart + subject.label.length },
      paragraphs: [{ ...span, interpreted: false }],
      marks: [],
      voice: null,
      reported: { verbatim: false, speaker: null, reports: subject.reports, section },
    };
  });
}

/** Whom a sentence reports: its subject, where that is everybody who met, "They", or one person with a verb. */
function subjectOf(text: string, cast: Cast, before: readonly NamedPerson[]) {
  const at = opening.exec(text)?.[0].length ?? 0;
  const rest = text.slice(at);
  const everybody = all.exec(rest);
  if (everybody) return { at, label: everybody[0], reports: cast.participants.map(named) };
  if (they.test(rest) && before.length > 1) return { at, label: 'They', reports: before };
  const [first] = personMentions(rest, cast);
  if (first?.person && first.start === 0 && /^\s+\p{Ll}+(?:ed|t|d|s)\b/u.test(rest.slice(first.end))) {
    return { at, label: first.text, reports: [named(first.person)] };
  }
  return { at, label: '', reports: [] };
}
