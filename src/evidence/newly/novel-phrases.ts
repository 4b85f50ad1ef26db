import { softWordsIn } from '../../search/parts-of-speech.js';
import type { NamedPerson, Span } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';
import { isCourtesy } from '../formulas/courtesy.js';
import { dayOf, rowOf, type SpokenRecord, tokensIn, weightOf } from '../formulas/spoken.js';
import type { Token } from '../formulas/tokens.js';
import { shapeOf } from './phrase-shape.js';
import { isPrintedBefore, olderRows } from './printed-before.js';

/** A phrase of a meeting that nothing earlier has, at one of its places. */
export interface NovelPhrase {
  readonly sentence: number;
  readonly span: Span;
  /** The glossary's id of a term in it. */
  readonly term: string | null;
  readonly times: number;
  readonly saidBy: readonly NamedPerson[];
  readonly score: number;
}

/** Every constant by which one new phrase matters more than another, with its reason. */
const matters = {
  /** Telling words in a row: a longer run is a sentence of its own. */
  longest: 4,
  /** Only the words that tell most count: a phrase does not matter more because it is long. */
  counted: 2,
  /** A term of the glossary that nobody named before is news; one in a new connection is less. */
  newTerm: 2.2,
  term: 1.35,
  /** Prepared words are chosen words. */
  statement: 1.25,
  reported: 0.8,
  /** Each further voice that has it. */
  voice: 0.35,
  /** What matters less than this share of the most is left out. */
  worth: 0.35,
} as const;

interface Gathered {
  readonly words: readonly number[];
  readonly places: { sentence: number; from: number; to: number }[];
}

/**
 * The phrases of some sentences that nothing before `cut` has, what matters most first; no two share a sentence's words.
 * Phrases are rows of telling words within a clause (C-value, Frantzi and others 2000, prefers those that stand by
 * themselves); a phrase matters by how seldom its words are, by terms, and by how many voices have it.
 *
 * @param numbers sentences of one language, by their numbers in the spoken record.
 * @param cut the first sentence of the same day or later.
 * @param most at most so many.
 */
export function novelPhrases(
  numbers: readonly number[],
  cut: number,
  evidence: Evidence,
  record: SpokenRecord,
  most: number,
): NovelPhrase[] {
  const tokens = new Map<number, Token[]>();
  const gathered = new Map<string, Gathered>();
  const older = olderRows(record, cut);
  for (const sentence of numbers) {
    const about = record.sentences[sentence];
    if (!about) continue;
    if (isCourtesy(about.document.source.slice(about.span.start, about.span.end))) continue;
    const row = rowOf(record, sentence);
    const own = tokensIn(record, sentence);
    tokens.set(sentence, own);
    for (let from = 0; from < row.length; from += 1) {
      for (let to = from + 1; to <= Math.min(row.length, from + matters.longest); to += 1) {
        if (to > from + 1 && own[to - 1]?.parted) break;
        const words = [...row.subarray(from, to)];
        if (older(words)) continue;
        const key = words.join(' ');
        const known = gathered.get(key);
        if (known) known.places.push({ sentence, from, to });
        else gathered.set(key, { words, places: [{ sentence, from, to }] });
      }
    }
  }
  const soft = softOf.get(record) ?? new Map<number, ReadonlySet<string>>();
  softOf.set(record, soft);
  const softIn = (sentence: number): ReadonlySet<string> => {
    const known = soft.get(sentence) ?? softWordsIn(textOf(record, sentence));
    soft.set(sentence, known);
    return known;
  };
  const phrases = new Map(
    [...gathered].flatMap(([key, one]) => {
      const judged = judge(one, tokens, record, softIn);
      return judged ? [[key, { ...one, judged }] as const] : [];
    }),
  );
  const judged = withoutContained(phrases).sort(
    (a, b) => b.score - a.score || a.sentence - b.sentence || a.span.start - b.span.start,
  );
  return chosen(judged, evidence, cutDay(record, cut), most);
}

function cutDay({ sentences }: SpokenRecord, cut: number): string {
  const first = sentences[cut];
  return first ? dayOf(first.document) : '9999';
}

/** Verbs, adjectives and adverbs of sentences: finding them takes longest. */
const softOf = new WeakMap<SpokenRecord, Map<number, ReadonlySet<string>>>();

function textOf({ sentences }: SpokenRecord, number: number): string {
  const sentence = sentences[number];
  return sentence ? sentence.document.source.slice(sentence.span.start, sentence.span.end) : '';
}

interface Judged extends Gathered {
  readonly judged: NovelPhrase;
}

/** Phrases that stand nowhere but inside one longer phrase are no phrases of their own. */
function withoutContained(gathered: ReadonlyMap<string, Judged>): NovelPhrase[] {
  const inside = new Set<string>();
  for (const { words, places } of gathered.values()) {
    if (words.length < 2) continue;
    for (const part of [words.slice(1), words.slice(0, -1)]) {
      const key = part.join(' ');
      if (gathered.get(key)?.places.length === places.length) inside.add(key);
    }
  }
  return [...gathered].filter(([key]) => !inside.has(key)).map(([, { judged }]) => judged);
}

function judge(
  { words, places }: Gathered,
  tokens: ReadonlyMap<number, readonly Token[]>,
  record: SpokenRecord,
  softIn: (sentence: number) => ReadonlySet<string>,
): NovelPhrase | null {
  const shown = places.map((place) => ({ ...place, voice: voiceAt(record, place.sentence) }));
  const [best] = [...shown].sort((a, b) => b.voice - a.voice || a.sentence - b.sentence);
  const own = best && tokens.get(best.sentence)?.slice(best.from, best.to);
  const sentence = best && record.sentences[best.sentence];
  if (!best || !own || own.length === 0 || !sentence) return null;
  const span = withoutPossessive(sentence.document.source, {
    start: Math.min(...own.map(({ start }) => start)),
    end: Math.max(...own.map(({ end }) => end)),
  });
  const shape = shapeOf(own, span, sentence.span.start, sentence.document.source, softIn(best.sentence));
  if (shape === 0) return null;
  const term = own.find(({ is }) => is === 'term');
  const isNewTerm = own.length === 1 && term !== undefined;
  const people = new Map(
    places.flatMap((place) => {
      const speaker = record.sentences[place.sentence]?.turn.speaker;
      return speaker ? [[speaker.id, speaker] as const] : [];
    }),
  );
  const sentences = new Set(places.map((place) => place.sentence)).size;
  const weight = words
    .map((word) => weightOf(record, word))
    .sort((a, b) => b - a)
    .slice(0, matters.counted)
    .reduce((sum, one) => sum + one, 0);
  const score =
    weight *
    Math.log2(1 + sentences) *
    (1 + matters.voice * Math.max(0, people.size - 1)) *
    (isNewTerm ? matters.newTerm : term ? matters.term : 1) *
    shape *
    best.voice;
  return {
    sentence: best.sentence,
    span,
    term: term?.key.slice(1) ?? null,
    times: sentences,
    saidBy: [...people.values()],
    score,
  };
}

function withoutPossessive(source: string, { start, end }: Span): Span {
  return { start, end: /['’]s$/u.test(source.slice(start, end)) ? end - 2 : end };
}

function voiceAt({ sentences }: SpokenRecord, number: number): number {
  const kind = sentences[number]?.turn.kind;
  return kind === 'statement' ? matters.statement : kind === 'reported' ? matters.reported : 1;
}

/** The best first, one of a sentence's stretch, and none whose printed words stand in anything earlier, questions included. */
function chosen(
  judged: readonly NovelPhrase[],
  evidence: Evidence,
  day: string,
  most: number,
): NovelPhrase[] {
  const kept: NovelPhrase[] = [];
  const taken = new Map<number, number>();
  const least = (judged[0]?.score ?? 0) * matters.worth;
  const seen = new Set<string>();
  for (const phrase of judged) {
    if (kept.length >= most || phrase.score < least) break;
    if ((taken.get(phrase.sentence) ?? 0) >= 1) continue;
    if (phrase.term !== null && seen.has(phrase.term)) continue;
    if (isPrintedBefore(phrase, evidence, day)) continue;
    if (phrase.term !== null) seen.add(phrase.term);
    taken.set(phrase.sentence, (taken.get(phrase.sentence) ?? 0) + 1);
    kept.push(phrase);
  }
  return kept;
}
