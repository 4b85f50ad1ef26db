import type { FeedsPhrases } from './feeds.js';

/** Feeds, in English. */
export const feedsInEnglish = {
  list: (feeds, failing) =>
    `${counted(feeds, 'feed')}${failing === 0 ? ', all well.' : `, of which ${failing} ${failing === 1 ? 'fails' : 'fail'}.`}`,
  feed: (name, from) => `${name}: ${from}`,
  neverLooked: 'Never looked at.',
  looked: (day, time, nextDay, nextTime) =>
    `Looked at on ${day}, ${time} UTC; next on ${nextDay}, ${nextTime} UTC.`,
  failing: (failures, why) =>
    `Failed ${failures === 1 ? 'at the last look' : `at the last ${failures} looks`}: ${why}`,
  brought: (imported, refused, waiting) =>
    `${counted(imported, 'document')} imported, ${counted(refused, 'item')} not, ${waiting} to be tried again.`,
  look: (name, outcome, items) => {
    switch (outcome) {
      case 'read':
        return items === 0 ? `${name}: nothing new.` : `${name}: ${counted(items, 'new item')}.`;
      case 'unchanged':
        return `${name}: unchanged.`;
      case 'failed':
        return `${name}: could not be read.`;
      case 'busy':
        return `${name}: another process looks at it.`;
    }
  },
  item: (link, outcome, document, why) => {
    if (outcome === 'imported') return `${link} is ${document ?? 'in the record'}.`;
    return `${link} ${outcome === 'refused' ? 'is not imported' : 'is tried again later'}: ${why ?? ''}`;
  },
  inStatus: (feeds, failing) =>
    failing.length === 0
      ? `${counted(feeds, 'feed')} ${feeds === 1 ? 'is' : 'are'} looked at, all well.`
      : `Of ${counted(feeds, 'feed')}, ${failing.join(', ')} cannot be read at the moment.`,
} as const satisfies FeedsPhrases;

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
