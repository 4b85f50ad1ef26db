import type { DocumentId, MeetingId, Span, Transcript, Turn } from '../transcript/transcript.js';
import { type AlignedBead, type Alignment, alignTexts } from './align.js';
import { type Anchor, isNamed } from './anchor.js';
import type { PairLexicon } from './anchors-of.js';
import { hasOwnWordsOf } from './own-language.js';
import type { PairedText, TextUnits, Unit } from './unit.js';
import { isInterpreter, sameSpeaker } from './voices.js';

/** Words of another document of the same meeting that are the same words in its language: a span of its stored text. */
export interface BesideWords {
  readonly text: PairedText;
  readonly span: Span;
}

/** What stands beside some words in other documents. */
export interface WordsBeside {
  /** The speaker's own words, where the given ones are an interpreter's. */
  readonly ownWords: BesideWords | null;
  /** An interpreter's words, where the given ones are the speaker's own. */
  readonly interpretation: BesideWords | null;
}

/** Finds what stands beside a span of a turn's paragraph; offsets count in the stored text of the turn's document. */
export type BesideFinder = (document: DocumentId, turn: Turn, span: Span) => WordsBeside;

/** A stretch of more sentences around the words beside a quote is too much to find them in. */
const mostAround = 6;

const nothing: WordsBeside = { ownWords: null, interpretation: null };

/**
 * Finds words beside words in the transcripts of each meeting that are in different languages. Two documents are
 * aligned when first something of them is asked for, and once.
 */
export function besideFinder(texts: readonly PairedText[], lexicon: () => PairLexicon): BesideFinder {
  const partners = partnersOf(texts);
  if (partners.size === 0) return () => nothing;
  const alignments = new Map<string, Alignment>();
  const aligned = (left: PairedText, right: PairedText): Alignment => {
    const key = `${left.transcript.document.id}\n${right.transcript.document.id}`;
    const known = alignments.get(key);
    if (known) return known;
    const made = alignTexts(left, right, lexicon());
    alignments.set(key, made);
    return made;
  };
  const find = ({ here, others }: Partners, turn: Turn, span: Span, wanted: Wanted): BesideWords | null => {
    for (const other of others) {
      const [own, interpreted] = wanted === 'own words' ? [other, here] : [here, other];
      if (!hasOwnWordsOf(turn, own.transcript, interpreted.transcript)) continue;
      // An alignment is made once, whichever of the two is asked about.
      const inOrder = here.transcript.document.id < other.transcript.document.id;
      const made = inOrder ? aligned(here, other) : turnedAround(aligned(other, here));
      const found = counterpart(made, here.transcript, other.transcript, turn, span, wanted);
      if (found) return { text: other, span: found };
    }
    return null;
  };
  return (document, turn, span) => {
    const known = partners.get(document);
    const paragraph = turn.paragraphs.find((one) => one.start <= span.start && span.end <= one.end);
    if (!known || !paragraph || !turn.verbatim || !turn.speaker) return nothing;
    if (paragraph.interpreted) return { ...nothing, ownWords: find(known, turn, span, 'own words') };
    if (turn.likelyInterpreted) return nothing;
    return { ...nothing, interpretation: find(known, turn, span, 'interpretation') };
  };
}

interface Partners {
  readonly here: PairedText;
  readonly others: readonly PairedText[];
}

/** For each transcript the transcripts of the same meeting in other languages; only those that have any. */
function partnersOf(texts: readonly PairedText[]): Map<DocumentId, Partners> {
  const meetings = new Map<MeetingId, PairedText[]>();
  for (const text of texts) {
    const { kind, meeting } = text.transcript.document;
    if (kind === 'transcript') meetings.set(meeting, [...(meetings.get(meeting) ?? []), text]);
  }
  const partners = new Map<DocumentId, Partners>();
  for (const here of texts) {
    const { id, language, meeting } = here.transcript.document;
    const all = here.transcript.document.kind === 'transcript' ? (meetings.get(meeting) ?? []) : [];
    const others = all.filter((one) => one.transcript.document.language !== language);
    // The publisher's own page stands before a copy.
    const copies = others.filter((one) => one.transcript.document.copy);
    const inOrder = [...others.filter((one) => !one.transcript.document.copy), ...copies];
    if (others.length > 0) partners.set(id, { here, others: inOrder });
  }
  return partners;
}

/**
 * The span of the right text that says what a span of the left one says: sentences where they are certain, otherwise
 * paragraphs; of one turn, of the same person, and of paragraphs that are as wanted. Null where that is not certain.
 */
function counterpart(
  alignment: Alignment,
  left: Transcript,
  right: Transcript,
  turn: Turn,
  span: Span,
  wanted: Wanted,
): Span | null {
  const at = left.turns.indexOf(turn);
  const turns = alignment.turns.find((bead) => bead.left.from <= at && at < bead.left.to);
  if (!turns?.certain) return null;
  const { sentences } = alignment;
  // Where the likeliest is that the other text leaves the words out, the paragraph around them is not them.
  if (areLeftOut(sentences, alignment.left.sentences, span)) return null;
  const around = [
    spanBeside(alignment.paragraphs, alignment.left.paragraphs, alignment.right.paragraphs, span),
    wholeTurn(turns, alignment.left, alignment.right),
  ];
  const candidates = [
    spanBeside(sentences, alignment.left.sentences, alignment.right.sentences, span),
    ...around.filter((found) => found !== null && holds(alignment, span, found)),
  ];
  for (const found of candidates) {
    if (!found) continue;
    const other = right.turns.find((one) => one.start <= found.start && found.end <= one.end);
    if (other && isWanted(wanted, turn, other, found) && !hasMarks(other, found)) return found;
  }
  return null;
}

type Wanted = 'own words' | 'interpretation';

/** Whether a slice of a turn would have characters that are nobody's words. */
function hasMarks({ marks }: Turn, span: Span): boolean {
  return marks.some(({ start, end }) => start < span.end && span.start < end);
}

/** Whether a span of a turn has the same person's words, unmarked; or what an interpreter said for him. */
function isWanted(wanted: Wanted, turn: Turn, other: Turn, span: Span): boolean {
  if (!other.verbatim || other.likelyInterpreted) return false;
  if (wanted === 'interpretation' && isInterpreter(other)) return true;
  const paragraphs = other.paragraphs.filter((one) => one.start < span.end && span.start < one.end);
  return (
    sameSpeaker(turn, other) === true &&
    paragraphs.length > 0 &&
    paragraphs.every(({ interpreted }) => interpreted === (wanted === 'interpretation'))
  );
}

/** Whether every unit on the left that a span touches stands in a bead that has none on the right. */
function areLeftOut(beads: readonly AlignedBead[], lefts: readonly Unit[], span: Span): boolean {
  const holding = holdersOf(beads, heldIn(lefts, span));
  return holding.length > 0 && holding.every(({ right }) => right.from === right.to);
}

/**
 * Whether a longer stretch on the right has what the words on the left speak of: one sentence of a paragraph may be left
 * out though the paragraph is the same.
 */
function holds(alignment: Alignment, span: Span, found: Span): boolean {
  if (heldIn(alignment.right.sentences, found).length > mostAround) return false;
  const { said, shared } = sharedBetween(alignment, span, found);
  const named = (anchors: readonly Anchor[]) => anchors.filter(({ kind }) => isNamed(kind)).length;
  const enough = shared.length >= 2 || named(shared) > 0;
  return enough && shared.length * 2 >= said.length && named(shared) * 2 >= named(said);
}

/** The anchors of a span on the left, and those of them that a span on the right has too: each key once. */
function sharedBetween(
  alignment: Alignment,
  span: Span,
  found: Span,
): { readonly said: readonly Anchor[]; readonly shared: readonly Anchor[] } {
  const all = anchorsWithin(alignment.left.sentences, span);
  const said = [...new Map(all.map((anchor) => [anchor.key, anchor])).values()];
  const there = new Set(anchorsWithin(alignment.right.sentences, found).map(({ key }) => key));
  return { said, shared: said.filter(({ key }) => there.has(key)) };
}

function anchorsWithin(units: readonly Unit[], span: Span): Anchor[] {
  return units.flatMap(({ anchors }) =>
    anchors.filter((one) => span.start <= one.start && one.end <= span.end),
  );
}

/** Indices of the units that a span touches. */
function heldIn(units: readonly Unit[], span: Span): number[] {
  return units.flatMap((unit, i) => (unit.start < span.end && span.start < unit.end ? [i] : []));
}

function holdersOf(beads: readonly AlignedBead[], held: readonly number[]): AlignedBead[] {
  return beads.filter(({ left }) => held.some((i) => left.from <= i && i < left.to));
}

/** From the first to the last unit on the right of the beads that hold a span on the left; null where one is not certain. */
function spanBeside(
  beads: readonly AlignedBead[],
  lefts: readonly Unit[],
  rights: readonly Unit[],
  span: Span,
): Span | null {
  const held = heldIn(lefts, span);
  const holding = holdersOf(beads, held);
  const covered = held.every((i) => holding.some(({ left }) => left.from <= i && i < left.to));
  const paired = holding.filter(({ right }) => right.from < right.to);
  if (held.length === 0 || !covered || paired.length === 0 || holding.some(({ certain }) => !certain))
    return null;
  const from = Math.min(...paired.map(({ right }) => right.from));
  const to = Math.max(...paired.map(({ right }) => right.to));
  const [first, last] = [rights[from], rights[to - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The right turn as a whole, where both turns are of one paragraph: then there is nothing to choose. */
function wholeTurn({ left, right }: AlignedBead, lefts: TextUnits, rights: TextUnits): Span | null {
  if (left.to - left.from !== 1 || right.to - right.from !== 1) return null;
  const turn = rights.turns[right.from];
  const mine = lefts.paragraphs.filter((one) => one.turn === left.from);
  const theirs = rights.paragraphs.filter((one) => one.turn === right.from);
  return turn && mine.length === 1 && theirs.length === 1 ? { start: turn.start, end: turn.end } : null;
}

function turnedAround(alignment: Alignment): Alignment {
  const around = (beads: readonly AlignedBead[]) =>
    beads.map((bead) => ({ ...bead, left: bead.right, right: bead.left }));
  return {
    ...alignment,
    left: alignment.right,
    right: alignment.left,
    turns: around(alignment.turns),
    paragraphs: around(alignment.paragraphs),
    sentences: around(alignment.sentences),
  };
}
