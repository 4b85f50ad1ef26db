import type { DocumentId, Side, Span, Turn, TurnId } from '../transcript/transcript.js';
import type { AlignedBead, Alignment } from './align.js';
import type { Anchor, AnchorKind } from './anchor.js';
import type { Run } from './beads.js';
import type { PairedText, Unit } from './unit.js';
import { isInterpreter } from './voices.js';
import { type WordChange, wordChanges } from './word-changes.js';

/** Something named or counted that only one of two texts has: `text` as it is printed there. */
export interface OnlyNamed extends Span {
  readonly kind: AnchorKind;
  readonly key: string;
  readonly text: string;
}

/** What is different between turns that certainly belong together. Offsets count in the stored text of each document. */
export interface TurnDifference {
  readonly left: readonly TurnId[];
  readonly right: readonly TurnId[];
  /** Words that differ; of texts in one language only. */
  readonly words: readonly WordChange[];
  /** What only the left text names, and only the right one; of texts in two languages. */
  readonly onlyLeft: readonly OnlyNamed[];
  readonly onlyRight: readonly OnlyNamed[];
  /** Sentences that certainly stand in the left text alone, and in the right one; of texts in two languages. */
  readonly sentencesLeft: readonly Span[];
  readonly sentencesRight: readonly Span[];
}

/** How two publishers' texts of one meeting differ. */
export interface Differences {
  readonly left: DocumentId;
  readonly right: DocumentId;
  /** Turns that certainly stand in one text alone. */
  readonly missingRight: readonly TurnId[];
  readonly missingLeft: readonly TurnId[];
  readonly turns: readonly TurnDifference[];
  /** Turns of which it is not certain whether the other text has them, and where: nothing is said of these. */
  readonly unsure: { readonly left: readonly TurnId[]; readonly right: readonly TurnId[] };
}

/**
 * What is told of texts in two languages: things that hardly have another name. A word in Latin letters may be put in
 * another script, a month into a date.
 */
const told: ReadonlySet<AnchorKind> = new Set<AnchorKind>(['number', 'day', 'person', 'nation', 'name']);
/**
 * What is told though the rest of the turn has it: a sentence and its rendering name the same. Terms are put otherwise too
 * often for that.
 */
const toldOfSentences: ReadonlySet<AnchorKind> = new Set<AnchorKind>(['number', 'day', 'person', 'nation']);
/** Those who speak say "we" of their own nation as often as they name it. */
const ownNation: Readonly<Partial<Record<Side, string>>> = { japan: 'nation:JP', us: 'nation:US' };
/** Where either text says one of these, it may mean both nations where the other names them. */
const together =
  /\b(?:both|bilateral|two (?:countries|nations|governments|sides)|allian|all(?:y|ies)\b)|両国|二国間|双方|同盟|日米/iu;

/** The differences between two texts that stand side by side in an alignment. */
export function differencesOf(left: PairedText, right: PairedText, alignment: Alignment): Differences {
  const [lefts, rights] = [left.transcript.turns, right.transcript.turns];
  const idsOf = (turns: readonly Turn[], { from, to }: Run) => turns.slice(from, to).map(({ id }) => id);
  const open = openGaps(lefts, rights, alignment.turns);
  const sure = alignment.turns.filter((bead) => bead.certain && !open.has(bead));
  const unsure = alignment.turns.filter((bead) => !bead.certain || open.has(bead));
  const alone = (turns: readonly Turn[], run: Run) =>
    turns.slice(run.from, run.to).flatMap((turn) => (isInterpreter(turn) ? [] : [turn.id]));
  return {
    left: left.transcript.document.id,
    right: right.transcript.document.id,
    missingRight: sure.flatMap((bead) => (isEmpty(bead.right) ? alone(lefts, bead.left) : [])),
    missingLeft: sure.flatMap((bead) => (isEmpty(bead.left) ? alone(rights, bead.right) : [])),
    turns: sure.flatMap((bead) => {
      if (isEmpty(bead.left) || isEmpty(bead.right)) return [];
      const found = differenceOf(bead, left, right, alignment);
      const nothing = Object.values(found).every((differing) => differing.length === 0);
      return nothing ? [] : [{ left: idsOf(lefts, bead.left), right: idsOf(rights, bead.right), ...found }];
    }),
    unsure: {
      left: unsure.flatMap((bead) => idsOf(lefts, bead.left)),
      right: unsure.flatMap((bead) => idsOf(rights, bead.right)),
    },
  };
}

/**
 * Turns that seem to stand in one text alone while the other has, between the same certain ones, a turn of the same person
 * that belongs to none either: it may be that one in other words.
 */
function openGaps(
  lefts: readonly Turn[],
  rights: readonly Turn[],
  beads: readonly AlignedBead[],
): Set<AlignedBead> {
  const open = new Set<AlignedBead>();
  let stretch: AlignedBead[] = [];
  const close = () => {
    const [a, b] = [
      stretch.flatMap(({ left }) => lefts.slice(left.from, left.to)),
      stretch.flatMap(({ right }) => rights.slice(right.from, right.to)),
    ];
    for (const bead of stretch) {
      const here = [
        ...lefts.slice(bead.left.from, bead.left.to),
        ...rights.slice(bead.right.from, bead.right.to),
      ];
      const there = isEmpty(bead.left) ? a : b;
      const isGap = isEmpty(bead.left) || isEmpty(bead.right);
      if (isGap && here.some((turn) => there.some((other) => mayBeOneVoice(turn, other)))) open.add(bead);
    }
    stretch = [];
  };
  for (const bead of beads) {
    if (bead.certain && !isEmpty(bead.left) && !isEmpty(bead.right)) close();
    else stretch.push(bead);
  }
  close();
  return open;
}

function mayBeOneVoice(one: Turn, other: Turn): boolean {
  if (one.speaker && other.speaker) return one.speaker.id === other.speaker.id;
  return one.kind === other.kind;
}

function isEmpty({ from, to }: Run): boolean {
  return from === to;
}

function differenceOf(
  bead: AlignedBead,
  left: PairedText,
  right: PairedText,
  alignment: Alignment,
): Omit<TurnDifference, 'left' | 'right'> {
  const none = { words: [], onlyLeft: [], onlyRight: [], sentencesLeft: [], sentencesRight: [] };
  if (alignment.sameLanguage) return { ...none, words: changesOf(bead, left, right) };
  const one = sideOf(bead, 'left', left, alignment);
  const other = sideOf(bead, 'right', right, alignment);
  return {
    ...none,
    onlyLeft: namedOnly(one, other),
    onlyRight: namedOnly(other, one),
    sentencesLeft: one.alone,
    sentencesRight: other.alone,
  };
}

/** One side of turns that belong together. */
interface OneSide {
  readonly source: string;
  readonly side: Side | null;
  readonly anchors: readonly Anchor[];
  readonly words: string;
  /** Sentences whose rendering is certain, each with the anchors of its rendering and of the sentences next to that. */
  readonly rendered: readonly { readonly anchors: readonly Anchor[]; readonly there: readonly Anchor[] }[];
  /** Sentences that the other side certainly leaves out. */
  readonly alone: readonly Span[];
}

function sideOf(bead: AlignedBead, at: 'left' | 'right', text: PairedText, alignment: Alignment): OneSide {
  const to = at === 'left' ? 'right' : 'left';
  const units = alignment[at].turns.slice(bead[at].from, bead[at].to);
  const turns = text.transcript.turns.slice(bead[at].from, bead[at].to);
  const [here, there] = [alignment[at].sentences, alignment[to].sentences];
  const within = (unit: Unit | undefined, run: Run) => unit && run.from <= unit.turn && unit.turn < run.to;
  const beads = alignment.sentences.filter((one) => one.certain && within(here[one[at].from], bead[at]));
  const sentences = beads.map((one) => ({ one, units: here.slice(one[at].from, one[at].to) }));
  return {
    source: text.source,
    side: turns.find((turn) => !isInterpreter(turn))?.side ?? null,
    anchors: units.flatMap(({ anchors }) => anchors),
    words: units.map(({ start, end }) => text.source.slice(start, end)).join('\n'),
    rendered: sentences
      .filter(({ one }) => !isEmpty(one[to]))
      .map(({ one, units: mine }) => ({
        anchors: mine.flatMap(({ anchors }) => anchors),
        // A name may slip into the sentence before or behind.
        there: there
          .slice(Math.max(0, one[to].from - 1), one[to].to + 1)
          .filter((unit) => within(unit, bead[to]))
          .flatMap(({ anchors }) => anchors),
      })),
    alone: sentences
      .filter(({ one }) => isEmpty(one[to]))
      .flatMap(({ units: mine }) => mine.map(({ start, end }) => ({ start, end }))),
  };
}

/** What one side names that the other does not, each once, where it is named first. */
function namedOnly(one: OneSide, other: OneSide): OnlyNamed[] {
  const found = new Map<string, Anchor>();
  const note = (anchors: readonly Anchor[], there: readonly Anchor[], kinds: ReadonlySet<AnchorKind>) => {
    const keys = new Set(there.map(({ key }) => key));
    for (const anchor of anchors) {
      const known = keys.has(anchor.key) || found.has(anchor.key) || isMeant(anchor, one, other);
      if (kinds.has(anchor.kind) && !known) found.set(anchor.key, anchor);
    }
  };
  note(one.anchors, other.anchors, told);
  for (const { anchors, there } of one.rendered) note(anchors, there, toldOfSentences);
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ kind, key, start, end }) => ({ kind, key, start, end, text: one.source.slice(start, end) }));
}

/** Whether the other side may mean a nation that it does not name: "we", "both countries". */
function isMeant({ key }: Anchor, one: OneSide, other: OneSide): boolean {
  if (!Object.values(ownNation).includes(key)) return false;
  const speaks = one.side ?? other.side;
  if (speaks === null || speaks === 'press' || speaks === 'staff' || ownNation[speaks] === key) return true;
  return together.test(one.words) || together.test(other.words);
}

/** Word changes between the paragraphs of the turns of a bead, in offsets of the stored texts. */
function changesOf({ left, right }: AlignedBead, one: PairedText, other: PairedText): WordChange[] {
  const [a, b] = [
    paragraphsOf(one.transcript.turns.slice(left.from, left.to)),
    paragraphsOf(other.transcript.turns.slice(right.from, right.to)),
  ];
  return wordChanges(a.text, b.text).map((change) => ({
    left: a.inSource(change.left),
    right: b.inSource(change.right),
  }));
}

/** The words of turns as one text, a line end between paragraphs, and where its spans stand in the source. */
function paragraphsOf(turns: readonly Turn[]): { text: string; inSource: (span: Span) => Span } {
  const starts: { readonly at: number; readonly start: number; readonly end: number }[] = [];
  let text = '';
  for (const { paragraphs } of turns) {
    for (const paragraph of paragraphs) {
      if (text !== '') text += '\n';
      starts.push({ at: text.length, start: paragraph.start, end: paragraph.end });
      text += paragraph.text;
    }
  }
  const offset = (at: number) => {
    const holding = starts.findLast((one) => one.at <= at) ?? starts[0];
    return holding ? Math.min(holding.end, holding.start + at - holding.at) : 0;
  };
  return { text, inSource: ({ start, end }) => ({ start: offset(start), end: offset(end) }) };
}
