import { isCommon } from './common-words.js';
import type { Candidate } from './variety.js';
import { wordsOf } from './words.js';

/** From this share of common words on, two quotes of one person say the same (Jaccard). */
const sameWords = 0.8;
/** Shorter ones ("Thank you very much.") are alike without saying the same. */
const leastWords = 6;

/**
 * Folds near duplicates: of quotes of one person in different documents that have nearly the same words, the best is
 * kept and the others stand with it. Candidates come best first; `textOf` gives a candidate's words as printed.
 */
export function foldNearDuplicates(
  candidates: readonly Candidate[],
  textOf: (candidate: Candidate) => string,
): Candidate[] {
  const kept: { candidate: Candidate; stems: ReadonlySet<string>; alsoSaid: Candidate[] }[] = [];
  for (const candidate of candidates) {
    const stems = tellingStems(textOf(candidate));
    const twin =
      stems.size < leastWords ? undefined : kept.find((other) => saysTheSame(candidate, stems, other));
    if (twin) twin.alsoSaid.push(candidate);
    else kept.push({ candidate, stems, alsoSaid: [] });
  }
  return kept.map(({ candidate, alsoSaid }) => ({ ...candidate, alsoSaid }));
}

/** Whether two texts have nearly the same telling words, and enough of them to say the same. */
export function nearlyTheSame(one: string, other: string): boolean {
  const [stems, others] = [tellingStems(one), tellingStems(other)];
  return Math.min(stems.size, others.size) >= leastWords && likeness(stems, others) >= sameWords;
}

function saysTheSame(
  candidate: Candidate,
  stems: ReadonlySet<string>,
  other: { readonly candidate: Candidate; readonly stems: ReadonlySet<string> },
): boolean {
  const { turn, passage } = other.candidate;
  if (!candidate.turn.speaker || candidate.turn.speaker.id !== turn.speaker?.id) return false;
  return candidate.passage.document !== passage.document && likeness(stems, other.stems) >= sameWords;
}

function tellingStems(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ exact, stem }) => (isCommon(exact) ? [] : [stem])));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared += 1;
  return shared / (a.size + b.size - shared);
}
