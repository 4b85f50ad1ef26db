import type { Person } from '../../transcript/person.js';
import { areRepeated, dateOf, type Heard, heardIn, isAnothers, isReported, isTranslated } from './heard.js';
import type { Laid } from './places.js';
import { type Verdict, verdicts } from './verify-result.js';

/** Whose words a claim is said to be, and of when; null where nothing says. */
export interface Alleging {
  readonly by: string | null;
  readonly people: readonly Person[] | null;
  /** `2023`, `2023-06` or `2023-06-01`. */
  readonly on: string | null;
  /** Whether the day was read out of the text around the claim. */
  readonly isRead: boolean;
}

/** A claim laid upon one place, and everything that is true of it there. */
export interface Judged {
  readonly laid: Laid;
  readonly heard: readonly Heard[];
  readonly found: ReadonlySet<Verdict>;
}

/** Everything that is true of a claim where it is laid upon one place. */
export function judge(laid: Laid, alleging: Alleging): Judged {
  const runs = laid.alignment.steps.flatMap(({ is, source }) =>
    is === 'same' || is === 'alike' ? [source] : [],
  );
  const heard = heardIn(laid.stretch, runs);
  const found = circumstances(heard, alleging);
  if (laid.changes.length > 0) found.add('altered');
  else found.add(laid.elided ? 'elided' : 'exact');
  if (laid.elided && voicesIn(heard) > 1) found.add('spliced');
  if (found.size > 1) found.delete('exact');
  return { laid, heard, found };
}

/** What is true of a claim's words wherever they stand: whose they are, of when, and through whom the record has them. */
export function circumstances(heard: readonly Heard[], { people, on, isRead }: Alleging): Set<Verdict> {
  const found = new Set<Verdict>();
  if (people && heard.some((one) => isAnothers(one, people))) found.add('misattributed');
  if (on !== null && heard.some((one) => isOfOtherDay(one, on, isRead))) found.add('wrong-date');
  if (heard.some((one) => isReported(one) || (people && areRepeated(one, people)))) found.add('reported');
  if (heard.some(isTranslated)) found.add('translation');
  return found;
}

/**
 * A date that is not known contradicts none. Nor does the next day contradict what a text says of itself, for it is another
 * day already in Tokyo; nor the day on which an article was printed, which need not be that of its words.
 */
function isOfOtherDay(heard: Heard, on: string, isRead: boolean): boolean {
  const date = dateOf(heard);
  if (date === null || date.startsWith(on)) return false;
  if (!isRead) return true;
  return (
    heard.stretch.transcript.document.kind !== 'article' &&
    ![-1, 1].some((days) => daysFrom(date, days).startsWith(on))
  );
}

function daysFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many people an article quotes in these words. */
function voicesIn(heard: readonly Heard[]): number {
  return new Set(heard.flatMap(({ piece }) => piece.turn.speaker?.id ?? [])).size;
}

/** The fewer changes the better; then what speaks for the claim; then the speaker's own words, and the earlier ones. */
export function byMerit(a: Judged, b: Judged): number {
  const demerits = ({ laid, found, heard }: Judged) => [
    laid.alignment.cost + laid.changes.filter(({ op }) => op === 'delete').length,
    laid.changes.length,
    ...verdicts.map((verdict) => (found.has(verdict) && verdict !== 'exact' ? 1 : 0)),
    heard.length,
  ];
  const [left, right] = [demerits(a), demerits(b)];
  for (const [i, demerit] of left.entries()) {
    const other = right[i] ?? 0;
    if (demerit !== other) return demerit - other;
  }
  const dates = [a, b].map(({ heard: [first] }) => (first ? dateOf(first) : null) ?? '9');
  return (dates[0] ?? '').localeCompare(dates[1] ?? '');
}
