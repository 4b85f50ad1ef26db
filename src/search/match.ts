import type { Alternative, Concept } from './concepts.js';
import type { Word } from './words.js';

/** Where a concept is printed: word numbers, half open, and which wording of it. */
export interface ConceptMatch {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
  readonly alternative: Alternative;
}

const scatteredReach = 5;

/** Every place in a row of words where one of the concepts is printed, in order of place. */
export function matchesIn(words: readonly Word[], concepts: readonly Concept[]): ConceptMatch[] {
  const matches: ConceptMatch[] = [];
  for (const [concept, { alternatives }] of concepts.entries()) {
    for (const alternative of alternatives) {
      const places = alternative.order === 'row' ? inRow(words, alternative) : scattered(words, alternative);
      for (const { from, to } of places) matches.push({ concept, from, to, alternative });
    }
  }
  return matches.sort((a, b) => a.from - b.from);
}

function inRow(
  words: readonly Word[],
  { words: wanted, compare }: Alternative,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from + wanted.length <= words.length; from += 1) {
    if (wanted.every((form, k) => words[from + k]?.[compare] === form)) {
      found.push({ from, to: from + wanted.length });
    }
  }
  return found;
}

/** Every place of each word, where all of them stand close together: within five words for each. */
function scattered(
  words: readonly Word[],
  { words: wanted, compare }: Alternative,
): { from: number; to: number }[] {
  const places = wanted.map((form) =>
    words.flatMap((word, from) => (word[compare] === form ? [{ from, to: from + 1 }] : [])),
  );
  const [first = [], ...rest] = places;
  const reach = wanted.length * scatteredReach;
  return first.flatMap((place) => {
    const near = rest.map((found) => found.filter(({ from }) => Math.abs(from - place.from) <= reach));
    return near.every((found) => found.length > 0) ? [place, ...near.flat()] : [];
  });
}
