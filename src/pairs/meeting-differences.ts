import { z } from 'zod';
import { documentIdSchema, type Span, type Turn, turnIdSchema } from '../transcript/transcript.js';
import { alignTexts } from './align.js';
import { anchorKinds } from './anchor.js';
import type { PairLexicon } from './anchors-of.js';
import { differencesOf, type OnlyNamed, type TurnDifference } from './differences.js';
import type { PairedText } from './unit.js';

/** Printed words of one of two texts: `text` is the slice of its stored text. */
const printedSchema = z.object({ text: z.string(), start: z.number().int(), end: z.number().int() });
const ofTurnSchema = printedSchema.extend({ turn: turnIdSchema, n: z.number().int(), label: z.string() });
/** `inside`: the words with some around them of their paragraph, so that they can be understood. */
const changedSchema = printedSchema.extend({ inside: printedSchema });
const namedSchema = printedSchema.extend({
  kind: z.enum(anchorKinds),
});

/** What is different between two published transcripts of one meeting. Offsets count in the stored text of each. */
export const documentDifferencesSchema = z.object({
  left: documentIdSchema,
  right: documentIdSchema,
  /** Turns that certainly stand in one text alone. */
  onlyLeft: z.array(ofTurnSchema),
  onlyRight: z.array(ofTurnSchema),
  turns: z.array(
    z.object({
      left: z.array(turnIdSchema),
      right: z.array(turnIdSchema),
      /** Of the first of them in the right text: its number there, and its label as printed. */
      n: z.number().int(),
      label: z.string(),
      /** Of texts in one language: words of one in the place of words of the other; either may be empty. */
      words: z.array(z.object({ left: changedSchema, right: changedSchema })),
      /** Of texts in two languages: what only one of them names, and sentences that stand in one alone. */
      namedLeft: z.array(namedSchema),
      namedRight: z.array(namedSchema),
      sentencesLeft: z.array(printedSchema),
      sentencesRight: z.array(printedSchema),
    }),
  ),
  /** Turns of each of which it is not certain where the other text has them: nothing is said of these. */
  unsure: z.object({ left: z.number().int(), right: z.number().int() }),
});
export type DocumentDifferences = z.infer<typeof documentDifferencesSchema>;

/** How two transcripts of one meeting differ, in their printed words. */
export function differencesBetween(
  left: PairedText,
  right: PairedText,
  lexicon: PairLexicon,
): DocumentDifferences {
  const found = differencesOf(left, right, alignTexts(left, right, lexicon));
  const turnsOf = (text: PairedText) =>
    new Map<string, Turn>(text.transcript.turns.map((turn) => [turn.id, turn]));
  const [lefts, rights] = [turnsOf(left), turnsOf(right)];
  const whole = (text: PairedText, turn: Turn | undefined) =>
    turn ? [{ turn: turn.id, n: turn.n, label: turn.label, ...printed(text, turn.paragraphs) }] : [];
  return {
    left: found.left,
    right: found.right,
    onlyLeft: found.missingRight.flatMap((id) => whole(left, lefts.get(id))),
    onlyRight: found.missingLeft.flatMap((id) => whole(right, rights.get(id))),
    turns: found.turns.map((difference) => ({
      left: [...difference.left],
      right: [...difference.right],
      n: rights.get(difference.right[0] ?? '')?.n ?? 0,
      label: rights.get(difference.right[0] ?? '')?.label ?? '',
      ...wordsOf(difference, left, right),
    })),
    unsure: { left: found.unsure.left.length, right: found.unsure.right.length },
  };
}

/** How a transcript, the right one, differs from others of its meeting; what is no transcript is not compared. */
export function differencesFrom(
  one: PairedText,
  others: readonly PairedText[],
  lexicon: () => PairLexicon,
): DocumentDifferences[] {
  const isTranscript = ({ transcript }: PairedText) => transcript.document.kind === 'transcript';
  if (!isTranscript(one)) return [];
  return others.filter(isTranscript).map((other) => differencesBetween(other, one, lexicon()));
}

/** The differences between the transcripts of one meeting, each against those before it. */
export function meetingDifferences(
  texts: readonly PairedText[],
  lexicon: () => PairLexicon,
): DocumentDifferences[] {
  return texts.flatMap((one, i) => differencesFrom(one, texts.slice(0, i), lexicon));
}

/** Whether two texts differ in anything that can be told. */
export function isDifferent({ onlyLeft, onlyRight, turns }: DocumentDifferences): boolean {
  return onlyLeft.length + onlyRight.length + turns.length > 0;
}

function wordsOf(difference: TurnDifference, left: PairedText, right: PairedText) {
  const named = (text: PairedText, all: readonly OnlyNamed[]) =>
    all.map(({ kind, start, end }) => ({ kind, ...slice(text, { start, end }) }));
  return {
    words: difference.words.map((change) => ({
      left: { ...slice(left, change.left), inside: inside(left, change.left) },
      right: { ...slice(right, change.right), inside: inside(right, change.right) },
    })),
    namedLeft: named(left, difference.onlyLeft),
    namedRight: named(right, difference.onlyRight),
    sentencesLeft: difference.sentencesLeft.map((span) => slice(left, span)),
    sentencesRight: difference.sentencesRight.map((span) => slice(right, span)),
  };
}

function slice({ source }: PairedText, { start, end }: Span) {
  return { text: source.slice(start, end), start, end };
}

/** So many characters are shown on either side of words that differ; fewer where each is a word. */
const around = { spaced: 32, unspaced: 16 };

/** Words with those around them of their paragraph, cut between words. */
function inside(text: PairedText, { start, end }: Span) {
  const { source, transcript } = text;
  const within = transcript.turns
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((paragraph) => paragraph.start <= end && paragraph.end >= start);
  const [first, last] = [within[0]?.start ?? start, within.at(-1)?.end ?? end];
  const reach = transcript.document.language === 'ja' ? around.unspaced : around.spaced;
  let [from, to] = [Math.max(first, start - reach), Math.min(last, end + reach)];
  const [begun, ended] = [/^\S*\s+/u.exec(source.slice(from, start)), /\s+\S*$/u.exec(source.slice(end, to))];
  if (from > first && begun) from += begun[0].length;
  if (to < last && ended) to -= ended[0].length;
  return slice(text, { start: from, end: to });
}

function printed(text: PairedText, paragraphs: readonly Span[]) {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  return slice(text, { start: first?.start ?? 0, end: last?.end ?? 0 });
}
