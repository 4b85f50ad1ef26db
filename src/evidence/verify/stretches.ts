import { type Passage, sentencesIn } from '../../passage.js';
import type { Searchable } from '../../search/candidates.js';
import type { Transcript, Turn } from '../../transcript/transcript.js';
import { type Stop, stopIn, type Unit, unitsOf } from './units.js';

/** A paragraph of a stretch, and which of the stretch's words are its. */
export interface Piece {
  readonly turn: Turn;
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** Where a claim may lie: a turn of a transcript; all of a readout or an article, whose sentences are turns each. */
export interface Stretch {
  readonly document: number;
  readonly transcript: Transcript;
  readonly source: string;
  /** Offsets count in `source`. */
  readonly units: readonly Unit[];
  readonly pieces: readonly Piece[];
}

/** The stretches in which passages lie, each once, in their order. */
export function stretchesOf(passages: Iterable<Passage>, { documents }: Searchable): Stretch[] {
  const known = new Map<string, Stretch>();
  for (const passage of passages) {
    const document = documents[passage.document];
    if (!document) continue;
    const whole = document.transcript.document.kind !== 'transcript';
    const key = `${passage.document} ${whole ? '' : passage.turn}`;
    if (known.has(key)) continue;
    const { turns } = document.transcript;
    const within = whole ? turns : turns.slice(passage.turn, passage.turn + 1);
    known.set(key, stretchOf(passage.document, document, within));
  }
  return [...known.values()];
}

function stretchOf(
  document: number,
  { transcript, source }: Searchable['documents'][number],
  turns: readonly Turn[],
): Stretch {
  const units: Unit[] = [];
  const pieces: Piece[] = [];
  let opens: Stop = 'none';
  for (const turn of turns) {
    for (const [paragraph, { text, start }] of turn.paragraphs.entries()) {
      const from = units.length;
      for (const unit of unitsOf(text, start, opens)) units.push(unit);
      opens = stopBehind(text, Math.max(0, (units.at(-1)?.end ?? start) - start));
      pieces.push({ turn, paragraph, from, to: units.length });
    }
  }
  return { document, transcript, source, units, pieces };
}

/** How a paragraph ends behind its last word; where no sign of its own stands ("the U.S."), it may be quoted with one or without. */
function stopBehind(paragraph: string, end: number): Stop {
  const stop = stopIn(paragraph.slice(end));
  return stop === 'none' ? 'pause' : stop;
}

/** How many sentences of a piece hold any of these words. */
export function sentencesWithin(
  { turn, paragraph }: Piece,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  return sentencesIn(turn, paragraph).filter((one) => one.start < end && start < one.end).length;
}

/** The sentences of a piece that hold any of these words, whole: where they begin and end in the source. */
export function sentencesAround(
  { turn, paragraph }: Piece,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  const held = sentencesIn(turn, paragraph).filter((one) => one.start < end && start < one.end);
  return { start: Math.min(start, held[0]?.start ?? start), end: Math.max(end, held.at(-1)?.end ?? end) };
}
