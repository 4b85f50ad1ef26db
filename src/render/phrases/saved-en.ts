import type { SavedPhrases } from './saved.js';

/** What somebody keeps for himself, in English. */
export const savedInEnglish = {
  save: { label: 'Save', described: 'Save this quote in your Home' },
  saved: 'Saved: the quote stands in your Home.',
  savedAlready: 'You have saved this quote before: it stands in your Home.',
  full: (most) => `${most} are the most that can be saved: remove some in Home first.`,
  saveSearch: { label: 'Save this search', described: 'Save this search in your Home' },
  searchSaved: (query) => `Saved: “${query}” stands in your Home.`,
  searchSavedAlready: (query) => `You have saved “${query}” before: it stands in your Home.`,
  open: 'Search',
  openDescribed: (query) => `Searches for ${query}`,
  remove: 'Remove',
  removeDescribed: (what) => `Takes out of what you saved: ${what}`,
  quotes: 'Saved quotes',
  searches: 'Saved searches',
  following: 'What you follow',
  followNothing:
    'Nothing yet. A digest comes once a day; a watch tells you when a new document answers a query.',
  moreQuotes: (count) => `${count} more: they stand here when you remove some of these.`,
  moreSearches: (count) => `${count} more: they stand here when you remove some of these.`,
  moreWatches: (count) => `${count} more: type /alliance watch list`,
  moreDigests: (count) => `${count} more: type /alliance digest list`,
  gone: 'A quote that the record has no more',
} as const satisfies SavedPhrases;
