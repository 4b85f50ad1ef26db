import type { Document, Paragraph, Span, Transcript, Turn, TurnId } from '../transcript/transcript.js';

/** A turn as it is shown around a quote; `marked` counts in the source, as the paragraphs do. */
export interface TurnView {
  readonly id: TurnId;
  readonly role: 'question' | 'quoted' | 'before' | 'after';
  readonly who: string;
  readonly badges: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly marked: { readonly start: number; readonly end: number } | null;
}

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
  if (question) views.push(viewOf(transcript, question, 'question', null));
  if (before && before !== question) views.push(viewOf(transcript, before, 'before', null));
  views.push(viewOf(transcript, turn, 'quoted', { start: marked.start, end: marked.end }));
  if (after) views.push(viewOf(transcript, after, 'after', null));
  return views;
}

function viewOf({ document }: Transcript, turn: Turn, role: TurnView['role'], marked: Span | null): TurnView {
  const badges: string[] = [];
  if (turn.kind === 'question') badges.push("Reporter's question");
  if (turn.kind === 'moderation') badges.push('Moderator');
  if (turn.interpreted === 'yes') badges.push('Through interpreter');
  if (turn.interpreted === 'mixed') badges.push('Partly through interpreter');
  if (turn.likelyInterpreted) badges.push('Likely interpreted');
  if (turn.kind === 'reported' && !turn.verbatim) badges.push('Not a verbatim quote');
  if (document.copy) badges.push("Copy, not publisher's own page");
  return { id: turn.id, role, who: whoIn(document, turn), badges, paragraphs: turn.paragraphs, marked };
}

/** Who is shown over a turn; a readout's or an article's own sentence never begins with a person's name. */
function whoIn(document: Document, turn: Turn): string {
  if (turn.kind === 'reported' && !turn.verbatim) {
    return `The ${document.kind} ${document.kind === 'readout' ? 'reports' : 'says'}`;
  }
  const name = turn.speaker?.name ?? turn.introducedAs ?? (turn.label || 'Nobody named');
  const who = [name, turn.outlet ?? turn.office].filter((part) => part !== null).join(', ');
  return turn.kind === 'reported'
    ? `As printed by ${document.publisher}: ${turn.speaker ? who : 'nobody named'}`
    : who;
}
