import { nationsIn } from '../../pairs/nations.js';
import type { Evidence } from '../evidence.js';
import { isCourtesy } from '../formulas/courtesy.js';
import { spokenRecord } from '../formulas/spoken.js';
import { tokensOf } from '../formulas/tokens.js';
import { tableOf } from '../table.js';

/** The name of a nation says less of what somebody speaks of than any other term. */
const ofNation = 0.25;

/** How much a sentence tells of the field: its terms of the glossary, each once; less than nothing where it only greets or thanks. */
export function worthOf(text: string, evidence: Evidence): number {
  if (isCourtesy(text)) return -1;
  const known = nationTerms(evidence);
  const terms = tokensOf(text, spokenRecord(evidence).anchors).filter(({ is }) => is === 'term');
  const keys = new Set(terms.map(({ key }) => key));
  return [...keys].reduce((sum, key) => sum + (known.has(key) ? ofNation : 1), 0);
}

/** The keys of terms that are the name of a nation and nothing else. */
export const nationTerms = tableOf(function* ({ entries }): Generator<void, ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const { id, term } of entries) {
    const isNation = nationsIn(term, 'en').some(({ start, end }) => start === 0 && end === term.length);
    if (isNation) keys.add(`@${id}`);
    yield;
  }
  return keys;
});
