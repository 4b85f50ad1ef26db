import type { Span } from '../transcript/transcript.js';
import type { Alternative, Concept } from './concepts.js';
import { type ConceptMatch, matcherIn } from './match.js';
import { ranking } from './ranking.js';
import { type Word, wordsOf } from './words.js';

/** A wording by which a concept was met, with what was typed for it. */
export interface Wording extends Alternative {
  readonly typed: string;
}

/** The best one to three sentences of a passage for a query, and why. Offsets count in the source. */
export interface Choice extends Span {
  /** Matched words, offsets in the source. */
  readonly marks: readonly Span[];
  /** The share of the query's rarity that these sentences meet, from 0 to 1. */
  readonly coverage: number;
  /** The concepts that no sentence meets. */
  readonly missing: readonly Concept[];
  /** Wordings other than the typed one that were met. */
  readonly wordings: readonly Wording[];
  readonly parts: Readonly<Record<'words' | 'proximity' | 'length' | 'focus', number>>;
  readonly score: number;
}

/**
 * Chooses among all runs of neighbouring sentences of a passage. A run must hold every exact phrase and none of the
 * excluded words; of the rest the one that meets most of the query wins, and of two that meet the same the shorter.
 * Returns null where no run holds anything of the query.
 */
export function chooseSentences(
  source: string,
  sentences: readonly Span[],
  concepts: readonly Concept[],
  excluded: readonly Concept[],
): Choice | null {
  const from = sentences[0]?.start ?? 0;
  const all = wordsOf(source.slice(from, sentences.at(-1)?.end ?? from));
  const found = matcherIn(all, concepts);
  const barred = matcherIn(all, excluded);
  let best: Choice | null = null;
  for (let first = 0; first < sentences.length; first += 1) {
    for (let last = first; last < sentences.length; last += 1) {
      const start = sentences[first]?.start ?? 0;
      const end = sentences[last]?.end ?? 0;
      const begins = all.findIndex((word) => from + word.start >= start);
      const ends = all.findLastIndex((word) => from + word.end <= end) + 1;
      if (begins === -1 || ends <= begins) continue;
      if (excluded.length > 0 && barred(begins, ends).length > 0) break;
      const words = all.slice(begins, ends);
      const choice = judge({ start, end }, from, words, found(begins, ends), concepts, last - first + 1);
      if (choice && (!best || choice.score > best.score)) best = choice;
    }
  }
  return best;
}

/** "You also asked whether ...", "your second question was ...", or a question put to oneself. */
const echoesQuestion =
  /\byou(?:['’]ve| have)?(?: also)? asked\b|\b(?:your|the)(?: \w+)? question\b|\?["”’)]*$/iu;
const answersIt =
  /^(?:No|Yes|Yeah|Not|Absolutely|Certainly|Correct|Of course|I do|I don['’]t|We do|We don['’]t)\b/u;

/**
 * Where chosen sentences only repeat what was asked, the answer behind them belongs to the quote: without it they
 * would say the contrary of what was said ("... a four star command. No, we haven't ruled that out."). Goes on for as
 * long as the quote has at most `most` sentences. Returns the new end, in the source.
 *
 * @param sentences all sentences of the paragraph, in order.
 */
export function endWithAnswer(
  source: string,
  sentences: readonly Span[],
  chosen: Span,
  most: number,
): number {
  const inside = sentences.filter(({ start, end }) => start >= chosen.start && end <= chosen.end);
  const last = inside.at(-1);
  const next = sentences.find(({ start }) => start >= chosen.end);
  if (!last || !next || inside.length >= most) return chosen.end;
  const nextWords = source.slice(next.start, next.end);
  return answersIt.test(nextWords) || echoesQuestion.test(source.slice(last.start, last.end))
    ? next.end
    : chosen.end;
}

function judge(
  { start, end }: Span,
  from: number,
  words: readonly Word[],
  matches: readonly ConceptMatch[],
  concepts: readonly Concept[],
  length: number,
): Choice | null {
  if (matches.length === 0) return null;
  const found = concepts.map((_, i) => matches.filter((match) => match.concept === i));
  if (concepts.some((concept, i) => concept.exactPhrase && found[i]?.length === 0)) return null;
  const best = found.map((places) => Math.max(0, ...places.map((place) => place.alternative.weight)));
  const wordsScore = sum(
    concepts.map(({ rarity }, i) => {
      const times = found[i]?.length ?? 0;
      return rarity * (best[i] ?? 0) * (1 + ranking.repetition * Math.log(Math.max(1, times)));
    }),
  );
  const met = best.filter((weight) => weight > 0).length;
  const proximity = wordsScore * ranking.proximity * nearness(matches, met);
  const lengthScore = -wordsScore * ranking.sentence * (length - 1);
  const focusScore = wordsScore * ranking.focus * focus(matches, words);
  return {
    start,
    end,
    marks: matches.map((match) => ({
      start: from + (words[match.from]?.start ?? 0),
      end: from + (words[match.to - 1]?.end ?? 0),
    })),
    coverage: shareMet(concepts, best),
    missing: concepts.filter((_, i) => best[i] === 0),
    wordings: wordingsMet(matches, concepts),
    parts: { words: wordsScore, proximity, length: lengthScore, focus: focusScore },
    score: wordsScore + proximity + lengthScore + focusScore,
  };
}

/** The share of the query's rarity that is met; words that need not be repeated count where there is nothing else. */
function shareMet(concepts: readonly Concept[], met: readonly number[]): number {
  const counts = concepts.some(({ soft }) => !soft)
    ? concepts.map(({ soft }) => !soft)
    : concepts.map(() => true);
  const all = sum(concepts.map(({ rarity }, i) => (counts[i] ? rarity : 0)));
  return all === 0 ? 1 : sum(concepts.map(({ rarity }, i) => (counts[i] ? rarity * (met[i] ?? 0) : 0))) / all;
}

/** The wording by which each concept was met, where it is not the typed one. */
function wordingsMet(matches: readonly ConceptMatch[], concepts: readonly Concept[]): Wording[] {
  return concepts.flatMap(({ typed }, i) => {
    const used = matches.filter((match) => match.concept === i).map((match) => match.alternative);
    if (used.some(({ from }) => from === 'typed' || from === 'compound')) return [];
    return [...new Set(used)].map((alternative) => ({ ...alternative, typed }));
  });
}

/** How much a run is about what matched: short, and early in it; from 0 to 1. */
function focus(matches: readonly ConceptMatch[], words: readonly Word[]): number {
  const first = matches[0]?.from ?? 0;
  return 0.5 * Math.min(1, ranking.focusedLength / words.length) + 0.5 * (1 - first / words.length);
}

/** 1 where all the concepts met stand side by side, falling with the words between them; 0 for a single one. */
function nearness(matches: readonly ConceptMatch[], concepts: number): number {
  if (concepts < 2) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, first] of matches.entries()) {
    const seen = new Set<number>();
    let held = 0;
    for (const match of matches.slice(i)) {
      if (!seen.has(match.concept)) held += match.to - match.from;
      seen.add(match.concept);
      if (seen.size === concepts) {
        least = Math.min(least, match.to - first.from - held);
        break;
      }
    }
  }
  return Number.isFinite(least) ? 1 / (1 + Math.max(0, least) / concepts) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
