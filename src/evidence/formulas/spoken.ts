import { sentencesIn } from '../../passage.js';
import { wordsOf } from '../../search/words.js';
import type { Span, Turn } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { tableOf } from '../table.js';
import { standBeside } from './beside-words.js';
import { type Anchors, anchorsOf, type Token, tokensOf } from './tokens.js';

/** A sentence of somebody who met, or of a report of it: reporters' questions and moderators' words are none. */
export interface Spoken {
  /** Its place in the record's order of days. */
  readonly number: number;
  readonly document: RecordedDocument;
  readonly turn: Turn;
  readonly paragraph: number;
  readonly span: Span;
}

/**
 * All sentences of the record in the order of its days, with their telling words as numbers: what wordings are compared
 * and counted by. Sentences of one document stand together, in its order.
 */
export interface SpokenRecord {
  readonly sentences: readonly Spoken[];
  /** Of each sentence, the numbers of its telling words: `words` from `starts[sentence]` on. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  /** Of each of the `words`, whether the next one of its sentence stands right beside it: see `standBeside`. */
  readonly beside: Uint8Array;
  readonly keys: readonly string[];
  /** Of each word the one that it is about: "commitment" of "ironclad commitment"; of most words they themselves. */
  readonly heads: Uint32Array;
  /** For each word the sentences that have it, ascending: `postings` from `postingStarts[word]` on. */
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  readonly anchors: Anchors;
  /** The first sentence of each document, by its id, and the one after its last. */
  readonly documents: ReadonlyMap<string, readonly [number, number]>;
  numberOf(key: string): number | undefined;
}

/** The sentences of a record. */
export const spokenRecord = tableOf(spokenIn);

/** The day of a document: its own, or its meeting's. */
export function dayOf({ transcript, meeting }: RecordedDocument): string {
  return transcript.document.date ?? meeting.date;
}

/** The telling words of a sentence with their offsets in the stored text. */
export function tokensIn({ sentences, anchors }: SpokenRecord, number: number): Token[] {
  const sentence = sentences[number];
  if (!sentence) return [];
  const { document, span } = sentence;
  return tokensOf(document.source.slice(span.start, span.end), anchors).map((token) => ({
    ...token,
    start: token.start + span.start,
    end: token.end + span.start,
  }));
}

/** The numbers of a sentence's telling words. */
export function rowOf({ starts, words }: SpokenRecord, sentence: number): Uint32Array {
  return words.subarray(starts[sentence] ?? 0, starts[sentence + 1] ?? 0);
}

/** How many sentences have a word. */
export function frequencyOf({ postingStarts }: SpokenRecord, word: number): number {
  return (postingStarts[word + 1] ?? 0) - (postingStarts[word] ?? 0);
}

/** How much a word tells by how seldom it stands: ln(1 + (N - n + 0.5) / (n + 0.5)); of a term more than of a word. */
export function weightOf(record: SpokenRecord, word: number): number {
  const [all, some] = [record.sentences.length, frequencyOf(record, word)];
  return Math.log(1 + (all - some + 0.5) / (some + 0.5)) * shareOf(record.keys[word] ?? '');
}

/** The same word; or words about the same thing, one of them a longer term: "commitment", "ironclad commitment". */
export function sameWeight(
  { heads }: SpokenRecord,
  one: number,
  other: number,
  weight: (word: number) => number,
): number {
  if (one === other) return weight(one);
  return heads[one] === heads[other] ? Math.min(weight(one), weight(other)) * ofHead : 0;
}

const ofHead = 0.6;
const ofTerm = 1.3;
/** What a longer wording of a term adds to it. */
const ofBeside = 0.7;
/** A pair of characters tells half of what a word does: each character stands in two pairs. */
const ofPair = 0.5;

function shareOf(key: string): number {
  if (key.startsWith('@')) return ofTerm;
  if (key.startsWith('+')) return ofBeside;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(key) ? ofPair : 1;
}

function* spokenIn({ documents, entries, searchable }: Evidence): Generator<void, SpokenRecord> {
  const anchors = anchorsOf(searchable.lexicon.glossary, entries);
  const ordered = [...documents].sort(
    (a, b) => compare(dayOf(a), dayOf(b)) || compare(a.transcript.document.id, b.transcript.document.id),
  );
  const sentences: Spoken[] = [];
  const starts: number[] = [0];
  const words: number[] = [];
  const beside: number[] = [];
  const keys: string[] = [];
  const numbers = new Map<string, number>();
  const places = new Map<string, readonly [number, number]>();
  for (const document of ordered) {
    const first = sentences.length;
    for (const turn of document.transcript.turns) {
      if (turn.kind === 'question' || turn.kind === 'moderation') continue;
      for (const paragraph of turn.paragraphs.keys()) {
        for (const span of sentencesIn(turn, paragraph)) {
          sentences.push({ number: sentences.length, document, turn, paragraph, span });
          const text = document.source.slice(span.start, span.end);
          const tokens = tokensOf(text, anchors);
          for (const [at, token] of tokens.entries()) {
            const { key } = token;
            beside.push(standBeside(text, token, tokens[at + 1]) ? 1 : 0);
            let number = numbers.get(key);
            if (number === undefined) {
              number = keys.length;
              numbers.set(key, number);
              keys.push(key);
            }
            words.push(number);
          }
          starts.push(words.length);
        }
      }
    }
    places.set(document.transcript.document.id, [first, sentences.length]);
    yield;
  }
  const rows = {
    starts: Uint32Array.from(starts),
    words: Uint32Array.from(words),
    beside: Uint8Array.from(beside),
  };
  const headOf = new Map(entries.map(({ id, term }) => [`@${id}`, wordsOf(term).at(-1)?.stem]));
  return {
    sentences,
    ...rows,
    keys,
    heads: Uint32Array.from(
      keys,
      (key, word) => numbers.get(headOf.get(key) ?? key.replace(/^\+/u, '')) ?? word,
    ),
    ...postingsOf(rows, keys.length),
    anchors,
    documents: places,
    numberOf: (key) => numbers.get(key),
  };
}

function postingsOf({ starts, words }: Pick<SpokenRecord, 'starts' | 'words'>, keys: number) {
  const postingStarts = new Uint32Array(keys + 1);
  const lastIn = new Int32Array(keys).fill(-1);
  const eachWord = (visit: (sentence: number, word: number) => void) => {
    for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
      for (let at = starts[sentence] ?? 0; at < (starts[sentence + 1] ?? 0); at += 1) {
        const word = words[at] ?? 0;
        if (lastIn[word] === sentence) continue;
        lastIn[word] = sentence;
        visit(sentence, word);
      }
    }
  };
  eachWord((_, word) => {
    postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < keys; word += 1) {
    postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + (postingStarts[word] ?? 0);
  }
  const postings = new Uint32Array(postingStarts[keys] ?? 0);
  const next = postingStarts.slice();
  lastIn.fill(-1);
  eachWord((sentence, word) => {
    postings[next[word] ?? 0] = sentence;
    next[word] = (next[word] ?? 0) + 1;
  });
  return { postingStarts, postings };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
