import type { WatchPhrases } from './watch.js';

/** Watches in Japanese. */
export const watchInJapanese = {
  rhythms: { 'at-once': '見つかり次第', daily: '1日1回', weekly: '週1回' },
  targets: { here: 'このチャンネルへ', me: 'ご本人へ' },
  pastYear: (query, { from, to, documents, days, quotes }) => {
    const watched = { text: query, style: 'bold' } as const;
    const year = `」は、記録の最後の1年（${from}から${to}まで、文書${documents}件）で`;
    if (quotes === 0) return ['「', watched, `${year}は、一度もお知らせすることがありませんでした。`];
    return ['「', watched, `${year}、${days}日分、引用${quotes}件をお知らせしたことになります。`];
  },
  notInRecord: '記録全体にも、まだ当てはまるものはありません。',
  examples: 'そのうち最も新しいもの：',
  noDates: '日付のある文書が記録にないため、お知らせの回数は分かりません。',
  fired: (query, quotes) => ['「', { text: query, style: 'bold' }, `」：新しい引用${quotes}件`],
  firedInShort: (query, quotes) => `「${query}」に当てはまる新しい引用が${quotes}件あります。`,
} as const satisfies WatchPhrases;
