import { isCommon } from '../../search/common-words.js';
import type { Numbered } from './numbered.js';
import type { Stretch } from './stretches.js';
import type { Unit } from './units.js';

/** A run of a claim's words that stands word for word in a stretch. Indexes into the units, half open. */
export interface Run {
  readonly stretch: Stretch;
  readonly claim: readonly [number, number];
  readonly source: readonly [number, number];
}

/** A stretch with its words as the claim's numbers. */
export interface Counted {
  readonly stretch: Stretch;
  readonly numbers: Int32Array;
}

/** A shorter run is anybody's: words, or characters of Japanese. */
const least = { words: 4, characters: 9 };
/** So much of a claim must be made of such runs. */
const leastCovered = 0.85;

/**
 * A claim as runs of words from several places, the longest from each word on; null where they do not make up the claim,
 * or where one place has all of it.
 */
export function splice(
  units: readonly Unit[],
  numbered: Numbered,
  stretches: readonly Counted[],
): Run[] | null {
  const { claim } = numbered;
  const rows = rowsOf(claim, numbered.size, stretches);
  const runs: Run[] = [];
  let covered = 0;
  for (let at = 0; at < units.length; ) {
    const best = longestAt(claim, at, rows(at), runs.at(-1));
    if (best && tells(units.slice(...best.claim))) {
      runs.push(best);
      covered += best.claim[1] - best.claim[0];
      at = best.claim[1];
    } else at += 1;
  }
  return runs.length > 1 && covered >= leastCovered * units.length ? runs : null;
}

interface Place extends Counted {
  readonly at: number;
}

/** Where three words of the claim stand in a row in the stretches. */
function rowsOf(
  claim: Int32Array,
  size: number,
  stretches: readonly Counted[],
): (at: number) => readonly Place[] {
  const base = size + 1;
  const keyAt = (numbers: Int32Array, at: number) => {
    const [a = 0, b = 0, c = 0] = [numbers[at], numbers[at + 1], numbers[at + 2]];
    return a === 0 || b === 0 || c === 0 ? -1 : (a * base + b) * base + c;
  };
  const wanted = new Map<number, Place[]>();
  for (let at = 0; at + 2 < claim.length; at += 1) wanted.set(keyAt(claim, at), []);
  for (const counted of stretches) {
    const { numbers } = counted;
    for (let at = 0; at + 2 < numbers.length; at += 1) {
      const key = keyAt(numbers, at);
      if (key !== -1) wanted.get(key)?.push({ ...counted, at });
    }
  }
  return (at) => wanted.get(keyAt(claim, at)) ?? [];
}

/** The longest run from a word on; of two the one that goes on where the last run ended. */
function longestAt(
  claim: Int32Array,
  at: number,
  places: readonly Place[],
  last: Run | undefined,
): Run | null {
  let best: Run | null = null;
  let longest = 0;
  for (const { stretch, numbers, at: start } of places) {
    const length = sameFrom(claim, at, numbers, start);
    const follows = last?.stretch === stretch && last.source[1] <= start;
    if (length > longest || (length === longest && follows)) {
      best = { stretch, claim: [at, at + length], source: [start, start + length] };
      longest = length;
    }
  }
  return best;
}

/** Whether the runs lie in one stretch in the order of the claim: then words were left out, not joined. */
export function inOrder(runs: readonly Run[]): boolean {
  return runs.every((run, i) => {
    const before = runs[i - 1];
    return !before || (before.stretch === run.stretch && before.source[1] <= run.source[0]);
  });
}

function tells(units: readonly Unit[]): boolean {
  const characters = units.filter(({ folded }) => japanese.test(folded)).length;
  const isLong =
    characters * 2 > units.length ? units.length >= least.characters : units.length >= least.words;
  return isLong && units.some(({ folded }) => !isCommon(folded));
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function sameFrom(a: Int32Array, i: number, b: Int32Array, k: number): number {
  let length = 0;
  while (i + length < a.length && k + length < b.length && a[i + length] === b[k + length]) length += 1;
  return length;
}
