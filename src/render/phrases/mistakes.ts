import type { Mistake, MistakeCode } from '../../mistakes/mistake.js';

/** A mistake as it is told: what is wrong, and what to type instead. Plain text, not escaped. */
export interface MistakeInWords {
  readonly sentence: string;
  readonly instead: string;
}

/** The words of every mistake: total over `Mistakes`. */
export type MistakePhrases = {
  readonly [Code in MistakeCode]: (mistake: Mistake<Code>) => MistakeInWords;
};

/** A mistake in the words of one language. */
export function mistakeInWords<Code extends MistakeCode>(
  mistake: Mistake<Code>,
  phrases: MistakePhrases,
): MistakeInWords {
  return phrases[mistake.code](mistake);
}

/** A value as it stands behind a filter's colon: in quotation marks where it has blanks. */
export function filterValue(value: string): string {
  return /[\s,，、]/u.test(value) ? `"${value}"` : value;
}
