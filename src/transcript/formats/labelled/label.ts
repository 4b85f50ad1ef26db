import type { Candidate } from './candidates.js';
import type { Identity } from './identity.js';

/** A label that begins a turn, and what is doubtful about it. */
export interface Label extends Candidate {
  /** The label that this one misprints, as printed elsewhere; null where it stands as it should. */
  readonly misprintOf: string | null;
  readonly doubt: string | null;
}

/** A row that looks like a label and is taken for words, and why. */
export interface Passed {
  readonly candidate: Candidate;
  readonly reason: string;
}

/** The labels of a document, in order, and what was passed over. */
export interface Convention {
  readonly labels: readonly Label[];
  readonly passed: readonly Passed[];
}

/** A candidate with what its words show; `key` is its print without doubled blanks. */
export interface Read extends Candidate {
  readonly identity: Identity;
  readonly key: string;
}

/** Blanks, case kept: the same label is printed the same. */
export function keyOf(label: string): string {
  return label.replace(/\s+/gu, ' ').trim();
}
