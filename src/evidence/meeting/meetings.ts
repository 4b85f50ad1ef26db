import type { Meeting } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';
import { exchangesOf } from '../exchange/exchange.js';
import { documentsOf } from './meeting-documents.js';
import type { MeetingsOptions, MeetingsResult } from './meetings-result.js';
import { principalTranscripts } from './principal.js';

/** Meetings on one page unless told. */
export const meetingsShown = 10;

/**
 * The meetings of the record, the newest first: all, or those that words, a year or a place fit, or else those of a person.
 */
export function meetingsLike(
  typed: string,
  evidence: Evidence,
  { limit = meetingsShown, offset = 0 }: MeetingsOptions = {},
): MeetingsResult {
  const query = typed.trim();
  const all = newestFirst(query === '' ? evidence.meetings : fitting(query, evidence));
  return {
    version: 1,
    query,
    found: all.length > 0,
    meetings: all.slice(offset, offset + limit).map((meeting) => listed(meeting, evidence)),
    total: all.length,
  };
}

function newestFirst(meetings: readonly Meeting[]): Meeting[] {
  return [...meetings].sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
}

function fitting(query: string, evidence: Evidence): readonly Meeting[] {
  const named = new Set(evidence.complete('meeting', query).map(({ value }) => value));
  const byName = evidence.meetings.filter(({ id }) => named.has(id));
  if (byName.length > 0) return byName;
  const people = new Set(evidence.complete('speaker', query).map(({ value }) => value));
  if (people.size === 0) return [];
  const speaks = new Set(
    evidence.documents.flatMap(({ transcript, meeting }) =>
      transcript.turns.some(({ speaker, verbatim }) => verbatim && speaker && people.has(speaker.id))
        ? [meeting.id]
        : [],
    ),
  );
  return evidence.meetings.filter(
    ({ id, participants }) => speaks.has(id) || participants.some((one) => people.has(one)),
  );
}

function listed({ id, title, date, place, event, participants }: Meeting, evidence: Evidence) {
  const documents = documentsOf(id, evidence);
  return {
    id,
    title,
    date,
    place,
    event,
    participants: participants.flatMap((one) => {
      const person = evidence.people.find((known) => known.id === one);
      return person ? [{ id: person.id, name: person.name }] : [];
    }),
    documents: documents.map(({ transcript: { document } }) => {
      const { id: name, kind, publisher, language, url } = document;
      return { id: name, kind, publisher, language, url };
    }),
    questions: [...principalTranscripts(id, evidence)].reduce(
      (sum, { transcript }) => sum + exchangesOf(transcript).length,
      0,
    ),
  };
}
