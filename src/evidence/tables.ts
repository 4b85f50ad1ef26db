import { askedRows, saidRows } from './characteristic/word-rows.js';
import { nationTerms } from './characteristic/worth.js';
import type { Evidence } from './evidence.js';
import { formulasOf } from './formulas/formulas.js';
import { documentsByMeeting } from './meeting/meeting-documents.js';
import { principals } from './meeting/principal.js';
import { turnsOfPeople } from './speaker/turns-of.js';
import { lengthsOfMeetings } from './timeline/series.js';

/** Every table of a whole record, those first that others are made of, and the costliest last. */
const tables = [
  nationTerms,
  documentsByMeeting,
  turnsOfPeople,
  principals,
  lengthsOfMeetings,
  saidRows,
  askedRows,
  formulasOf,
] as const;

/** Makes every table of a record, a few milliseconds at each step: then no question waits for one. */
export function* tablesInSteps(evidence: Evidence): Generator<void, void> {
  for (const table of tables) yield* table.inSteps(evidence);
}
