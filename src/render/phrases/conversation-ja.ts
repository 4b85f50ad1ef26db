import type { DocumentKind, Side } from '../../transcript/transcript.js';
import type { ConversationPhrases, Interpreting } from './conversation.js';

const languages: Readonly<Record<string, string>> = { en: '英語', ja: '日本語' };
const sides: Readonly<Record<Side, string>> = {
  us: '米国側',
  japan: '日本側',
  press: '記者',
  staff: '事務方',
  other: '同じ側',
};
const kinds: Readonly<Record<DocumentKind, string>> = {
  transcript: '発言録',
  readout: '会談概要',
  article: '記事',
};

/** The sentences of a conversation in Japanese. */
export const conversationInJapanese = {
  numbered: (numbers, sentence) => `${numbers.join('、')}：${sentence}`,
  askedBy: (asker, asked) =>
    `質問したのは ${asker} です${asked.length > 0 ? `（${asked.join('、')} への質問）` : ''}。`,
  isQuestion: (asker) => `これ自体が質問で、質問したのは ${asker} です。`,
  answersNothing: 'この文書では、質問への答えではありません。',
  occasion: (date, place, meeting) => `${date}、${place}：${meeting}`,
  saidBy: (speaker) => `${speaker} の発言です。`,
  interpreting: (how, speaker, kind) => interpreting[how](speaker, kind),
  ownWords: (speaker, language) =>
    `これは ${speaker} 本人の${nameOf(language)}の言葉です。文書に通訳の表示はありません。`,
  noOwnWords: (speaker, language) =>
    `記録にあるのは、${speaker} の発言を通訳が${nameOf(language)}にしたものだけです。`,
  elsewhere: (note, language, url) => `記録の外（${nameOf(language)}）：${note}：${url}`,
  source: (document, url) => `${document}${url === null ? '' : `：${url}`}`,
  picked: 'この引用です：',
  later: (speaker, subject, date) => [
    `${speaker} はその後も「`,
    { text: subject, style: 'bold' },
    `」について発言しています。記録で最も新しいものは${date}です。表現を比べてください：`,
  ],
  laterBy: (speaker, subject, other, whose, side, date) => [
    `その後の ${speaker} の「`,
    { text: subject, style: 'bold' },
    `」についての発言は、記録にありません。${whose === 'office' ? '同じ役職' : sides[side]}で最も新しいものは、${date}の ${other} の発言です。表現を比べてください：`,
  ],
  laterByAnybody: (subject, date) => [
    '「',
    { text: subject, style: 'bold' },
    `」について記録で最も新しいものは${date}です。表現を比べてください：`,
  ],
  nothingLater: (speaker, subject, date, side) => [
    `${date}より後の「`,
    { text: subject, style: 'bold' },
    `」についての${[speaker, side && sides[side]].filter(Boolean).join(' や ')}${speaker === null && side === null ? '' : 'の'}発言は、記録にありません。これが最も新しい表現です。`,
  ],
  reaches: (date) => `記録にあるのは${date}までです。`,
  interpretersWording: '通訳を通じた発言では、言葉を選んだのは通訳です。',
  nobodyElse: (names, query) => [
    '「',
    { text: query, style: 'bold' },
    `」で記録にあるのは、${names.length > 0 ? `${names.join('、')} の発言` : 'ここまでの発言'}だけです。ほかの人の発言はありません。`,
  ],
  noMore: (total, query) => ['「', { text: query, style: 'bold' }, `」の引用は以上です（${total}件）。`],
  noMoreOf: (typed) => [{ text: typed, style: 'code' }, ' は以上です。'],
  alone: (quotes, typed) => [`前の条件を外すと${quotes}件あります：`, { text: typed, style: 'code' }],
} as const satisfies ConversationPhrases;

const interpreting: Readonly<Record<Interpreting, (speaker: string, kind: DocumentKind) => string>> = {
  yes: (speaker) => `通訳を通じた発言です。文書は、${speaker} の発言を通訳が訳した言葉として掲載しています。`,
  likely: (speaker) =>
    `通訳を通じた発言とみられます。この箇所に表示はありませんが、${speaker} は同じ文書の別の箇所で通訳を通じています。`,
  'not marked': (speaker) => `この箇所に通訳の表示はなく、${speaker} 本人の言葉として掲載されています。`,
  reported: (_, kind) => `だれかの発言そのものではありません。${kinds[kind]}が内容を伝える文です。`,
  'printed by an article': (speaker) =>
    `記事が ${speaker} の言葉として引用符に入れて掲載しています。通訳を通じたかどうかは書かれていません。`,
};

function nameOf(language: string): string {
  return languages[language] ?? language;
}
