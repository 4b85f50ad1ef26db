import type { TurnView } from './evidence/context.js';
import type { Quote } from './evidence/quote.js';

/**
 * What can be said, before how it looks. A renderer is total over `AnswerNode`: a new node makes every one of
 * them answer. All text in here is literal: a renderer escapes for its own surface, and nothing in a string can
 * become a mention, a link or markup.
 */

/** A run of literal text. `code` is for what is to be typed. */
export type Run = string | { readonly text: string; readonly style: 'bold' | 'italic' | 'code' };
export type Words = readonly Run[];

/** How a quote stands in an answer: as evidence, as the nearest thing to an unanswered query, or on its own. */
export type QuoteRole = 'evidence' | 'nearest' | 'shared';

export type AnswerNode =
  /** The bot's own sentence. */
  | { readonly node: 'lead'; readonly words: Words }
  /** Small print of the bot's own. */
  | { readonly node: 'note'; readonly words: Words }
  /** A quote with its citation and badges; `number` counts from 1 over all pages. */
  | {
      readonly node: 'quote';
      readonly quote: Quote;
      readonly role: QuoteRole;
      readonly number: number | null;
    }
  /** Further results: the command's continuation. */
  | { readonly node: 'more'; readonly query: string; readonly offset: number; readonly remaining: number }
  /** A turn in full, one of its sentences marked. `marked` counts in the source, as the paragraphs do. */
  | { readonly node: 'turn'; readonly turn: TurnView }
  /** The list of commands. */
  | { readonly node: 'commands'; readonly commands: readonly CommandHelp[] }
  /** A user's mistake: what is wrong, where in what was typed, what to type instead. */
  | {
      readonly node: 'problem';
      readonly sentence: string;
      readonly typed: { readonly text: string; readonly from: number; readonly to: number } | null;
      readonly instead: string | null;
    }
  /** A fault of ours: the apology with the reference that stands in the log. */
  | { readonly node: 'fault'; readonly reference: string };

export interface CommandHelp {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly examples: readonly string[];
}

/** The languages that the bot speaks. The record's words are never translated. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

export interface Answer {
  /** Of the bot's own words, those that a renderer adds included. */
  readonly language: Language;
  /** The whole answer in one plain sentence or two: notifications, screen readers, the `text` fallback. */
  readonly summary: string;
  readonly nodes: readonly AnswerNode[];
}
