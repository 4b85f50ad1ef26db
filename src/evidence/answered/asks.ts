import type { NamedPerson, Span, Transcript, Turn } from '../../transcript/transcript.js';
import { putTo } from './put-to.js';
import { wordsWithin } from './words-within.js';

/** One of the things that a question asks: the sentence that asks it, behind those that lead up to it. */
export interface Ask {
  readonly sentences: readonly Span[];
}

/** A sentence that asks something, in print. */
const asks =
  /[?？]|か。?\s*$|(?:お聞かせ|聞かせて|教えて|お尋ね|お伺い|伺い|お願い)[^。]*。?\s*$|\b(?:like to ask|wanted to ask|comment on|tell us|talk about|your (?:views?|reaction|assessment|thoughts?))\b/iu;

/** What a question asks whoever answers it, in its order; what it certainly puts to others alone is left out. */
export function asksOf(question: Turn, answering: NamedPerson | null, transcript: Transcript): Ask[] {
  return putTo(answering, question, transcript).flatMap((row) => {
    const found: Span[][] = [];
    let now: Span[] = [];
    for (const sentence of row) {
      now.push(sentence);
      if (!asks.test(wordsWithin(question, sentence))) continue;
      found.push(now);
      now = [];
    }
    // What follows the last question belongs to it.
    if (now.length > 0) found[found.length === 0 ? 0 : found.length - 1] = [...(found.at(-1) ?? []), ...now];
    return found.map((sentences) => ({ sentences }));
  });
}
