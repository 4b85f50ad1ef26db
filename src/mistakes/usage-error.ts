import type { Mistake } from './mistake.js';

/** A stretch of what was typed: UTF-16 code units, half open. */
export interface TypedPlace {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A user's mistake: what it is, as values, and where it stands in what was typed. It has no words of its own: whoever
 * shows it makes them of `mistake` in the user's language (`mistakeInWords` in render/phrases/mistakes.ts). `message`
 * is for programmers alone.
 */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
  constructor(
    readonly mistake: Mistake,
    readonly place: TypedPlace | null = null,
    message: string = JSON.stringify(mistake),
  ) {
    super(message);
  }
}
