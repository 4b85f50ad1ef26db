import type { Person } from '../../transcript/person.js';
import type { Span } from '../../transcript/transcript.js';
import type { Quote } from '../quote.js';
import { type Piece, type Stretch, sentencesAround } from './stretches.js';
import type { VerifiedClaim } from './verify-result.js';

/** Words of a claim where they stand in one paragraph of the record. */
export interface Heard {
  readonly stretch: Stretch;
  readonly piece: Piece;
  /** In the stored text, in order, at least one. */
  readonly marks: readonly Span[];
}

/** How a quote is made of a place; `span` lies within one paragraph of the turn, `marks` count in the stored text. */
export type QuoteAt = (stretch: Stretch, piece: Piece, span: Span, marks: readonly Span[]) => Quote;

/** The paragraphs in which runs of a stretch's words stand, in their order. */
export function heardIn(stretch: Stretch, runs: readonly (readonly [number, number])[]): Heard[] {
  return stretch.pieces.flatMap((piece) => {
    const marks = runs.flatMap(([from, to]) => {
      const [start, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
      const [first, last] = [stretch.units[start], stretch.units[end - 1]];
      return first && last && start < end ? [{ start: first.start, end: last.end }] : [];
    });
    return marks.length > 0 ? [{ stretch, piece, marks }] : [];
  });
}

/** The quote of the whole sentences in which the words stand, the words marked. */
export function quoteOf({ stretch, piece, marks }: Heard, quoteAt: QuoteAt): Quote {
  const span = { start: marks[0]?.start ?? 0, end: marks.at(-1)?.end ?? 0 };
  return quoteAt(stretch, piece, sentencesAround(piece, span), marks);
}

export function dateOf({ stretch }: Heard): string | null {
  return stretch.transcript.document.date;
}

export function isReported({ stretch, piece }: Heard): boolean {
  return piece.turn.kind === 'reported' || stretch.transcript.document.kind !== 'transcript';
}

export function isTranslated({ stretch, piece }: Heard): boolean {
  const interpreted = piece.turn.paragraphs[piece.paragraph]?.interpreted === true;
  return interpreted || stretch.transcript.document.status === 'provisional-translation';
}

/**
 * Whether the words are somebody else's than the claimants'. What a readout or an article reports of somebody without
 * quoting is nobody's words: it is only somebody else's where it reports of others. Nor are words somebody else's that the
 * speaker repeats as the claimants'.
 */
export function isAnothers(heard: Heard, claimants: readonly Person[]): boolean {
  const { speaker, reports } = heard.piece.turn;
  const isClaimant = ({ id }: { id: string }) => claimants.some((one) => one.id === id);
  if (areRepeated(heard, claimants)) return false;
  if (speaker) return !isClaimant(speaker);
  return isReported(heard) ? reports.length > 0 && !reports.some(isClaimant) : true;
}

/** The claimants' own words, as somebody else repeats them. */
export function areRepeated(heard: Heard, claimants: readonly Person[]): boolean {
  const inner = innerOf(heard);
  return claimants.some(({ id }) => inner?.speaker?.id === id);
}

/** Where the speaker repeats somebody else's words: how they are introduced, and whose they are if that is certain. */
export function quotingOf(heard: readonly Heard[]): VerifiedClaim['quoting'] {
  for (const one of heard) {
    const inner = innerOf(one);
    if (inner) return { attribution: inner.attribution, speaker: inner.speaker };
  }
  return null;
}

function innerOf({ piece, marks }: Heard) {
  return piece.turn.innerQuotations.find((inner) =>
    marks.every(({ start, end }) => inner.start <= start && end <= inner.end),
  );
}

/** Those whom the record names as the speakers, each once. */
export function speakersOf(heard: readonly Heard[]): VerifiedClaim['saidBy'] {
  const speakers = heard.flatMap(({ piece }) => piece.turn.speaker ?? []);
  return speakers.filter(({ id }, i) => speakers.findIndex((other) => other.id === id) === i);
}
