import { isCommon } from '../../search/common-words.js';
import type { Quote } from '../quote.js';
import { heardIn, type QuoteAt, quoteOf } from './heard.js';
import type { Laid, Quoted } from './places.js';
import type { Counted } from './splice.js';
import { sentencesAround } from './stretches.js';

/** So much of a claim for a place to be the nearest. */
const leastNear = 0.25;

/** The real words that are nearest to a claim which stands nowhere; null where none are near. */
export function nearestTo(
  { units, numbered }: Quoted,
  laid: readonly Laid[],
  counted: readonly Counted[],
  quoteAt: QuoteAt,
): Quote | null {
  const best = [...laid].sort((a, b) => b.same - a.same)[0];
  if (best && best.same >= leastNear * units.length) {
    const [heard] = heardIn(best.stretch, [[best.alignment.from, best.alignment.to]]);
    return heard ? quoteOf(heard, quoteAt) : null;
  }
  const telling = new Set(numbered.claim.filter((_, i) => !isCommon(units[i]?.folded ?? '')));
  const window = units.length + 10;
  let nearest: { counted: Counted; at: number; shared: number } | null = null;
  for (const one of counted) {
    for (let at = 0; at < one.numbers.length; at += Math.ceil(window / 2)) {
      const words = new Set(one.numbers.subarray(at, at + window).filter((word) => telling.has(word)));
      if (words.size > (nearest?.shared ?? 0)) nearest = { counted: one, at, shared: words.size };
    }
  }
  if (!nearest || nearest.shared < leastNear * telling.size) return null;
  const { numbers, stretch } = nearest.counted;
  const from = nearest.at;
  const at = numbers.findIndex((word, i) => i >= from && telling.has(word));
  const piece = stretch.pieces.find(({ from: first, to }) => first <= at && at < to);
  const unit = stretch.units[at];
  return piece && unit ? quoteAt(stretch, piece, sentencesAround(piece, unit), []) : null;
}
