import type { PublishedText } from '../format.js';
import { candidateAt } from './candidates.js';
import type { Identities } from './identity.js';
import { labelsInside } from './inside.js';
import { judge } from './judging.js';
import { type Convention, keyOf, type Label, type Passed, type Read } from './label.js';
import type { Row } from './rows.js';
import { establishedIn, mainStyles, repeated } from './styles.js';
import { withoutPunctuation } from './unpunctuated.js';

/**
 * Finds the convention by which a document labels its turns. Possible labels stand at the beginnings of rows; those
 * that a role, a title, a person named in the document or repetition vouches for show how labels are printed
 * (punctuation, look, capitals). What is printed so and may be a name is a label, also where it stands but once; what
 * vouched-for labels are printed as elsewhere is the same label, and a doubt. All else is words.
 */
export function conventionOf(
  published: PublishedText,
  rows: readonly Row[],
  identities: Identities,
): Convention {
  const { layout } = published;
  const read = repeated(
    rows.flatMap((row): Read[] => {
      const candidate = candidateAt(row, layout);
      if (!candidate) return [];
      return [{ ...candidate, identity: identities.of(candidate.label), key: keyOf(candidate.label) }];
    }),
  );
  const main = mainStyles(read);
  const established = establishedIn(read, main);
  const labels: Label[] = [];
  const passed: Passed[] = [];
  const taken = new Set<number>();
  const above = new Map(rows.map((row, i) => [row.start, rows[i - 1] ?? null]));
  for (const candidate of read) {
    const verdict = judge(candidate, main, established, identities, above.get(candidate.row.start) ?? null);
    if (typeof verdict === 'string') passed.push({ candidate, reason: verdict });
    else if (verdict) {
      labels.push({ ...candidate, ...verdict });
      taken.add(candidate.row.start);
    }
  }
  for (const row of rows) {
    const unmarked = taken.has(row.start) ? null : withoutPunctuation(row, established, published);
    if (unmarked === null) continue;
    if ('reason' in unmarked) passed.push(unmarked);
    else {
      labels.push(unmarked);
      taken.add(row.start);
    }
  }
  for (const found of labelsInside(rows, established, published)) {
    if ('reason' in found) passed.push(found);
    else labels.push(found);
  }
  labels.sort((a, b) => a.span.start - b.span.start);
  return {
    labels: labels.filter((label, i) => (labels[i - 1]?.wordsAt ?? 0) <= label.span.start),
    passed: passed.filter(
      ({ candidate }) => !labels.some((label) => label.span.start === candidate.span.start),
    ),
  };
}
