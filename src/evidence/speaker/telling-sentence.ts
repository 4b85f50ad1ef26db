import { sentencesIn } from '../../passage.js';
import type { Span, Turn } from '../../transcript/transcript.js';
import { worthOf } from '../characteristic/worth.js';
import type { Evidence } from '../evidence.js';
import { lengthOf, lengthOfTurn, unitOf } from '../topic/length.js';
import type { PrintedTurn } from './turns-of.js';

/** Shorter turns only greet, thank or hand over. */
const leastLength = { words: 12, characters: 25 } as const;
/** A sentence that is shown of a turn has room on a phone. */
const mostLength = { words: 60, characters: 150 } as const;

/** Whether a turn says enough that something of it can be shown for it. */
export function isTelling({ turn, document }: PrintedTurn): boolean {
  const unit = unitOf(document.transcript.document.language);
  return lengthOfTurn(turn, unit) >= leastLength[unit];
}

/** The sentence of a turn that tells most of the field, and has room on a phone; of several the first. */
export function tellingSentence({ turn, document }: PrintedTurn, evidence: Evidence): Span {
  const unit = unitOf(document.transcript.document.language);
  let best: { span: Span; worth: number } | null = null;
  for (const span of sentencesOfTurn(turn)) {
    const text = document.source.slice(span.start, span.end);
    const tooLong = lengthOf(text, unit) > mostLength[unit];
    const worth = worthOf(text, evidence) / (tooLong ? 2 : 1);
    if (!best || worth > best.worth) best = { span, worth };
  }
  const [first] = turn.paragraphs;
  return best?.span ?? { start: first?.start ?? turn.start, end: first?.end ?? turn.end };
}

function sentencesOfTurn(turn: Turn): Span[] {
  return turn.paragraphs.flatMap((_, paragraph) => sentencesIn(turn, paragraph));
}
