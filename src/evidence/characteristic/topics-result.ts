import { z } from 'zod';
import type { Evidence } from '../evidence.js';
import { quoteSchema } from '../quote.js';
import { type Characteristic, characteristicOf } from './characteristic.js';
import type { CountedSentence, WordRows } from './word-rows.js';

const count = z.number().int().nonnegative();

/** What is said more often by one than by others: terms of the glossary, and phrases of two or three words. */
export const topicsSchema = z.object({
  /** Documents in this language are compared. */
  language: z.string(),
  /** Telling words that were compared (no common ones, no names): `ours` with `theirs`. */
  words: z.object({ ours: count, theirs: count }),
  /** The surest first. */
  topics: z.array(
    z.object({
      /** The glossary's id; null for a phrase that is no term of it. */
      id: z.string().nullable(),
      /** The glossary's name of the term, in whatever wording it is printed; or the phrase as printed. */
      text: z.string(),
      /** What the glossary calls it in Japanese; null where it does not know. */
      japanese: z.string().nullable(),
      ours: count,
      theirs: count,
      /**
       * Log-odds ratio with an informative Dirichlet prior, in standard deviations (Monroe, Colaresi and Quinn 2008). What
       * is below 1.645 (a phrase: 1.96) may be chance, and is not listed.
       */
      deviations: z.number(),
      /** The latest sentence that has it. */
      example: quoteSchema,
    }),
  ),
});
export type Topics = z.infer<typeof topicsSchema>;

/** Topics that are listed. */
const mostTopics = 8;

/** Topics of some sentences against others of the same language; null where `isOurs` lets in none. */
export function topicsOf(
  rows: WordRows,
  isOurs: (sentence: CountedSentence) => boolean | null,
  evidence: Evidence,
): Topics | null {
  const language = mostly(rows.sentences.filter((one) => isOurs(one) === true));
  if (language === null) return null;
  const { words, found } = characteristicOf(
    rows,
    (one) => (one.document.transcript.document.language === language ? isOurs(one) : null),
    evidence,
  );
  return { language, words, topics: found.slice(0, mostTopics).map((one) => topicOf(one, evidence)) };
}

/** The language that most of the sentences are in. */
function mostly(sentences: readonly CountedSentence[]): string | null {
  const counts = new Map<string, number>();
  for (const { document } of sentences) {
    const { language } = document.transcript.document;
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function topicOf({ id, text, count, deviations, last, mark }: Characteristic, evidence: Evidence) {
  const { document, turn, span } = last;
  return {
    id,
    text,
    japanese: evidence.entries.find((entry) => entry.id === id)?.japanese[0] ?? null,
    ...count,
    deviations: Math.round(deviations * 100) / 100,
    example: evidence.quoteAt({ document, turn, span }, [mark]),
  };
}
