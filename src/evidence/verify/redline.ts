import type { Laid, Quoted } from './places.js';
import type { Unit } from './units.js';
import type { Redline } from './verify-result.js';

/**
 * A claim beside the published words in one line: `gone` is what only the claim has, `new` what only the print has, in
 * their order; every text is a slice of one of the two. What the claim openly leaves out is three points.
 */
export function redlineOf(
  { alleged, units }: Quoted,
  { stretch, alignment, changes, openly }: Laid,
): Redline {
  const runs: Redline = [];
  const telling = (text: string) =>
    changes.some(({ claimed, source, meaning }) => meaning !== null && (claimed === text || source === text));
  const add = (text: string, is: Redline[number]['is']) => {
    if (text !== '') runs.push({ text, is, telling: is !== 'same' && telling(text) });
  };
  for (const { is, claim, source } of alignment.steps) {
    const ours = sliceOf(alleged.text, units, claim);
    const theirs = sliceOf(stretch.source, stretch.units, source);
    if (is === 'same' || is === 'alike') add(theirs, 'same');
    else if (is === 'omitted' && openly.has(source[0])) add('…', 'same');
    else {
      add(ours, 'gone');
      add(theirs, 'new');
    }
  }
  return spaced(runs);
}

/** Blanks between the runs where the words on either side want one. */
function spaced(runs: Redline): Redline {
  return runs.flatMap((run, i) => {
    const before = runs[i - 1];
    const joined = !before || (noBlank.test(before.text.slice(-1)) && noBlank.test(run.text.charAt(0)));
    return joined ? [run] : [{ text: ' ', is: 'same' as const, telling: false }, run];
  });
}

const noBlank = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。]/u;

function sliceOf(text: string, units: readonly Unit[], [from, to]: readonly [number, number]): string {
  const [first, last] = [units[from], units[to - 1]];
  return first && last && from < to ? text.slice(first.start, last.end) : '';
}
