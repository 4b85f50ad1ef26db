import { type Alignment, align } from './alignment.js';
import type { Alleged } from './alleged.js';
import { areAlike, changesOf, isNoteOfSounds } from './changes.js';
import { negationIn, swallowed } from './meaning.js';
import type { Numbered } from './numbered.js';
import type { Known } from './same-thing.js';
import type { Counted } from './splice.js';
import type { Stretch } from './stretches.js';
import { stopIn, type Unit } from './units.js';
import type { Change } from './verify-result.js';

/** A claim laid upon a stretch of the record. */
export interface Laid {
  readonly stretch: Stretch;
  readonly alignment: Alignment;
  readonly changes: readonly Change[];
  /** Leaves out words where it marks an omission, or puts its own in brackets for some. */
  readonly elided: boolean;
  /** How many of the claim's words are those of the source. */
  readonly same: number;
  /** The words of the source with which honest omissions begin: those that the claim marks and that turn no meaning. */
  readonly openly: ReadonlySet<number>;
}

/** A claim with more than this part of its words changed is not that place's. */
const mostChanged = 0.45;

/** The claim's own words in brackets taken out: the source may have any words there. */
export function quotedUnits({ units, breaks, own }: Alleged): {
  units: readonly Unit[];
  breaks: ReadonlySet<number>;
} {
  if (own.length === 0) return { units, breaks };
  const isOwn = (i: number) => own.some(([from, to]) => i >= from && i < to);
  const kept: Unit[] = [];
  const marked = new Set<number>();
  for (const [i, unit] of units.entries()) {
    if (isOwn(i)) {
      marked.add(kept.length);
      continue;
    }
    if (breaks.has(i)) marked.add(kept.length);
    kept.push(unit);
  }
  marked.delete(0);
  marked.delete(kept.length);
  return { units: kept, breaks: marked };
}

/** A claim with its words as they are quoted, and as numbers. */
export interface Quoted {
  readonly alleged: Alleged;
  readonly units: readonly Unit[];
  readonly breaks: ReadonlySet<number>;
  readonly numbered: Numbered;
}

/** The most words that may be otherwise where a claim is laid upon a place. */
export function mostDifferent({ units }: Quoted): number {
  return Math.floor(units.length * mostChanged);
}

/**
 * Lays a claim upon a stretch; null where too little of it stands there.
 *
 * @param dearest how many words may be otherwise
 * @param extra where the claim is taken to leave something out though it marks nothing
 */
export function lay(
  { alleged, units, breaks, numbered }: Quoted,
  { stretch, numbers }: Counted,
  known: Known,
  dearest: number,
  extra: ReadonlySet<number> = new Set(),
): Laid | null {
  if (units.length - numbered.shared(numbers) > dearest) return null;
  const free = new Set([...breaks, ...extra]);
  const aligned = align(numbered.claim, numbers, free, dearest);
  if (!aligned) return null;
  const alignment = withAlike(aligned, alleged.text, units, stretch);
  const claim = { text: alleged.text, units, from: 0 };
  const source = { text: stretch.source, units: stretch.units, from: 0 };
  const changes = changesOf(alignment, claim, source, known);
  changes.push(...endChanged(alleged, units, alignment, stretch), ...turnedInBrackets(alleged));
  let same = 0;
  const openly = new Set<number>();
  let elided = alleged.own.length > 0;
  for (const {
    is,
    claim: [from, to],
    source: printed,
  } of alignment.steps) {
    if (is === 'same' || is === 'alike') same += to - from;
    if (is !== 'omitted') continue;
    const left = stretch.units.slice(...printed);
    const inSentences = cutWithinSentences(left, stretch.units[printed[1]]);
    const turned = swallowed(inSentences, source);
    const silent = !breaks.has(from);
    if (!silent) elided = true;
    if (turned.length === 0 && !silent) openly.add(printed[0]);
    else {
      const [first, last] = [left[0], left.at(-1)];
      changes.push({
        op: 'delete',
        claimed: '',
        source: first && last ? stretch.source.slice(first.start, last.end) : '',
        meaning: turned.length > 0 ? 'negation' : null,
      });
    }
  }
  return { stretch, alignment, changes, elided, same, openly };
}

/** Words that differ in a hyphen alone are no change, and laughter that is left out is none. */
function withAlike(
  alignment: Alignment,
  text: string,
  units: readonly Unit[],
  { units: printed, source }: Stretch,
): Alignment {
  let { cost } = alignment;
  const ofOneCase = text === text.toUpperCase() || text === text.toLowerCase();
  const steps = alignment.steps.map((step) => {
    if (step.is !== 'different') return step;
    const [ours, theirs] = [units.slice(...step.claim), printed.slice(...step.source)];
    const [first, last, there, end] = [ours[0], ours.at(-1), theirs[0], theirs.at(-1)];
    const claimed = first && last ? text.slice(first.start, last.end) : '';
    const real = there && end ? source.slice(there.start, end.end) : '';
    if (!areAlike(claimed, real, ofOneCase) && !isNoteOfSounds(claimed, real)) return step;
    cost -= Math.max(ours.length, theirs.length);
    return { ...step, is: 'alike' as const };
  });
  return { ...alignment, steps, cost };
}

/** A claim's own words in brackets that turn the meaning: "[do not]". */
function turnedInBrackets({ text, units, own }: Alleged): Change[] {
  return own.flatMap(([from, to]) => {
    const inside = units.slice(from, to);
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last || !negationIn(inside)) return [];
    return [
      {
        op: 'insert' as const,
        claimed: text.slice(first.start, last.end),
        source: '',
        meaning: 'negation' as const,
      },
    ];
  });
}

/** Of what is left out, the words of sentences of which the claim keeps a part: whole sentences may be left out. */
function cutWithinSentences(left: readonly Unit[], next: Unit | undefined): Unit[] {
  const isEnd = (unit: Unit | undefined) =>
    unit !== undefined && /stop|question|exclamation/u.test(unit.before);
  const firstEnd = left.findIndex((unit) => isEnd(unit));
  const tail = firstEnd === -1 ? left : left.slice(0, firstEnd);
  if (firstEnd === -1) return [...tail];
  const lastEnd = left.findLastIndex((unit) => isEnd(unit));
  const head = isEnd(next) ? [] : left.slice(lastEnd);
  return [...tail, ...head];
}

/** A claim that ends as a question where the print does not, or the other way round. */
function endChanged(
  { text }: Alleged,
  units: readonly Unit[],
  { to }: Alignment,
  { units: printed, source }: Stretch,
): Change[] {
  const [ours, theirs] = [units.at(-1), printed[to - 1]];
  if (!ours || !theirs) return [];
  const claimed = stopIn(text.slice(ours.end));
  const real = stopIn(/^[\p{P}\s]*/u.exec(source.slice(theirs.end))?.[0] ?? '');
  const asked = [claimed, real].filter((stop) => stop === 'question').length;
  if (asked !== 1 || !/stop|question|exclamation/u.test(claimed)) return [];
  return [
    {
      op: 'replace',
      claimed: text.slice(ours.start).trim(),
      source: source.slice(theirs.start, theirs.end + 1),
      meaning: 'question',
    },
  ];
}
