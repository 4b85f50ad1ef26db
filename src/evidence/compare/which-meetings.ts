import type { Meeting } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { type LaidOut, laidOut } from './comparable.js';

/** Two meetings whose documents are laid side by side, the earlier first. */
export interface TwoMeetings extends LaidOut {
  /** Later meetings that could be compared and have nothing of it. */
  readonly silentSince: readonly Meeting[];
}

export interface Choice {
  /** Meetings to choose from; all where none is named. */
  readonly named: readonly Meeting[];
  /** The meeting named is the earlier one. */
  readonly since: boolean;
  /** Whether a document has something of what is compared. */
  readonly has: (document: string) => boolean;
  readonly prefer: string;
  /** One person's words are compared: which other offices were heard does not matter. */
  readonly onePerson: boolean;
}

/** How many meetings are looked back upon for one to compare with. */
const lookedBack = 200;

/**
 * Which two meetings to compare. Of two that are named, these. With one that is named, the last comparable one before it.
 * Else the last two comparable ones that both have something; failing that, the last one that has, and its nearest
 * comparable one; failing that, any two that have.
 *
 * @returns null where there are no two with text in one language.
 */
export function whichMeetings(evidence: Evidence, choice: Choice): TwoMeetings | null {
  const all = inOrder(evidence);
  const { named, since } = choice;
  if (named.length === 2) return pairOf(named[0], named[1]);
  if (named.length === 1) {
    const [only] = named;
    const before = all.filter((one) => only && comesBefore(one, only));
    const after = all.filter((one) => only && comesBefore(only, one));
    const later = since ? newest(after, (one) => pairOf(only, one)) : null;
    return (
      later ??
      newest(before, (one) => pairOf(one, only)) ??
      newest([...after].reverse(), (one) => pairOf(only, one))
    );
  }
  const pool = (named.length > 2 ? named : all).slice(-lookedBack);
  const having = pool.filter(({ id }) =>
    evidence.documents.some(
      ({ transcript: { document } }) => document.meeting === id && choice.has(document.id),
    ),
  );
  for (const second of [...having].reverse()) {
    const found = newest(
      having.filter((one) => comesBefore(one, second)),
      (one) => pairOf(one, second),
      'comparable and both have',
    );
    if (found) return { ...found, silentSince: silentSince(found) };
  }
  const last = having.at(-1);
  if (last) {
    const comparable =
      newest(
        pool.filter((one) => comesBefore(last, one)).reverse(),
        (one) => pairOf(last, one),
        'comparable',
      ) ??
      newest(
        pool.filter((one) => comesBefore(one, last)),
        (one) => pairOf(one, last),
        'comparable',
      );
    if (comparable) return comparable;
  }
  for (const second of [...having].reverse()) {
    const found = newest(
      having.filter((one) => comesBefore(one, second)),
      (one) => pairOf(one, second),
    );
    if (found) return found;
  }
  return null;

  function pairOf(first: Meeting | undefined, second: Meeting | undefined): TwoMeetings | null {
    const laid = first && second ? laidOut(first, second, evidence, choice.prefer, hasSome) : null;
    if (!laid) return null;
    const notClaimed = laid.notClaimed.filter((one) => !(choice.onePerson && one === 'other-offices'));
    return { ...laid, notClaimed, silentSince: [] };
  }

  function hasSome({ transcript }: RecordedDocument): boolean {
    return choice.has(transcript.document.id);
  }

  function bothHave({ first, second }: LaidOut): boolean {
    return [first, second].every(({ documents }) => documents.some(hasSome));
  }

  /** The pair with the last of some meetings: one that is comparable and has something of it before one that is not. */
  function newest(
    meetings: readonly Meeting[],
    pair: (one: Meeting) => TwoMeetings | null,
    wanted: 'any' | 'comparable' | 'comparable and both have' = 'any',
  ): TwoMeetings | null {
    let comparable: TwoMeetings | null = null;
    let any: TwoMeetings | null = null;
    for (const one of [...meetings].reverse()) {
      const found = pair(one);
      if (found && found.notClaimed.length === 0) {
        if (bothHave(found)) return found;
        comparable ??= found;
      }
      any ??= found;
    }
    if (wanted === 'comparable and both have') return null;
    return wanted === 'comparable' ? comparable : (comparable ?? any);
  }

  function silentSince(pair: LaidOut): Meeting[] {
    return all.filter((one) => {
      if (!comesBefore(pair.second.meeting, one)) return false;
      const later = pairOf(pair.second.meeting, one);
      return (
        later !== null &&
        later.notClaimed.length === 0 &&
        ![...later.second.documents, ...later.second.others].some(hasSome)
      );
    });
  }
}

function inOrder(evidence: Evidence): Meeting[] {
  const told = new Set(evidence.documents.map(({ transcript }) => transcript.document.meeting));
  return evidence.meetings
    .filter(({ id }) => told.has(id))
    .sort((a, b) => (comesBefore(a, b) ? -1 : comesBefore(b, a) ? 1 : 0));
}

function comesBefore(a: Meeting, b: Meeting): boolean {
  return a.date < b.date || (a.date === b.date && a.id < b.id);
}
