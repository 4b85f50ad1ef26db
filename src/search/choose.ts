import type { Span } from '../transcript/transcript.js';
import type { Concept } from './concepts.js';
import { type ConceptMatch, matchesIn } from './match.js';
import { ranking } from './ranking.js';
import { type Word, wordsOf } from './words.js';

/** The best one to three sentences of a passage for a query, and why. Offsets count in the source. */
export interface Choice extends Span {
  /** Matched words, offsets in the source. */
  readonly marks: readonly Span[];
  /** The share of the query's rarity that these sentences meet, from 0 to 1. */
  readonly coverage: number;
  readonly meetsRarest: boolean;
  readonly parts: Readonly<Record<'words' | 'proximity' | 'length', number>>;
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
  let best: Choice | null = null;
  for (let first = 0; first < sentences.length; first += 1) {
    for (let last = first; last < sentences.length; last += 1) {
      const start = sentences[first]?.start ?? 0;
      const end = sentences[last]?.end ?? 0;
      const words = wordsOf(source.slice(start, end));
      if (matchesIn(words, excluded).length > 0) break;
      const choice = judge(start, end, words, concepts, last - first + 1);
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
  start: number,
  end: number,
  words: readonly Word[],
  concepts: readonly Concept[],
  length: number,
): Choice | null {
  const matches = matchesIn(words, concepts);
  if (matches.length === 0) return null;
  const found = concepts.map((_, i) => matches.filter((match) => match.concept === i));
  if (concepts.some((concept, i) => concept.exactPhrase && found[i]?.length === 0)) return null;
  const all = sum(concepts.map((concept) => concept.rarity));
  const met = concepts.filter((_, i) => (found[i]?.length ?? 0) > 0);
  const wordsScore = sum(
    concepts.map((concept, i) => {
      const places = found[i] ?? [];
      const weight = Math.max(0, ...places.map((place) => place.weight));
      return concept.rarity * weight * (1 + ranking.repetition * Math.log(Math.max(1, places.length)));
    }),
  );
  const proximity = wordsScore * ranking.proximity * nearness(matches, met.length);
  const lengthScore = -wordsScore * ranking.sentence * (length - 1);
  const rarest = Math.max(...concepts.map((concept) => concept.rarity));
  return {
    start,
    end,
    marks: matches.map(({ from, to }) => ({
      start: start + (words[from]?.start ?? 0),
      end: start + (words[to - 1]?.end ?? 0),
    })),
    coverage: all === 0 ? 1 : sum(met.map((concept) => concept.rarity)) / all,
    meetsRarest: met.some((concept) => concept.rarity === rarest),
    parts: { words: wordsScore, proximity, length: lengthScore },
    score: wordsScore + proximity + lengthScore,
  };
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
