import type { SavedPhrases } from './saved.js';

/** What somebody keeps for himself, in Japanese. */
export const savedInJapanese = {
  save: { label: '保存', described: 'この引用をホームに保存します' },
  saved: '引用を保存しました。ホームにあります。',
  savedAlready: 'この引用はすでに保存してあります。ホームにあります。',
  full: (most) => `保存できるのは${most}件までです。先にホームでいくつか外してください。`,
  saveSearch: { label: 'この検索を保存', described: 'この検索を保存してホームに置きます' },
  searchSaved: (query) => `「${query}」を保存しました。ホームにあります。`,
  searchSavedAlready: (query) => `「${query}」はすでに保存してあります。ホームにあります。`,
  open: '検索',
  openDescribed: (query) => `${query} を検索します`,
  remove: '外す',
  removeDescribed: (what) => `保存から外します：${what}`,
  quotes: '保存した引用',
  searches: '保存した検索',
  following: 'お知らせの設定',
  followNothing:
    'まだありません。まとめは1日1回お届けし、ウォッチは検索に当てはまる新しい文書が加わるとお知らせします。',
  moreQuotes: (count) => `ほか${count}件。上のものを外すと表示します。`,
  moreSearches: (count) => `ほか${count}件。上のものを外すと表示します。`,
  moreWatches: (count) => `ほか${count}件。/alliance watch list で表示します。`,
  moreDigests: (count) => `ほか${count}件。/alliance digest list で表示します。`,
  gone: '記録にない引用',
} as const satisfies SavedPhrases;
