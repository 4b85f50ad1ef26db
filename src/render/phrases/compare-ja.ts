import type { NotClaimed } from '../../evidence/compare/compare-result.js';
import type { ComparedCounts, ComparedInWords, ComparePhrases, NewPhrases } from './compare.js';

const languages = new Intl.DisplayNames('ja', { type: 'language' });

const listed = (texts: readonly string[]) => texts.map((text) => `「${text}」`).join('、');
const named = (some: readonly string[]) => some.map((one) => languages.of(one) ?? one).join('と');

const kinds = { transcript: '発言録', readout: '会談概要', article: '記事' } as const;

const reasons: Readonly<Record<NotClaimed, string>> = {
  'not-two-meetings': '人または側どうしの比較で、前後の関係がないため',
  'other-languages': '同じ言語の文章が両方にないため',
  'other-kinds': '文書の種類が異なり、概要に書かれていなくても述べられた可能性があるため',
  articles: '記事は伝える内容を選んでいるため',
  'other-offices': '発言した役職が異なるため',
  'questions-at-one': '質疑応答が一方にしかないため',
  'much-shorter': '一方の文章がはるかに短いため',
};

function because(some: readonly NotClaimed[]): string {
  return some.map((one) => reasons[one]).join('、');
}

function sideOf({ name, documents, onTopic, sentences }: ComparedInWords, topic: boolean): string {
  const what = documents.map(({ kind, publisher }) => `${kinds[kind]}、${publisher}`).join('；');
  return `${name}（${what === '' ? '文書なし' : what}：${topic ? `${sentences}文のうち${onTopic}文` : `${sentences}文`}）`;
}

function shortCounts({ kept, changed, onlyFirst, onlySecond }: ComparedCounts): string {
  return `同じ言葉${kept}文、言い方が違うもの${changed}文、後の方だけ${onlySecond}文、前の方だけ${onlyFirst}文`;
}

/** Comparisons in Japanese. */
export const compareInJapanese = {
  sides: { us: '米側', japan: '日本側', press: '記者', staff: '事務方', other: 'その他' },
  lead: (topic, first, second) => [
    ...(topic === null ? ['発言'] : ['「', { text: topic, style: 'bold' as const }, '」']),
    `：${first}と${second}の比較`,
  ],
  inShort: (topic, first, second, counts) =>
    `${topic === null ? '発言' : `「${topic}」`}：${first}と${second}の比較。${shortCounts(counts)}`,
  counts: ({ kept, changed, onlyFirst, onlySecond }, first, second, claimed) => [
    `同じ言葉：${kept}文`,
    `言い方が違うもの：${changed}文`,
    `${second}だけ：${onlySecond}文`,
    `${first}だけ：${onlyFirst}文${claimed > 0 ? `（うち言われなくなったもの${claimed}文）` : ''}`,
  ],
  compared: (first, second, language, topic) =>
    `比較したもの${language === null ? '' : `（${languages.of(language) ?? language}）`}：${sideOf(first, topic)}と${sideOf(second, topic)}`,
  heard: (offices) => `両方で発言した役職：${offices.join('、')}`,
  only: (name) => `${name}の発言のみを比べています。`,
  claim:
    '「言われなくなった」とは、後の文書に似た文がないという意味です。まったく別の言葉で述べられている可能性はあります。',
  notClaimed: (some) => `言われなくなったとは判断していません：${because(some)}。`,
  silentSince: (days) => `その後の比較できる文書（${days.join('、')}）には、この話題がありません。`,
  otherLanguages: (name, some) => `${name}には${named(some)}の文章もありますが、比べていません。`,
  changed: '言い方が違うもの',
  kept: '同じ言葉',
  onlyFirst: (first, second, claimed) =>
    claimed
      ? `言われなくなったもの（${first}にあり、${second}に似た文がない）`
      : `${first}だけにあるもの（${second}に似た文がない）`,
  onlyAnswered: (first) => `${first}の答えだけにあるもの（同じ質問がなかった可能性があります）`,
  onlySecond: (first, second) => `${second}だけにあるもの（${first}に似た文がない）`,
  nothing: (topic, first, second) => [
    ...(topic === null ? ['発言'] : ['「', { text: topic, style: 'bold' as const }, '」']),
    first === null || second === null
      ? 'について、この記録で比べられるものはありません。'
      : `について、${first}にも${second}にも発言はありません。`,
  ],
  noTwo: '同じ言語の文章があり、この話題に触れている会合が2つありません。',
} as const satisfies ComparePhrases;

/** What is new at a meeting, in Japanese. */
export const newInJapanese = {
  lead: (meeting, phrases) => [
    { text: meeting, style: 'bold' },
    `：この記録のそれ以前の文書にない表現が${phrases}件あります。`,
  ],
  inShort: (meeting, phrases, dropped) =>
    `${meeting}：この記録のそれ以前の文書にない表現${phrases}件、使われなくなった定型表現${dropped}件`,
  nothing: (meeting) => `${meeting}には、それ以前の文書にない目立った表現はありません。`,
  first: (meeting) => [
    { text: meeting, style: 'bold' },
    'はこの記録で最初の会合です。比べられる以前の文書がありません。',
  ],
  earlier: (documents, from, to) =>
    `比べた以前の文書：${documents}件（${from === to ? from : `${from}から${to}`}）。この記録の中での比較です。`,
  withoutEarlier: (some) => `${named(some)}の以前の文書がないため、その文章の表現は示していません。`,
  times: (times, people) => `${times}文${people.length === 0 ? '' : `、${people.join('、')}`}`,
  quotes: '述べられた箇所',
  dropped: (against) => `言われなくなった定型表現（${against}にあったもの）`,
  droppedRule: (kind) => `比較したもの：${kind}`,
  nothingDropped: '言われなくなった定型表現はありません。',
  meetings: (count) => `以前の会合${count}回`,
  anyWording: '回数には、言い方の少し違うものも含みます。示した言い方がすべての会合のものとは限りません。',
  notCompared: (some) =>
    `言われなくなった表現を調べるために比べられる以前の会合がありません：${because(some)}。`,
  noneBefore: '言われなくなった表現を調べるための以前の会合がありません。',
  inDigest: '新しい表現と、言われなくなった表現',
  inDigestNew: (phrases) => `以前の文書にない表現：${listed(phrases)}`,
  inDigestDropped: (formulas, against) => `${against}以降、言われなくなった表現：${listed(formulas)}`,
} as const satisfies NewPhrases;
