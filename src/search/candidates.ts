import { type Passage, passageSentences, sentencesIn } from '../passage.js';
import type { Document, Transcript, Turn } from '../transcript/transcript.js';
import { type Choice, chooseSentences, endWithAnswer } from './choose.js';
import { type Concept, stemsOf } from './concepts.js';
import type { FilterContext } from './filters.js';
import type { RecordFacts } from './in-words/aspect.js';
import { matchesIn } from './match.js';
import { ranking } from './ranking.js';
import type { Lexicon, Understanding } from './understand.js';
import type { Candidate } from './variety.js';
import { wordsOf } from './words.js';

/** What is searched: the documents, their passages, and what was made of them at loading. */
export interface Searchable {
  readonly documents: readonly { readonly transcript: Transcript; readonly source: string }[];
  readonly passages: readonly Passage[];
  readonly lexicon: Lexicon;
  readonly filterContext: FilterContext;
  readonly facts: RecordFacts;
}

/** Which turns a query lets in. */
export type Allows = (turn: Turn, document: Document) => boolean;

/** The best sentences of every passage that meets part of the query, best first, not overlapping. */
export function candidatesFor(record: Searchable, understanding: Understanding, allows: Allows): Candidate[] {
  const { concepts, excluded } = understanding;
  const found = new Map<string, Candidate>();
  for (const passage of passagesFor(record, concepts, allows)) {
    const document = record.documents[passage.document];
    const turn = document?.transcript.turns[passage.turn];
    if (!document || !turn) continue;
    const best = chooseSentences(document.source, passage.sentences, concepts, excluded);
    if (!best) continue;
    const choice = withAnswer(document.source, passage, turn, best, excluded);
    const key = `${passage.document}:${choice.start}`;
    const candidate = scored(passage, turn, choice);
    const known = found.get(key);
    if (!known || candidate.score > known.score) found.set(key, candidate);
  }
  return withoutOverlaps([...found.values()].sort(byScore));
}

/** A choice that only echoes a question is shown with its answer, unless that has an excluded word. */
function withAnswer(
  source: string,
  passage: Passage,
  turn: Turn,
  choice: Choice,
  excluded: readonly Concept[],
): Choice {
  if (turn.kind === 'question' || turn.kind === 'moderation') return choice;
  const end = endWithAnswer(source, sentencesIn(turn, passage.paragraph), choice, passageSentences);
  const added = wordsOf(source.slice(choice.end, end));
  return matchesIn(added, excluded).length > 0 ? choice : { ...choice, end };
}

/**
 * Passages that hold every exact phrase and a word of the query; for phrases of common words alone, the shortest that
 * hold them.
 */
function passagesFor(record: Searchable, concepts: readonly Concept[], allows: Allows): Passage[] {
  const { index } = record.lexicon;
  const phrases = concepts
    .filter((concept) => concept.exactPhrase)
    .map(({ alternatives }) => new Set(index.withRow(alternatives[0]?.words ?? [])));
  const allowed = allowedPassages(record, allows);
  const fits = (number: number) => phrases.every((phrase) => phrase.has(number)) && allowed(number);
  const stems = new Map<string, number>();
  for (const { alternatives, rarity } of concepts) {
    for (const alternative of alternatives) {
      const { weight } = alternative;
      for (const stem of stemsOf(alternative)) {
        stems.set(stem, Math.max(stems.get(stem) ?? 0, weight * rarity));
      }
    }
  }
  const weighted = [...stems].map(([stem, weight]) => ({ stem, weight }));
  const found = weighted.some(({ stem }) => index.frequency(stem) > 0)
    ? index.search(weighted, ranking.candidates, fits).map((hit) => record.passages[hit.passage])
    : shortest([...(phrases[0] ?? [])].filter(fits).map((number) => record.passages[number]));
  return found.filter((passage) => passage !== undefined);
}

/** As many as are read again in full. */
function shortest(passages: readonly (Passage | undefined)[]): (Passage | undefined)[] {
  const length = (passage: Passage | undefined) => (passage ? passage.end - passage.start : 0);
  return [...passages].sort((a, b) => length(a) - length(b)).slice(0, ranking.candidates);
}

/** Whether a passage's turn is let in, asked once for passages of one turn that follow one another. */
export function allowedPassages(record: Searchable, allows: Allows): (number: number) => boolean {
  let last: Passage | undefined;
  let verdict = false;
  return (number) => {
    const passage = record.passages[number];
    if (!passage) return false;
    if (!last || last.turn !== passage.turn || last.document !== passage.document) {
      last = passage;
      verdict = allowsPassage(record, passage, allows);
    }
    return verdict;
  };
}

function scored(passage: Passage, turn: Turn, choice: Choice): Candidate {
  const kind = turn.kind === 'reported' && turn.verbatim ? 1 : ranking.kind[turn.kind];
  return {
    passage,
    turn,
    choice,
    score: choice.score * kind,
    parts: { ...choice.parts, kind },
  };
}

function allowsPassage(record: Searchable, passage: Passage, allows: Allows): boolean {
  const transcript = record.documents[passage.document]?.transcript;
  const turn = transcript?.turns[passage.turn];
  return transcript !== undefined && turn !== undefined && allows(turn, transcript.document);
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

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.passage.document - b.passage.document || a.passage.start - b.passage.start;
}
