import type { StoreKeepingPhrases } from './store-keeping.js';

/** What whoever runs the bot reads of its store, in English. */
export const storeKeepingInEnglish = {
  sound: (store) => `The store ${store} is whole.`,
  damaged: (store, problems) =>
    `The store ${store} is damaged (${problems} ${problems === 1 ? 'problem' : 'problems'}): stop the bot, and restore a backup into a new one.`,
  empty: (store) => `The store ${store} is empty: the bot has not started on it yet.`,
  engine: (name, version) => `${name} ${version}.`,
  made: {
    current: (step) => `Its tables are those of this version (${step}).`,
    earlier: (step) =>
      `Its tables are of an earlier version (${step}): the next start of the bot brings them up to date.`,
    later: (step) => `Its tables are of a later version (${step}): this version cannot use it.`,
  },
  tables: (counts) => `Rows: ${counts.map(({ name, rows }) => `${name} ${rows}`).join(', ')}.`,
  backedUp: (rows, store, file) =>
    `${inRows(rows)} of the store ${store} ${rows === 1 ? 'is' : 'are'} in ${file}.`,
  keepItSafe: 'Questions and notes of people are in it: keep it where only you can read it.',
  restored: (rows, store, file) =>
    `${inRows(rows)} of ${file} ${rows === 1 ? 'is' : 'are'} in the store ${store} now.`,
} as const satisfies StoreKeepingPhrases;

function inRows(rows: number): string {
  return rows === 1 ? 'The one row' : `The ${rows} rows`;
}
