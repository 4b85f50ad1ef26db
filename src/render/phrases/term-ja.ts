import type { TermPhrases } from './term.js';
import { timelineInJapanese } from './timeline-ja.js';

const quoted = (texts: readonly string[]) => texts.map((text) => `「${text}」`).join('、');
const and = (more: number) => (more > 0 ? `ほか${more}件` : '');

/** Terms in Japanese. */
export const termInJapanese = {
  entry: (term, japanese) => [
    { text: japanese.join('、') || term, style: 'bold' },
    ...(japanese.length === 0 ? [] : [`（${term}）`]),
  ],
  inShort: (term, count) => `${term}：この記録の発言録に${count}回出てきます。`,
  completed: (typed, term) => `「${typed}」で始まる用語は「${term}」だけです。`,
  readings: '読み：',
  near: '関連する用語（同じものではありません）',
  nearTerm: (term, why) => [{ text: term, style: 'bold' }, `：${why}`],
  ambiguous: '注意：',
  used: 'この記録での表現',
  rendering: (text, { count, reported }, voices) => [
    { text, style: 'bold' },
    `：${count}回`,
    voices.length === 0
      ? ''
      : `（${voices.map((one) => `${timelineInJapanese.voices[one.voice]}${one.count}`).join('、')}）`,
    reported === 0 ? '' : `、発表・記事に${reported}回`,
  ],
  renderingWhen: (first, last) => (first === last ? `、${first}` : `、${first}から${last}まで`),
  speakers: (names, more) => `。${names.join('、')}${and(more)}`,
  speaker: (name, count) => `${name ?? '不明'} ${count}`,
  spellings: (texts) => `。別の表記：${quoted(texts)}`,
  notPrinted: (texts, more) => `用語集にあり、この記録にない表現：${texts.join('、')}${and(more)}。`,
  unknown: (typed) => ['「', { text: typed, style: 'bold' }, '」は用語集にありません。'],
  unknownInShort: (typed, count) => `「${typed}」は用語集にありません。発言録には${count}回出てきます。`,
  severalBegin: 'そのように始まる用語が複数あります',
  nearest: '用語集で最も近いもの',
  nearestTerm: (term, japanese) => [
    { text: japanese[0] ?? term, style: 'bold' },
    ...(japanese[0] === undefined ? [] : [`（${term}）`]),
  ],
  notInRecord: (typed) => `この記録にも「${typed}」は出てきません。`,
  example: (text) => ['「', { text, style: 'bold' }, '」の例：'],
} as const satisfies TermPhrases;
