import type { TurnView } from './evidence/context.js';
import type { MeetingCard } from './evidence/meeting-card.js';
import type { Quote } from './evidence/quote.js';

/**
 * What can be said, before how it looks. A renderer is total over `AnswerNode`: a new node makes every one of
 * them answer. All text in here is literal: a renderer escapes for its own surface, and nothing in a string can
 * become a mention, a link or markup.
 */

/**
 * A run of literal text. `code` is for what is to be typed; `channel` and `person` are Slack's ids, which Slack shows as
 * names: only in what one person alone is shown.
 */
export type Run =
  | string
  | { readonly text: string; readonly style: 'bold' | 'italic' | 'code' | 'channel' | 'person' };
export type Words = readonly Run[];

/** How a quote stands in an answer: as evidence, as the nearest thing to an unanswered query, on its own, under somebody's link to it, or beside somebody's message: related, no proof. */
export type QuoteRole = 'evidence' | 'nearest' | 'shared' | 'linked' | 'related';

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
  /** A meeting as one of its documents tells of it. */
  | { readonly node: 'meeting'; readonly card: MeetingCard }
  /** A part of a digest, in brief: things of one sort, and how many more of it there are. */
  | {
      readonly node: 'brief';
      readonly title: string;
      readonly items: readonly InBrief[];
      readonly more: number;
    }
  /** The list of commands. */
  | { readonly node: 'commands'; readonly commands: readonly CommandHelp[] }
  /** A user's mistake: what is wrong, where in what was typed, what to type instead. */
  | {
      readonly node: 'problem';
      readonly sentence: string;
      readonly typed: { readonly text: string; readonly from: number; readonly to: number } | null;
      readonly instead: string | null;
    }
  /** A row of buttons: what can be done with what stands over it. */
  | { readonly node: 'offers'; readonly offers: readonly Offer[] }
  /** A button that asks for an answer once more, because it may not have arrived. */
  | { readonly node: 'again'; readonly delivery: string }
  /** A fault of ours: the apology with the reference that stands in the log. */
  | { readonly node: 'fault'; readonly reference: string };

/** One thing in brief: what it is, what it is from, and a quote of it, of which the beginning is shown where it is long. */
export interface InBrief {
  /** A title of the record, or the bot's words for what the quote is on. */
  readonly title: string | null;
  /** Kind, publisher and date of the document; null where they stand with the quote. */
  readonly source: string | null;
  readonly quote: Quote | null;
}

/** What a button of an answer does. Each has a listener in src/slack. */
export const offerKinds = [
  'watch-confirm',
  'watch-narrow',
  'watch-cancel',
  'watch-mute',
  'watch-unmute',
  'watch-stop',
  'watch-form',
  'digest-form',
  'digest-change',
  'digest-preview',
  'digest-pause',
  'digest-resume',
  'digest-stop',
  'held-post',
  'held-drop',
  'all-pause',
  'all-resume',
] as const;
export type OfferKind = (typeof offerKinds)[number];

export interface Offer {
  readonly offer: OfferKind;
  /** What it is about: an id, or JSON of whoever offers. Slack sends it back with the press. */
  readonly about: string;
  /** The same in words, for a screen reader. */
  readonly what: string;
}

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
