import type { Turn } from '../transcript/transcript.js';
import type { PairLexicon } from './anchors-of.js';
import { type Bead, beadsWithRivals, likeliestBeads, type Run, type Shape } from './beads.js';
import { type Comparison, comparing } from './evidence.js';
import { withFewWordsMore } from './few-words.js';
import { type PairedText, type TextUnits, type Unit, unitsOfPair } from './unit.js';
import { agreement } from './voices.js';

/** A bead of an alignment; `certain`: sure enough to be shown to somebody. */
export interface AlignedBead extends Bead {
  readonly certain: boolean;
}

/** Two texts of one meeting side by side. Runs are indices into the lists of units. */
export interface Alignment {
  readonly left: TextUnits;
  readonly right: TextUnits;
  readonly sameLanguage: boolean;
  /** Every turn of both texts in exactly one. */
  readonly turns: readonly AlignedBead[];
  /** Paragraphs and sentences of turns that certainly belong together, each in exactly one. */
  readonly paragraphs: readonly AlignedBead[];
  readonly sentences: readonly AlignedBead[];
}

/** Below this a bead is not certain. */
export const leastConfidence = 0.85;
/** A bead of which nothing but place and length speaks must stand between certain ones and be as sure as this. */
const unanchoredConfidence = 0.97;
/** How much likelier what its two sides have in common must make a bead, whatever stands around it: logarithms. */
const leastEvidence = { anchors: 0.3, turn: 2, part: 1 };

/** A question and its answer; one sentence. */
const heldInRow = { turns: 2, parts: 1 };

const log = Math.log;
/** Whole turns are left out by one publisher or split by another; interpretation that is printed by itself is split. */
const turnShapes: readonly Shape[] = [
  { left: 1, right: 1, prior: log(0.8) },
  { left: 1, right: 0, prior: log(0.05) },
  { left: 0, right: 1, prior: log(0.05) },
  ...[2, 3, 4, 5, 6].flatMap((many) => [
    { left: many, right: 1, prior: log(0.08 / many ** 2) },
    { left: 1, right: many, prior: log(0.08 / many ** 2) },
  ]),
];
const paragraphShapes: readonly Shape[] = [
  { left: 1, right: 1, prior: log(0.75) },
  { left: 1, right: 0, prior: log(0.02) },
  { left: 0, right: 1, prior: log(0.02) },
  ...[2, 3, 4].flatMap((many) => [
    { left: many, right: 1, prior: log(0.2 / many ** 2) },
    { left: 1, right: many, prior: log(0.2 / many ** 2) },
  ]),
];
const sentenceShapes: readonly Shape[] = [
  { left: 1, right: 1, prior: log(0.75) },
  { left: 1, right: 0, prior: log(0.03) },
  { left: 0, right: 1, prior: log(0.03) },
  ...[2, 3].flatMap((many) => [
    { left: many, right: 1, prior: log(0.2 / many ** 2) },
    { left: 1, right: many, prior: log(0.2 / many ** 2) },
  ]),
];

/** Puts two texts of one meeting side by side: turns, then paragraphs and sentences of turns that belong together. */
export function alignTexts(left: PairedText, right: PairedText, lexicon: PairLexicon): Alignment {
  const units = unitsOfPair(left, right, lexicon);
  const languages = { left: left.transcript.document.language, right: right.transcript.document.language };
  const turns = alignTurns(left.transcript.turns, right.transcript.turns, units, languages);
  const parts = { units, languages };
  const paragraphs = alignParts('paragraphs', turns, parts);
  const sentences = alignParts('sentences', stretchesOf(turns, paragraphs, units), parts);
  return { ...units, turns, paragraphs, sentences };
}

interface Units {
  readonly left: TextUnits;
  readonly right: TextUnits;
}
interface Languages {
  readonly left: string;
  readonly right: string;
}

function alignTurns(
  lefts: readonly Turn[],
  rights: readonly Turn[],
  units: Units,
  languages: Languages,
): AlignedBead[] {
  const longest = Math.max(...turnShapes.map((shape) => Math.max(shape.left, shape.right)));
  const compared = comparing(units.left.turns, units.right.turns, languages, { longest, sentences: 3 });
  const agrees = agreement(lefts, rights, longest);
  const likelihood = (a: Run, b: Run) => {
    if (a.from === a.to || b.from === b.to) return 0;
    const agreed = agrees(a, b);
    return agreed === Number.NEGATIVE_INFINITY ? agreed : agreed + compared.likelihood(a, b);
  };
  const { beads: found, confidenceOf } = beadsWithRivals(lefts.length, rights.length, turnShapes, likelihood);
  const beads = found.map((bead) =>
    withFewWordsMore(bead, { left: units.left.turns, right: units.right.turns }, confidenceOf),
  );
  return certainOf(beads, heldInRow.turns, (bead) => {
    const { from, to } = bead.left;
    if (from === to || bead.right.from === bead.right.to) return 'gap';
    const { anchors, lacking, shared, apart } = compared.of(bead.left, bead.right);
    const all = likelihood(bead.left, bead.right);
    if (shared > 0 && anchors >= leastEvidence.anchors && all >= leastEvidence.turn) return 'anchors';
    return all > 0 && anchors > -1 && lacking === 0 && Math.abs(apart) < 1.5 ? 'place' : null;
  });
}

type Part = 'paragraphs' | 'sentences';

/** Aligns the parts of each stretch by themselves; where a stretch lies counts in `within`, its parts in the text. */
function alignParts(
  part: Part,
  stretches: readonly AlignedBead[] | readonly Stretch[],
  { units, languages }: { readonly units: Units; readonly languages: Languages },
): AlignedBead[] {
  const shapes = part === 'paragraphs' ? paragraphShapes : sentenceShapes;
  const longest = Math.max(...shapes.map((shape) => Math.max(shape.left, shape.right)));
  const [lefts, rights] = [units.left[part], units.right[part]];
  const compared = comparing(lefts, rights, languages, { longest, sentences: part === 'paragraphs' ? 2 : 1 });
  return stretches.flatMap((stretch) => {
    const spans = 'confidence' in stretch ? stretchOf(stretch, units) : stretch;
    if (!spans) return [];
    const [a, b] = [within(lefts, spans.left), within(rights, spans.right)];
    return alignStretch(a, b, shapes, compared);
  });
}

/** Text of both sides that belongs together. */
interface Stretch {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: { readonly start: number; readonly end: number };
}

function stretchOf(bead: AlignedBead, units: Units): Stretch | null {
  if (!bead.certain) return null;
  return spansOf(bead, units.left.turns, units.right.turns);
}

function spansOf(
  { left, right }: { readonly left: Run; readonly right: Run },
  lefts: readonly Unit[],
  rights: readonly Unit[],
): Stretch | null {
  const [a, b, c, d] = [lefts[left.from], lefts[left.to - 1], rights[right.from], rights[right.to - 1]];
  if (left.from === left.to || right.from === right.to || !a || !b || !c || !d) return null;
  return { left: { start: a.start, end: b.end }, right: { start: c.start, end: d.end } };
}

function within(units: readonly Unit[], { start, end }: { start: number; end: number }): Run {
  const from = firstFrom(units, start);
  return { from, to: Math.max(from, firstFrom(units, end)) };
}

/** The first unit that begins at an offset or behind it: units stand in the order of the text. */
function firstFrom(units: readonly Unit[], offset: number): number {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function alignStretch(a: Run, b: Run, shapes: readonly Shape[], compared: Comparison): AlignedBead[] {
  const shifted = (run: Run, by: Run): Run => ({ from: run.from + by.from, to: run.to + by.from });
  const beads = likeliestBeads(a.to - a.from, b.to - b.from, shapes, (left, right) =>
    compared.likelihood(shifted(left, a), shifted(right, b)),
  ).map((bead) => ({ ...bead, left: shifted(bead.left, a), right: shifted(bead.right, b) }));
  return certainOf(beads, heldInRow.parts, (bead) => {
    if (bead.left.from === bead.left.to || bead.right.from === bead.right.to) return 'gap';
    const { anchors, lacking, length, shared, apart } = compared.of(bead.left, bead.right);
    if (shared > 0 && anchors >= leastEvidence.anchors && anchors + length >= leastEvidence.part)
      return 'anchors';
    return anchors > -0.5 && lacking === 0 && Math.abs(apart) < 1.5 ? 'place' : null;
  });
}

type Judgement = 'anchors' | 'place' | 'gap' | null;

/**
 * Which beads are certain: those that are likely enough and have something in common, or nothing at all on one side.
 * Where only place and length speak for some in a row, no more than `held`, the beads around them must be certain by what
 * they have in common: nothing can have slipped in between.
 */
function certainOf(beads: readonly Bead[], held: number, judge: (bead: Bead) => Judgement): AlignedBead[] {
  const judged = beads.map((bead): Judgement => {
    if (bead.confidence < leastConfidence) return null;
    const by = judge(bead);
    return by === 'place' && bead.confidence < unanchoredConfidence ? null : by;
  });
  const around = (from: number, step: 1 | -1) => {
    let at = from;
    while (judged[at] === 'place') at += step;
    return { steps: Math.abs(at - from), ends: beads[at] === undefined ? 'edge' : judged[at] };
  };
  return beads.map((bead, i) => {
    const by = judged[i];
    if (by !== 'place') return { ...bead, certain: by === 'anchors' || by === 'gap' };
    const [before, after] = [around(i, -1), around(i, 1)];
    const ends = [before.ends, after.ends];
    const certain =
      before.steps + after.steps - 1 <= held &&
      ends.includes('anchors') &&
      ends.every((end) => end === 'anchors' || end === 'edge');
    return { ...bead, certain };
  });
}

/**
 * Where sentences are looked for: within paragraphs that certainly belong together, and in what is left between them of
 * turns that do.
 */
function stretchesOf(
  turns: readonly AlignedBead[],
  paragraphs: readonly AlignedBead[],
  units: Units,
): Stretch[] {
  const sure = paragraphs.flatMap((bead) => {
    const spans = bead.certain ? spansOf(bead, units.left.paragraphs, units.right.paragraphs) : null;
    return spans ? [spans] : [];
  });
  return turns.flatMap((turn) => {
    const whole = stretchOf(turn, units);
    if (!whole) return [];
    const inside = sure.filter(({ left }) => whole.left.start <= left.start && left.end <= whole.left.end);
    const stretches: Stretch[] = [];
    let [left, right] = [whole.left.start, whole.right.start];
    for (const one of inside) {
      stretches.push({
        left: { start: left, end: one.left.start },
        right: { start: right, end: one.right.start },
      });
      stretches.push(one);
      [left, right] = [one.left.end, one.right.end];
    }
    stretches.push({
      left: { start: left, end: whole.left.end },
      right: { start: right, end: whole.right.end },
    });
    return stretches;
  });
}
