import type { KnownBlock } from '@slack/types';
import type { Quote } from '../evidence/quote.js';
import { buttonIds, sourceButton } from './buttons.js';
import { speakerLine } from './citation-words.js';
import { ellipsis, limits, shorten, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { plain, viewButton } from './plain.js';
import { literal, quotation, richText, section } from './rich-text.js';

/** The ids of what can be done with what is saved. */
export const savedIds = {
  removeQuote: 'remove_saved_quote',
  openSearch: 'open_saved_search',
  removeSearch: 'remove_saved_search',
  saveSearch: buttonIds.saveSearch,
} as const;

/** Home shows so many of each. */
export const mostInHome = { quotes: 5, searches: 5, watches: 6, digests: 4 } as const;

/** A quote that somebody saved; `quote` is null where the record has it no more. */
export interface SavedQuote {
  readonly id: string;
  readonly quote: Quote | null;
}

/** The quotes that somebody saved: the beginning of each, with Context, Source and Remove. */
export function savedQuoteBlocks(all: readonly SavedQuote[], phrases: Phrases): KnownBlock[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, mostInHome.quotes);
  const { saved } = phrases;
  return [
    heading(saved.quotes),
    ...shown.flatMap((one) => savedQuote(one, phrases)),
    ...more(all.length - shown.length, saved.moreQuotes),
  ];
}

function savedQuote({ id, quote }: SavedQuote, phrases: Phrases): KnownBlock[] {
  const { saved, buttons } = phrases;
  if (!quote) {
    const remove = viewButton(savedIds.removeQuote, removing(saved.gone, phrases), id);
    return [richText(section(literal(saved.gone))), { type: 'actions', elements: [remove] }];
  }
  const { shown, leftOut } = shorten(quote.text, limits.part.claim);
  const who = `${speakerLine(quote, phrases)} · ${phrases.date(quote.date)}`;
  const value = JSON.stringify({
    quote: id,
    ...(phrases.language === 'en' ? {} : { language: phrases.language }),
  });
  const context = {
    label: buttons.context,
    described: buttons.contextDescribed(quote.speaker?.name ?? null),
  };
  return [
    richText(
      section(literal(withEllipsis(who, limits.part.speaker), { bold: true })),
      quotation([...literal(shown), ...(leftOut > 0 ? literal(` ${ellipsis}`) : [])]),
    ),
    {
      type: 'actions',
      elements: [
        viewButton(buttonIds.context, context, value),
        ...sourceButton(quote, phrases),
        viewButton(savedIds.removeQuote, removing(who, phrases), id),
      ],
    },
  ];
}

/** The searches that somebody saved, each to be searched for again. */
export function savedSearchBlocks(all: readonly string[], phrases: Phrases): KnownBlock[] {
  if (all.length === 0) return [];
  const { saved } = phrases;
  const shown = all.slice(0, mostInHome.searches);
  return [
    heading(saved.searches),
    ...shown.flatMap((query): KnownBlock[] => [
      richText(section(literal(withEllipsis(query, limits.part.typed), { code: true }))),
      {
        type: 'actions',
        elements: [
          viewButton(
            savedIds.openSearch,
            { label: saved.open, described: saved.openDescribed(query) },
            query,
          ),
          viewButton(savedIds.removeSearch, removing(query, phrases), query),
        ],
      },
    ]),
    ...more(all.length - shown.length, saved.moreSearches),
  ];
}

/** The heading over what somebody follows. */
export function followingHeading({ saved }: Phrases): KnownBlock {
  return heading(saved.following);
}

/** A line in small print. */
export function small(text: string): KnownBlock {
  return { type: 'context', elements: [plain(text)] };
}

/** How many more there are; nothing where there are none. */
export function more(count: number, said: (count: number) => string): KnownBlock[] {
  return count > 0 ? [small(said(count))] : [];
}

function removing(what: string, { saved }: Phrases) {
  return { label: saved.remove, described: saved.removeDescribed(what) };
}

function heading(text: string): KnownBlock {
  return { type: 'header', text: plain(withEllipsis(text, limits.header.text)) };
}
