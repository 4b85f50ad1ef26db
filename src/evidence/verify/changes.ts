import type { Alignment } from './alignment.js';
import { deniesInJapanese, lettersOf, meaningOf, type Worded } from './meaning.js';
import type { Known } from './same-thing.js';
import type { Stop } from './units.js';
import type { Change } from './verify-result.js';

/** What a claim changes of the source's words that it lies upon, in the order of the claim; omissions that it marks are none. */
export function changesOf({ steps }: Alignment, claim: Worded, source: Worded, known: Known): Change[] {
  return steps.flatMap(({ is, claim: claimed, source: printed }) => {
    if (is === 'omitted' || is === 'alike') return [];
    if (is === 'same') return stopsChanged(claimed, printed, claim, source);
    return [changeAt(claimed, printed, claim, source, known)];
  });
}

function changeAt(
  claimed: readonly [number, number],
  printed: readonly [number, number],
  claim: Worded,
  source: Worded,
  known: Known,
): Change {
  const [said, real] = [slice(claim, claimed), slice(source, printed)];
  const op = said === '' ? 'delete' : real === '' ? 'insert' : 'replace';
  const [ours, theirs] = [claim.units.slice(...claimed), source.units.slice(...printed)];
  const meaning = isDenied(claim, claimed, source, printed)
    ? 'negation'
    : meaningOf(ours, theirs, claim, source, known.isWord);
  const sameThing =
    meaning === 'name' || meaning === 'word' ? known.sameThing({ claim, claimed, source, printed }) : null;
  return sameThing === null
    ? { op, claimed: said, source: real, meaning }
    : { op, claimed: said, source: real, meaning: null, sameThing };
}

/** Whether one of two Japanese wordings denies what the other says: a denial reaches beyond the characters that differ. */
function isDenied(
  claim: Worded,
  claimed: readonly [number, number],
  source: Worded,
  printed: readonly [number, number],
): boolean {
  const around = (text: Worded, [from, to]: readonly [number, number]) =>
    slice(text, [Math.max(0, from - reach), Math.min(text.units.length, to + reach)]);
  return deniesInJapanese(around(claim, claimed)) !== deniesInJapanese(around(source, printed));
}

/** Characters of "ません". */
const reach = 3;

/**
 * Where claim and source print the same words but one asks what the other says, or one ends a sentence where the other has
 * no sign at all. A comma, a dash or a semicolon more or less is typography, and so is either in the place of a full stop.
 */
function stopsChanged(
  claimed: readonly [number, number],
  printed: readonly [number, number],
  claim: Worded,
  source: Worded,
): Change[] {
  const changes: Change[] = [];
  for (let i = 1; i < claimed[1] - claimed[0]; i += 1) {
    const [at, there] = [claimed[0] + i, printed[0] + i];
    const [ours, theirs] = [claim.units[at], source.units[there]];
    const [before, beforeThere] = [claim.units[at - 1], source.units[there - 1]];
    if (!ours || !theirs || !before || !beforeThere) continue;
    if (saysTheSame(ours.before, theirs.before)) continue;
    changes.push({
      op: 'replace',
      claimed: claim.text.slice(before.start - claim.from, ours.end - claim.from),
      source: source.text.slice(beforeThere.start - source.from, theirs.end - source.from),
      meaning: ours.before === 'question' || theirs.before === 'question' ? 'question' : null,
    });
  }
  return changes;
}

function saysTheSame(a: Stop, b: Stop): boolean {
  const ends = (stop: Stop) => stop === 'stop' || stop === 'exclamation';
  if (a === 'question' || b === 'question') return a === b;
  return !((ends(a) && b === 'none') || (ends(b) && a === 'none'));
}

/**
 * Whether two printed runs are the same letters: parted by hyphens or not at all ("counter-strike", "counterstrike"), or in
 * a claim of one case throughout, where "us" may be the country.
 */
export function areAlike(typed: string, printed: string, claimIsOfOneCase: boolean): boolean {
  const claimed = typed.replace(/(?<=[-‐‑\u00ad])[ \t]*\r?\n[ \t]*/gu, '');
  if (claimed === '' || printed === '' || /\s/u.test(claimed + printed)) return false;
  if (/\p{N}[-‐‑]\p{N}/u.test(claimed + printed)) return false;
  if (claimIsOfOneCase && lettersOf(claimed) === lettersOf(printed)) return !/\p{N}/u.test(claimed);
  const bare = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[-‐‑\u00ad]/gu, '')
      .toLowerCase();
  return bare(claimed) === bare(printed);
}

/** What whoever wrote the transcript puts in brackets of what was heard besides words. */
const heardBesides = /^[\s(（[]*(?:laughter|laughs|chuckles|applause|笑い?|拍手)[\s)）\]]*$/iu;

/** Whether a claim leaves out nothing but such a note. */
export function isNoteOfSounds(claimed: string, printed: string): boolean {
  return claimed === '' && heardBesides.test(printed);
}

function slice({ text, from, units }: Worded, [first, end]: readonly [number, number]): string {
  const [start, last] = [units[first], units[end - 1]];
  return !start || !last || end <= first ? '' : text.slice(start.start - from, last.end - from);
}
