import type { WatchPhrases } from './watch.js';

/** Watches in English. */
export const watchInEnglish = {
  rhythms: { 'at-once': 'at once', daily: 'once a day', weekly: 'once a week' },
  targets: { here: 'in this channel', me: 'to you' },
  pastYear: (query, { from, to, documents, days, quotes }) => {
    const watched = { text: query, style: 'bold' } as const;
    const year = ` in the last year of the record, ${from} to ${to} (${counted(documents, 'document')})`;
    if (quotes === 0) return [watched, ` would not have fired${year}.`];
    const often = days === 1 ? 'on one day' : `on ${days} days`;
    return [watched, ` would have fired ${often}${year}, with ${counted(quotes, 'quote')}.`];
  },
  notInRecord: 'Nothing in the whole record answers it yet.',
  examples: 'The latest of them:',
  noDates: 'No document of the record has a date: how often this would have fired is not known.',
  fired: (query, quotes) => [{ text: query, style: 'bold' }, `: ${counted(quotes, 'new quote')}`],
  firedInShort: (query, quotes) => `“${query}”: ${counted(quotes, 'new quote')} in the record.`,
} as const satisfies WatchPhrases;

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
