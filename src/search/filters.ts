import type { Mistake } from '../mistakes/mistake.js';
import { UsageError } from '../mistakes/usage-error.js';
import { plainName } from '../transcript/cast.js';
import type { Person } from '../transcript/people.js';
import {
  type Document,
  documentKinds,
  type Meeting,
  type Side,
  sides,
  type Turn,
  turnKinds,
} from '../transcript/transcript.js';
import type { FilterName, ParsedQuery, QueryPart } from './query.js';

/** What filters are resolved against. */
export interface FilterContext {
  /** Those who speak, ask or are quoted somewhere in the record, and the rest of people.yml. */
  readonly people: readonly Person[];
  readonly speaking: ReadonlySet<string>;
  readonly meetings: readonly Meeting[];
  /** Questions alone are looked for: a speaker is also who is asked. */
  readonly asksQuestions?: boolean;
}

/** Filters, resolved. */
export interface Filters {
  /** As the answer says them back: ids, sides, days, kinds. */
  readonly said: Readonly<Record<string, readonly string[]>>;
  /** The same in words: "Kihara Minoru", "from 2023-01-01". */
  readonly inWords: readonly string[];
  readonly names: ReadonlySet<FilterName>;
  readonly asksFor: (kind: Turn['kind']) => boolean;
  allows(turn: Turn, document: Document): boolean;
}

type FilterPart = Extract<QueryPart, { part: 'filter' }>;
type Test = (turn: Turn, document: Document) => boolean;

const sideWords: ReadonlyMap<string, Side> = new Map<string, Side>(
  Object.entries({
    american: 'us',
    america: 'us',
    usa: 'us',
    'u.s.': 'us',
    'united states': 'us',
    japanese: 'japan',
    jp: 'japan',
    jpn: 'japan',
    日本: 'japan',
    米国: 'us',
    アメリカ: 'us',
    reporters: 'press',
    reporter: 'press',
    media: 'press',
    記者: 'press',
  } satisfies Record<string, Side>),
);

/**
 * Resolves the filters of a query. Values of one filter are alternatives; different filters all hold.
 *
 * @throws UsageError for a value that nothing in the record has, with the nearest one.
 */
export function resolveFilters(query: ParsedQuery, context: FilterContext): Filters {
  const parts = query.parts.filter((part): part is FilterPart => part.part === 'filter');
  const said: Record<string, string[]> = {};
  const tests: Test[] = [];
  const inWords: string[] = [];
  const kinds = new Set<string>();
  for (const name of new Set(parts.map((part) => part.name))) {
    const resolved = parts
      .filter((part) => part.name === name)
      .flatMap((part) => part.values.map((value) => resolvers[name](value, part, query.typed, context)));
    inWords.push([...new Set(resolved.map((one) => one.inWords))].join(' or '));
    said[name] = [...new Set(resolved.flatMap((one) => one.said))];
    if (name === 'kind') for (const kind of said[name]) kinds.add(kind);
    tests.push((turn, document) => resolved.some((one) => one.test(turn, document)));
  }
  return {
    said,
    inWords,
    names: new Set(parts.map((part) => part.name)),
    asksFor: (kind) => kinds.has(kind),
    allows: (turn, document) => tests.every((test) => test(turn, document)),
  };
}

interface Resolved {
  readonly said: readonly string[];
  /** The same for people: names, titles, days in words. */
  readonly inWords: string;
  readonly test: Test;
}
type Resolver = (value: string, part: FilterPart, typed: string, context: FilterContext) => Resolved;

const resolvers: Readonly<Record<FilterName, Resolver>> = {
  speaker: (value, part, typed, { people, speaking, asksQuestions }) => {
    const wanted = plainName(value);
    const bearers = people.filter(
      (person) => namesOf(person).has(wanted) || person.id === value.toLowerCase(),
    );
    const found = bearers.some((person) => speaking.has(person.id))
      ? bearers.filter((person) => speaking.has(person.id))
      : bearers;
    if (found.length === 0) {
      const heard = people.filter((person) => speaking.has(person.id));
      const near = nearest(wanted, heard, (person) => [...namesOf(person)]);
      throw mistake({ code: 'unknown-speaker', value, nearest: near && asTyped(near, value) }, part, typed);
    }
    const ids = new Set<string>(found.map((person) => person.id));
    return {
      said: [...ids],
      // A provisional person is one of his document alone: the same man speaks in several under one name.
      inWords: [...new Set(found.map((person) => person.name))].join(' or '),
      test: ({ speaker, addressedTo }) =>
        (speaker !== null && ids.has(speaker.id)) ||
        (asksQuestions === true && addressedTo.some(({ id }) => ids.has(id))),
    };
  },
  side: (value, part, typed) => {
    const word = value.toLowerCase();
    const side = sides.find((known) => known === word) ?? sideWords.get(word);
    if (!side) throw mistake({ code: 'unknown-side', value, known: sides }, part, typed);
    return { said: [side], inWords: `side ${side}`, test: (turn) => turn.side === side };
  },
  meeting: (value, part, typed, { meetings }) => {
    const words = meetingWords(value);
    const found = meetings.filter((meeting) => {
      const known = `${meetingWords(meeting.id)} ${meetingWords(meeting.title)} ${meetingWords(meeting.place ?? '')}`;
      return words.split(' ').every((word) => known.split(' ').some((other) => other.startsWith(word)));
    });
    if (found.length === 0) {
      const near = nearest(words, meetings, (meeting) =>
        meetingWords(`${meeting.id} ${meeting.title}`).split(' '),
      );
      throw mistake({ code: 'unknown-meeting', value, nearest: near?.id ?? null }, part, typed);
    }
    const ids = new Set<string>(found.map((meeting) => meeting.id));
    const inWords = found.map((meeting) => meeting.title).join('; ');
    return { said: [...ids], inWords, test: (_, document) => ids.has(document.meeting) };
  },
  from: (value, part, typed) => {
    const [first] = daysOf(value, part, typed);
    return {
      said: [first],
      inWords: `from ${first}`,
      test: (_, document) => document.date !== null && document.date >= first,
    };
  },
  to: (value, part, typed) => {
    const [, last] = daysOf(value, part, typed);
    return {
      said: [last],
      inWords: `to ${last}`,
      test: (_, document) => document.date !== null && document.date <= last,
    };
  },
  kind: (value, part, typed) => {
    const word = value.toLowerCase().replace(/s$/u, '');
    const kind = [...turnKinds, ...documentKinds].find((known) => known === word);
    if (!kind) {
      const known = [...turnKinds, ...documentKinds];
      throw mistake({ code: 'unknown-kind', value, known }, part, typed);
    }
    return {
      said: [kind],
      inWords: `kind ${kind}`,
      test: (turn, document) => turn.kind === kind || document.kind === kind,
    };
  },
};

/** The first and last day that a partial date can mean: `2023`, `2023-06`, `2023-06-01`. */
function daysOf(value: string, part: FilterPart, typed: string): [string, string] {
  const match = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/u.exec(value.normalize('NFKC'));
  const [, year, month, day] = match ?? [];
  const two = (text: string) => text.padStart(2, '0');
  const last = (y: string, m: string) => String(new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate());
  const first = year && `${year}-${two(month ?? '1')}-${two(day ?? '1')}`;
  const end = year && `${year}-${two(month ?? '12')}-${two(day ?? last(year, month ?? '12'))}`;
  if (!first || !end || !isDay(first) || !isDay(end)) {
    throw mistake({ code: 'not-a-date', value, filter: part.name }, part, typed);
  }
  return [first, end];
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function namesOf(person: Person): Set<string> {
  return new Set([person.name, person.family, ...person.aliases].map(plainName));
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** A person as one would type the name behind `speaker:`, in the script in which another name was typed. */
function asTyped(person: Person, other: string): string {
  const written = japanese.test(other)
    ? person.aliases.find((alias) => japanese.test(alias) && !/\s/u.test(alias))
    : undefined;
  return written ?? person.family.toLowerCase();
}

function meetingWords(text: string): string {
  return plainName(text.replace(/2\s*\+\s*2/gu, '2plus2').replace(/[-()]/gu, ' '));
}

function mistake(made: Mistake, part: FilterPart, typed: string): UsageError {
  return new UsageError(made, { text: typed, from: part.from, to: part.to });
}

/** The candidate one of whose names shares most pairs of letters with the wanted one (Dice); null below a third. */
function nearest<T>(
  wanted: string,
  candidates: readonly T[],
  names: (candidate: T) => readonly string[],
): T | null {
  let best: { candidate: T; likeness: number } | null = null;
  for (const candidate of candidates) {
    const likeness = Math.max(0, ...names(candidate).map((name) => dice(wanted, name)));
    if (!best || likeness > best.likeness) best = { candidate, likeness };
  }
  return best && best.likeness > 1 / 3 ? best.candidate : null;
}

function dice(a: string, b: string): number {
  const pairs = (text: string) => new Set([...text].slice(1).map((letter, i) => `${[...text][i]}${letter}`));
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
