import type { TurnView } from '../answer.js';
import type { Span, Transcript, Turn } from '../transcript/transcript.js';

/**
 * The turn around a quote with its sentence marked, the question that it answers, and the turns before and after.
 * Who is named as printed where the record does not know the person.
 */
export function contextOf(transcript: Transcript, turn: Turn, marked: Span): TurnView[] {
  const at = transcript.turns.indexOf(turn);
  const question = transcript.turns.find((other) => other.id === turn.answers) ?? null;
  const before = transcript.turns[at - 1];
  const after = transcript.turns[at + 1];
  const views: TurnView[] = [];
  if (question) views.push(viewOf(question, 'question', null));
  if (before && before !== question) views.push(viewOf(before, 'before', null));
  views.push(viewOf(turn, 'quoted', { start: marked.start, end: marked.end }));
  if (after) views.push(viewOf(after, 'after', null));
  return views;
}

function viewOf(turn: Turn, role: TurnView['role'], marked: Span | null): TurnView {
  const who = turn.speaker?.name ?? turn.introducedAs ?? turn.label;
  const place = turn.outlet ?? turn.office;
  const badges = turn.interpreted === 'yes' ? ['Through interpreter'] : [];
  if (turn.interpreted === 'mixed') badges.push('Partly through interpreter');
  if (turn.likelyInterpreted) badges.push('Likely interpreted');
  return {
    id: turn.id,
    role,
    who: place ? `${who}, ${place}` : who,
    badges,
    paragraphs: turn.paragraphs,
    marked,
  };
}
