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
  /** Further results: the command's continuation; `quote` where no command is named. */
  | {
      readonly node: 'more';
      readonly command?: string;
      readonly query: string;
      readonly offset: number;
      readonly remaining: number;
    }
  /** What the nodes up to the next heading are about. */
  | { readonly node: 'heading'; readonly words: Words }
  /** Things in a row, a line each; `more`: how many further ones are not listed. */
  | { readonly node: 'list'; readonly items: readonly Words[]; readonly more: number }
  /** Two wordings in one line: what only the first has is struck, what only the second has stands out. */
  | { readonly node: 'redline'; readonly runs: readonly RedlineRun[] }
  /** Text to be copied as it is: a corrected quote, a citation. */
  | { readonly node: 'copy'; readonly text: string }
  /**
   * Numbers in a row as bars. `image`: where a page shows the same as a picture, instead of bars of text; null where pictures
   * have to be uploaded.
   */
  | { readonly node: 'chart'; readonly chart: Chart; readonly image: string | null }
  /** A turn in full, one of its sentences marked. `marked` counts in the source, as the paragraphs do. */
  | { readonly node: 'turn'; readonly turn: TurnView }
  /** A published page: what it is, in small print what is to be known of it, and what opens it, where its address is known. */
  | {
      readonly node: 'page';
      readonly words: Words;
      readonly small: readonly string[];
      readonly url: string | null;
    }
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

/** Numbers to be drawn as bars, everything in words already; how it looks is the renderers' business. */
export interface Chart {
  readonly title: string;
  /** The same for whoever does not see it: written from the numbers. */
  readonly alt: string;
  readonly panels: readonly ChartPanel[];
}

/** Bars of one unit: what has another unit stands in another panel. */
export interface ChartPanel {
  /** What is in this panel and not in the others; null where there is one alone. */
  readonly title: string | null;
  /** What the bars' length says. */
  readonly measure: string;
  readonly groups: readonly ChartGroup[];
  readonly rows: readonly ChartRow[];
}

export interface ChartGroup {
  /** Chooses the colour. */
  readonly key: ChartKey;
  readonly label: string;
  /** Of all rows. */
  readonly count: number;
}

export interface ChartRow {
  readonly label: string;
  readonly detail: string;
  /** Of each group that can have any here; in the order of the groups. */
  readonly bars: readonly { readonly key: ChartKey; readonly count: number; readonly rate: number }[];
  /** Stands where there is no bar. */
  readonly without: string;
}

export const chartKeys = ['us', 'japan', 'other', 'unnamed', 'questions', 'moderation', 'reported'] as const;
export type ChartKey = (typeof chartKeys)[number];

/** A stretch of a redline. `telling`: the change is one of meaning. */
export interface RedlineRun {
  readonly text: string;
  readonly is: 'same' | 'gone' | 'new';
  readonly telling?: boolean;
}

/** One thing in brief: what it is, what it is from, and a quote of it, of which the beginning is shown where it is long. */
export interface InBrief {
  /** A title of the record, or the bot's words for what the quote is on. */
  readonly title: string | null;
  /** Kind, publisher and date of the document; null where they stand with the quote. */
  readonly source: string | null;
  readonly quote: Quote | null;
  /** The page at these words can be opened from here. */
  readonly opens?: true;
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
  'chart-post',
  'chart-send',
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
