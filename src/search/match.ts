import type { Concept } from './concepts.js';
import type { Word } from './words.js';

/** Where a concept is printed: word numbers, half open, and how much this way of printing it counts. */
export interface ConceptMatch {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Every place in a row of words where one of the concepts is printed, in order of place. */
export function matchesIn(words: readonly Word[], concepts: readonly Concept[]): ConceptMatch[] {
  const matches: ConceptMatch[] = [];
  for (const [concept, { alternatives }] of concepts.entries()) {
    for (const { words: wanted, compare, weight } of alternatives) {
      for (let from = 0; from + wanted.length <= words.length; from += 1) {
        if (wanted.every((form, k) => words[from + k]?.[compare] === form)) {
          matches.push({ concept, from, to: from + wanted.length, weight });
        }
      }
    }
  }
  return matches.sort((a, b) => a.from - b.from);
}
