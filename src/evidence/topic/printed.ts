import type { Alternative, Concept } from '../../search/concepts.js';
import { matchesIn } from '../../search/match.js';
import type { Word } from '../../search/words.js';

/** A place where one of the concepts is printed, in one of its wordings; offsets as those of the words. */
export interface Printed {
  readonly concept: number;
  readonly alternative: Alternative;
  readonly start: number;
  readonly end: number;
}

/** A wording whose words stand in a row: what is counted. Words of a term scattered over a sentence are no mention of it. */
export function inRow(alternative: Alternative): boolean {
  return alternative.order === 'row';
}

/**
 * Where the concepts are printed in a row of words, in order of place. Places of one concept do not overlap: of two that
 * do, the longer is taken, of two as long the first. Places of two concepts may lie in one another.
 */
export function printedIn(words: readonly Word[], concepts: readonly Concept[]): Printed[] {
  const rows = concepts.map((concept) => ({ ...concept, alternatives: concept.alternatives.filter(inRow) }));
  const all = matchesIn(words, rows).flatMap(({ concept, from, to, alternative }): Printed[] => {
    const [first, last] = [words[from], words[to - 1]];
    return first && last ? [{ concept, alternative, start: first.start, end: last.end }] : [];
  });
  const kept: Printed[] = [];
  for (const one of [...all].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const clash = kept.some(
      (other) => other.concept === one.concept && other.start < one.end && one.start < other.end,
    );
    if (!clash) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
