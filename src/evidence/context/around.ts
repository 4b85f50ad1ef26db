import type { Transcript, Turn } from '../../transcript/transcript.js';

/** How many turns a page has that does not begin at the quote. */
const turnsOnPage = 3;

/** The turns around one of them, in the order of the document where there are several. */
export interface TurnsAround {
  readonly turn: Turn;
  /** The question that it answers; null where it answers none, or asks itself. */
  readonly question: Turn | null;
  /** Other turns that answer the same question; of a question all that answer it. */
  readonly answers: readonly Turn[];
  /** Turns of the page that stand before it and behind it. The first page has those not told as question or answer already. */
  readonly before: readonly Turn[];
  readonly after: readonly Turn[];
  /** All turns of the page in the order of the document, question and answers of the first page among them. */
  readonly shown: readonly Turn[];
  /** Turns of the document before it and behind it. */
  readonly turnsBefore: number;
  readonly turnsAfter: number;
  /** Where the page before and the next page begin, in turns from this one; null where there is none. */
  readonly back: number | null;
  readonly on: number | null;
  /** How many turns stand before and behind the page. */
  readonly leftBefore: number;
  readonly leftAfter: number;
}

/**
 * The turns around a turn. Page 0 has the neighbours, the question and its answers; any other begins so many turns behind
 * the turn, or before it where it is negative, and has as many turns as a page.
 *
 * @param offset within the document: `-turnsBefore` to `turnsAfter`
 */
export function turnsAround({ turns }: Transcript, turn: Turn, offset = 0): TurnsAround {
  const at = turns.indexOf(turn);
  const asked = turn.kind === 'question' ? turn : turns.find(({ id }) => id === turn.answers);
  const question = asked && asked !== turn ? asked : null;
  const answers = asked ? turns.filter((one) => one.answers === asked.id && one !== turn) : [];
  const from = Math.max(0, offset === 0 ? at - 1 : at + offset);
  const to = Math.min(turns.length, offset === 0 ? at + 2 : from + turnsOnPage);
  const prompted = new Set(offset === 0 ? [question, ...answers] : []);
  const inRow = new Set(turns.slice(from, to));
  const page = (first: number, end: number) => turns.slice(first, end).filter((one) => !prompted.has(one));
  return {
    turn,
    question,
    answers,
    before: page(from, Math.min(to, at)),
    after: page(Math.max(from, at + 1), to),
    shown: turns.filter((one) => inRow.has(one) || prompted.has(one)),
    turnsBefore: at,
    turnsAfter: turns.length - 1 - at,
    back: from === 0 ? null : Math.max(0, from - turnsOnPage) - at,
    on: to === turns.length ? null : to - at,
    leftBefore: from,
    leftAfter: turns.length - to,
  };
}
