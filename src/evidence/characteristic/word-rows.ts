import { sentencesIn } from '../../passage.js';
import type { Span, Turn } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { standBeside } from '../formulas/beside-words.js';
import { isCourtesy } from '../formulas/courtesy.js';
import { rowOf } from '../formulas/formulas.js';
import { type SpokenRecord, spokenRecord, tokensIn } from '../formulas/spoken.js';
import { type Token, tokensOf } from '../formulas/tokens.js';
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

const said = new WeakMap<Evidence, WordRows>();
const asked = new WeakMap<Evidence, WordRows>();

/** What those who met say in transcripts: statements and answers, each speech once. Made at the first question. */
export function saidRows(evidence: Evidence): WordRows {
  const made = said.get(evidence) ?? rowsSaid(evidence);
  said.set(evidence, made);
  return made;
}

/** What is asked in transcripts, by whomever. Made at the first question. */
export function askedRows(evidence: Evidence): WordRows {
  const made = asked.get(evidence) ?? rowsAsked(evidence);
  asked.set(evidence, made);
  return made;
}

/** Transcripts that are counted: of two that print the same speech, one. */
function countedDocuments(evidence: Evidence): ReadonlySet<RecordedDocument> {
  return new Set(
    countedMeetings(evidence).flatMap(({ transcripts }) =>
      transcripts.flatMap((number) => evidence.documents[number] ?? []),
    ),
  );
}

function rowsSaid(evidence: Evidence): WordRows {
  const record: SpokenRecord = spokenRecord(evidence);
  const counted = countedDocuments(evidence);
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

function rowsAsked(evidence: Evidence): WordRows {
  const { anchors } = spokenRecord(evidence);
  const sentences = [...countedDocuments(evidence)].flatMap((document) =>
    document.transcript.turns
      .filter(({ kind }) => kind === 'question')
      .flatMap((turn) =>
        turn.paragraphs.flatMap((_, paragraph) =>
          sentencesIn(turn, paragraph).map((span): CountedSentence => ({ document, turn, span })),
        ),
      ),
  );
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
  const rows = sentences.map((one) => {
    const text = textOf(one);
    const found = tokensOf(text, anchors);
    const row = found.map(({ key }) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    const beside = found.map((token, at) => (standBeside(text, token, found[at + 1]) ? 1 : 0));
    return { row: Uint32Array.from(row), beside: Uint8Array.from(beside) };
  });
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
