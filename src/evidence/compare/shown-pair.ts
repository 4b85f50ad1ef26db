import type { Span } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';
import { spanOf } from '../formulas/formulas.js';
import { type SpokenRecord, tokensIn } from '../formulas/spoken.js';
import type { Quote } from '../quote.js';
import type { ComparedPair } from './compare-result.js';
import type { Pair } from './paired.js';
import { redlineOf } from './wording.js';

/** From this share of a sentence's words on the whole of it is what runs alike. */
const nearlyWhole = 0.6;

/** A pair as it is shown: whole sentences where nearly all of both runs alike, else the stretches that do. */
export function shownPair(pair: Pair, evidence: Evidence, record: SpokenRecord): ComparedPair {
  const { first, second, likeness, formula } = pair;
  const spans = isWhole(pair, record)
    ? { left: wholeOf(first, record), right: wholeOf(second, record) }
    : { left: stretchOf(first, likeness.left, record), right: stretchOf(second, likeness.right, record) };
  const place = formula?.places.find(({ sentence }) => sentence === second);
  const inSecond = place && record.sentences[second];
  return {
    first: quoteOf(first, evidence, record, spans.left),
    second: quoteOf(second, evidence, record, spans.right),
    likeness: Math.round(likeness.whole * 1000) / 1000,
    redline: redlineOf(sliceOf(first, spans.left, record), sliceOf(second, spans.right, record)),
    formula: inSecond && place ? sliceOf(second, spanOf(record, place), record) : null,
  };
}

function isWhole({ first, second, likeness }: Pair, record: SpokenRecord): boolean {
  const share = (number: number, [from, to]: readonly [number, number]) =>
    (to - from) / Math.max(1, tokensIn(record, number).length);
  return share(first, likeness.left) >= nearlyWhole && share(second, likeness.right) >= nearlyWhole;
}

function wholeOf(number: number, { sentences }: SpokenRecord): Span {
  return sentences[number]?.span ?? { start: 0, end: 0 };
}

/** From the first telling word of a stretch to its last. */
function stretchOf(number: number, [from, to]: readonly [number, number], record: SpokenRecord): Span {
  return spanOf(record, { sentence: number, from, to });
}

function sliceOf(number: number, { start, end }: Span, { sentences }: SpokenRecord): string {
  return sentences[number]?.document.source.slice(start, end) ?? '';
}

/** The quote of a sentence by its number. */
export function quoteOf(number: number, evidence: Evidence, record: SpokenRecord, mark?: Span): Quote {
  const sentence = record.sentences[number];
  if (!sentence) throw new RangeError(`the record has no sentence ${number}`);
  return evidence.quoteAt(sentence, mark ? [mark] : []);
}
