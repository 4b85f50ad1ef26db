import { alignTexts } from './align.js';
import type { PairLexicon } from './anchors-of.js';
import type { PairedText } from './unit.js';

/** Why two documents tell of one meeting, or do not. */
export type MeetingReason =
  /** Days between the two events: one day apart is one event in two zones. Null where a day is not known. */
  | { readonly reason: 'days apart'; readonly days: number | null }
  /** People of people.yml who are heard in both, and how many are heard in either. */
  | { readonly reason: 'the same people'; readonly people: readonly string[]; readonly of: number }
  /** How much of the shorter text belongs to certain words of the other: 0 to 1. */
  | { readonly reason: 'the same words'; readonly share: number }
  /** What both are cannot be told apart from two reports of different events. */
  | { readonly reason: 'no transcripts' };

/** How likely it is that two documents tell of one meeting: 0 to 1, and what speaks for and against it. */
export interface MeetingLikeness {
  readonly score: number;
  readonly reasons: readonly MeetingReason[];
}

/** From here on two documents may be put to one meeting; below it somebody should look. */
export const oneMeeting = 0.6;

/** What each kind of evidence is worth; together 1. */
const worth = { day: 0.2, people: 0.3, words: 0.5 };
/** A text whose certain words are this much of it is the same text: publishers leave things out. */
const shareOfSameText = 0.5;

/**
 * Whether two documents tell of one meeting, by their days, the people who speak, and what is said. Days further apart than
 * two zones make them, and people of whom none is heard in both, rule it out; nothing is said of what is no transcript.
 */
export function sameMeeting(one: PairedText, other: PairedText, lexicon: PairLexicon): MeetingLikeness {
  const [a, b] = [one.transcript, other.transcript];
  if (a.document.kind !== 'transcript' || b.document.kind !== 'transcript')
    return { score: 0, reasons: [{ reason: 'no transcripts' }] };
  const days = daysApart(a.document.date, b.document.date);
  const [heardA, heardB] = [heardIn(one), heardIn(other)];
  const people = [...heardA].filter((id) => heardB.has(id));
  const of = new Set([...heardA, ...heardB]).size;
  const reasons: MeetingReason[] = [
    { reason: 'days apart', days },
    { reason: 'the same people', people, of },
  ];
  if ((days !== null && days > 1) || (people.length === 0 && heardA.size > 0 && heardB.size > 0))
    return { score: 0, reasons };
  const share = alignedShare(one, other, lexicon);
  reasons.push({ reason: 'the same words', share });
  const score =
    (days === null ? 0 : worth.day * (days === 0 ? 1 : 0.5)) +
    (of === 0 ? 0 : worth.people * (people.length / of)) +
    worth.words * Math.min(1, share / shareOfSameText);
  return { score, reasons };
}

function daysApart(one: string | null, other: string | null): number | null {
  if (one === null || other === null) return null;
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

/** Ids of the people of people.yml who speak; provisional people are those of one document alone. */
function heardIn({ transcript }: PairedText): Set<string> {
  return new Set(
    transcript.turns.flatMap(({ speaker, side }) =>
      speaker && !speaker.id.includes('/') && (side === 'us' || side === 'japan' || side === 'other')
        ? [speaker.id]
        : [],
    ),
  );
}

/** The share of the shorter text that belongs to certain turns of the other one. */
function alignedShare(one: PairedText, other: PairedText, lexicon: PairLexicon): number {
  const { left, right, turns } = alignTexts(one, other, lexicon);
  const sizeOf = (units: readonly { readonly size: number }[]) =>
    units.reduce((sum, { size }) => sum + size, 0);
  const paired = turns.filter(
    (bead) => bead.certain && bead.left.from < bead.left.to && bead.right.from < bead.right.to,
  );
  const within = (side: 'left' | 'right') => {
    const units = side === 'left' ? left.turns : right.turns;
    const whole = sizeOf(units);
    return whole === 0
      ? 0
      : sizeOf(paired.flatMap((bead) => units.slice(bead[side].from, bead[side].to))) / whole;
  };
  return Math.max(within('left'), within('right'));
}
