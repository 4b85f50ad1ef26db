/** Where a word stands in a list sorted by code units, or -1. */
export function placeOf(word: string, sorted: readonly string[]): number {
  const at = firstFrom(word, sorted);
  return sorted[at] === word ? at : -1;
}

/** The place of the first word of a sorted list that is not before this one; the list's length where all are. */
export function firstFrom(word: string, sorted: readonly string[]): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Code units, not a language's order: the same on every machine, and what `<` compares. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
