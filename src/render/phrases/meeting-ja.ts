import type { MeetingPhrases } from './meeting.js';

const languages = new Intl.DisplayNames('ja', { type: 'language' });
const units = { words: '語', characters: '字' } as const;

/** Meetings in Japanese. */
export const meetingInJapanese = {
  parts: {
    participants: '出席者',
    documents: '文書',
    questions: '質疑',
    topics: '他の会合より多く述べられた事柄',
    differences: '発言録どうしの違い',
  },
  asked: (questions, answered) =>
    questions === 0 ? '宛先が確かな質問なし' : `質問${questions}件のうち${answered}件に回答`,
  silent: '記録の発言録に言葉なし',
  others: (names) => `ほかの発言者：${names.join('；')}`,
  noDocuments: 'この会合の文書は、記録にありません。',
  contains: ({ length, unit, interpreted, questions }) =>
    [
      `${length.toLocaleString('en-US')}${units[unit]}`,
      ...(interpreted > 0 ? [`${Math.max(1, Math.round(interpreted * 100))}％は通訳を通じた発言`] : []),
      ...(questions > 0 ? [`質問${questions}件`] : []),
    ].join('、'),
  kinds: {
    transcript: '発言録',
    readout: '会談概要（発言の逐語ではない）',
    article: '記事（発言の逐語ではない）',
  },
  language: (code) => languages.of(code) ?? code,
  sameAs: (publisher) => `${publisher}の発言録と同じ発言`,
  also: (note) => `ほかの掲載先：${note}`,
  questions: (from, to, total) =>
    to - from + 1 === total ? `質疑（${total}件）` : `質疑（${total}件中${from}〜${to}件目）`,
  topics: (against) => `他の会合より多く述べられた事柄（${against.toLocaleString('en-US')}語との比較）`,
  noTopics: '他の会合と比べて目立つものはありません。',
  topic: (text, ours, theirs) => `${text}：${ours}回（他の会合では${theirs}回）`,
  differences: ({ left, right, sameLanguage, onlyLeft, onlyRight, turns, places, unsure }) => {
    const parts = [
      ...(onlyLeft > 0 ? [`前者だけにある発言${onlyLeft}件`] : []),
      ...(onlyRight > 0 ? [`後者だけにある発言${onlyRight}件`] : []),
      ...(turns > 0 ? [`${sameLanguage ? '語句' : '名前や省略'}の違い${places}か所（発言${turns}件）`] : []),
      ...(unsure > 0 ? [`対応が確かでない発言${unsure}件`] : []),
    ];
    return `${left}と${right}：${parts.length === 0 ? '違いは見つかりません' : parts.join('、')}`;
  },
  inShort: (title, date, documents, questions) =>
    `${title}（${date}）：文書${documents}件、質問${questions}件。`,
  list: (total, query) => `${query === '' ? '記録の' : `「${query}」の`}会合${total}件（新しい順）`,
  page: (from, to, total, query) =>
    `${query === '' ? '記録の' : `「${query}」の`}会合${total}件中${from}〜${to}件目（新しい順）`,
  noneLike: (query) => `「${query}」に当てはまる会合は、記録にありません。`,
  noMeetings: '記録に会合がありません。',
  holds: (kinds, questions) => {
    const parts = [
      ...(kinds.transcript ? [`発言録${kinds.transcript}件`] : []),
      ...(kinds.readout ? [`会談概要${kinds.readout}件`] : []),
      ...(kinds.article ? [`記事${kinds.article}件`] : []),
    ];
    return [
      ...(parts.length === 0 ? ['文書なし'] : parts),
      ...(questions > 0 ? [`質問${questions}件`] : []),
    ].join('、');
  },
  more: '一つを見る：',
} as const satisfies MeetingPhrases;
