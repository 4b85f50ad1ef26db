import type { Format } from './format.js';
import { namesIn } from './hearing/known-names.js';
import type { HearingLabel } from './hearing/labels.js';
import { withMisprints } from './hearing/misprints.js';
import { distinct, folded } from './hearing/names.js';
import { opensSitting } from './hearing/parts.js';
import { askedAndAnswered } from './hearing/questions.js';
import { sittingOf } from './hearing/sitting.js';
import { type Unit, unitsOf } from './hearing/units.js';
import { chairsOf } from './hearing/voices.js';

/** What the U.S. Government Publishing Office prints on hearings and on the Record. */
const printedBy =
  /GOVERNMENT (?:PRINTING|PUBLISHING) OFFICE|Government (?:Printing|Publishing) Office|\[(?:House|Senate|Joint|Congressional) (?:Hearing|Record)|\bmet, pursuant to\b|STATEMENT OF HON\.|\[\[Page [A-Z]?\d+\]\]/u;

/**
 * Hearings of the U.S. Congress and the Congressional Record as they are printed: paragraphs that begin with
 * `Mr. FORBES.`, `Senator Reed.`, `The PRESIDING OFFICER.`, hard-wrapped lines, and round them title pages, rosters,
 * contents, headings and written matter that nobody spoke.
 */
export const hearing: Format = {
  name: 'hearing',

  confidence({ source, metadata, layout }) {
    if (metadata.kind !== 'transcript' || layout.speeches !== null) return 0;
    const labels = labelled(source, unitsOf(source)).filter((label) => label?.irregular === null);
    if (labels.length < 2) return 0;
    if (printedBy.test(source)) return 0.97;
    const capitals = labels.filter((label) => label?.capitals).length;
    return labels.length >= 4 && capitals / labels.length > 0.8 ? 0.8 : 0.4;
  },

  read(published) {
    const { source } = published;
    const units = unitsOf(source);
    const labels = labelled(source, units);
    const front = frontEnd(units, labels);
    const known = distinct(namesIn(source, units, front));
    const sitting = sittingOf(published, units, labels, front, known);
    const chairs = new Set(chairsOf(units, known).map(({ name }) => folded(name).join('-')));
    return { ...sitting, turns: askedAndAnswered(source, sitting.turns, known, chairs) };
  },
};

function labelled(source: string, units: readonly Unit[]): (HearingLabel | null)[] {
  const openings = units.map((unit) =>
    unit.kind === 'paragraph' && unit.begins && unit.indent < 8 ? source.slice(unit.start, unit.end) : null,
  );
  return withMisprints(openings);
}

/** The index of the unit with which the sitting begins: its opening sentence, a statement's heading, or the first label. */
function frontEnd(units: readonly Unit[], labels: readonly (HearingLabel | null)[]): number {
  const opening = units.findIndex((unit) => unit.kind === 'paragraph' && opensSitting(unit.text));
  const first = labels.findIndex((label) => label !== null);
  const heading = units.findIndex(
    (unit, i) =>
      unit.kind === 'heading' &&
      /^(?:OPENING )?STATEMENTS? OF\b/u.test(unit.text) &&
      units[i + 1]?.kind === 'paragraph' &&
      !/(?:\.{4}|(?: \.){4})/u.test(units[i + 1]?.text ?? ''),
  );
  const found = [opening, first, heading].filter((at) => at !== -1);
  return found.length === 0 ? units.length : Math.min(...found);
}
