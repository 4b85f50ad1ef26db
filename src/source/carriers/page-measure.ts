import { FlowingText } from '../flowing-text.js';
import type { Span } from '../readable-text.js';
import { sentencesIn } from '../sentences.js';
import { type PageNode, writeWords } from './html-text.js';

/** How much of what an element holds. */
export interface Measure {
  /** Characters that are no blanks. */
  readonly letters: number;
  /** The part of them that are links, 0 to 1; 1 where there are none. */
  readonly linked: number;
  /** Characters in sentences of some length that are no links: what a reader came for. */
  readonly prose: number;
  /** The words, as they stand on the page. */
  readonly words: string;
}

/**
 * Measures every element of a page in one walk over it.
 *
 * @param skips elements that nobody sees
 * @returns the measure of an element; that of nothing where the walk did not come to it
 */
export function measuresOf(
  root: PageNode,
  skips: (element: PageNode) => boolean,
): (element: PageNode) => Measure {
  const into = new FlowingText();
  const places = new Map<PageNode, Span>();
  writeWords(root, into, { skips, wrote: (element, words) => places.set(element, words) });
  const { text, looks } = into.done();
  const isLink = new Uint8Array(text.length);
  for (const { look, start, end } of looks) if (look === 'link') isLink.fill(1, start, end);
  const isProse = new Uint8Array(text.length);
  for (const { start, end } of sentencesIn(text)) isProse.fill(1, start, end);
  const isBlank = new Uint8Array(text.length);
  for (const { index, 0: blanks } of text.matchAll(/\s+/gu)) isBlank.fill(1, index, index + blanks.length);
  const letters = sums(text.length, (i) => isBlank[i] === 0);
  const links = sums(text.length, (i) => isLink[i] === 1 && isBlank[i] === 0);
  const prose = sums(text.length, (i) => isProse[i] === 1 && isLink[i] === 0);
  return (element) => {
    const place = places.get(element);
    const [start, end] = place
      ? [Math.min(place.start, text.length), Math.min(place.end, text.length)]
      : [0, 0];
    const of = (sum: Uint32Array) => (sum[end] ?? 0) - (sum[start] ?? 0);
    const all = of(letters);
    return {
      letters: all,
      linked: all === 0 ? 1 : of(links) / all,
      prose: of(prose),
      get words() {
        return text.slice(start, end).trim();
      },
    };
  };
}

/** At each place, how many were counted before it. */
function sums(length: number, counted: (index: number) => boolean): Uint32Array {
  const sum = new Uint32Array(length + 1);
  for (let i = 0; i < length; i += 1) sum[i + 1] = (sum[i] ?? 0) + (counted(i) ? 1 : 0);
  return sum;
}
