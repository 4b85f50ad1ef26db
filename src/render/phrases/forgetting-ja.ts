import type { ForgettingPhrases } from './forgetting.js';

/** What is said when somebody was forgotten, in Japanese. */
export const forgettingInJapanese = {
  nothing: (whose) => `${whose} に関して保存されているものはありません。`,
  deleted: (whose, rows, tables) =>
    `${whose} に関して保存されていたもの${rows}件をすべて削除しました${tables.length === 0 ? '' : `（${tables.join('、')}）`}。`,
  unnamed: (tables) => `チャンネルのものであるため、名前だけを消しました：${tables.join('、')}。`,
  elsewhere: (ofWorkspace) =>
    ofWorkspace
      ? '以前に取ったバックアップには残っています。アプリ自体は、ワークスペースで削除されるまで残ります。'
      : '以前に取ったバックアップと、ボットが Slack に投稿したものには残っています。',
} as const satisfies ForgettingPhrases;
