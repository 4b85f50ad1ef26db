import type { ImportFormPhrases } from './import-form.js';

/** The window in which an editor imports a page, in Japanese. */
export const importFormInJapanese = {
  title: 'ページの取り込み',
  submit: '内容を確認',
  confirm: '取り込む',
  back: '変更',
  close: '閉じる',
  address: 'ページのアドレス',
  addressHint:
    '公表元のページのアドレスを最初から入力してください。内容を確認していただくまで、何も書き込みません。',
  date: '開催日',
  dateHint: 'ページから分からない場合だけ指定してください。',
  meeting: '会合',
  meetingHint:
    '日付と参加者から判断せずに特定の会合に入れる場合は、記録にある会合の識別子を入力してください。',
  kind: '種類',
  kinds: { transcript: '会見録などの発言記録', readout: '会談の概要', article: '記事' },
  publisher: '公表元',
  publisherHint: 'ページから分からない場合だけ入力してください。',
  fetching: 'ページを取得して読み取っています。1分ほどかかることがあります。',
  writing: '書き込んでいます。',
  lookAtIt: 'これでよければ「取り込む」を押してください。',
  missing: (fields) =>
    `このままでは書き込めません。ページから分からない${fields.join('と')}を入力してください。`,
  soon: '1分以内に検索できるようになり、新しい文書はまとめでお知らせします。',
} as const satisfies ImportFormPhrases;
