import type { ActionsBlock, Button } from '@slack/types';
import { z } from 'zod';
import { languages } from '../answer.js';
import { type Quote, quoteIdSchema } from '../evidence/quote.js';
import { limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';

/** The ids under which Slack reports a pressed button; the listeners in src/slack answer to the same. */
export const buttonIds = {
  share: 'share_quote',
  context: 'quote_context',
  source: 'open_source',
  more: 'more_quotes',
  again: 'answer_again',
  report: 'report_quote',
  remove: 'remove_share',
  save: 'save_quote',
  saveSearch: 'save_search',
} as const;

/** What the Share and Context buttons carry: the quote, and the language around it (English unless it says so). */
export const quoteValueSchema = z.object({
  quote: quoteIdSchema,
  language: z.enum(languages).default('en'),
});
/** What the Report button carries: the quote, and the query that it was shown for, where that is known and not too long. */
export const reportValueSchema = quoteValueSchema.extend({
  query: z.string().min(1).nullable().default(null),
});
/** What the Remove button carries: who shared, by the workspace's id. */
export const removeValueSchema = z.object({
  sharer: z.string().min(1),
  language: z.enum(languages).default('en'),
});
/** What the More button carries: the query as typed, whose language it keeps, and how many of its quotes have been shown. */
export const moreValueSchema = z.object({
  query: z.string().min(1),
  /** Negative where pages begin before what was asked for: turns before a quote. */
  offset: z.number().int(),
  /** The command that goes on, by any of its names; `quote` unless the button says otherwise. */
  command: z
    .string()
    .regex(/^\p{L}+$/u)
    .default('quote'),
});
export type MoreValue = z.infer<typeof moreValueSchema>;

/** What a row of buttons is for. */
export interface QuoteButtonsOptions {
  readonly share: boolean;
  /** The query that the quote was shown for. */
  readonly query?: string | undefined;
  /** Who shared the quote, and may take it away again: his id. */
  readonly sharer?: string | undefined;
}

/**
 * The row of buttons under a quote; Source only where the published page's address is known, Share only on request,
 * Remove only where somebody shared it.
 */
export function quoteButtons(quote: Quote, phrases: Phrases, options: QuoteButtonsOptions): ActionsBlock {
  const { buttons, shownQuotes } = phrases;
  const carried = { quote: quote.id, ...inLanguage(phrases) };
  const value = JSON.stringify(carried);
  const whose = quote.speaker && quote.verbatim ? quote.speaker.name : null;
  const share = button(buttons.share, buttonIds.share, buttons.shareDescribed(whose));
  const context = button(buttons.context, buttonIds.context, buttons.contextDescribed(whose));
  return {
    type: 'actions',
    elements: [
      ...(options.share ? [{ ...share, value }] : []),
      { ...context, value },
      ...sourceButton(quote, phrases),
      { ...button(phrases.saved.save.label, buttonIds.save, phrases.saved.save.described), value },
      {
        ...button(shownQuotes.reporting.button, buttonIds.report, shownQuotes.reporting.described),
        value: JSON.stringify({ ...carried, ...queryToReport(options.query) }),
      },
      ...(options.sharer === undefined ? [] : [removeButton(options.sharer, phrases)]),
    ],
  };
}

/** The button that opens the published page at the words; none where its address is not known. */
export function sourceButton(quote: Quote, { buttons }: Phrases): Button[] {
  const address = sourceAddress(quote);
  return address
    ? [{ ...button(buttons.source, buttonIds.source, buttons.sourceDescribed), url: address }]
    : [];
}

/** A long query would take the room of quotes, once for each of them. */
function queryToReport(query: string | undefined): { readonly query?: string } {
  return query === undefined || query === '' || query.length > limits.part.reportedQuery ? {} : { query };
}

function removeButton(sharer: string, phrases: Phrases): Button {
  const { removing } = phrases.shownQuotes;
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
  return {
    ...button(removing.button, buttonIds.remove, removing.described),
    value: JSON.stringify({ sharer, ...inLanguage(phrases) }),
    confirm: {
      title: plain(removing.title),
      text: plain(removing.question),
      confirm: plain(removing.confirm),
      deny: plain(removing.deny),
      style: 'danger',
    },
  };
}

/** English is what a button is in unless it says otherwise. */
function inLanguage({ language }: Phrases): { readonly language?: Phrases['language'] } {
  return language === 'en' ? {} : { language };
}

/** The button that opens a page; null where its address is no web address, or longer than a button may carry. */
export function pageButtons(page: string | null, { buttons, card }: Phrases): ActionsBlock | null {
  if (page === null || !isButtonAddress(page)) return null;
  return {
    type: 'actions',
    elements: [{ ...button(buttons.source, buttonIds.source, card.sourceDescribed), url: page }],
  };
}

/** What the button that saves a search carries in a message; in Home and in a window the view tells what is searched for. */
export const saveSearchValueSchema = z.object({
  query: z.string().min(1),
  language: z.enum(languages).default('en'),
});

/** The button that saves the search of a message; none where the query is too long for a button to carry. */
export function saveSearchButton(query: string, phrases: Phrases): Button[] {
  const { label, described } = phrases.saved.saveSearch;
  const value = JSON.stringify({ query, ...inLanguage(phrases) });
  return value.length > limits.button.value
    ? []
    : [{ ...button(label, buttonIds.saveSearch, described), value }];
}

/** The More button; null where the query is too long for a button to carry. */
export function moreButton(
  next: Pick<MoreValue, 'query' | 'offset'> & {
    readonly command?: string | undefined;
    readonly remaining: number;
  },
  { buttons }: Phrases,
): ActionsBlock | null {
  const { query, offset, command } = next;
  const value = JSON.stringify({ query, offset, ...(command === undefined ? {} : { command }) });
  if (value.length > limits.button.value) return null;
  return {
    type: 'actions',
    elements: [
      {
        ...button(buttons.more(next.remaining), buttonIds.more, buttons.moreDescribed(next.remaining)),
        value,
      },
    ],
  };
}

/** What the button for a missing answer carries: the delivery that it answers. */
export const againValueSchema = z.object({
  delivery: z.string().min(1),
  language: z.enum(languages).default('en'),
});

/** The button that asks for an answer once more. */
export function againButton(delivery: string, phrases: Phrases): ActionsBlock {
  const words = phrases.delivery;
  const value = JSON.stringify({ delivery, ...inLanguage(phrases) });
  return {
    type: 'actions',
    elements: [{ ...button(words.again, buttonIds.again, words.againDescribed), value }],
  };
}

function button(label: string, actionId: string, described: string): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: withEllipsis(label, limits.button.text), emoji: false },
    action_id: actionId,
    accessibility_label: withEllipsis(described, limits.button.accessibilityLabel),
  };
}

/**
 * The address behind Source: the page at the words, or the page alone where that address is longer than a button may
 * carry; null where neither is a web address.
 */
export function sourceAddress(quote: Quote): string | null {
  const candidates = [quote.url, quote.url === null ? null : quote.document.url];
  return candidates.find((url) => url !== null && isButtonAddress(url)) ?? null;
}

/** Whether a button may carry the address: one of the web, and not too long. */
function isButtonAddress(url: string): boolean {
  return (
    url.length <= limits.button.url &&
    URL.canParse(url) &&
    ['http:', 'https:'].includes(new URL(url).protocol)
  );
}
