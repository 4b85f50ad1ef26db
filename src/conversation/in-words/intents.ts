/** What a message can ask a command for in plain words: a closed list. */
export type Intent =
  /** What is different since a meeting, or between two. */
  | 'changes'
  /** Two people, sides or meetings beside each other. */
  | 'pair'
  | 'timeline'
  | 'person'
  | 'questions'
  /** Questions that somebody who was asked did not answer. */
  | 'unanswered'
  | 'new'
  | 'meeting'
  | 'meetings'
  | 'citation'
  | 'term';

/** A way in which something is asked for: the whole message, without its last signs. */
export interface Phrasing {
  readonly intent: Intent;
  readonly pattern: RegExp;
}

/** What the groups of a pattern hold: words of the message. */
export type Part = 'topic' | 'meeting' | 'one' | 'other' | 'who' | 'style' | 'word';

/** Makes phrasings of patterns, each for the whole message in any case. */
export function phrasings(table: readonly (readonly [Intent, readonly string[]])[]): readonly Phrasing[] {
  return table.flatMap(([intent, patterns]) =>
    patterns.map((pattern) => ({ intent, pattern: new RegExp(`^(?:${pattern})$`, 'iu') })),
  );
}
