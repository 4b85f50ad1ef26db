import type { ActionsBlock, Button } from '@slack/types';
import { z } from 'zod';
import { type Quote, quoteIdSchema } from '../evidence/quote.js';
import { limits, withEllipsis } from './limits.js';

/** The ids under which Slack reports a pressed button; the listeners in src/slack answer to the same. */
export const buttonIds = {
  share: 'share_quote',
  context: 'quote_context',
  source: 'open_source',
  more: 'more_quotes',
} as const;

/** What the Share and Context buttons carry. */
export const quoteValueSchema = z.object({ quote: quoteIdSchema });
/** What the More button carries: the query as typed, and how many of its quotes have been shown. */
export const moreValueSchema = z.object({ query: z.string().min(1), offset: z.number().int().nonnegative() });
export type MoreValue = z.infer<typeof moreValueSchema>;

/** The row of buttons under a quote; Source only where the published page's address is known, Share only on request. */
export function quoteButtons(quote: Quote, options: { readonly share: boolean }): ActionsBlock {
  const value = JSON.stringify({ quote: quote.id });
  const whose = quote.speaker && quote.verbatim ? `the words of ${quote.speaker.name}` : 'this passage';
  const share = button('Share', buttonIds.share, `Share ${whose} in the channel`);
  const context = button('Context', buttonIds.context, `Show what stands around ${whose}`);
  const address = sourceAddress(quote);
  return {
    type: 'actions',
    elements: [
      ...(options.share ? [{ ...share, value }] : []),
      { ...context, value },
      ...(address
        ? [{ ...button('Source', buttonIds.source, 'Open the published page at these words'), url: address }]
        : []),
    ],
  };
}

/** The More button; null where the query is too long for a button to carry. */
export function moreButton(next: MoreValue & { readonly remaining: number }): ActionsBlock | null {
  const value = JSON.stringify({ query: next.query, offset: next.offset });
  if (value.length > limits.button.value) return null;
  return {
    type: 'actions',
    elements: [
      {
        ...button(`More (${next.remaining})`, buttonIds.more, `Show more: ${next.remaining} are left`),
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
