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
  return matcherIn(words, concepts)(0, words.length);
}

/**
 * The same for many runs of one row of words: the words are compared once. The function that it returns gives the
 * matches within `words.slice(from, to)`, numbered as in that slice.
 */
export function matcherIn(
  words: readonly Word[],
  concepts: readonly Concept[],
): (from: number, to: number) => ConceptMatch[] {
  const finders = concepts.flatMap(({ alternatives }, concept) =>
    alternatives.flatMap((alternative) => {
      const find = alternative.order === 'row' ? inRow(words, alternative) : scattered(words, alternative);
      return find ? [{ concept, alternative, find }] : [];
    }),
  );
  return (from, to) => {
    const matches: ConceptMatch[] = [];
    for (const { concept, alternative, find } of finders) {
      for (const place of find(from, to)) {
        matches.push({ concept, from: place.from - from, to: place.to - from, alternative });
      }
    }
    return matches.sort((a, b) => a.from - b.from);
  };
}

interface Place {
  readonly from: number;
  readonly to: number;
}
/** Places within a run of the words; null where there is none in any. */
type Finder = ((from: number, to: number) => readonly Place[]) | null;

function inRow(words: readonly Word[], { words: wanted, compare }: Alternative): Finder {
  const found: Place[] = [];
  const [first] = wanted;
  for (let from = 0; from + wanted.length <= words.length; from += 1) {
    if (words[from]?.[compare] !== first) continue;
    let k = 1;
    while (k < wanted.length && words[from + k]?.[compare] === wanted[k]) k += 1;
    if (k >= wanted.length) found.push({ from, to: from + wanted.length });
  }
  if (found.length === 0) return null;
  return (from, to) => found.filter((place) => place.from >= from && place.to <= to);
}

/** Every place of each word, where all of them stand close together: within five words for each. */
function scattered(words: readonly Word[], { words: wanted, compare }: Alternative): Finder {
  const places: Place[][] = [];
  for (const form of wanted) {
    const found: Place[] = [];
    for (let from = 0; from < words.length; from += 1) {
      if (words[from]?.[compare] === form) found.push({ from, to: from + 1 });
    }
    if (found.length === 0) return null;
    places.push(found);
  }
  const reach = wanted.length * scatteredReach;
  return (from, to) => {
    const [first = [], ...rest] = places.map((found) =>
      found.filter((place) => place.from >= from && place.to <= to),
    );
    return first.flatMap((place) => {
      const near = rest.map((found) => found.filter((other) => Math.abs(other.from - place.from) <= reach));
      return near.every((found) => found.length > 0) ? [place, ...near.flat()] : [];
    });
  };
}
