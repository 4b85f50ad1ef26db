import type { Words } from '../../answer.js';
import type { QuestionsPhrases } from './questions.js';

const within = (narrowed: readonly string[]) => (narrowed.length === 0 ? '' : `（${narrowed.join('、')}）`);

const on = (query: string, narrowed: readonly string[]): Words =>
  query === '' ? [] : ['「', { text: query, style: 'bold' }, `」${within(narrowed)}について、`];

/** Questions and answers in Japanese. */
export const questionsInJapanese = {
  found: (query, narrowed, { from, to, total }) => [
    '「',
    { text: query, style: 'bold' },
    `」${within(narrowed)}についての質問：${to - from + 1 === total ? `${total}件` : `${total}件中${from === to ? from : `${from}〜${to}`}件目`}`,
  ],
  foundInShort: (query, total) => `「${query}」についての質問が${total}件あります。`,
  foundUnanswered: (query, narrowed, { from, to, total }) => [
    ...on(query, narrowed),
    `尋ねられた人の答えが掲載されていない質問：${to - from + 1 === total ? `${total}件` : `${total}件中${from === to ? from : `${from}〜${to}`}件目`}`,
  ],
  foundUnansweredInShort: (query, total) =>
    `${query === '' ? '' : `「${query}」について、`}尋ねられた人の答えが掲載されていない質問が${total}件あります。`,
  nothingUnanswered: (query, narrowed, asked) => [
    ...on(query, narrowed),
    `質問は${asked}件ありますが、尋ねられた人が答えていないと確かに言えるものはありません。`,
  ],
  nothingUnansweredInShort: (query, asked) =>
    `${query === '' ? '' : `「${query}」について、`}答えのないことが確かな質問はありません（質問は${asked}件）。`,
  nothing: (query, narrowed) => [
    '「',
    { text: query, style: 'bold' },
    `」${within(narrowed)}についての質問は、記録にありません。`,
  ],
  nothingInShort: (query) => `「${query}」についての質問は、記録にありません。`,
  unansweredInAll: (questions) => `このうち${questions}件では、尋ねられた人の答えが掲載されていません。`,
  answers: (count) => `答え${count}件`,
  onTopic: '該当箇所',
  beginning: '答えの冒頭',
  to: (names) => `宛先：${names.join('、')}`,
  addresseeNotKnown: '宛先は特定できません',
  answered: (people) =>
    `答えた人：${people.map(({ name, notAsked }) => (notAsked ? `${name}（宛先ではない）` : name)).join('、')}`,
  notBy: (names) => `${names.join('、')}はこの文書では答えていません`,
  noAnswer: 'この文書に答えはありません',
  answerNotKnown: 'どの発言が答えかは特定できません',
  unanswered: (names, instead) =>
    `${names.join('、')}への質問ですが、この文書では答えていません。${instead.length === 0 ? '' : `代わりに${instead.join('、')}が答えています。`}`,
  inFull: '答えの言葉を見る：',
  somebody: '氏名の記載のない人物',
} as const satisfies QuestionsPhrases;
