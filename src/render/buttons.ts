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
} as const;

/** What the Share and Context buttons carry: the quote, and the language around it (English unless it says so). */
export const quoteValueSchema = z.object({
  quote: quoteIdSchema,
  language: z.enum(languages).default('en'),
});
/** What the More button carries: the query as typed, whose language it keeps, and how many of its quotes have been shown. */
export const moreValueSchema = z.object({ query: z.string().min(1), offset: z.number().int().nonnegative() });
export type MoreValue = z.infer<typeof moreValueSchema>;

/** The row of buttons under a quote; Source only where the published page's address is known, Share only on request. */
export function quoteButtons(
  quote: Quote,
  { buttons, language }: Phrases,
  options: { readonly share: boolean },
): ActionsBlock {
  const value = JSON.stringify({ quote: quote.id, ...(language === 'en' ? {} : { language }) });
  const whose = quote.speaker && quote.verbatim ? quote.speaker.name : null;
  const share = button(buttons.share, buttonIds.share, buttons.shareDescribed(whose));
  const context = button(buttons.context, buttonIds.context, buttons.contextDescribed(whose));
  const address = sourceAddress(quote);
  return {
    type: 'actions',
    elements: [
      ...(options.share ? [{ ...share, value }] : []),
      { ...context, value },
      ...(address
        ? [{ ...button(buttons.source, buttonIds.source, buttons.sourceDescribed), url: address }]
        : []),
    ],
  };
}

/** The More button; null where the query is too long for a button to carry. */
export function moreButton(
  next: MoreValue & { readonly remaining: number },
  { buttons }: Phrases,
): ActionsBlock | null {
  const value = JSON.stringify({ query: next.query, offset: next.offset });
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
  return (
    candidates.find((url) => url !== null && url.length <= limits.button.url && isWebAddress(url)) ?? null
  );
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
