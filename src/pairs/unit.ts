import { sentencesIn } from '../passage.js';
import type { Span, Transcript } from '../transcript/transcript.js';
import type { Anchor } from './anchor.js';
import { anchorsOf, type PairLexicon, type Reading, wordsOfText } from './anchors-of.js';

/** One side of a pair: a transcript with its stored text. */
export interface PairedText {
  readonly transcript: Transcript;
  readonly source: string;
}

/** A turn, a paragraph or a sentence as alignment sees it. */
export interface Unit {
  /** Where its words are in the stored text. */
  readonly start: number;
  readonly end: number;
  /** Index of its turn in the transcript. */
  readonly turn: number;
  /** Characters that are not blank. */
  readonly size: number;
  /** Offsets of the anchors count in the stored text. */
  readonly anchors: readonly Anchor[];
}

/** A text cut three times: each list in the order of the document, and whole. */
export interface TextUnits {
  readonly turns: readonly Unit[];
  readonly paragraphs: readonly Unit[];
  readonly sentences: readonly Unit[];
}

/** Cuts the two texts of a pair, each read with a view to the other. */
export function unitsOfPair(
  left: PairedText,
  right: PairedText,
  lexicon: PairLexicon,
): { left: TextUnits; right: TextUnits; sameLanguage: boolean } {
  const [a, b] = [left.transcript.document.language, right.transcript.document.language];
  const sameLanguage = a === b;
  const read = ({ transcript }: PairedText, reading: Reading) =>
    unitsOf(transcript, (words) => anchorsOf(words, reading, lexicon));
  return {
    left: read(left, { language: a, otherLanguage: b, others: wordsOfText(wordsIn(right), b) }),
    right: read(right, { language: b, otherLanguage: a, others: wordsOfText(wordsIn(left), a) }),
    sameLanguage,
  };
}

function wordsIn({ transcript }: PairedText): string[] {
  return transcript.turns.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

function unitsOf(transcript: Transcript, read: (words: string) => Anchor[]): TextUnits {
  const turns: Unit[] = [];
  const paragraphs: Unit[] = [];
  const sentences: Unit[] = [];
  for (const [i, turn] of transcript.turns.entries()) {
    const all: Anchor[] = [];
    let size = 0;
    for (const [k, { text, start, end }] of turn.paragraphs.entries()) {
      const anchors = read(text).map((anchor) => ({
        ...anchor,
        start: anchor.start + start,
        end: anchor.end + start,
      }));
      const unit = unitAt({ start, end }, i, text, anchors);
      paragraphs.push(unit);
      for (const span of sentencesIn(turn, k)) {
        const words = text.slice(span.start - start, span.end - start);
        sentences.push(
          unitAt(
            span,
            i,
            words,
            anchors.filter((anchor) => span.start <= anchor.start && anchor.start < span.end),
          ),
        );
      }
      all.push(...anchors);
      size += unit.size;
    }
    const [first, last] = [turn.paragraphs[0], turn.paragraphs.at(-1)];
    turns.push({
      start: first?.start ?? turn.start,
      end: last?.end ?? turn.end,
      turn: i,
      size,
      anchors: all,
    });
  }
  return { turns, paragraphs, sentences };
}

function unitAt({ start, end }: Span, turn: number, text: string, anchors: readonly Anchor[]): Unit {
  return { start, end, turn, size: text.replace(/\s+/gu, '').length, anchors };
}
