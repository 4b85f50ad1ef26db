import type { Alleged } from './alleged.js';
import { heardIn, type QuoteAt, quoteOf, speakersOf } from './heard.js';
import { type Alleging, circumstances } from './judged.js';
import type { Run } from './splice.js';
import { sentencesWithin } from './stretches.js';
import { type VerifiedClaim, verdicts } from './verify-result.js';

/** What is said of a claim whose words stand in several places, or in another order. */
type Joined = Partial<VerifiedClaim> & Pick<VerifiedClaim, 'verdict'>;

/** A claim that is made of runs of words which do not stand together. */
export function joinedFrom(
  alleged: Alleged,
  runs: readonly Run[],
  alleging: Alleging,
  quoteAt: QuoteAt,
): Joined {
  return rearranged(alleged, runs, alleging, quoteAt) ?? spliced(runs, alleging, quoteAt);
}

function spliced(runs: readonly Run[], alleging: Alleging, quoteAt: QuoteAt): Joined {
  const heard = runs.flatMap(({ stretch, source }) => heardIn(stretch, [source]));
  const parts = heard.map((one) => quoteOf(one, quoteAt));
  const [match = null] = [...parts].sort((a, b) => markedIn(b) - markedIn(a));
  const found = circumstances(heard, alleging);
  const also = verdicts.filter((one) => found.has(one));
  return { verdict: 'spliced', also, match, parts, meaningChanged: true, saidBy: speakersOf(heard) };
}

/** Words of one sentence in another order: changed, for nothing is joined from elsewhere. Null where they are of several. */
function rearranged(
  { text }: Alleged,
  runs: readonly Run[],
  alleging: Alleging,
  quoteAt: QuoteAt,
): Joined | null {
  const [first] = runs;
  if (!first || runs.some(({ stretch }) => stretch !== first.stretch)) return null;
  const inOrder = runs.map(({ source }) => source).sort(([a], [b]) => a - b);
  const [heard, ...others] = heardIn(first.stretch, inOrder);
  if (!heard || others.length > 0) return null;
  const { start, end } = { start: heard.marks[0]?.start ?? 0, end: heard.marks.at(-1)?.end ?? 0 };
  if (sentencesWithin(heard.piece, { start, end }) > 1) return null;
  const source = first.stretch.source.slice(start, end);
  const found = circumstances([heard], alleging);
  return {
    verdict: 'altered',
    also: verdicts.filter((one) => found.has(one)),
    match: quoteOf(heard, quoteAt),
    diff: [{ op: 'replace', claimed: text, source, meaning: 'word' }],
    meaningChanged: true,
    redline: [
      { text, is: 'gone', telling: true },
      { text: ' ', is: 'same', telling: false },
      { text: source, is: 'new', telling: true },
    ],
    saidBy: speakersOf([heard]),
    corrected: source,
  };
}

/** How much of a quote is marked. */
export function markedIn({ marks }: { readonly marks: readonly (readonly [number, number])[] }): number {
  return marks.reduce((sum, [from, to]) => sum + to - from, 0);
}
