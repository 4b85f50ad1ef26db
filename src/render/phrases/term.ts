import type { Words } from '../../answer.js';
import type { Voice } from '../../evidence/topic/voice.js';

/** What is said of a term of the glossary. Days are in words. */
export interface TermPhrases {
  /** The term in English and Japanese. */
  entry(term: string, japanese: readonly string[]): Words;
  inShort(term: string, count: number): string;
  /** Only its beginning was typed. */
  completed(typed: string, term: string): string;
  readonly readings: string;
  readonly near: string;
  nearTerm(term: string, why: string): Words;
  readonly ambiguous: string;
  /** Over the wordings that the record prints. */
  readonly used: string;
  /** A wording: how often, by whose voice. */
  rendering(
    text: string,
    counts: { readonly count: number; readonly reported: number },
    voices: readonly { readonly voice: Voice; readonly count: number }[],
  ): Words;
  renderingWhen(first: string, last: string): string;
  speakers(names: readonly string[], more: number): string;
  speaker(name: string | null, count: number): string;
  spellings(texts: readonly string[]): string;
  /** Wordings of the glossary that the record nowhere prints. */
  notPrinted(texts: readonly string[], more: number): string;
  /** The glossary has it not. */
  unknown(typed: string): Words;
  unknownInShort(typed: string, count: number): string;
  readonly severalBegin: string;
  readonly nearest: string;
  nearestTerm(term: string, japanese: readonly string[]): Words;
  /** A word that is in no transcript and no report. */
  notInRecord(typed: string): string;
  /** Over an example of a wording. */
  example(text: string): Words;
}
