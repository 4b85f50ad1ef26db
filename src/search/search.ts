import { UsageError } from '../mistakes/usage-error.js';
import type { Turn } from '../transcript/transcript.js';
import { type Allows, candidatesFor, type Searchable } from './candidates.js';
import type { Choice, Wording } from './choose.js';
import { type Concept, loosened, withStandIns } from './concepts.js';
import { type Filters, resolveFilters } from './filters.js';
import { questionsAlone } from './in-words/asked.js';
import { type Aspect, mayHold } from './in-words/aspect.js';
import { mendNames } from './in-words/names.js';
import { pruned, readInWords, subjectOf } from './in-words/read.js';
import { foldNearDuplicates } from './near-duplicates.js';
import { namesIn, openings } from './openings.js';
import { type ParsedQuery, parseQuery } from './query.js';
import { ranking } from './ranking.js';
import { ofAspects, textOf, withWords, yearsIn } from './requirements.js';
import { type Understanding, understand } from './understand.js';
import { type Candidate, type Hit, varied } from './variety.js';

export interface Found {
  readonly query: ParsedQuery;
  readonly filters: Filters;
  /** People, meetings, dates ... that plain words were read as. */
  readonly aspects: readonly Aspect[];
  /** What the subject asks for; none where the query only narrows. */
  readonly concepts: readonly Concept[];
  readonly corrections: readonly { from: string; to: string }[];
  /** Wordings other than the typed one by which evidence was found. */
  readonly wordings: readonly Wording[];
  /** Evidence, best first, varied over turns and speakers; empty where nothing answers the query. */
  readonly hits: readonly Hit[];
  /** Where there is no evidence: what comes nearest, best first. Not an answer. */
  readonly nearest: readonly Hit[];
  /** Where there is no evidence: what the nearest has not. */
  readonly missing: readonly string[];
}

export interface SearchOptions {
  /** Plain words are only words: no people, dates or meetings are read out of them. */
  readonly asTyped?: boolean;
  /** Searches in these documents alone, by their ids; in all of them unless told. */
  readonly documents?: readonly string[] | undefined;
  /** Questions alone are looked for: who is named asks them, or is the one who is asked. */
  readonly questions?: boolean;
}

/**
 * Query -> evidence. Statements and answers come before reporters' questions and moderators' words, unless the
 * query asks for those.
 *
 * @throws UsageError where the query cannot be read.
 */
export function search(typed: string, record: Searchable, options: SearchOptions = {}): Found {
  const parsed = parseQuery(typed);
  const asksQuestions = options.questions === true;
  const filters = within(
    options.documents,
    resolveFilters(parsed, { ...record.filterContext, asksQuestions }),
  );
  const mended = options.asTyped ? { query: parsed, corrections: [] } : mendNames(parsed, record);
  const { query } = mended;
  const inWords = options.asTyped
    ? asksQuestions
      ? [questionsAlone]
      : []
    : readInWords(query, record.facts, asksQuestions).aspects;
  const aspects = pruned(
    inWords,
    record.documents.map(({ transcript }) => transcript),
  );
  const first = attempt(record, query, filters, aspects);
  const certain = aspects.filter((aspect) => !aspect.mayBeSubject);
  const second =
    first.hits.length === 0 && certain.length < aspects.length
      ? attempt(record, query, filters, certain, textOf(query, aspects))
      : null;
  const chosen = second && second.hits.length > 0 ? second : first;
  return {
    query: parsed,
    filters,
    aspects: chosen.aspects,
    concepts: chosen.understanding.concepts,
    corrections: [...mended.corrections, ...chosen.understanding.corrections],
    wordings: chosen.wordings,
    hits: chosen.hits,
    nearest: chosen.nearest,
    missing: chosen.missing,
  };
}

/** Filters that let in turns of some documents alone. They are no filters of the query: it is read as without them. */
function within(documents: readonly string[] | undefined, filters: Filters): Filters {
  if (documents === undefined) return filters;
  const some = new Set(documents);
  return {
    ...filters,
    allows: (turn, document) => some.has(document.id) && filters.allows(turn, document),
  };
}

interface Attempt {
  readonly aspects: readonly Aspect[];
  readonly understanding: Understanding;
  readonly wordings: readonly Wording[];
  readonly hits: readonly Hit[];
  readonly nearest: readonly Hit[];
  readonly missing: readonly string[];
}

/** Searches for the subject that is left beside some aspects, within those aspects and the filters. */
function attempt(
  record: Searchable,
  query: ParsedQuery,
  filters: Filters,
  aspects: readonly Aspect[],
  literally = '',
): Attempt {
  const subject = subjectOf(query, aspects);
  const understanding = understand(subject, record.lexicon);
  const allows: Allows = (turn, document) =>
    filters.allows(turn, document) && aspects.every((aspect) => mayHold(aspect, turn, document));
  const base = { aspects, understanding, wordings: [], nearest: [], missing: [] };
  if (understanding.concepts.length > mostConcepts) throw tooManyWords(query, understanding.concepts.length);
  if (understanding.concepts.length === 0) {
    if (filters.names.size === 0 && aspects.length === 0) throw onlyCommonWords(query);
    return { ...base, hits: openings(record, allows, understanding, namesIn(query, aspects)) };
  }
  const { isQuestion } = understanding;
  let concepts = understanding.concepts;
  let candidates = candidatesFor(record, understanding, allows);
  let evidence = candidates.filter(({ choice }) => answers(choice, concepts, isQuestion));
  if (evidence.length === 0 && concepts.some((concept) => neverPrinted(record, concept))) {
    concepts = concepts.map((concept) => (neverPrinted(record, concept) ? withStandIns(concept) : concept));
    candidates = candidatesFor(record, { ...understanding, concepts }, allows);
    evidence = candidates.filter(({ choice }) => answers(choice, concepts, isQuestion));
  }
  if (filters.names.size === 0 && !aspects.some(({ name }) => name === 'speaker' || name === 'kind')) {
    evidence = withAnswersTo(evidence, candidates);
  }
  evidence = evidence.filter(ofAspects(record, aspects));
  evidence = evidence.filter(withWords(record, `${literally} ${yearsIn(subject)}`));
  if (evidence.length > 0 && concepts.length >= ranking.answers.further.from) {
    const { further } = ranking.answers;
    const least = isQuestion ? further.ofQuestion : further.share;
    const known = new Set(evidence);
    evidence = [...evidence, ...candidates.filter((one) => !known.has(one) && one.choice.coverage >= least)];
  }
  if (evidence.length > 0) {
    const wordings = distinct(evidence.flatMap(({ choice }) => choice.wordings));
    return { ...base, wordings, hits: inOrder(evidence, record, filters, aspects) };
  }
  const narrowed = filters.names.size > 0 || aspects.length > 0;
  return { ...base, hits: [], ...nearestTo(record, understanding, candidates, allows, narrowed) };
}

/**
 * Where a reporter asked just what the query asks, those who answered him answer it too, though they need not
 * repeat his words: what meets part of the query in such an answer is evidence. Not where a speaker is named: that
 * he was asked about something does not mean that he spoke of it.
 */
function withAnswersTo(evidence: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  const asked = new Set(evidence.flatMap(({ turn }) => (turn.kind === 'question' ? [turn.id] : [])));
  const given = candidates.filter(
    ({ turn, choice }) =>
      turn.answers !== null &&
      asked.has(turn.answers) &&
      !evidence.some((one) => one.choice === choice) &&
      choice.coverage >= ranking.answers.toQuestion,
  );
  return [...evidence, ...given];
}

/** Whether the whole record has a term of the glossary in none of its wordings: then what is near it may stand in. */
function neverPrinted(record: Searchable, concept: Concept): boolean {
  if (!concept.near.some(({ standsIn }) => standsIn === true)) return false;
  return (
    candidatesFor(
      record,
      { concepts: [concept], excluded: [], corrections: [], isQuestion: false },
      () => true,
    ).length === 0
  );
}

/**
 * Whether sentences answer a query: they meet nearly all of a short one; of a longer one enough of it, by the
 * rarity of its concepts.
 */
function answers(choice: Choice, concepts: readonly Concept[], isQuestion: boolean): boolean {
  const share = isQuestion ? ranking.answers.shareOfQuestion : ranking.answers.share;
  const naming = concepts.filter(({ soft }) => !soft).length || concepts.length;
  const needed = share[Math.min(naming, share.length) - 1] ?? 1;
  return choice.coverage >= needed;
}

/** Statements and what is reported first; questions and moderators' words after them unless asked for. */
function inOrder(
  candidates: readonly Candidate[],
  record: Searchable,
  filters: Filters,
  aspects: readonly Aspect[],
): Hit[] {
  const asked = (kind: Turn['kind']) =>
    filters.asksFor(kind) || filters.names.has('side') || aspects.some(({ name }) => name === 'kind');
  const aside = ({ turn }: Candidate) =>
    (turn.kind === 'question' || turn.kind === 'moderation') && !asked(turn.kind);
  const textOf = ({ passage, choice }: Candidate) =>
    record.documents[passage.document]?.source.slice(choice.start, choice.end) ?? '';
  // Who compares two meetings wants to see the same words at both.
  const compares = aspects.some(({ alternatives }) => alternatives.length > 1);
  const order = (some: readonly Candidate[]) =>
    varied(compares ? some : foldNearDuplicates(some, textOf), record.documents, aspects);
  const first = order(candidates.filter((candidate) => !aside(candidate)));
  const then = order(candidates.filter(aside));
  const least = first.at(-1)?.score;
  const most = then[0]?.score ?? 1;
  if (least === undefined || most <= least) return [...first, ...then];
  return [...first, ...then.map((hit) => ({ ...hit, score: (hit.score / most) * least }))];
}

/**
 * What comes nearest to an unanswered query: first, within its filters, what meets part of it, then what would
 * answer it without them.
 */
function nearestTo(
  record: Searchable,
  understanding: Understanding,
  within: readonly Candidate[],
  allows: Allows,
  narrowed: boolean,
): Pick<Attempt, 'nearest' | 'missing'> {
  const { concepts, isQuestion } = understanding;
  const loosely = candidatesFor(record, { ...understanding, concepts: concepts.map(loosened) }, allows);
  const seen = new Set(within.map(({ passage, choice }) => `${passage.document}:${choice.start}`));
  const more = loosely.filter(({ passage, choice }) => !seen.has(`${passage.document}:${choice.start}`));
  const telling = [...within, ...more].filter(({ choice }) => choice.coverage > ranking.answers.nearest);
  const inside = varied(telling.slice(0, 20), record.documents, []).slice(0, 2);
  const missing = (within[0]?.choice.missing ?? concepts).map(({ typed }) => typed);
  if (!narrowed) return { nearest: inside, missing };
  const outside = candidatesFor(record, understanding, () => true).filter(({ choice }) =>
    answers(choice, concepts, isQuestion),
  );
  return { nearest: [...inside, ...varied(outside.slice(0, 20), record.documents, []).slice(0, 1)], missing };
}

function distinct(wordings: readonly Wording[]): Wording[] {
  return [
    ...new Map(
      wordings.map((wording) => [`${wording.typed}\n${wording.text.toLowerCase()}`, wording]),
    ).values(),
  ];
}

/** More than this is a text, not a query: no quote of three sentences could meet it. */
const mostConcepts = 40;

function tooManyWords({ typed }: ParsedQuery, words: number): UsageError {
  return new UsageError(
    { code: 'too-many-words', words, most: mostConcepts },
    { text: typed, from: 0, to: typed.length },
  );
}

function onlyCommonWords({ typed }: ParsedQuery): UsageError {
  const code = /[\p{L}\p{N}]/u.test(typed) ? 'only-common-words' : 'no-word';
  return new UsageError({ code }, { text: typed, from: 0, to: typed.length });
}
