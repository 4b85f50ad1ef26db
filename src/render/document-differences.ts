import { type DocumentDifferences, isDifferent } from '../pairs/meeting-differences.js';
import type { DifferencePhrases } from './phrases/importing.js';

type Turn = DocumentDifferences['turns'][number];
type Change = Turn['words'][number];

/**
 * How a document, the right one, differs from another of its meeting: the counts, and in full a line for each difference
 * in the printed words of both, the documents named within their meeting. The same words in the place of the same others are told once.
 */
export function differenceLines(
  differences: DocumentDifferences,
  inFull: boolean,
  words: DifferencePhrases,
): string[] {
  const { left, right, onlyLeft, onlyRight, turns, unsure } = differences;
  const alone = onlyLeft.length + onlyRight.length;
  const unsaid = unsure.left + unsure.right;
  if (!isDifferent(differences) && unsaid === 0) return [words.none(left)];
  const counts = words.counts(left, alone, turns.length, unsaid);
  if (!inFull) return [counts, ...(isDifferent(differences) ? [words.listed('--report')] : [])];
  const [there, here] = [nameOf(left), nameOf(right)];
  const named = (document: string, { n, label }: Turn, all: readonly { readonly text: string }[]) => {
    const texts = all.map(({ text }) => text);
    return texts.length === 0 ? [] : [words.namedOnlyIn(document, n, label, texts)];
  };
  const said = (change: Change) => [
    { document: there, text: change.left.text },
    { document: here, text: change.right.text },
  ];
  const often = repeatedIn(turns);
  return [
    counts,
    ...onlyLeft.map(({ n, label, text }) => words.turnOnlyIn(there, n, label, text)),
    ...onlyRight.map(({ n, label, text }) => words.turnOnlyIn(here, n, label, text)),
    ...turns.flatMap((turn) => [
      ...turn.words
        .filter((change) => !often.has(keyOf(change)))
        .map((change) => words.words(turn.n, turn.label, said(change), placeOf(change))),
      ...named(there, turn, turn.namedLeft),
      ...named(here, turn, turn.namedRight),
      ...turn.sentencesLeft.map(({ text }) => words.sentenceOnlyIn(there, turn.n, turn.label, text)),
      ...turn.sentencesRight.map(({ text }) => words.sentenceOnlyIn(here, turn.n, turn.label, text)),
    ]),
    ...[...often.values()].map(({ change, times, in: numbers }) =>
      words.repeated(said(change), times, [...numbers]),
    ),
  ];
}

interface Repeated {
  readonly change: Change;
  readonly times: number;
  /** Numbers of the turns. */
  readonly in: ReadonlySet<number>;
}

/** Words that stand in the place of the same others more than once: how somebody spells. */
function repeatedIn(turns: readonly Turn[]): Map<string, Repeated> {
  const all = new Map<string, Repeated>();
  for (const { n, words } of turns) {
    for (const change of words) {
      const before = all.get(keyOf(change));
      all.set(keyOf(change), {
        change: before?.change ?? change,
        times: (before?.times ?? 0) + 1,
        in: new Set([...(before?.in ?? []), n]),
      });
    }
  }
  return new Map([...all].filter(([, { times }]) => times > 1));
}

function keyOf({ left, right }: Change): string {
  return JSON.stringify([left.text.toLowerCase(), right.text.toLowerCase()]);
}

/** The words with those around them; where the right text has nothing, those around the place in the left one. */
function placeOf({ left, right }: Change): string {
  return right.text === '' ? left.inside.text : right.inside.text;
}

/** A document's name within its meeting: the end of its id. */
function nameOf(document: string): string {
  return document.split('/').slice(1).join('/');
}
