import type { Transcript, Turn } from '../../src/transcript/transcript.js';
import {
  type GoldenPerson,
  type GoldenTurn,
  likeness,
  type OtherGolden,
  wordsHash,
} from './other-golden-file.js';

/** How many golden turns of a document the program has right, and in what it goes wrong. */
export interface Figures {
  readonly golden: number;
  readonly found: number;
  /** Golden turns of which every word, and no other, is one turn's. */
  readonly boundaries: number;
  readonly starts: number;
  readonly ends: number;
  /** Golden turns that are no whole turn, by number. */
  readonly missed: readonly number[];
  /** The right person, or nobody where the page names nobody. */
  readonly speakers: number;
  /** Of those right: with less of the name than the page prints. */
  readonly shorter: number;
  /** Of those right: named where the page lets a reader infer it but does not say it. */
  readonly inferred: number;
  /** Numbers of golden turns that have a speaker whom the program does not name. */
  readonly unresolved: readonly number[];
  /** Numbers of golden turns with words under the name of somebody who did not say them, or whom the page does not name. */
  readonly misattributed: readonly number[];
  readonly labels: number;
  readonly interpreted: number;
  readonly kinds: number;
  readonly answers: number;
}

interface FoundTurn {
  readonly turn: Turn;
  readonly sha: string;
  readonly first: string;
  readonly last: string;
}

function found(turn: Turn): FoundTurn {
  const words = turn.paragraphs.map(({ text }) => text).join('\n');
  const tokens = words.trim().split(/\s+/u);
  return {
    turn,
    sha: wordsHash(words),
    first: wordsHash(tokens.slice(0, 5).join('')),
    last: wordsHash(tokens.slice(-5).join('')),
  };
}

/**
 * For each golden turn the index of its partner, null where it has none: the longest common subsequence, by which short
 * turns ("Thank you.") come to stand in the right place.
 */
function partners(
  golden: readonly GoldenTurn[],
  turns: readonly FoundTurn[],
  same: (golden: GoldenTurn, turn: FoundTurn) => boolean,
): (number | null)[] {
  const lengths = golden.map(() => new Array<number>(turns.length).fill(0));
  const length = (g: number, t: number) => lengths[g]?.[t] ?? 0;
  const alike = golden.map((expected) => turns.map((turn) => same(expected, turn)));
  for (const [g, row] of [...lengths.entries()].reverse()) {
    for (let t = turns.length - 1; t >= 0; t -= 1) {
      row[t] = alike[g]?.[t] ? length(g + 1, t + 1) + 1 : Math.max(length(g + 1, t), length(g, t + 1));
    }
  }
  const paired: (number | null)[] = golden.map(() => null);
  for (let g = 0, t = 0; g < golden.length && t < turns.length; ) {
    if (alike[g]?.[t]) {
      paired[g] = t;
      g += 1;
      t += 1;
    } else if (length(g + 1, t) >= length(g, t + 1)) g += 1;
    else t += 1;
  }
  return paired;
}

type Verdict = 'right' | 'shorter' | 'inferred' | 'unresolved' | 'misattributed';

function verdict(
  expected: GoldenTurn,
  { speaker }: Turn,
  people: ReadonlyMap<string, GoldenPerson>,
): Verdict {
  if (speaker === null) return expected.speaker === null ? 'right' : 'unresolved';
  const person = people.get(expected.speaker ?? expected.inferred ?? '');
  const alike = person ? likeness(speaker.name, person) : 'another';
  if (alike === 'another') return 'misattributed';
  if (expected.speaker === null) return 'inferred';
  return alike === 'same' ? 'right' : 'shorter';
}

/** Compares a transcript with what a reader found on the page. */
export function figuresOf(golden: OtherGolden, transcript: Pick<Transcript, 'turns'>): Figures {
  const turns = transcript.turns.map(found);
  const whole = partners(golden.turns, turns, (expected, turn) => expected.words.sha === turn.sha);
  const starts = partners(golden.turns, turns, (expected, turn) => expected.first === turn.first);
  const ends = partners(golden.turns, turns, (expected, turn) => expected.last === turn.last);
  const people = new Map(golden.people.map((person) => [person.key, person]));
  const foundAt = new Map(turns.map(({ turn }, t) => [turn.id, t]));
  const numberOf = new Map(whole.map((t, g) => [t, g + 1]));

  const pairs = golden.turns.flatMap((expected, g) => {
    const partner = turns[whole[g] ?? -1];
    return partner ? [{ expected, turn: partner.turn, is: verdict(expected, partner.turn, people) }] : [];
  });
  const numbers = (is: Verdict) => pairs.filter((pair) => pair.is === is).map(({ expected }) => expected.n);
  const count = (holds: (expected: GoldenTurn, turn: Turn) => boolean) =>
    pairs.filter(({ expected, turn }) => holds(expected, turn)).length;
  const broken = underAnotherName(golden.turns, turns, { whole, starts }, people);
  return {
    golden: golden.turns.length,
    found: turns.length,
    boundaries: pairs.length,
    starts: starts.filter((t) => t !== null).length,
    ends: ends.filter((t) => t !== null).length,
    missed: golden.turns.filter((_, g) => whole[g] === null).map(({ n }) => n),
    speakers: pairs.filter(({ is }) => is !== 'unresolved' && is !== 'misattributed').length,
    shorter: numbers('shorter').length,
    inferred: numbers('inferred').length,
    unresolved: numbers('unresolved'),
    misattributed: [...numbers('misattributed'), ...broken].sort((a, b) => a - b),
    labels: count((expected, turn) => expected.label === turn.label),
    interpreted: count((expected, turn) => expected.interpreted === turn.interpreted),
    kinds: count((expected, turn) => expected.kind === turn.kind),
    answers: count((expected, turn) => {
      const answered = turn.answers === null ? null : numberOf.get(foundAt.get(turn.answers) ?? -1);
      return answered === expected.answers;
    }),
  };
}

/**
 * Golden turns that are no whole turn, and have words under another name: a turn that swallowed the next one is asked
 * for all that it has, and the rest of one that was cut in two is asked for the whole.
 */
function underAnotherName(
  golden: readonly GoldenTurn[],
  turns: readonly FoundTurn[],
  { whole, starts }: { whole: readonly (number | null)[]; starts: readonly (number | null)[] },
  people: ReadonlyMap<string, GoldenPerson>,
): number[] {
  const wholes = new Set(whole);
  const wrong = new Set<number>();
  let holder: FoundTurn | undefined;
  for (const [g, expected] of golden.entries()) {
    const from = starts[g] ?? whole[g] ?? null;
    const to = starts.slice(g + 1).find((t) => t !== null) ?? turns.length;
    if (from !== null) holder = wholes.has(from) ? undefined : turns[from];
    if (whole[g] !== null) continue;
    const rest = from === null ? [] : turns.slice(from + 1, to).filter((_, i) => !wholes.has(from + 1 + i));
    const holding = [...(holder ? [holder] : []), ...rest];
    if (holding.some(({ turn }) => verdict(expected, turn, people) === 'misattributed'))
      wrong.add(expected.n);
  }
  return [...wrong];
}
