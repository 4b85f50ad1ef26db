import { castOf } from '../transcript/cast.js';
import type { People, Person } from '../transcript/people.js';
import { personMentions } from '../transcript/person-mentions.js';
import { type Meeting, meetingSchema, type Transcript } from '../transcript/transcript.js';
import { contradict, eventSlug, eventWords, slugOf } from './events.js';
import { citySlug, elsewhere } from './places.js';

/** What tells of which meeting a document is. */
export interface MeetingEvidence {
  readonly title: string;
  /** Of the event; null where not even the day of publication is known. */
  readonly date: string | null;
  readonly place: string | null;
  /** Those who met, as far as title and labels name people of people.yml. */
  readonly principals: readonly Person[];
}

/** Offices of those who speak for others and do not meet themselves. */
const spokesperson = /spokes|press secretary|報道官|報道室/iu;

/** The people of people.yml whom a title names, each certain, in the order of the title. */
export function namedInTitle(title: string, people: People, date: string | null): Person[] {
  const cast = castOf(people, { participants: [] }, date);
  return [...new Set(personMentions(title, cast).flatMap(({ person }) => person ?? []))].filter(
    ({ side }) => side !== 'press' && side !== 'staff',
  );
}

/**
 * Those who met: whom the title names, and whoever of people.yml speaks or is reported. Reporters, moderators, and a
 * spokesperson beside others, have met nobody.
 */
export function principalsOf(transcript: Transcript, titled: readonly Person[], people: People): Person[] {
  const heard = transcript.turns.flatMap(({ speaker, reports }) => (speaker ? [speaker] : reports));
  const known = [...new Set(heard.map(({ id }) => id))].flatMap((id) => people.get(id) ?? []);
  const officials = known.filter(({ side }) => side !== 'press' && side !== 'staff');
  const speaks = (person: Person) =>
    person.offices.length > 0 && person.offices.every(({ office }) => spokesperson.test(office));
  const all = [...new Set([...titled, ...officials])];
  const principals = all.filter((person) => titled.includes(person) || !speaks(person));
  return principals.length > 0 ? principals : all;
}

/** The day before, the day, and the day after: one event has two local days. */
export function daysAround(date: string): string[] {
  const at = Date.parse(`${date}T00:00:00Z`);
  return [-1, 0, 1].map((days) => new Date(at + days * 86_400_000).toISOString().slice(0, 10));
}

/** How far the facts of a document fit a meeting: wholly, in part, or so little that its words must tell. */
export type Fit = 'wholly' | 'in part' | 'by its words only';

/**
 * Whether a document can be of a meeting by its facts, null where it cannot: never where it is not within a day of it. It
 * fits where it is not elsewhere, not plainly of another event, and with the same people; fewer of them are enough where the
 * title names the very meeting, and in part where it says that they spoke jointly; nobody at all where it names the meeting
 * on its very day. With some of its people, whatever title and place say, its words may tell.
 */
export function fitOf(evidence: MeetingEvidence, meeting: Meeting): Fit | null {
  const { date, place, principals, title } = evidence;
  if (date === null || !daysAround(date).includes(meeting.date)) return null;
  const met = new Set<string>(meeting.participants);
  const byWords = principals.some(({ id }) => met.has(id)) ? 'by its words only' : null;
  const said = eventWords(title);
  const held = eventWords(`${meeting.event} ${meeting.id.replaceAll('-', ' ')}`);
  if (elsewhere(place, meeting.place) || contradict(said, held)) return byWords;
  const names = said.meeting !== null && said.meeting === held.meeting;
  if (principals.length === 0) return names && date === meeting.date ? 'wholly' : null;
  if (principals.some(({ id }) => !met.has(id))) return byWords;
  if (principals.length === met.size || names) return 'wholly';
  return said.joint ? 'in part' : byWords;
}

/** A meeting that the record does not have yet. `taken`: whether another meeting has an id. */
export function newMeeting(
  { title, date, place, principals }: MeetingEvidence,
  language: string,
  taken: (id: string) => boolean,
): Meeting {
  const id = freeId([date ?? 'undated', citySlug(place), eventSlug(title)], principals, taken);
  return meetingSchema.parse({
    id,
    title: meetingTitle(title, date, place, language),
    // A meeting without a day is never written: it stands in for one while a document is only looked at.
    date: date ?? '0001-01-01',
    place,
    event: title,
    participants: principals.map((person) => person.id),
  });
}

/** Where another meeting has the id, those who met tell one from the other; then a number does. */
function freeId(
  parts: readonly (string | null)[],
  principals: readonly Person[],
  taken: (id: string) => boolean,
): string {
  const id = parts.filter((part) => part !== null).join('-');
  if (!taken(id)) return id;
  const [day, ...rest] = parts.filter((part) => part !== null);
  const names = principals.slice(0, 3).map(({ family }) => slugOf(family, 20));
  const named = [day, ...rest.slice(0, -1), ...names, ...rest.slice(-1)].join('-');
  if (names.length > 0 && !taken(named)) return named;
  let number = 2;
  while (taken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** The title with the place and the day that it does not have itself, in the document's own language. */
function meetingTitle(title: string, date: string | null, place: string | null, language: string): string {
  const city = place?.split(/\s*[,，、]\s*/u).at(-1) ?? '';
  const [year = 0, month = 0, day = 0] = (date ?? '').split('-').map(Number);
  if (language === 'ja') return date === null ? title : `${title}（${year}年${month}月${day}日）`;
  const where = city === '' || title.includes(city) ? [] : [place ?? ''];
  const when = date === null ? [] : [`${day} ${monthNames[month - 1] ?? ''} ${year}`];
  return [title, ...where, ...when].join(', ');
}
