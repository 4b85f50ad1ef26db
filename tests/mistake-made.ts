import type { Mistake } from '../src/mistakes/mistake.js';
import { type TypedPlace, UsageError } from '../src/mistakes/usage-error.js';

/** The user's mistake that something throws, and its place. @throws where there is none */
export function mistakeMadeBy(act: () => unknown): {
  readonly code: Mistake;
  readonly place: TypedPlace | null;
} {
  try {
    const done = act();
    throw new Error(`no mistake, but ${JSON.stringify(done)}`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: error.mistake, place: error.place };
  }
}
