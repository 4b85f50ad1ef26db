import { sentencesIn } from '../../passage.js';
import type { Span, Turn } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { standBeside } from '../formulas/beside-words.js';
import { isCourtesy } from '../formulas/courtesy.js';
import { rowOf, type SpokenRecord, spokenRecord, tokensIn } from '../formulas/spoken.js';
import { type Token, tokensOf } from '../formulas/tokens.js';
import { tableOf } from '../table.js';
import { countedMeetings } from '../topic/counted.js';

/** A sentence of a transcript whose words are counted. */
export interface CountedSentence {
  readonly document: RecordedDocument;
  readonly turn: Turn;
  readonly span: Span;
}

/** Sentences with their telling words as numbers: what words are counted in. Terms of the glossary have keys with an `@`. */
export interface WordRows {
  readonly sentences: readonly CountedSentence[];
  readonly keys: readonly string[];
  /** The numbers of a sentence's telling words. */
  row(sentence: number): Uint32Array;
  /** For each of them, 1 where it and the next one are two words of a phrase. */
  beside(sentence: number): Uint8Array;
  /** Whether the sentence greets or thanks. */
  isCourtesy(sentence: number): boolean;
  /** The words with their offsets in the stored text. */
  tokens(sentence: number): readonly Token[];
}

/** What those who met say in transcripts: statements and answers, each speech once. */
export const saidRows = tableOf(rowsSaid);

/** What is asked in transcripts, by whomever. */
export const askedRows = tableOf(rowsAsked);

/** Transcripts that are counted: of two that print the same speech, one. */
function* countedDocuments(evidence: Evidence): Generator<void, ReadonlySet<RecordedDocument>> {
  const meetings = yield* countedMeetings.inSteps(evidence);
  return new Set(
    meetings.flatMap(({ transcripts }) => transcripts.flatMap((number) => evidence.documents[number] ?? [])),
  );
}

function* rowsSaid(evidence: Evidence): Generator<void, WordRows> {
  const record: SpokenRecord = yield* spokenRecord.inSteps(evidence);
  const counted = yield* countedDocuments(evidence);
  const kept = record.sentences.filter(({ document, turn }) => counted.has(document) && turn.verbatim);
  const numberOf = (sentence: number) => kept[sentence]?.number ?? record.sentences.length;
  return {
    sentences: kept,
    keys: record.keys,
    row: (sentence) => rowOf(record, numberOf(sentence)),
    beside: (sentence) => {
      const at = numberOf(sentence);
      return record.beside.subarray(record.starts[at] ?? 0, record.starts[at + 1] ?? 0);
    },
    isCourtesy: courtesies(kept),
    tokens: (sentence) => tokensIn(record, numberOf(sentence)),
  };
}

function* rowsAsked(evidence: Evidence): Generator<void, WordRows> {
  const { anchors } = yield* spokenRecord.inSteps(evidence);
  const sentences: CountedSentence[] = [];
  for (const document of yield* countedDocuments(evidence)) {
    for (const turn of document.transcript.turns) {
      if (turn.kind !== 'question') continue;
      for (const paragraph of turn.paragraphs.keys()) {
        for (const span of sentencesIn(turn, paragraph)) sentences.push({ document, turn, span });
      }
    }
    yield;
  }
  const numbers = new Map<string, number>();
  const tokens = (sentence: number): Token[] => {
    const one = sentences[sentence];
    if (!one) return [];
    const { start } = one.span;
    return tokensOf(textOf(one), anchors).map((token) => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    }));
  };
  const rows: { readonly row: Uint32Array; readonly beside: Uint8Array }[] = [];
  for (const one of sentences) {
    const text = textOf(one);
    const found = tokensOf(text, anchors);
    const row = found.map(({ key }) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    const beside = found.map((token, at) => (standBeside(text, token, found[at + 1]) ? 1 : 0));
    rows.push({ row: Uint32Array.from(row), beside: Uint8Array.from(beside) });
    yield;
  }
  return {
    sentences,
    keys: [...numbers.keys()],
    row: (sentence) => rows[sentence]?.row ?? new Uint32Array(),
    beside: (sentence) => rows[sentence]?.beside ?? new Uint8Array(),
    isCourtesy: courtesies(sentences),
    tokens,
  };
}

/** Whether each sentence is a courtesy; each is read when it is first asked about. */
function courtesies(sentences: readonly CountedSentence[]): (sentence: number) => boolean {
  const [notRead, no, yes] = [0, 1, 2];
  const read = new Uint8Array(sentences.length).fill(notRead);
  return (sentence) => {
    const one = sentences[sentence];
    if (read[sentence] === notRead && one) read[sentence] = isCourtesy(textOf(one)) ? yes : no;
    return read[sentence] === yes;
  };
}

function textOf({ document, span }: CountedSentence): string {
  return document.source.slice(span.start, span.end);
}
