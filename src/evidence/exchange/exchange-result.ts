import { z } from 'zod';
import type { Concept } from '../../search/concepts.js';
import { namedPersonSchema } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { quoteSchema } from '../quote.js';
import type { Exchange } from './exchange.js';
import { askedIn, openingOf, type ShownSentences, sentencesOn } from './shown-sentences.js';

/** A question with its answers, as commands print it. */
export const askedSchema = z.object({
  /**
   * Who asks (`speaker`, `outlet`, `introducedAs`), whom (`addressedTo`: only those of whom it is certain) and some of the
   * words: those on the topic where one is asked for, else the sentence that asks something and has most of the
   * field's terms.
   */
  question: quoteSchema,
  /** Whether the words of the question are on the topic; false where none is asked for. */
  onTopic: z.boolean(),
  /** The turns that answer it, in their order. */
  answers: z.array(
    z.object({
      /** The words on the topic, or how the answer begins. */
      quote: quoteSchema,
      /** Whether these words are on the topic: who answers need not say it again. */
      onTopic: z.boolean(),
    }),
  ),
  /** Whether it is certain that nobody answers it in this document: nothing that could be an answer is said behind it. */
  noAnswer: z.boolean(),
  /**
   * Those whom it is addressed to who do not answer it in this document, which is a transcript in which they are heard.
   * Nobody is named where a turn of nobody's could be the answer, or a reporter may have asked on.
   */
  unanswered: z.array(namedPersonSchema),
  /** Those who answer though it is addressed to others, and speaks of them nowhere. */
  unaddressed: z.array(namedPersonSchema),
});
export type Asked = z.infer<typeof askedSchema>;

/** An exchange with the quotes of it, on a topic where one is given; `shown` are the words of the question to be shown. */
export function askedOf(
  { question, answers, noAnswer, unanswered, unaddressed }: Exchange,
  document: RecordedDocument,
  evidence: Evidence,
  concepts: readonly Concept[] = [],
  shown: ShownSentences | null = null,
): Asked {
  const { source } = document;
  const quoteOf = (turn: Exchange['question'], { start, end, marks }: ShownSentences) =>
    evidence.quoteAt({ document, turn, span: { start, end } }, marks);
  const words = shown ?? sentencesOn(concepts, question, source);
  return {
    question: quoteOf(question, words ?? askedIn(question, source, evidence)),
    onTopic: words !== null && concepts.length > 0,
    answers: answers.map((turn) => {
      const matching = sentencesOn(concepts, turn, source);
      return { quote: quoteOf(turn, matching ?? openingOf(turn, source)), onTopic: matching !== null };
    }),
    noAnswer,
    unanswered: [...unanswered],
    unaddressed: [...unaddressed],
  };
}
