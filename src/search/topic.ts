import { UsageError } from '../mistakes/usage-error.js';
import type { Document, Turn } from '../transcript/transcript.js';
import type { Searchable } from './candidates.js';
import { isCommon } from './common-words.js';
import { type Alternative, type Concept, distinctForms, withStandIns } from './concepts.js';
import { type Filters, resolveFilters } from './filters.js';
import { type Aspect, holds, mayHold } from './in-words/aspect.js';
import { mendNames } from './in-words/names.js';
import { pruned, readInWords, subjectOf } from './in-words/read.js';
import { type ParsedQuery, parseQuery } from './query.js';
import { textOf, yearsIn } from './requirements.js';
import { understand } from './understand.js';
import { wordsOf } from './words.js';

/** What was typed, read as something whose mentions are counted: the same reading as that of a query for quotes. */
export interface Topic {
  readonly query: ParsedQuery;
  readonly filters: Filters;
  /** People, meetings, dates ... that plain words were read as. */
  readonly aspects: readonly Aspect[];
  /** What must be said: one thing, or several that stand together. */
  readonly concepts: readonly Concept[];
  readonly excluded: readonly Concept[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Folded stems that must stand in the same sentences too: years, and words that could have been a place or a date. */
  readonly required: readonly string[];
  /** Whether filters or plain words leave anything of the record out, or more than the topic must stand in its sentences. */
  readonly narrows: boolean;
  /** Whether words of this turn can be mentions. */
  allows(turn: Turn, document: Document): boolean;
  /** Whether these very sentences of such a turn are of what the plain words narrow to. */
  holds(turn: Turn, document: Document, text: string): boolean;
}

export interface TopicOptions {
  /** Plain words are only words: no people, dates or meetings are read out of them. */
  readonly asTyped?: boolean;
  /** What the glossary lets stand for a term that the record nowhere has counts as the term. */
  readonly standIns?: boolean;
}

/**
 * The readings of what was typed, the one to be tried first before the other: where its words name somebody or some
 * place that may as well be the subject, the second reads them so.
 *
 * @throws UsageError where the query cannot be read, or names nothing that could be counted
 */
export function topicsOf(typed: string, record: Searchable, options: TopicOptions = {}): Topic[] {
  const parsed = parseQuery(typed);
  const filters = resolveFilters(parsed, record.filterContext);
  const mended = options.asTyped === true ? { query: parsed, corrections: [] } : mendNames(parsed, record);
  const { query } = mended;
  const read = options.asTyped === true ? [] : readInWords(query, record.facts).aspects;
  const transcripts = record.documents.map(({ transcript }) => transcript);
  const aspects = pruned(read, transcripts);
  const certain = aspects.filter((aspect) => !aspect.mayBeSubject);
  const narrowed = [
    topicWith(aspects, ''),
    ...(certain.length < aspects.length ? [topicWith(certain, textOf(query, aspects))] : []),
  ].filter(({ concepts }) => concepts.length > 0);
  // A name alone is what is counted.
  const readings =
    narrowed.length > 0 ? narrowed : [topicWith([], '')].filter(({ concepts }) => concepts.length > 0);
  if (readings.length === 0) {
    const code = /[\p{L}\p{N}]/u.test(typed) ? 'only-common-words' : 'no-word';
    throw new UsageError({ code }, { text: parsed.typed, from: 0, to: parsed.typed.length });
  }
  return readings;

  function topicWith(some: readonly Aspect[], literally: string): Topic {
    const subject = subjectOf(query, some);
    const { concepts, excluded, corrections, isQuestion } = understand(subject, record.lexicon);
    const naming = concepts.filter(({ soft }) => !soft);
    // In a whole question what is said of the subject is said in many ways.
    const counted = isQuestion && naming.length > 0 ? naming : concepts;
    const required = wordsOf(`${literally} ${yearsIn(subject)}`)
      .filter(({ exact }) => !isCommon(exact))
      .map(({ stem }) => stem);
    return {
      query: parsed,
      filters,
      aspects: some,
      concepts: options.standIns === true ? counted.map(withStandIns) : counted,
      excluded,
      corrections: [...mended.corrections, ...corrections],
      required,
      narrows: filters.names.size + some.length + required.length + excluded.length > 0,
      allows: (turn, document) =>
        filters.allows(turn, document) && some.every((aspect) => mayHold(aspect, turn, document)),
      holds: (turn, document, text) => some.every((aspect) => holds(aspect, turn, document, text)),
    };
  }
}

/** One thing as a topic, in wordings that are known already, anywhere in the record. */
export function topicInWordings(typed: string, wordings: readonly Alternative[]): Topic {
  const concept: Concept = {
    typed,
    exactPhrase: false,
    soft: false,
    alternatives: distinctForms(wordings),
    near: [],
    rarity: 0,
  };
  return {
    query: { typed, parts: [] },
    filters: { said: {}, inWords: [], names: new Set(), asksFor: () => false, allows: () => true },
    aspects: [],
    concepts: [concept],
    excluded: [],
    corrections: [],
    required: [],
    narrows: false,
    allows: () => true,
    holds: () => true,
  };
}
