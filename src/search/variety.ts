import type { Passage } from '../passage.js';
import type { Span, Transcript, Turn } from '../transcript/transcript.js';
import type { Choice } from './choose.js';
import type { Aspect } from './in-words/aspect.js';
import { ranking } from './ranking.js';

/** Sentences that may become a quote, with their score and how it came about. */
export interface Candidate {
  readonly passage: Passage;
  readonly turn: Turn;
  readonly choice: Choice;
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
  /** What the same person said elsewhere in nearly the same words. */
  readonly alsoSaid?: readonly Candidate[];
}

/** One quote found: sentences of one paragraph of one turn, with what matched in them. */
export interface Hit extends Span {
  readonly document: number;
  readonly turn: number;
  readonly marks: readonly Span[];
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
  /** What the same person said elsewhere in nearly the same words. */
  readonly alsoSaid: readonly Hit[];
}

type Documents = readonly { readonly transcript: Transcript }[];

export function hitOf({ passage, choice, score, parts, alsoSaid = [] }: Candidate): Hit {
  const { start, end } = choice;
  return {
    document: passage.document,
    turn: passage.turn,
    start,
    end,
    marks: withoutNested(choice.marks),
    score,
    parts,
    alsoSaid: alsoSaid.map(hitOf),
  };
}

/** Greedy variety: each further quote of the same turn, speaker and meeting, or document counts for less. */
export function varied(
  candidates: readonly Candidate[],
  documents: Documents,
  aspects: readonly Aspect[],
): Hit[] {
  const left = candidates.map((candidate) => ({ candidate, score: candidate.score, parts: candidate.parts }));
  const chosen: Hit[] = [];
  while (left.length > 0) {
    left.sort((a, b) => b.score - a.score);
    const best = left.shift();
    if (!best) break;
    chosen.push(hitOf({ ...best.candidate, score: best.score, parts: best.parts }));
    for (const other of left) {
      const factor =
        likeness(best.candidate, other.candidate, documents) *
        sameAlternative(best.candidate, other.candidate, documents, aspects);
      if (factor === 1) continue;
      other.score *= factor;
      other.parts = { ...other.parts, variety: (other.parts['variety'] ?? 1) * factor };
    }
  }
  return chosen;
}

function likeness(chosen: Candidate, other: Candidate, documents: Documents): number {
  const { turn } = chosen;
  if (other.turn === turn) return ranking.sameTurn;
  const sameMeeting =
    documents[chosen.passage.document]?.transcript.document.meeting ===
    documents[other.passage.document]?.transcript.document.meeting;
  if (sameMeeting && turn.speaker && other.turn.speaker?.id === turn.speaker.id)
    return ranking.sameSpeakerAndMeeting;
  return 1;
}

/** Marks in order, those inside or across another merged. */
function withoutNested(marks: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else merged.push({ ...mark });
  }
  return merged;
}

/** Of two people, years or meetings that the query names, each is to be heard: the one heard counts for less. */
function sameAlternative(
  chosen: Candidate,
  other: Candidate,
  documents: Documents,
  aspects: readonly Aspect[],
): number {
  let factor = 1;
  for (const { alternatives } of aspects) {
    if (alternatives.length < 2) continue;
    const of = ({ passage, turn }: Candidate) => {
      const document = documents[passage.document]?.transcript.document;
      return alternatives.findIndex(
        (alternative) => document !== undefined && alternative.allows(turn, document),
      );
    };
    if (of(chosen) === of(other)) factor *= ranking.sameSide;
  }
  return factor;
}
