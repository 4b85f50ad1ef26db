import type { StoreKeepingPhrases } from './store-keeping.js';

/** What whoever runs the bot reads of its store, in Japanese. */
export const storeKeepingInJapanese = {
  sound: (store) => `保存データ ${store} に問題はありません。`,
  damaged: (store, problems) =>
    `保存データ ${store} が壊れています（${problems}件）。ボットを止め、新しい保存先にバックアップを復元してください。`,
  empty: (store) => `保存データ ${store} は空です。ボットはまだこの保存先で起動していません。`,
  engine: (name, version) => `${name} ${version}。`,
  made: {
    current: (step) => `表はこの版のものです（${step}）。`,
    earlier: (step) => `表は以前の版のものです（${step}）。ボットを次に起動すると、この版に更新されます。`,
    later: (step) => `表はより新しい版のものです（${step}）。この版では使えません。`,
  },
  tables: (counts) => `件数：${counts.map(({ name, rows }) => `${name} ${rows}`).join('、')}。`,
  backedUp: (rows, store, file) => `保存データ ${store} の${rows}件を ${file} に書き出しました。`,
  keepItSafe: '利用者の質問や書き込みが含まれます。ほかの人が読めない場所に保管してください。',
  restored: (rows, store, file) => `${file} の${rows}件を保存データ ${store} に復元しました。`,
} as const satisfies StoreKeepingPhrases;
