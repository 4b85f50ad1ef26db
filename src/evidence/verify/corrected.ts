import type { Laid } from './places.js';

/** The published words in the place of the claim, sliced; what it openly leaves out is marked by three points. */
export function correctedOf({ stretch, alignment, openly }: Laid): string {
  const runs: [number, number][] = [];
  for (const { is, source } of alignment.steps) {
    const last = runs.at(-1);
    if (is === 'omitted' && openly.has(source[0])) continue;
    if (last && last[1] === source[0]) last[1] = source[1];
    else if (source[1] > source[0]) runs.push([source[0], source[1]]);
  }
  return runs
    .map(([from, to]) => {
      const [first, last, next] = [stretch.units[from], stretch.units[to - 1], stretch.units[to]];
      if (!first || !last) return '';
      const gap = stretch.source.slice(last.end, next?.start ?? last.end + 1);
      const stop = /^[.?!。？！]/u.exec(gap)?.[0] ?? '';
      return stretch.source.slice(wordStart(stretch.source, first.start), last.end + stop.length);
    })
    .join(' … ');
}

/** Where the printed word begins that an offset stands in: `U.S.-Japan` is not cut before `Japan`. */
function wordStart(source: string, from: number): number {
  const joined = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.]*-$/u.exec(
    source.slice(Math.max(0, from - 40), from),
  );
  return joined ? from - joined[0].length : from;
}
