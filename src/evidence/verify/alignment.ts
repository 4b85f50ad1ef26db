/**
 * One step of an alignment: words that agree, words that agree but for a hyphen, a run where claim and source differ, or
 * words of the source that the claim leaves out where it marks an omission. Indexes into the units, half open.
 */
export interface Step {
  readonly is: 'same' | 'alike' | 'different' | 'omitted';
  readonly claim: readonly [number, number];
  readonly source: readonly [number, number];
}

export interface Alignment {
  readonly steps: readonly Step[];
  /** Words that would have to be put in, taken out or exchanged. What is left out at a marked place costs nothing. */
  readonly cost: number;
  /** The source's words between the first and the last that agree, half open. */
  readonly from: number;
  readonly to: number;
}

/**
 * The cheapest way to lay a claim's words upon a run of a turn's words, in order: a semi-global edit distance (Sellers
 * 1980) that may leave out anything of the source before the claim begins, after it ends, and where the claim itself
 * marks an omission.
 *
 * @param claim its words as numbers; @param source those of the place, a word that the claim has not being 0.
 * @param breaks the claim's words before which it marks an omission, as indexes.
 * @param dearest the cost above which nothing is returned.
 */
export function align(
  claim: Int32Array,
  source: Int32Array,
  breaks: ReadonlySet<number>,
  dearest: number = claim.length,
): Alignment | null {
  const [rows, columns] = [claim.length, source.length];
  const width = columns + 1;
  const costs = new Uint16Array((rows + 1) * width);
  const moves = new Uint8Array((rows + 1) * width);
  for (let i = 1; i <= rows; i += 1) {
    costs[i * width] = i;
    moves[i * width] = up;
    const step = i === rows || breaks.has(i) ? 0 : 1;
    const word = claim[i - 1];
    let least = i;
    let [corner, across] = [i - 1, i];
    for (let j = 1; j <= columns; j += 1) {
      const at = i * width + j;
      const over = costs[at - width] ?? 0;
      let cost = word === source[j - 1] ? corner : corner + 1;
      let move = diagonal;
      if (across + step < cost) {
        cost = across + step;
        move = left;
      }
      if (over + 1 < cost) {
        cost = over + 1;
        move = up;
      }
      costs[at] = cost;
      moves[at] = move;
      if (cost < least) least = cost;
      corner = over;
      across = cost;
    }
    if (least > dearest) return null;
  }
  const cost = costs[rows * width + columns] ?? 0;
  return cost > dearest ? null : { ...walk(claim, source, breaks, moves, width), cost };
}

const diagonal = 0;
const left = 1;
const up = 2;

function walk(
  claim: Int32Array,
  source: Int32Array,
  breaks: ReadonlySet<number>,
  moves: Uint8Array,
  width: number,
): Omit<Alignment, 'cost'> {
  const pairs: Pair[] = [];
  let i = claim.length;
  let j = source.length;
  while (i > 0) {
    const move = moves[i * width + j] ?? up;
    const [pi, pj] = [move === left ? i : i - 1, move === up ? j : j - 1];
    const same = move === diagonal && claim[pi] === source[pj];
    const is = same ? 'same' : move === left && breaks.has(i) ? 'omitted' : 'different';
    pairs.push({ is, claim: [pi, i], source: [pj, j] });
    [i, j] = [pi, pj];
  }
  pairs.reverse();
  const ofClaim = ({ claim: [from, to] }: Pair) => to > from;
  const steps: Pair[] = [];
  for (const pair of pairs.slice(pairs.findIndex(ofClaim), pairs.findLastIndex(ofClaim) + 1)) {
    const before = steps.at(-1);
    if (before?.is === pair.is) {
      before.claim[1] = pair.claim[1];
      before.source[1] = pair.source[1];
    } else steps.push(pair);
  }
  const agreed = steps.filter(({ is }) => is === 'same');
  return { steps, from: agreed[0]?.source[0] ?? j, to: agreed.at(-1)?.source[1] ?? j };
}

/** A step that may still grow. */
interface Pair {
  readonly is: Step['is'];
  readonly claim: [number, number];
  readonly source: [number, number];
}
