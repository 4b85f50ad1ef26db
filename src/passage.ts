import { sentencesOf } from './transcript/sentences.js';
import type { Span, Transcript, Turn } from './transcript/transcript.js';

/** Sentences in a passage; neighbouring passages share one, so that no two neighbours are parted. */
export const passageSentences = 3;
const stride = passageSentences - 1;

/**
 * What is indexed: up to three sentences in a row within one paragraph of one turn. Offsets count in the
 * document's stored text.
 */
export interface Passage extends Span {
  /** Indexes into the record's documents, that document's turns, and that turn's paragraphs. */
  readonly document: number;
  readonly turn: number;
  readonly paragraph: number;
  readonly sentences: readonly Span[];
}

/** Transcript -> passages, in the order of the document. */
export function passagesOf(transcript: Transcript, document: number): Passage[] {
  return transcript.turns.flatMap((turn, i) =>
    turn.paragraphs.flatMap((_, k) =>
      windows(sentencesIn(turn, k)).map((sentences) => ({
        document,
        turn: i,
        paragraph: k,
        sentences,
        start: sentences[0]?.start ?? 0,
        end: sentences.at(-1)?.end ?? 0,
      })),
    ),
  );
}

/** The sentences of a turn's paragraph, as slices of the source. */
export function sentencesIn(turn: Turn, paragraph: number): Span[] {
  const found = turn.paragraphs[paragraph];
  if (!found) return [];
  return sentencesOf(found.text).map(({ start, end }) => ({
    start: found.start + start,
    end: found.start + end,
  }));
}

function windows(sentences: readonly Span[]): Span[][] {
  if (sentences.length === 0) return [];
  const found: Span[][] = [];
  for (let from = 0; ; from += stride) {
    found.push(sentences.slice(from, from + passageSentences));
    if (from + passageSentences >= sentences.length) return found;
  }
}
