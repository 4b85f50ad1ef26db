import type { Meeting } from '../transcript/transcript.js';
import type { Searchable } from './candidates.js';
import { resolveFilters } from './filters.js';
import { type Aspect, type AspectName, blank, type FilterValue } from './in-words/aspect.js';
import { mendNames } from './in-words/names.js';
import { namedBySilent, type SilentPerson } from './in-words/people.js';
import { pruned, readInWords } from './in-words/read.js';
import { type FilterName, type ParsedQuery, parseQuery } from './query.js';

/** A filter with all its values: one of them must hold. */
export interface NamedFilter {
  readonly name: FilterName;
  /** Person ids, sides, meeting ids, days, kinds. */
  readonly values: readonly string[];
}

/** What a query names besides its subject: by a filter, or by plain words that stand for one. */
export interface NamedAspect {
  readonly name: AspectName;
  /** The words, or the filters, as typed. */
  readonly typed: string;
  /** The same as filters, all of them holding; none where the query language has none for it (an outlet). */
  readonly filters: readonly NamedFilter[];
  /** What says it again in a query: the filters, or plain words where there are none. */
  readonly again: string;
}

/** A query taken apart, before anything is searched. */
export interface QueryReading {
  readonly aspects: readonly NamedAspect[];
  /** The words that are left: phrases and exclusions as typed, common words too. */
  readonly subject: string;
  /** People named among the words that are left who say nothing in the record. */
  readonly silent: readonly SilentPerson[];
}

/**
 * What a query names by filters and plain words, and what subject is left. Nothing is searched.
 *
 * @param only the aspects that plain words may be read as; every one unless told. A search that found nothing within
 *   a place or a date reads those words as subject.
 * @throws UsageError where the query cannot be read.
 */
export function readQuery(
  typed: string,
  record: Pick<Searchable, 'documents' | 'filterContext' | 'facts' | 'lexicon'>,
  only?: readonly AspectName[],
): QueryReading {
  const parsed = parseQuery(typed);
  const { said } = resolveFilters(parsed, record.filterContext);
  const { query } = mendNames(parsed, record);
  const read = readInWords(query, record.facts).aspects.filter(
    ({ name }) => only === undefined || only.includes(name),
  );
  const transcripts = record.documents.map(({ transcript }) => transcript);
  const aspects = pruned(read, transcripts);
  const rest = subjectText(query, aspects);
  return {
    aspects: [
      ...byFilters(query, said),
      ...askingTogether(aspects, query.typed).map(([aspect, words]) =>
        byWords(aspect, words, record.facts.meetings),
      ),
    ],
    subject: rest,
    silent: namedBySilent(rest, record.facts),
  };
}

const aspectOf: Readonly<Record<FilterName, AspectName>> = {
  speaker: 'speaker',
  side: 'side',
  meeting: 'meeting',
  from: 'date',
  to: 'date',
  kind: 'kind',
};

function byFilters(query: ParsedQuery, said: Readonly<Record<string, readonly string[]>>): NamedAspect[] {
  const parts = query.parts.filter((part) => part.part === 'filter');
  const names = [...new Set(parts.map((part) => aspectOf[part.name]))];
  return names.map((name) => {
    const own = parts.filter((part) => aspectOf[part.name] === name);
    const filters = [...new Set(own.map((part) => part.name))].map((filter) => ({
      name: filter,
      values: said[filter] ?? [],
    }));
    const typed = own.map(({ from, to }) => query.typed.slice(from, to)).join(' ');
    return { name, typed, filters, again: inQuery(filters) };
  });
}

/** "Bloomberg's questions to Hamada" is one thing: an outlet only asks, and who is named is the one who was asked. */
function askingTogether(aspects: readonly Aspect[], typed: string): [Aspect, string][] {
  const pairs = aspects.map((aspect): [Aspect, string] => [aspect, wordsOf(aspect, typed)]);
  const wordless = ({ alternatives }: Aspect) => alternatives.some(({ filters }) => filters.length === 0);
  const asked = pairs.filter(([aspect]) => wordless(aspect));
  if (asked.length === 0) return pairs;
  const isQuestions = ({ name, alternatives }: Aspect) =>
    name === 'kind' && alternatives.every(({ inWords }) => inWords === 'questions');
  const others = pairs.filter(([aspect]) => !wordless(aspect) && !isQuestions(aspect));
  const outlet = asked.find(([{ name }]) => name === 'outlet');
  const of = asked.find(([{ name }]) => name === 'speaker');
  const first = (outlet ?? of)?.[0];
  if (!first) return pairs;
  const whom = of?.[0].alternatives.map(({ inWords }) => inWords).join(' and ');
  const hasQuestions = aspects.some(isQuestions);
  const words = [outlet?.[1], whom && (hasQuestions ? `questions to ${whom}` : of?.[1])];
  return [[first, words.filter(Boolean).join(' ')], ...others];
}

function wordsOf({ spans }: Aspect, typed: string): string {
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => typed.slice(start, end).trim())
    .join(' ');
}

function byWords(aspect: Aspect, typed: string, meetings: readonly Meeting[]): NamedAspect {
  const { name, alternatives } = aspect;
  const filters = alternatives.some((one) => one.filters.length === 0)
    ? []
    : joined(
        alternatives.map((one) => one.filters),
        meetings,
      );
  return { name, typed, filters, again: filters.length > 0 ? inQuery(filters) : typed };
}

/** Alternatives of one filter are its values; of spans of days, the meetings that were held in one of them. */
function joined(
  alternatives: readonly (readonly FilterValue[])[],
  meetings: readonly Meeting[],
): NamedFilter[] {
  const [first = []] = alternatives;
  const names = new Set(alternatives.flat().map(({ name }) => name));
  if (alternatives.length === 1) return first.map(({ name, value }) => ({ name, values: [value] }));
  if (names.size === 1) {
    return [...names].map((name) => ({ name, values: alternatives.flat().map(({ value }) => value) }));
  }
  const held = meetings.filter(({ date }) =>
    alternatives.some((days) =>
      days.every(({ name, value }) => (name === 'from' ? date >= value : name === 'to' && date <= value)),
    ),
  );
  return held.length === 0 ? [] : [{ name: 'meeting', values: held.map(({ id }) => id) }];
}

/** Filters as they are typed. */
export function inQuery(filters: readonly NamedFilter[]): string {
  return filters.map(({ name, values }) => `${name}:${values.join(',')}`).join(' ');
}

function subjectText(query: ParsedQuery, aspects: readonly Aspect[]): string {
  const filters = query.parts.flatMap((part) =>
    part.part === 'filter' ? [{ start: part.from, end: part.to }] : [],
  );
  const spans = aspects.flatMap((aspect) => aspect.spans);
  return blank(query.typed, [...filters, ...spans])
    .replace(/\s+/gu, ' ')
    .trim();
}
