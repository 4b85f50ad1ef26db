import { UsageError } from '../../mistakes/usage-error.js';
import { readQuery } from '../../search/reading.js';
import type { Person, Side } from '../../transcript/person.js';
import type { Meeting } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';

/** What is to be compared, as far as it was said. */
export interface Asked {
  /** Null where everything is compared. */
  readonly topic: string | null;
  /** Meetings that were named, in the order of their days; none where the last ones are meant. */
  readonly meetings: readonly Meeting[];
  /** Whether the meeting named is the one before: "since the last 2+2". */
  readonly since: boolean;
  readonly people: readonly Person[];
  readonly sides: readonly Side[];
}

/** An id of a meeting or its beginning: a month, a day. */
const meetingId = /(?<!\S)(?:meeting[:：])?(?<id>\d{4}-\d{2}(?:-\d{2}(?:-[a-z0-9-]+)?)?)(?!\S)/gu;
const since = /(?<!\p{L})(?:since|seit)(?!\p{L})|以来|以降|から/iu;
const between =
  /^(?:(?:vs\.?|versus|and|with|between|from|to|at|on|about|in|of|the|by|against|since|what|has|have|changed?|compared?|対|と|を|の|は|で|以来|以降|から|比較|比べて|ついて|に|変わった|変化)(?:[\s,、・:：?？]+|$))+|(?:[\s,、・]+(?:vs\.?|versus|and|with|between|at|on|about|in|by|against|since|と|を|の|は|で|から))+[\s?？]*$|^[と対vV、・\s]+$/giu;

/**
 * Takes what was typed apart: two meetings or people or sides, named by filters, ids or plain words, and the topic that is
 * left.
 *
 * @throws UsageError where a filter or a meeting's id cannot be read, or more than two people are named.
 */
export function askedFor(typed: string, evidence: Evidence): Asked {
  const named: Meeting[] = [];
  const rest = typed.replace(meetingId, (whole: string, id: string, at: number) => {
    const found = evidence.meetings.filter((one) => one.id === id || one.id.startsWith(id));
    const [only] = found;
    // Of a month or a day, all its meetings are meant.
    const isId = id.length > 10;
    if (!only || (isId && found.length > 1)) {
      const nearest =
        evidence.meetings.find((one) => one.id.startsWith(id.slice(0, isId ? 10 : 4)))?.id ?? null;
      throw new UsageError(
        { code: 'unknown-meeting', value: id, nearest },
        { text: typed, from: at, to: at + whole.length },
      );
    }
    named.push(...found);
    return ' ';
  });
  if (rest.trim() === '')
    return { topic: null, meetings: ordered(named), since: false, people: [], sides: [] };
  const { aspects, subject } = readQuery(rest, evidence.searchable, ['speaker', 'side', 'meeting', 'date']);
  const valuesOf = (name: string) =>
    aspects.flatMap(({ filters }) => filters.flatMap((one) => (one.name === name ? [...one.values] : [])));
  const held = heldIn(valuesOf('meeting'), valuesOf('from')[0], valuesOf('to')[0], evidence.meetings);
  const people = valuesOf('speaker').flatMap((id) => evidence.people.find((one) => one.id === id) ?? []);
  const sides = valuesOf('side').flatMap((side): Side[] => (side === 'us' || side === 'japan' ? [side] : []));
  if (people.length > 2) {
    throw new UsageError({ code: 'two-to-compare', names: people.map(({ name }) => name) });
  }
  const topic = subject
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(between, ' ')
    .replace(/^[\s、,?？]+|[\s、,?？]+$/gu, '')
    .trim();
  return {
    topic: topic === '' ? null : topic,
    meetings: ordered([...named, ...held]),
    since: since.test(rest),
    people,
    sides: (['us', 'japan'] as const).filter((side) => sides.includes(side)),
  };
}

function heldIn(
  ids: readonly string[],
  from: string | undefined,
  to: string | undefined,
  meetings: readonly Meeting[],
): Meeting[] {
  if (ids.length > 0) return meetings.filter(({ id }) => ids.includes(id));
  if (from === undefined && to === undefined) return [];
  return meetings.filter(
    ({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to),
  );
}

/** In the order of their days, each once. */
function ordered(meetings: readonly Meeting[]): Meeting[] {
  return [...new Map(meetings.map((one) => [one.id, one])).values()].sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
}
