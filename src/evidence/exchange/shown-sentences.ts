import { passageSentences, sentencesIn } from '../../passage.js';
import { type Choice, chooseSentences } from '../../search/choose.js';
import type { Concept } from '../../search/concepts.js';
import type { Span, Turn } from '../../transcript/transcript.js';
import { worthOf } from '../characteristic/worth.js';
import type { Evidence } from '../evidence.js';
import { isCourtesy } from '../formulas/courtesy.js';

/** Sentences of one paragraph that are shown of a turn; offsets count in the document's text. */
export interface ShownSentences extends Span {
  readonly marks: readonly Span[];
}

/** Of what a query asks for, the share that sentences must meet to be those on its subject. */
const leastShare = 0.5;
/** A second sentence is shown of how a turn begins where both together are no longer than this. */
const openingLength = 220;

/** The one to three sentences of a turn that meet most of a query; null where none meets half of it. */
export function sentencesOn(
  concepts: readonly Concept[],
  turn: Turn,
  source: string,
  excluded: readonly Concept[] = [],
): ShownSentences | null {
  if (concepts.length === 0) return null;
  let best: Choice | null = null;
  for (const paragraph of turn.paragraphs.keys()) {
    const sentences = sentencesIn(turn, paragraph);
    for (let from = 0; from < sentences.length; from += passageSentences - 1) {
      const choice = chooseSentences(
        source,
        sentences.slice(from, from + passageSentences),
        concepts,
        excluded,
      );
      if (choice && choice.coverage >= leastShare && (!best || choice.score > best.score)) best = choice;
    }
  }
  return best;
}

/** How a turn begins, behind its thanks and greetings: the first sentences of its first paragraph that has any others. */
export function openingOf(turn: Turn, source: string): ShownSentences {
  for (const paragraph of turn.paragraphs.keys()) {
    const sentences = sentencesIn(turn, paragraph);
    const first = sentences.findIndex(({ start, end }) => !isCourtesy(source.slice(start, end)));
    const [begin, next] = first === -1 ? [] : sentences.slice(first, first + 2);
    if (!begin) continue;
    const both = next && next.end - begin.start <= openingLength;
    return { start: begin.start, end: both ? next.end : begin.end, marks: [] };
  }
  const [whole] = sentencesIn(turn, 0);
  const { start, end } = whole ?? turn.paragraphs[0] ?? turn;
  return { start, end, marks: [] };
}

const asks = /(?:[?？]|(?:です|ます|でしょう|ました|ません)か。?)["”’」）)]*$/u;

/** The sentence of a question that asks something and tells most of the field; how it begins where none has a question's end. */
export function askedIn(turn: Turn, source: string, evidence: Evidence): ShownSentences {
  const asking = sentencesOf(turn).filter(({ start, end }) => asks.test(source.slice(start, end)));
  const [best] = asking
    .map((span) => ({ span, worth: worthOf(source.slice(span.start, span.end), evidence) }))
    .sort((a, b) => b.worth - a.worth);
  return best ? { ...best.span, marks: [] } : openingOf(turn, source);
}

/** The first sentence that asks something where a question names somebody, or behind that; the question's own where none does. */
export function askedOfPerson(turn: Turn, source: string, name: string, evidence: Evidence): ShownSentences {
  const sentences = sentencesOf(turn);
  const named = sentences.findLastIndex(({ start, end }) => source.slice(start, end).includes(name));
  const asking = sentences
    .slice(Math.max(0, named))
    .find(({ start, end }) => asks.test(source.slice(start, end)));
  return name !== '' && named !== -1 && asking ? { ...asking, marks: [] } : askedIn(turn, source, evidence);
}

function sentencesOf(turn: Turn): Span[] {
  return turn.paragraphs.flatMap((_, paragraph) => sentencesIn(turn, paragraph));
}
