import type { Span, Transcript } from '../../src/transcript/transcript.js';

/**
 * The oracle: for each non-blank character by itself, the number of owners among words, marks and what is left out;
 * where there is none, the distinct labels that print it. Says what is not owned exactly once.
 */
export function misowned(
  source: string,
  { turns, leftOut }: Pick<Transcript, 'turns' | 'leftOut'>,
): string[] {
  const owned = [...turns.flatMap((turn) => [...turn.paragraphs, ...turn.marks]), ...leftOut];
  const labels = turns.flatMap((turn) => turn.labelSpan ?? []);
  const distinct = new Map(labels.map((span) => [`${span.start}-${span.end}`, span]));
  const count = (spans: Iterable<Span>) => {
    const counts: number[] = new Array(source.length).fill(0);
    for (const { start, end } of spans)
      for (let at = start; at < end; at += 1) counts[at] = (counts[at] ?? 0) + 1;
    return counts;
  };
  const owners = count(owned);
  const printed = count(distinct.values());
  return [...Array(source.length).keys()]
    .filter((at) => source.charAt(at).trim() !== '')
    .filter((at) => (owners[at] === 0 ? printed[at] !== 1 : owners[at] !== 1))
    .map((at) => `${at}: “${source.charAt(at)}” in “${source.slice(Math.max(0, at - 20), at + 20)}”`);
}
