import type { PairLexicon } from '../../src/pairs/anchors-of.js';
import { type BesideFinder, besideFinder } from '../../src/pairs/beside.js';
import type { PairedText } from '../../src/pairs/unit.js';
import { sentencesIn } from '../../src/passage.js';
import type { Span, Turn } from '../../src/transcript/transcript.js';
import type { WrittenPair } from './written-pairs.js';

/** Words of one text that are an interpreter's, or the speaker's own, with what was found beside them. */
export interface Judged {
  readonly pair: string;
  readonly words: string;
  readonly shown: string | null;
  /** Whether what is shown has the rendering of these words, and nothing of another speaker's turn. */
  readonly right: boolean;
  /** The rendering, where the other text has one. */
  readonly rendering: string | null;
  readonly kind: 'own words' | 'interpretation';
}

/** Every sentence of either text that somebody named says, with what is found beside it. */
export function judgedPair(pair: WrittenPair, lexicon: PairLexicon): Judged[] {
  const find = besideFinder([pair.en, pair.ja], () => lexicon);
  return [...judgedOf(pair, 'en', find), ...judgedOf(pair, 'ja', find)];
}

function judgedOf(pair: WrittenPair, from: 'en' | 'ja', find: BesideFinder): Judged[] {
  const to = from === 'en' ? 'ja' : 'en';
  const { transcript, source } = pair[from];
  return transcript.turns.flatMap((turn) => {
    if (!turn.speaker) return [];
    return turn.paragraphs.flatMap((paragraph, k) =>
      sentencesIn(turn, k).map((span): Judged => {
        const beside = find(transcript.document.id, turn, span);
        const found = paragraph.interpreted ? beside.ownWords : beside.interpretation;
        const rows = pair.rows.filter((row) => overlaps(row[from], span));
        const renderings = rows.flatMap((row) => row[to] ?? []);
        return {
          pair: pair.name,
          words: source.slice(span.start, span.end),
          shown: found?.text.source.slice(found.span.start, found.span.end) ?? null,
          right: found !== null && isRight(found.span, renderings, turn, pair[to]),
          rendering: renderings[0] ? pair[to].source.slice(renderings[0].start, renderings[0].end) : null,
          kind: paragraph.interpreted ? 'own words' : 'interpretation',
        };
      }),
    );
  });
}

function overlaps(one: Span | null, other: Span): boolean {
  return one !== null && one.start < other.end && other.start < one.end;
}

/**
 * Every rendering lies within what is shown, or what is shown within the rendering of a row of several sentences; it is one
 * turn's, of the same speaker.
 */
function isRight(shown: Span, renderings: readonly Span[], turn: Turn, { transcript }: PairedText): boolean {
  const other = transcript.turns.find(({ start, end }) => start <= shown.start && shown.end <= end);
  return (
    renderings.length > 0 &&
    (other?.speaker?.id === turn.speaker?.id || other?.label === 'INTERPRETER') &&
    renderings.every(
      (one) =>
        (shown.start <= one.start && one.end <= shown.end) ||
        (one.start <= shown.start && shown.end <= one.end),
    )
  );
}
