/** Two things that may belong together: their places in the two lists, and how alike they are, more than 0. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
}

/** Larger groups of things that may belong together are paired by taking the likest first. */
const exactUpTo = 80;

/**
 * The pairs that together are the likest, each thing in one at most: maximum-weight bipartite matching (Kuhn 1955, in the
 * form of Jonker and Volgenant), group by group of what may belong together at all.
 */
export function bestPairs(candidates: readonly Candidate[]): Candidate[] {
  return groupsOf(candidates).flatMap((group) => {
    const lefts = [...new Set(group.map(({ left }) => left))];
    const rights = [...new Set(group.map(({ right }) => right))];
    return Math.max(lefts.length, rights.length) > exactUpTo
      ? likestFirst(group)
      : exactly(group, lefts, rights);
  });
}

/** Candidates that share a thing, directly or through others, stand in one group. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const root = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    return at;
  };
  for (const { left, right } of candidates) {
    const [a, b] = [find(`l${left}`), find(`r${right}`)];
    root.set(a, b);
    root.set(b, b);
  }
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = find(`l${candidate.left}`);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups.values()];
}

function likestFirst(group: readonly Candidate[]): Candidate[] {
  const taken = { left: new Set<number>(), right: new Set<number>() };
  return [...group]
    .sort((a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right)
    .filter(({ left, right }) => {
      if (taken.left.has(left) || taken.right.has(right)) return false;
      taken.left.add(left);
      taken.right.add(right);
      return true;
    });
}

/** The assignment of least cost, a row at a time along shortest augmenting paths; costs are likeness turned round. */
function exactly(
  group: readonly Candidate[],
  lefts: readonly number[],
  rights: readonly number[],
): Candidate[] {
  const [rows, columns] = lefts.length <= rights.length ? [lefts, rights] : [rights, lefts];
  const turned = rows !== lefts;
  const known = new Map(
    group.map((one) => [turned ? `${one.right} ${one.left}` : `${one.left} ${one.right}`, one]),
  );
  const cost = (row: number, column: number) =>
    1 - (known.get(`${rows[row]} ${columns[column]}`)?.likeness ?? 0);
  const [n, m] = [rows.length, columns.length];
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  for (let row = 1; row <= n; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(m + 1);
    do {
      used[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let k = 1; k <= m; k += 1) {
        if (used[k]) continue;
        const reduced = cost(current - 1, k - 1) - (u[current] ?? 0) - (v[k] ?? 0);
        if (reduced < (least[k] ?? 0)) {
          least[k] = reduced;
          way[k] = column;
        }
        if ((least[k] ?? 0) < delta) {
          delta = least[k] ?? 0;
          next = k;
        }
      }
      for (let k = 0; k <= m; k += 1) {
        const owner = rowOf[k] ?? 0;
        if (used[k]) {
          u[owner] = (u[owner] ?? 0) + delta;
          v[k] = (v[k] ?? 0) - delta;
        } else least[k] = (least[k] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const pairs: Candidate[] = [];
  for (let k = 1; k <= m; k += 1) {
    const row = rowOf[k] ?? 0;
    const pair = row > 0 ? known.get(`${rows[row - 1]} ${columns[k - 1]}`) : undefined;
    if (pair) pairs.push(pair);
  }
  return pairs;
}
