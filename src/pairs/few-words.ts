import type { Bead, Run } from './beads.js';
import type { Unit } from './unit.js';

/** A neighbour that is this much of a run at most: "Thank you." behind a statement. */
const fewWords = 0.1;

/**
 * A bead as sure as it is with a neighbour of few words or without it: where those belong may be open, while there is no
 * doubt where all the others do.
 *
 * @param confidenceOf how sure any bead is, whether it is one of the likeliest division or not.
 */
export function withFewWordsMore(
  { left, right, confidence }: Bead,
  units: { readonly left: readonly Unit[]; readonly right: readonly Unit[] },
  confidenceOf: (left: Run, right: Run) => number,
): Bead {
  if (left.from === left.to || right.from === right.to) return { left, right, confidence };
  const wider = (run: Run, turns: readonly Unit[]): Run[] => {
    const size = sizeOf(turns.slice(run.from, run.to));
    const isSmall = (turn: Unit | undefined) => turn !== undefined && turn.size <= fewWords * size;
    return [
      ...(isSmall(turns[run.from - 1]) ? [{ from: run.from - 1, to: run.to }] : []),
      ...(isSmall(turns[run.to]) ? [{ from: run.from, to: run.to + 1 }] : []),
    ];
  };
  const rivals = [
    ...wider(left, units.left).map((one) => confidenceOf(one, right)),
    ...wider(right, units.right).map((one) => confidenceOf(left, one)),
  ];
  return {
    left,
    right,
    confidence: Math.min(
      1,
      rivals.reduce((sum, one) => sum + one, confidence),
    ),
  };
}

function sizeOf(units: readonly Unit[]): number {
  return units.reduce((sum, { size }) => sum + size, 0);
}
