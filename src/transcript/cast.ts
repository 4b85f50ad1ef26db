import { type Office, officesOn, type People, type Person } from './people.js';
import type { Meeting } from './transcript.js';

/** Those against whom the names of one document are resolved, on the day of its event. */
export interface Cast {
  readonly people: People;
  readonly date: string | null;
  readonly participants: readonly Person[];
  /** Participants, and everybody who held an office on that day: the only ones an official's name can mean. */
  readonly officials: readonly Person[];
}

export function castOf(people: People, meeting: Pick<Meeting, 'participants'>, date: string | null): Cast {
  const participants = people.among(meeting.participants);
  const inOffice = people.all.filter((person) => officesOn(person, date).length > 0);
  return { people, date, participants, officials: [...new Set([...participants, ...inOffice])] };
}

/** The office in which a person speaks on the day; null where none or several are known. */
export function officeIn(cast: Cast, person: Person): Office | null {
  const offices = officesOn(person, cast.date);
  return offices.length === 1 ? (offices[0] ?? null) : null;
}

/** Small letters, no full stops or apostrophes, single blanks: for comparing names and titles, never for showing. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.,'’]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Among several who bear the name, those who took part come before those who merely held an office that day. */
export function participantsFirst(cast: Cast, candidates: readonly Person[]): readonly Person[] {
  const present = candidates.filter((person) => cast.participants.includes(person));
  return present.length > 0 ? present : candidates;
}
