import { UsageError } from '../../mistakes/usage-error.js';
import { mendNames } from '../../search/in-words/names.js';
import { parseQuery } from '../../search/query.js';
import { readQuery } from '../../search/reading.js';
import { plainName } from '../../transcript/cast.js';
import type { Person } from '../../transcript/person.js';
import type { Evidence } from '../evidence.js';
import { peopleCalled } from '../verify/people-named.js';
import { nearestIn } from './nearest-in.js';
import { pastedIn } from './pasted.js';

/** Of several who can be meant, so many are told. */
const peopleTold = 5;

/**
 * Who is meant by an id, a name in either script, with or without titles, the beginning of one, or an office ("Japan's
 * defense minister in 2024"): those who speak in the record before all others.
 *
 * @throws UsageError where it is nobody, or several; with the nearest, or with all of them
 */
export function personNamed(typed: string, evidence: Evidence): Person {
  const { words } = pastedIn(typed);
  if (!/[\p{L}\p{N}]/u.test(words))
    throw new UsageError({ code: 'nothing-to-search-for', command: 'speaker' });
  const found = [byName, byTitle, byBeginning, byOffice]
    .map((candidates) => candidates(words, evidence))
    .find((some) => some.length > 0);
  const [person, ...others] = found ?? [];
  if (!found || !person) {
    throw new UsageError({ code: 'nobody-named', value: words, nearest: nearestName(words, evidence) });
  }
  if (others.length > 0) {
    const people = found.slice(0, peopleTold).map(({ name, id }) => `${name} (${id})`);
    throw new UsageError({ code: 'several-people', value: words, count: found.length, people });
  }
  return person;
}

function byName(typed: string, evidence: Evidence): Person[] {
  const wanted = plainName(typed);
  const id = typed.toLowerCase();
  return heardFirst(
    evidence.people.filter(
      (person) =>
        person.id === id ||
        [person.name, person.family, ...person.aliases].some((one) => plainName(one) === wanted),
    ),
    evidence,
  );
}

function byTitle(typed: string, evidence: Evidence): Person[] {
  return heardFirst(peopleCalled(typed, evidence.people), evidence);
}

function byBeginning(typed: string, { people, complete }: Evidence): Person[] {
  const begun = new Set(complete('speaker', typed).map(({ value }) => value));
  return people.filter(({ id }) => begun.has(id));
}

function byOffice(typed: string, evidence: Evidence): Person[] {
  // A reading corrects misspelt names: good enough to suggest somebody, never to answer for them.
  if (mendNames(parseQuery(typed), evidence.searchable).corrections.length > 0) return [];
  return byReading(typed, evidence);
}

function byReading(typed: string, { people, searchable }: Evidence): Person[] {
  const read = readQuery(typed, searchable).aspects.flatMap(({ filters }) => filters);
  const ids = new Set(read.flatMap(({ name, values }) => (name === 'speaker' ? values : [])));
  return people.filter(({ id }) => ids.has(id));
}

function heardFirst(people: Person[], { searchable }: Evidence): Person[] {
  const heard = people.filter(({ id }) => searchable.filterContext.speaking.has(id));
  return heard.length > 0 ? heard : people;
}

/** Whoever comes nearest to the whole, or to its last word: "Secretary Hamda". */
function nearestName(words: string, evidence: Evidence): string | null {
  const last = words.split(/\s+/u).at(-1) ?? words;
  const id = nearestIn('speaker', words, evidence) ?? nearestIn('speaker', last, evidence);
  const { people } = evidence;
  return id === null ? null : (people.find((one) => one.family.toLowerCase() === id)?.name ?? id);
}
