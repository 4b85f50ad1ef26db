import { isAsking, isCommon } from './common-words.js';
import type { Concept } from './concepts.js';
import type { GlossaryEntry } from './glossary.js';
import { wordsOf } from './words.js';

/** "press conference", 記者会見: where something was said, not what. */
export function isOfAsking({ term }: GlossaryEntry): boolean {
  return wordsOf(term).every(({ exact }) => isAsking(exact) || isCommon(exact));
}

/** The words of the question itself are no evidence, unless there is nothing else. */
export function withoutAsking(concepts: readonly Concept[]): readonly Concept[] {
  const telling = concepts.filter((concept) => concept.exactPhrase || !isAsking(concept.typed));
  return telling.length > 0 ? telling : concepts;
}
