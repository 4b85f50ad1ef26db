import { type Passage, passageSentences, sentencesIn } from '../passage.js';
import type { Transcript, Turn } from '../transcript/transcript.js';
import { type Choice, chooseSentences, endWithAnswer } from './choose.js';
import { type Concept, type Understanding, understand } from './concepts.js';
import { type FilterContext, type Filters, resolveFilters } from './filters.js';
import { matchesIn } from './match.js';
import type { PassageIndex } from './passage-index.js';
import { type ParsedQuery, parseQuery } from './query.js';
import { ranking } from './ranking.js';
import { type Candidate, type Hit, hitOf, varied } from './variety.js';
import type { Vocabulary } from './vocabulary.js';
import { stemOf, wordsOf } from './words.js';

/** What is searched: the documents, their passages, and what was made of them at loading. */
export interface Searchable {
  readonly documents: readonly { readonly transcript: Transcript; readonly source: string }[];
  readonly passages: readonly Passage[];
  readonly index: PassageIndex;
  readonly vocabulary: Vocabulary;
  readonly filterContext: FilterContext;
}

export interface Found {
  readonly query: ParsedQuery;
  readonly understanding: Understanding;
  readonly filters: Filters;
  /** Evidence, best first, varied over turns and speakers; empty where nothing answers the query. */
  readonly hits: readonly Hit[];
  /** Where there is no evidence: what comes nearest, best first. Not an answer. */
  readonly nearest: readonly Hit[];
}

/**
 * Query -> evidence. Statements and answers come before reporters' questions and moderators' words, unless the
 * query asks for those with `kind:`.
 *
 * @throws UsageError where the query cannot be read.
 */
export function search(typed: string, record: Searchable): Found {
  const query = parseQuery(typed);
  const filters = resolveFilters(query, record.filterContext);
  const understanding = understand(query, record.vocabulary, record.index);
  if (understanding.concepts.length === 0) {
    return { query, understanding, filters, hits: openings(record, filters, understanding), nearest: [] };
  }
  const candidates = candidatesFor(record, understanding, filters);
  const evidence = candidates.filter(({ choice }) => answers(choice, understanding.concepts));
  const hits = inOrder(evidence, record, filters);
  if (hits.length > 0) return { query, understanding, filters, hits, nearest: [] };
  return {
    query,
    understanding,
    filters,
    hits,
    nearest: nearestTo(record, understanding, candidates, filters),
  };
}

function candidatesFor(
  record: Searchable,
  understanding: Understanding,
  filters: Filters | null,
): Candidate[] {
  const { concepts, excluded } = understanding;
  const found = new Map<string, Candidate>();
  for (const passage of passagesFor(record, concepts, filters)) {
    const source = record.documents[passage.document]?.source;
    const turn = turnAt(record, passage);
    if (source === undefined || !turn) continue;
    const best = chooseSentences(source, passage.sentences, concepts, excluded);
    if (!best) continue;
    const choice = withAnswer(record, passage, turn, best, excluded);
    const key = `${passage.document}:${choice.start}`;
    const candidate = scored(record, passage, turn, choice, concepts);
    const known = found.get(key);
    if (!known || candidate.score > known.score) found.set(key, candidate);
  }
  return withoutOverlaps([...found.values()].sort(byScore));
}

/** A choice that only echoes a question is shown with its answer, unless that has an excluded word. */
function withAnswer(
  record: Searchable,
  passage: Passage,
  turn: Turn,
  choice: Choice,
  excluded: readonly Concept[],
): Choice {
  const source = record.documents[passage.document]?.source ?? '';
  if (turn.kind === 'question' || turn.kind === 'moderation') return choice;
  const end = endWithAnswer(source, sentencesIn(turn, passage.paragraph), choice, passageSentences);
  const added = wordsOf(source.slice(choice.end, end));
  return matchesIn(added, excluded).length > 0 ? choice : { ...choice, end };
}

/** Passages that hold a word of the query; for phrases of common words alone, all of them. */
function passagesFor(record: Searchable, concepts: readonly Concept[], filters: Filters | null): Passage[] {
  const allowed = (number: number) => {
    const passage = record.passages[number];
    return passage !== undefined && (!filters || allows(record, passage, filters));
  };
  const stems = new Map<string, number>();
  for (const { alternatives, rarity } of concepts) {
    for (const { words, weight } of alternatives) {
      for (const word of words) {
        const stem = stemOf(word);
        stems.set(stem, Math.max(stems.get(stem) ?? 0, weight * rarity));
      }
    }
  }
  const weighted = [...stems].map(([stem, weight]) => ({ stem, weight }));
  if (!weighted.some(({ stem }) => record.index.frequency(stem) > 0)) {
    return concepts.some((concept) => concept.exactPhrase)
      ? record.passages.filter((_, i) => allowed(i))
      : [];
  }
  return record.index
    .search(weighted, ranking.candidates, allowed)
    .map((hit) => record.passages[hit.passage])
    .filter((passage) => passage !== undefined);
}

function scored(
  record: Searchable,
  passage: Passage,
  turn: Turn,
  choice: Choice,
  concepts: readonly Concept[],
): Candidate {
  const asked = questionShare(record, passage, turn, concepts) * choice.parts.words * ranking.questionAsked;
  const kind = turn.kind === 'reported' && turn.verbatim ? 1 : ranking.kind[turn.kind];
  return {
    passage,
    turn,
    choice,
    score: (choice.score + asked) * kind,
    parts: { ...choice.parts, questionAsked: asked, kind },
  };
}

/** How much of the query stands in the question that a turn answers, from 0 to 1. */
function questionShare(
  record: Searchable,
  passage: Passage,
  turn: Turn,
  concepts: readonly Concept[],
): number {
  if (!turn.answers) return 0;
  const question = record.documents[passage.document]?.transcript.turns.find(
    (other) => other.id === turn.answers,
  );
  if (!question) return 0;
  const words = wordsOf(question.paragraphs.map((paragraph) => paragraph.text).join(' '));
  return new Set(matchesIn(words, concepts).map((match) => match.concept)).size / concepts.length;
}

/** Whether sentences answer a query: every concept of a short one, most of a long one and the rarest of it. */
function answers(choice: Choice, concepts: readonly Concept[]): boolean {
  if (concepts.length <= ranking.allOfUpTo) return choice.coverage > 1 - 1e-9;
  return choice.meetsRarest && choice.coverage >= ranking.shareBeyond;
}

/** Statements and what is reported first; questions and moderators' words after them unless asked for. */
function inOrder(candidates: readonly Candidate[], record: Searchable, filters: Filters): Hit[] {
  const aside = ({ turn }: Candidate) =>
    (turn.kind === 'question' || turn.kind === 'moderation') &&
    !filters.asksFor(turn.kind) &&
    !filters.names.has('side');
  const first = varied(
    candidates.filter((candidate) => !aside(candidate)),
    record.documents,
  );
  const then = varied(candidates.filter(aside), record.documents);
  const least = first.at(-1)?.score;
  const most = then[0]?.score ?? 1;
  if (least === undefined || most <= least) return [...first, ...then];
  return [...first, ...then.map((hit) => ({ ...hit, score: (hit.score / most) * least }))];
}

/**
 * What comes nearest to an unanswered query: first within its filters what meets part of it, then what would
 * answer it without them.
 */
function nearestTo(
  record: Searchable,
  understanding: Understanding,
  within: readonly Candidate[],
  filters: Filters,
): Hit[] {
  const telling = within.filter(({ choice }) => choice.coverage > 0.2).slice(0, 20);
  const inside = varied(telling, record.documents).slice(0, 2);
  if (filters.names.size === 0) return inside;
  const outside = candidatesFor(record, understanding, null).filter(({ choice }) =>
    answers(choice, understanding.concepts),
  );
  return [...inside, ...varied(outside.slice(0, 20), record.documents).slice(0, 1)];
}

/** A query of filters alone: how each turn begins, the latest meeting first. */
function openings(record: Searchable, filters: Filters, { excluded }: Understanding): Hit[] {
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const passage of record.passages) {
    const turn = turnAt(record, passage);
    const document = record.documents[passage.document];
    if (!turn || !document || seen.has(turn.id) || !allows(record, passage, filters)) continue;
    const span = { start: passage.start, end: passage.end };
    if (matchesIn(wordsOf(document.source.slice(span.start, span.end)), excluded).length > 0) continue;
    seen.add(turn.id);
    const parts = { words: 0, proximity: 0, length: 0 };
    const choice: Choice = { ...span, marks: [], coverage: 1, meetsRarest: true, parts, score: 0 };
    found.push({ passage, turn, choice, score: 1, parts });
  }
  const dateOf = ({ passage }: Candidate) =>
    record.documents[passage.document]?.transcript.document.date ?? '';
  const latest = found.sort(
    (a, b) => dateOf(b).localeCompare(dateOf(a)) || a.passage.start - b.passage.start,
  );
  return latest.map((candidate, i) => hitOf({ ...candidate, score: 1 / (i + 1) }));
}

function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const clash = kept.some(
      (other) =>
        other.passage.document === candidate.passage.document &&
        other.choice.start < candidate.choice.end &&
        candidate.choice.start < other.choice.end,
    );
    if (!clash) kept.push(candidate);
  }
  return kept;
}

function allows(record: Searchable, passage: Passage, filters: Filters): boolean {
  const transcript = record.documents[passage.document]?.transcript;
  const turn = transcript?.turns[passage.turn];
  return transcript !== undefined && turn !== undefined && filters.allows(turn, transcript.document);
}

function turnAt(record: Searchable, passage: Passage): Turn | undefined {
  return record.documents[passage.document]?.transcript.turns[passage.turn];
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.passage.document - b.passage.document || a.passage.start - b.passage.start;
}
