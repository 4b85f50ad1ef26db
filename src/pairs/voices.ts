import { anonymousRole } from '../transcript/roles.js';
import type { Side, Turn, TurnKind } from '../transcript/transcript.js';
import type { Run } from './beads.js';

const never = Number.NEGATIVE_INFINITY;
const interpreterAlone = -1.5;

/** Whether a label stands for an interpreter, who says what somebody else said. */
export function isInterpreter({ label, speaker }: Turn): boolean {
  return (
    speaker === null && (anonymousRole(label) === 'interpreter' || /^通訳(?:者|官)?$/u.test(label.trim()))
  );
}

/** Whether two people are one as far as is known: null where that cannot be said. */
export function sameSpeaker(a: Turn, b: Turn): boolean | null {
  if (!a.speaker || !b.speaker) return null;
  if (a.speaker.id === b.speaker.id) return true;
  if (plain(a.speaker.name) === plain(b.speaker.name)) return true;
  // A provisional person is known in one document alone, and perhaps by another script's name.
  return a.speaker.id.includes('/') || b.speaker.id.includes('/') ? null : false;
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\s.,・]/gu, '')
    .toLowerCase();
}

/** Whether turns in a row can be one turn of the other text: one voice, with its interpreter or without. */
function canBeOne(turns: readonly Turn[]): boolean {
  const voices = turns.filter((turn) => !isInterpreter(turn));
  const [first] = voices;
  if (!first) return true;
  return voices.every((turn) => {
    if (turn === first) return true;
    const same = sameSpeaker(first, turn);
    if (same !== null) return same;
    return !first.speaker && !turn.speaker && first.label === turn.label && first.kind === turn.kind;
  });
}

/**
 * What speakers, sides and kinds of turns say for two runs of turns belonging together: a logarithm, -Infinity where two
 * people are known to be different, or a run is more than one voice. What is not known says nothing.
 *
 * @param longest the most turns in a run
 */
export function agreement(
  lefts: readonly Turn[],
  rights: readonly Turn[],
  longest: number,
): (left: Run, right: Run) => number {
  const shares = sharesOf([...lefts, ...rights]);
  const [here, there] = [voicesOf(lefts, longest), voicesOf(rights, longest)];
  return (left, right) => {
    const one = here[left.from]?.[left.to - left.from - 1];
    const other = there[right.from]?.[right.to - right.from - 1];
    if (!one || !other) return never;
    // What an interpreter says mostly follows the words that it renders, and is one turn with them.
    if (one.interpreter !== other.interpreter) return interpreterAlone;
    const [a, b] = [one.turn, other.turn];
    const same = sameSpeaker(a, b);
    if (same === false) return never;
    const kinds = kindsAgree(a.kind, b.kind) + one.together + other.together;
    if (same === true) return kinds + Math.min(3, -Math.log(shares.get(a.speaker?.id ?? '') ?? 1));
    return kinds + sidesAgree(a.side, b.side);
  };
}

/** Who speaks in a run of turns that is one voice. */
interface Voice {
  readonly turn: Turn;
  /** Nobody but an interpreter speaks. */
  readonly interpreter: boolean;
  /** What speaks for a run of somebody and the interpreter who then says it: the other publisher prints no interpreter. */
  readonly together: number;
}

/** For each turn the voice of the runs that begin there, by their length; null where it is more than one. */
function voicesOf(turns: readonly Turn[], longest: number): (Voice | null)[][] {
  return turns.map((_, from) =>
    turns.slice(from, from + longest).map((_, more): Voice | null => {
      const run = turns.slice(from, from + more + 1);
      const speaking = run.filter((turn) => !isInterpreter(turn));
      const turn = speaking[0] ?? run[0];
      if (!turn || !canBeOne(run)) return null;
      const both = speaking.length > 0 && speaking.length < run.length;
      return { turn, interpreter: speaking.length === 0, together: both ? 3 : 0 };
    }),
  );
}

function sharesOf(turns: readonly Turn[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { speaker } of turns)
    if (speaker) shares.set(speaker.id, (shares.get(speaker.id) ?? 0) + 1 / turns.length);
  return shares;
}

function sidesAgree(a: Side | null, b: Side | null): number {
  if (a === null || b === null) return 0;
  if (a === b) return 0.5;
  return a === 'other' || b === 'other' || a === 'staff' || b === 'staff' ? -3 : -8;
}

/** A question is no answer; what one publisher prints as a statement another may print as the answer that it is. */
function kindsAgree(a: TurnKind, b: TurnKind): number {
  if (a === b) return a === 'question' || a === 'moderation' ? 1 : 0.5;
  if (a === 'question' || b === 'question') return a === 'moderation' || b === 'moderation' ? -2 : -5;
  if (a === 'moderation' || b === 'moderation') return -2;
  return 0;
}
