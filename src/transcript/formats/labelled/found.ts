import { type PrintedPerson, rosterLine } from '../../printed-name.js';
import type { PublishedText } from '../format.js';
import { conventionOf } from './convention.js';
import { Identities } from './identity.js';
import type { Convention } from './label.js';
import { type Row, rowsOf } from './rows.js';

/** Rows at the top of a page in which speakers may be listed before they speak. */
const rosterRows = 40;

interface Found {
  readonly rows: readonly Row[];
  /** Those before the first label. */
  readonly front: readonly Row[];
  readonly convention: Convention;
}

/** What was found in a published text, which is asked for its confidence before it is read. */
const alreadyFound = new WeakMap<PublishedText, Found>();

/** Rows and labels of a published text; the same text is searched once. */
export function found(published: PublishedText): Found {
  const before = alreadyFound.get(published);
  if (before) return before;
  const rows = rowsOf(published.layout);
  const identities = new Identities(published, rows.slice(0, rosterRows));
  const convention = conventionOf(published, rows, identities);
  const first = convention.labels[0];
  const front = first ? rows.slice(0, rows.indexOf(first.row)) : rows;
  const now = { rows, front, convention };
  alreadyFound.set(published, now);
  return now;
}

/** Those whom a roster above the first label names with their offices. */
export function rosterOf(front: readonly Row[]): PrintedPerson[] {
  return front.flatMap((row) => rosterLine(row.text) ?? []);
}

/** Those whom the page's own data names, as if a roster did. */
export function namedByPage({ layout }: PublishedText): PrintedPerson[] {
  return (layout.facts.people ?? []).map(({ value, office }) => ({
    name: value,
    office,
    courtesy: null,
    nation: null,
    aside: null,
  }));
}
