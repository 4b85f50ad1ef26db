/** How two rows of words run alike: the words that stand in both, in order, as places in each. */
export interface RowAlignment {
  readonly pairs: readonly (readonly [number, number])[];
  /** Weights of the words in both, less what stands between them in one row alone. */
  readonly score: number;
}

/**
 * The stretch that two rows of words have in common, with small variation: the best local alignment (Smith and Waterman
 * 1981). Two words gain what `gain` says, nothing where they are not the same; each word between that only one row has
 * costs `gap`.
 *
 * @returns null where no word stands in both.
 */
export function alignRows(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  gain: (one: number, other: number) => number,
  gap: (word: number) => number,
): RowAlignment | null {
  const width = b.length + 1;
  const scores = new Float64Array((a.length + 1) * width);
  let best = 0;
  let at = 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let k = 1; k <= b.length; k += 1) {
      const place = i * width + k;
      const together = gain(a[i - 1] ?? 0, b[k - 1] ?? 0);
      const along = together > 0 ? (scores[place - width - 1] ?? 0) + together : 0;
      const besides = Math.max(
        (scores[place - width] ?? 0) - gap(a[i - 1] ?? 0),
        (scores[place - 1] ?? 0) - gap(b[k - 1] ?? 0),
      );
      const score = Math.max(0, along, besides);
      scores[place] = score;
      if (score > best) {
        best = score;
        at = place;
      }
    }
  }
  if (best === 0) return null;
  const pairs: (readonly [number, number])[] = [];
  let [i, k] = [Math.floor(at / width), at % width];
  while (i > 0 && k > 0 && (scores[i * width + k] ?? 0) > 0) {
    const score = scores[i * width + k] ?? 0;
    const diagonal = scores[(i - 1) * width + k - 1] ?? 0;
    const together = gain(a[i - 1] ?? 0, b[k - 1] ?? 0);
    if (together > 0 && score === diagonal + together) {
      pairs.push([i - 1, k - 1]);
      i -= 1;
      k -= 1;
    } else if (score === (scores[(i - 1) * width + k] ?? 0) - gap(a[i - 1] ?? 0)) i -= 1;
    else k -= 1;
  }
  return { pairs: pairs.reverse(), score: best };
}
