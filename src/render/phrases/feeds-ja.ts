import type { FeedsPhrases } from './feeds.js';

/** Feeds, in Japanese. */
export const feedsInJapanese = {
  list: (feeds, failing) =>
    failing === 0
      ? `フィード${feeds}件、すべて正常です。`
      : `フィード${feeds}件のうち、${failing}件を読み込めません。`,
  feed: (name, from) => `${name}：${from}`,
  neverLooked: 'まだ確認していません。',
  looked: (day, time, nextDay, nextTime) =>
    `${day} ${time}に確認しました。次は${nextDay} ${nextTime}です（協定世界時）。`,
  failing: (failures, why) => `${failures}回続けて失敗しています：${why}`,
  brought: (imported, refused, waiting) =>
    `取り込んだ文書${imported}件、取り込まなかった項目${refused}件、やり直す項目${waiting}件。`,
  look: (name, outcome, items) => {
    switch (outcome) {
      case 'read':
        return items === 0
          ? `${name}：新しいものはありません。`
          : `${name}：新しい項目が${items}件あります。`;
      case 'unchanged':
        return `${name}：変更はありません。`;
      case 'failed':
        return `${name}：読み込めませんでした。`;
      case 'busy':
        return `${name}：別のプロセスが確認しています。`;
    }
  },
  item: (link, outcome, document, why) => {
    if (outcome === 'imported') return `${link} を ${document ?? '記録'} として取り込みました。`;
    return `${link} は${outcome === 'refused' ? '取り込みませんでした' : '後でやり直します'}：${why ?? ''}`;
  },
  inStatus: (feeds, failing) =>
    failing.length === 0
      ? `フィード${feeds}件を確認しています。すべて正常です。`
      : `フィード${feeds}件のうち、${failing.join('、')}を今は読み込めません。`,
} as const satisfies FeedsPhrases;
