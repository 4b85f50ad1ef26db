import type { NamedAspect, NamedFilter, TeamRecord } from '../record.js';
import { wholeSpan } from '../render/phrases/date-parts.js';
import type { AspectName } from '../search/in-words/aspect.js';
import { filterNames } from '../search/query.js';
import { inQuery } from '../search/reading.js';
import type { Document, Turn } from '../transcript/transcript.js';
import { documentKinds } from '../transcript/transcript.js';
import type { KeptAspect } from './state.js';

/**
 * What a thread is narrowed to, from message to message: an aspect that is named takes the place of the one of its
 * name. Who speaks is one question, and when and where it was is another: an answer to one never drops the other.
 */
export type Topic = 'who' | 'occasion';

const topics: Readonly<Record<AspectName, Topic>> = {
  speaker: 'who',
  side: 'who',
  outlet: 'who',
  kind: 'who',
  meeting: 'occasion',
  place: 'occasion',
  date: 'occasion',
};
/** One of these takes the place of the others: a person, a side or an outlet. */
const somebody: readonly AspectName[] = ['speaker', 'side', 'outlet'];

/**
 * The aspects of before with those that a message names. Of the same topic, what no turn of the record could meet
 * together with the new one is dropped: the 2+2 of July 2024 gives way to "in 2023", Washington does not.
 */
export function narrowed(
  before: readonly KeptAspect[],
  named: readonly KeptAspect[],
  record: TeamRecord,
): KeptAspect[] {
  const isReplaced = (old: KeptAspect) =>
    named.some(
      (fresh) =>
        fresh.name === old.name ||
        (somebody.includes(fresh.name) && somebody.includes(old.name)) ||
        (topics[fresh.name] === topics[old.name] && !canBoth(old, fresh, record)),
    );
  return [...before.filter((old) => !isReplaced(old)), ...named];
}

/** The aspects of other topics than this one. */
export function without(topic: Topic, aspects: readonly KeptAspect[]): KeptAspect[] {
  return aspects.filter((aspect) => topics[aspect.name] !== topic || isDocumentKind(aspect));
}

/** The people whose words are asked for; empty where nobody in particular is. */
export function speakersOf(aspects: readonly KeptAspect[]): readonly string[] {
  return aspects.flatMap(({ filters }) =>
    filters.flatMap(({ name, values }) => (name === 'speaker' ? values : [])),
  );
}

/** `speaker:austin-lloyd four star command`: aspects and subject as one query. */
export function composed(aspects: readonly KeptAspect[], subject: string, record: TeamRecord): string {
  const wordless = aspects.some(({ filters }) => filters.length === 0);
  const filters = aspects
    .filter((aspect) => !(wordless && isQuestions(aspect)))
    .flatMap((aspect) => aspect.filters);
  const joined = filterNames
    .map((name) => filters.filter((filter) => filter.name === name))
    .flatMap((some) =>
      some[0] ? [{ name: some[0].name, values: shared(some.map(({ values }) => values)) }] : [],
    );
  const words = aspects.flatMap((aspect) => (aspect.filters.length === 0 ? [aspect.again] : []));
  return [inQuery(shortDays(withoutIdleDays(joined, record))), ...words, subject]
    .filter((part) => part !== '')
    .join(' ');
}

/** An aspect as the state keeps it. */
export function asKept({ name, filters, again }: NamedAspect): KeptAspect {
  return {
    name,
    filters: filters.map((filter) => ({ name: filter.name, values: [...filter.values] })),
    again,
  };
}

/** One aspect of one filter. */
export function aspectOf(name: AspectName, filters: readonly NamedFilter[]): KeptAspect {
  return asKept({ name, typed: '', filters, again: inQuery(filters) });
}

/** Two filters of one name must both hold; where they cannot, the later one counts. */
function shared(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((all, values) => {
    const both = values.filter((value) => all.includes(value));
    return both.length > 0 ? both : values;
  });
}

/** Days say nothing more where every meeting that is named lies within them. */
function withoutIdleDays(filters: readonly NamedFilter[], { meetings }: TeamRecord): readonly NamedFilter[] {
  const named = filters.find(({ name }) => name === 'meeting')?.values ?? [];
  const days = filters.filter(({ name }) => name === 'from' || name === 'to');
  const within = named.every((id) => {
    const date = meetings.find((meeting) => meeting.id === id)?.date ?? null;
    return days.every((filter) => lies(date, filter));
  });
  return named.length > 0 && within ? filters.filter((filter) => !days.includes(filter)) : filters;
}

/** `from:2023 to:2023` for the first and the last day of a year; months alike. */
function shortDays(filters: readonly NamedFilter[]): readonly NamedFilter[] {
  const [from, to] = (['from', 'to'] as const).map(
    (wanted) => filters.find(({ name }) => name === wanted)?.values[0],
  );
  const whole = from && to ? wholeSpan(from, to) : null;
  if (whole === null) return filters;
  return filters.map((filter) =>
    filter.name === 'from' || filter.name === 'to' ? { ...filter, values: [whole] } : filter,
  );
}

function isQuestions({ name, filters }: KeptAspect): boolean {
  return name === 'kind' && filters.every(({ values }) => values.every((kind) => kind === 'question'));
}

function isDocumentKind({ name, filters }: KeptAspect): boolean {
  const kinds = filters.flatMap(({ values }) => values);
  return name === 'kind' && kinds.every((kind) => documentKinds.some((known) => known === kind));
}

function canBoth(one: KeptAspect, other: KeptAspect, { transcripts }: TeamRecord): boolean {
  const filters = [...one.filters, ...other.filters];
  return transcripts.some(({ document, turns }) => turns.some((turn) => meets(turn, document, filters)));
}

function meets(turn: Turn, document: Document, filters: readonly NamedFilter[]): boolean {
  return filters.every((filter) => {
    const { name, values } = filter;
    switch (name) {
      case 'speaker':
        return turn.speaker !== null && values.includes(turn.speaker.id);
      case 'side':
        return turn.side !== null && values.includes(turn.side);
      case 'meeting':
        return values.includes(document.meeting);
      case 'kind':
        return values.includes(turn.kind) || values.includes(document.kind);
      default:
        return lies(document.date, filter);
    }
  });
}

function lies(date: string | null, { name, values }: NamedFilter): boolean {
  return date !== null && values.every((day) => (name === 'from' ? date >= day : date <= day));
}
