import { type DocumentDifferences, isDifferent } from '../pairs/meeting-differences.js';
import type { DifferencePhrases } from './phrases/importing.js';

/**
 * How a document, the right one, differs from another of its meeting: the counts, and in full a line for each difference
 * in the printed words of both.
 */
export function differenceLines(
  differences: DocumentDifferences,
  inFull: boolean,
  words: DifferencePhrases,
): string[] {
  const { left, right, onlyLeft, onlyRight, turns, unsure } = differences;
  if (!isDifferent(differences) && unsure.left + unsure.right === 0) return [words.none(left)];
  const counts = words.counts(
    left,
    onlyLeft.length + onlyRight.length,
    turns.length,
    unsure.left + unsure.right,
  );
  if (!inFull) return [counts, ...(isDifferent(differences) ? [words.listed('--report')] : [])];
  const named = (document: string, label: string, all: readonly { readonly text: string }[]) =>
    all.length === 0
      ? []
      : [
          words.namedOnlyIn(
            document,
            label,
            all.map(({ text }) => text),
          ),
        ];
  return [
    counts,
    ...onlyLeft.map(({ label, text }) => words.turnOnlyIn(left, label, text)),
    ...onlyRight.map(({ label, text }) => words.turnOnlyIn(right, label, text)),
    ...turns.flatMap((turn) => [
      ...turn.words.map((change) => words.words(turn.label, change.right.text, change.left.text)),
      ...named(left, turn.label, turn.namedLeft),
      ...named(right, turn.label, turn.namedRight),
      ...turn.sentencesLeft.map(({ text }) => words.sentenceOnlyIn(left, turn.label, text)),
      ...turn.sentencesRight.map(({ text }) => words.sentenceOnlyIn(right, turn.label, text)),
    ]),
  ];
}
