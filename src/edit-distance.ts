/** Edits between two words, two neighbours exchanged counting as one (optimal string alignment; Damerau 1964). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, k: number) => rows[i]?.[k] ?? Number.POSITIVE_INFINITY;
  for (let k = 0; k <= b.length; k += 1) rows[0]?.splice(k, 1, k);
  for (let i = 1; i <= a.length; i += 1) {
    for (let k = 1; k <= b.length; k += 1) {
      const change = a[i - 1] === b[k - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, k) + 1, at(i, k - 1) + 1, at(i - 1, k - 1) + change);
      if (a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) least = Math.min(least, at(i - 2, k - 2) + 1);
      rows[i]?.splice(k, 1, least);
    }
  }
  return at(a.length, b.length);
}
