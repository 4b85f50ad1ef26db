/** A run of units, half open: indices of a list. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Units of the left text that belong to units of the right one; one of the two runs may be empty. */
export interface Bead {
  readonly left: Run;
  readonly right: Run;
  /** The share of all possible alignments, each by its likelihood, that have this very bead: 0 to 1. */
  readonly confidence: number;
}

/** How many units on either side a bead may have, and how likely such a bead is before anything is known of it. */
export interface Shape {
  readonly left: number;
  readonly right: number;
  /** A natural logarithm. */
  readonly prior: number;
}

/** The logarithm of how much likelier units are to belong together than not; -Infinity where they cannot. */
export type Likelihood = (left: Run, right: Run) => number;

/** Up to so many cells all of the table is filled; beyond, a band around its diagonal. */
const wholeUpTo = 600_000;
const narrowest = 150;

/**
 * The likeliest division of two lists into beads in the order of both, each unit in exactly one, by dynamic programming
 * over beads as in Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics
 * 19(1), 1993; how sure each bead is, by the forward-backward algorithm over the same table. Where units of both texts
 * are left over side by side, those of the left stand first: one order of the two, not each, counts as an alignment.
 *
 * @param shapes what beads there are; without 1-0 and 0-1 some lists have no division.
 * @returns the beads in order; none where the lists have no division.
 */
export function likeliestBeads(
  lefts: number,
  rights: number,
  shapes: readonly Shape[],
  likelihood: Likelihood,
): Bead[] {
  return beadsWithRivals(lefts, rights, shapes, likelihood).beads;
}

/** The same, with how sure any other bead is: the share of all alignments that have it. */
export function beadsWithRivals(
  lefts: number,
  rights: number,
  shapes: readonly Shape[],
  likelihood: Likelihood,
): { readonly beads: Bead[]; readonly confidenceOf: (left: Run, right: Run) => number } {
  const table = new Table(lefts, rights, shapes, likelihood);
  return { beads: table.path(), confidenceOf: (left, right) => table.confidenceOf(left, right) };
}

/** The score of a division: priors and likelihoods together. */
export function scoreOf(
  beads: readonly { readonly left: Run; readonly right: Run }[],
  shapes: readonly Shape[],
  likelihood: Likelihood,
): number {
  return beads.reduce((sum, { left, right }) => {
    const shape = shapes.find(
      (one) => one.left === left.to - left.from && one.right === right.to - right.from,
    );
    return shape ? sum + shape.prior + likelihood(left, right) : Number.NEGATIVE_INFINITY;
  }, 0);
}

const never = Number.NEGATIVE_INFINITY;

class Table {
  readonly #width: number;
  readonly #half: number;
  /** Score of each shape that begins at each cell. */
  readonly #scores: Float64Array;
  /** From each cell to the end: the best score, and the sum of all. Two states: whether the bead before was a 0-1. */
  readonly #best: Float64Array;
  readonly #behind: Float64Array;
  readonly #before: Float64Array;

  constructor(
    readonly lefts: number,
    readonly rights: number,
    readonly shapes: readonly Shape[],
    likelihood: Likelihood,
  ) {
    const whole = (lefts + 1) * (rights + 1) <= wholeUpTo;
    this.#half = whole ? rights : Math.max(narrowest, Math.floor(wholeUpTo / (2 * (lefts + 1))));
    this.#width = Math.min(rights, 2 * this.#half) + 1;
    const cells = (lefts + 1) * this.#width;
    this.#scores = new Float64Array(cells * shapes.length).fill(never);
    this.#best = new Float64Array(cells * 2).fill(never);
    this.#behind = new Float64Array(cells * 2).fill(never);
    this.#before = new Float64Array(cells * 2).fill(never);
    this.#fill(likelihood);
    this.#forward();
  }

  /** The first column of a row that the band has. */
  #low(i: number): number {
    if (this.#width === this.rights + 1) return 0;
    const middle = this.lefts === 0 ? 0 : Math.round((i * this.rights) / this.lefts);
    return Math.max(0, Math.min(middle - this.#half, this.rights + 1 - this.#width));
  }

  /** The number of a cell; -1 where the band does not have it. */
  #cell(i: number, k: number): number {
    const column = k - this.#low(i);
    if (i > this.lefts || k > this.rights || column < 0 || column >= this.#width) return -1;
    return i * this.#width + column;
  }

  #fill(likelihood: Likelihood): void {
    const end = this.#cell(this.lefts, this.rights);
    for (const state of [0, 1]) {
      this.#best[end * 2 + state] = 0;
      this.#behind[end * 2 + state] = 0;
    }
    for (let i = this.lefts; i >= 0; i -= 1) {
      const low = this.#low(i);
      for (let k = Math.min(this.rights, low + this.#width - 1); k >= low; k -= 1) {
        const cell = this.#cell(i, k);
        for (const [s, shape] of this.shapes.entries()) {
          const next = this.#cell(i + shape.left, k + shape.right);
          if (next === -1) continue;
          const score =
            shape.prior + likelihood({ from: i, to: i + shape.left }, { from: k, to: k + shape.right });
          if (score === never) continue;
          this.#scores[cell * this.shapes.length + s] = score;
          const after = next * 2 + stateAfter(shape);
          for (const state of [0, 1]) {
            if (!follows(shape, state)) continue;
            const at = cell * 2 + state;
            this.#best[at] = Math.max(this.#best[at] ?? never, score + (this.#best[after] ?? never));
            this.#behind[at] = logSum(this.#behind[at] ?? never, score + (this.#behind[after] ?? never));
          }
        }
      }
    }
  }

  #forward(): void {
    this.#before[0] = 0;
    for (let i = 0; i <= this.lefts; i += 1) {
      const low = this.#low(i);
      for (let k = low; k <= Math.min(this.rights, low + this.#width - 1); k += 1) {
        const cell = this.#cell(i, k);
        for (const [s, shape] of this.shapes.entries()) {
          const score = this.#scores[cell * this.shapes.length + s] ?? never;
          const next = score === never ? -1 : this.#cell(i + shape.left, k + shape.right);
          if (next === -1) continue;
          const after = next * 2 + stateAfter(shape);
          for (const state of [0, 1]) {
            const here = this.#before[cell * 2 + state] ?? never;
            if (follows(shape, state))
              this.#before[after] = logSum(this.#before[after] ?? never, here + score);
          }
        }
      }
    }
  }

  /** The share of all alignments that have a bead; 0 where there is no such shape. */
  confidenceOf(left: Run, right: Run): number {
    const all = this.#behind[0] ?? never;
    const s = this.shapes.findIndex(
      (one) => one.left === left.to - left.from && one.right === right.to - right.from,
    );
    const shape = this.shapes[s];
    const cell = this.#cell(left.from, right.from);
    const next = this.#cell(left.to, right.to);
    if (!shape || cell === -1 || next === -1 || all === never) return 0;
    const score = this.#scores[cell * this.shapes.length + s] ?? never;
    const reached = [0, 1]
      .filter((one) => follows(shape, one))
      .reduce((sum, one) => logSum(sum, this.#before[cell * 2 + one] ?? never), never);
    const behind = this.#behind[next * 2 + stateAfter(shape)] ?? never;
    return Math.min(1, Math.exp(reached + score + behind - all));
  }

  path(): Bead[] {
    if (this.#best[0] === never) return [];
    const beads: Bead[] = [];
    let [i, k, state] = [0, 0, 0];
    while (i < this.lefts || k < this.rights) {
      const cell = this.#cell(i, k);
      let chosen: Shape | null = null;
      let most = never;
      for (const [s, shape] of this.shapes.entries()) {
        const score = this.#scores[cell * this.shapes.length + s] ?? never;
        if (score === never || !follows(shape, state)) continue;
        const next = this.#cell(i + shape.left, k + shape.right) * 2 + stateAfter(shape);
        const total = score + (this.#best[next] ?? never);
        if (total <= most) continue;
        most = total;
        chosen = shape;
      }
      if (!chosen) return [];
      const [left, right] = [
        { from: i, to: i + chosen.left },
        { from: k, to: k + chosen.right },
      ];
      beads.push({ left, right, confidence: this.confidenceOf(left, right) });
      [i, k, state] = [left.to, right.to, stateAfter(chosen)];
    }
    return beads;
  }
}

function stateAfter({ left }: Shape): number {
  return left === 0 ? 1 : 0;
}

/** Units left over of the left text stand before those of the right one. */
function follows({ right }: Shape, state: number): boolean {
  return state === 0 || right > 0;
}

function logSum(a: number, b: number): number {
  if (a === never) return b;
  if (b === never) return a;
  const [most, least] = a > b ? [a, b] : [b, a];
  return most + Math.log1p(Math.exp(least - most));
}
