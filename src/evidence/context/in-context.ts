import { UsageError } from '../../mistakes/usage-error.js';
import type { Turn } from '../../transcript/transcript.js';
import { pageOf, type TurnView } from '../context.js';
import type { Evidence } from '../evidence.js';
import { quoteNamed } from '../named/quote-named.js';
import { type TurnsAround, turnsAround } from './around.js';
import type { ContextOptions, ContextResult, ContextTurn } from './context-result.js';

/** A quote in its context: as data, and as the turns are shown. */
export interface InContext {
  readonly result: ContextResult;
  /** In the order of the document. */
  readonly views: readonly TurnView[];
  readonly around: TurnsAround;
}

/**
 * The turn of a quote, the question that prompted it, the answers of the others and the turns before and after; or, from an
 * offset on, other turns of the same document.
 *
 * @param typed the id of a quote, or a link to its words
 * @throws UsageError where it is no quote, or the offset lies outside the document
 */
export function inContext(typed: string, evidence: Evidence, { offset = 0 }: ContextOptions = {}): InContext {
  const quote = quoteNamed(typed, evidence);
  const place = evidence.placeOf(quote);
  if (!place) throw new UsageError({ code: 'quote-gone' });
  const { transcript } = place.document;
  const at = transcript.turns.indexOf(place.turn);
  const [from, to] = [-at, transcript.turns.length - 1 - at];
  if (!Number.isInteger(offset) || offset < from || offset > to) {
    throw new UsageError({ code: 'flag-out-of-bounds', flag: 'offset', from, to });
  }
  const around = turnsAround(transcript, place.turn, offset);
  const { turn, question, answers, before, after, turnsBefore, turnsAfter, back, on } = around;
  return {
    result: {
      version: 1,
      quote,
      offset,
      turn: contextTurn(turn),
      question: question && contextTurn(question),
      answers: answers.map(contextTurn),
      before: before.map(contextTurn),
      after: after.map(contextTurn),
      turnsBefore,
      turnsAfter,
      back,
      on,
    },
    views: pageOf(transcript, around, place.span),
    around,
  };
}

function contextTurn(turn: Turn): ContextTurn {
  const { id, speaker, label, introducedAs, office, outlet, side, kind, verbatim } = turn;
  const { interpreted, likelyInterpreted, language, paragraphs } = turn;
  return {
    ...{ id, speaker, label, introducedAs, office, outlet, side, kind, verbatim },
    ...{ interpreted, likelyInterpreted, language },
    paragraphs: [...paragraphs],
  };
}
