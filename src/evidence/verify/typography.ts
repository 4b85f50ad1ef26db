import type { Alleged } from './alleged.js';
import { type Laid, quotedUnits } from './places.js';
import type { VerifiedClaim } from './verify-result.js';

/** What a claim prints otherwise than the source without changing a word, and whether it begins or ends within a sentence. */
export function typographyOf(alleged: Alleged, { stretch, alignment }: Laid): VerifiedClaim['typography'] {
  const { units } = quotedUnits(alleged);
  const found = new Set<VerifiedClaim['typography'][number]>();
  for (const { is, claim, source } of alignment.steps) {
    if (is === 'alike') found.add('signs');
    if (is !== 'same') continue;
    const [first, last] = [units[claim[0]], units[claim[1] - 1]];
    const [there, end] = [stretch.units[source[0]], stretch.units[source[1] - 1]];
    if (!first || !last || !there || !end) continue;
    const [ours, theirs] = [
      alleged.text.slice(first.start, last.end),
      stretch.source.slice(there.start, end.end),
    ];
    if (ours === theirs) continue;
    if (lettersOf(ours) !== lettersOf(theirs)) found.add('case');
    if (lettersOf(ours) === lettersOf(theirs) || signsOf(ours) !== signsOf(theirs)) found.add('signs');
  }
  const [begin, after] = [stretch.units[alignment.from], stretch.units[alignment.to]];
  const opens = alignment.from === 0 || begin?.before === 'stop' || begin?.before === 'question';
  const closes = !after || after.before === 'stop' || after.before === 'question';
  if (!opens && begin?.before !== 'exclamation') found.add('begins within a sentence');
  if (!closes && after.before !== 'exclamation') found.add('ends within a sentence');
  return [...found];
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function signsOf(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, '');
}
