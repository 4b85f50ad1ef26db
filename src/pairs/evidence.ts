import { type AnchorKind, isNamed } from './anchor.js';
import type { Likelihood, Run } from './beads.js';
import type { Unit } from './unit.js';

/**
 * How likely a thing is to stand in a faithful rendering too, where it stands in a text: by what it is. Numbers and names
 * are hardly ever left out, plain words are often put otherwise.
 */
const kept: Readonly<Record<AnchorKind, number>> = {
  number: 0.85,
  day: 0.85,
  month: 0.7,
  person: 0.7,
  nation: 0.75,
  name: 0.65,
  term: 0.6,
  latin: 0.7,
  sound: 0.6,
  cue: 0.45,
  word: 0.75,
};
/** The share of sentences that have a thing of a kind, before any is read: what few units show is little. */
const usual: Readonly<Record<AnchorKind, number>> = {
  number: 0.02,
  day: 0.01,
  month: 0.02,
  person: 0.05,
  nation: 0.06,
  name: 0.03,
  term: 0.03,
  latin: 0.02,
  sound: 0.03,
  cue: 0.06,
  word: 0.03,
};
/** How many units of either text that expectation counts as. */
const expected = 8;
/** What all anchors together can say for or against a bead: they are not independent of each other. */
const most = { shared: 14, missing: -6 };
/** How much of what independent anchors would say is believed. */
const believed = 0.8;

/** Characters of a language that carry as much as one of English: measured without blanks. */
const density: Readonly<Record<string, number>> = { ja: 0.45, zh: 0.33, ko: 0.5 };
/** Variance of the length of a rendering for each character: 6.8 in Gale and Church, more where people interpret aloud. */
const variance = 10;
/** The part of a length by which a rendering may be longer or shorter over and above that. */
const looseness = 0.2;

/** What speaks for two runs of units belonging together. */
export interface Evidence {
  /** Logarithms of how much likelier what was found is for units that belong together. */
  readonly length: number;
  readonly anchors: number;
  /** Anchors that both have. */
  readonly shared: number;
  /** Names, numbers and terms that only one of them has. */
  readonly lacking: number;
  /** By how many standard deviations the lengths differ. */
  readonly apart: number;
}

export interface Comparison {
  readonly of: (left: Run, right: Run) => Evidence;
  readonly likelihood: Likelihood;
}

/**
 * Compares runs of units of two texts by length and anchors. An anchor says the more the fewer units have it.
 *
 * @param longest the most units in a run
 * @param sentences how many sentences a unit has, about
 */
export function comparing(
  lefts: readonly Unit[],
  rights: readonly Unit[],
  languages: { readonly left: string; readonly right: string },
  { longest, sentences }: { readonly longest: number; readonly sentences: number },
): Comparison {
  const weights = weighAnchors(lefts, rights, sentences);
  const left = groupsOf(lefts, longest, weights);
  const right = groupsOf(rights, longest, weights);
  const ratio = lengthRatio(lefts, rights, languages);
  const of = (a: Run, b: Run): Evidence => {
    const [one, other] = [groupAt(left, a), groupAt(right, b)];
    if (!one || !other) return { length: 0, anchors: 0, shared: 0, lacking: 0, apart: 0 };
    const { sum, missing, shared, named } = common(one.keys, other.keys, weights);
    const against = Math.max(most.missing, one.missing + other.missing - 2 * missing);
    const anchors = believed * (Math.min(most.shared, sum) + against);
    const apart = lengthsApart(one.size, other.size, ratio);
    const lacking = one.named + other.named - 2 * named;
    return { length: lengthLikelihood(apart), anchors, shared, lacking, apart };
  };
  return {
    of,
    likelihood: (a, b) => {
      if (a.from === a.to || b.from === b.to) return 0;
      const { length, anchors } = of(a, b);
      return length + anchors;
    },
  };
}

interface Weights {
  readonly idOf: ReadonlyMap<string, number>;
  readonly shared: Float64Array;
  readonly missing: Float64Array;
  /** 1 for what is named or counted, 0 for a plain word. */
  readonly named: Uint8Array;
}

function weighAnchors(lefts: readonly Unit[], rights: readonly Unit[], sentences: number): Weights {
  const counts = new Map<string, { kind: AnchorKind; left: number; right: number }>();
  const count = (units: readonly Unit[], side: 'left' | 'right') => {
    for (const { anchors } of units) {
      const seen = new Set<string>();
      for (const { key, kind } of anchors) {
        if (seen.has(key)) continue;
        seen.add(key);
        const known = counts.get(key) ?? { kind, left: 0, right: 0 };
        known[side] += 1;
        counts.set(key, known);
      }
    }
  };
  count(lefts, 'left');
  count(rights, 'right');
  const idOf = new Map<string, number>();
  const shared = new Float64Array(counts.size);
  const missing = new Float64Array(counts.size);
  const named = new Uint8Array(counts.size);
  for (const [key, { kind, left, right }] of counts) {
    const id = idOf.size;
    idOf.set(key, id);
    named[id] = isNamed(kind) ? 1 : 0;
    const before = 2 * expected * Math.min(0.5, usual[kind] * sentences);
    const often = Math.min(0.95, (left + right + before) / (lefts.length + rights.length + 2 * expected));
    shared[id] = Math.max(0, Math.log(kept[kind] / often));
    // What the other text nowhere has tells little of which part of it is meant.
    missing[id] =
      left === 0 || right === 0
        ? 0.3 * Math.log(1 - kept[kind])
        : Math.min(0, Math.log((1 - kept[kind]) / (1 - often)));
  }
  return { idOf, shared, missing, named };
}

interface Group {
  readonly keys: Int32Array;
  readonly missing: number;
  readonly named: number;
  readonly size: number;
}

/** Runs of one to `longest` units, each with its anchors once, in the order of their numbers. */
function groupsOf(units: readonly Unit[], longest: number, weights: Weights): Group[][] {
  return units.map((_, from) => {
    const groups: Group[] = [];
    const keys = new Set<number>();
    let size = 0;
    for (const unit of units.slice(from, from + longest)) {
      for (const { key } of unit.anchors) {
        const id = weights.idOf.get(key);
        if (id !== undefined) keys.add(id);
      }
      size += unit.size;
      const sorted = Int32Array.from(keys).sort();
      groups.push({
        keys: sorted,
        size,
        missing: sorted.reduce((sum, id) => sum + (weights.missing[id] ?? 0), 0),
        named: sorted.reduce((sum, id) => sum + (weights.named[id] ?? 0), 0),
      });
    }
    return groups;
  });
}

function groupAt(groups: readonly Group[][], { from, to }: Run): Group | undefined {
  return groups[from]?.[to - from - 1];
}

function common(
  a: Int32Array,
  b: Int32Array,
  weights: Weights,
): { sum: number; missing: number; shared: number; named: number } {
  let [i, k, sum, missing, shared, named] = [0, 0, 0, 0, 0, 0];
  while (i < a.length && k < b.length) {
    const [one, other] = [a[i] ?? 0, b[k] ?? 0];
    if (one === other) {
      sum += weights.shared[one] ?? 0;
      missing += weights.missing[one] ?? 0;
      shared += 1;
      named += weights.named[one] ?? 0;
      i += 1;
      k += 1;
    } else if (one < other) i += 1;
    else k += 1;
  }
  return { sum, missing, shared, named };
}

/** Characters of the right text for one of the left: what the languages let expect, a little of what is seen. */
function lengthRatio(
  lefts: readonly Unit[],
  rights: readonly Unit[],
  { left, right }: { readonly left: string; readonly right: string },
): number {
  const rendered = (density[right] ?? 1) / (density[left] ?? 1);
  const total = (units: readonly Unit[]) => units.reduce((sum, { size }) => sum + size, 0);
  const seen = total(rights) / Math.max(1, total(lefts)) / rendered;
  return rendered * Math.min(1.25, Math.max(0.8, seen));
}

/** The difference of two lengths in standard deviations, the same seen from either side. */
function lengthsApart(left: number, right: number, ratio: number): number {
  const [a, b] = [left * Math.sqrt(ratio), right / Math.sqrt(ratio)];
  // Both are counted in characters between those of the two languages; deviations in those of English.
  const scale = Math.max(1, 1 / Math.sqrt(Math.min(ratio, 1 / ratio)));
  const middle = (scale * (a + b)) / 2;
  if (middle === 0) return 0;
  return (scale * (b - a)) / Math.sqrt(variance * middle + (looseness * middle) ** 2);
}

/** Lengths of units that belong together differ by one deviation, of others by four. */
function lengthLikelihood(apart: number): number {
  const wide = 4;
  return Math.max(-8, Math.log(wide) - (apart ** 2 / 2) * (1 - 1 / wide ** 2));
}
