import type { DocumentKind, Side } from '../../transcript/transcript.js';
import type { Page, Phrases } from './phrases.js';
import { dayInJapanese, filterInJapanese, wordsInJapanese } from './reading-ja.js';

const countries: Partial<Record<Side, string>> = { us: '米国', japan: '日本' };
const kinds: Readonly<Record<DocumentKind, string>> = {
  transcript: '発言録',
  readout: '会談概要',
  article: '記事',
};
const languages: Readonly<Record<string, string>> = { ja: '日本語', en: '英語' };

/** The bot's own words in Japanese: です・ます, short. */
export const ja = {
  language: 'ja',
  comma: '、',
  colon: '：',
  semicolon: '；',
  sentenceGap: '',
  fullStop: '。',
  inBrackets: (text) => `（${text}）`,
  date: (date) => (date === null ? '日付不明' : dayInJapanese(date)),
  shortened: '（省略）',

  answer: {
    found: (query, reading, page) => [
      '「',
      { text: query, style: 'bold' },
      `」${reading}に当てはまる引用は${shown(page)}`,
    ],
    foundInShort: (query, page) => `「${query}」に当てはまる引用は${shown(page)}`,
    nothing: (query, reading) => [
      '「',
      { text: query, style: 'bold' },
      `」${reading}に当てはまる発言は、記録にありません。`,
    ],
    nothingInShort: (query) => `「${query}」に当てはまる発言は、記録にありません。`,
    searched: (documents, from, to) =>
      `検索した文書：${documents}件${from && to ? `（${from}〜${to}）` : ''}。`,
    corrected: (from, to) => [
      `「${from}」は記録にないため、「`,
      { text: to, style: 'bold' },
      '」で検索しました。',
    ],
    alsoMatched: (wordings) => `次の表現でも見つかりました：${wordings}。`,
    near: (typed, wordings) =>
      `記録に「${typed}」という表現はありません。近い表現を含む引用です：${wordings}。`,
    missing: (words) =>
      `最も近いものにも、次の語はありません：${words.map((word) => `「${word}」`).join('')}。`,
    wordings: (first, more) => `${first.join('、')}${more > 0 ? ` ほか${more}件` : ''}`,
  },

  reading: { filter: filterInJapanese, words: wordsInJapanese },

  citation: {
    officeOf: (office, side) => {
      const country = side && countries[side];
      return country ? `${office}（${country}）` : office;
    },
    reported: (kind, of) => `${kinds[kind]}の記述${of.length === 0 ? '' : `（${of.join('、')}について）`}`,
    printedBy: (publisher) => `${publisher} 掲載`,
    unresolved: (name) => `「${name}」（掲載どおりの名前、人物は未確認）`,
    unnamed: (who, printed) => {
      const whom = { reporter: '記者', moderator: '司会', speaker: '発言者' }[who];
      return `${whom}（氏名の記載なし${printed ? `、表記は「${printed}」` : ''}）`;
    },
    nobodyNamed: '氏名の記載なし',
    quoting: (whom) => `${whom.join('、')}の言葉を引用`,
    alsoSaid: (places) => `ほぼ同じ発言：${places.join('、')}`,
    somebodyElse: (attribution) => (attribution ? `別の人物（「${attribution}」）` : '別の人物'),
    placeNotKnown: '場所不明',
    document: (kind, publisher, title) => `${kinds[kind]}（${publisher}）「${title}」`,
    answering: (name, outlet) => {
      if (name === null) return outlet ? `${outlet}の質問への答え` : '質問への答え';
      return `${outlet ? `${name}（${outlet}）` : name}の質問への答え`;
    },
    asPrinted: (name) => `「${name}」（掲載どおりの名前）`,
    nearest: '回答ではありません：記録の中で最も近いもの',
    ownWords: (language) => `公表された本人の言葉（${languages[language] ?? language}）：`,
    leftOut: (characters, bySource) =>
      `（省略）：残り${characters}文字。${bySource ? '続きは「出典」で読めます。' : '続きは文書にあります。'}`,
  },

  badges: {
    'reporters-question': '記者の質問',
    question: '質問',
    moderator: '司会',
    interpreted: '通訳を通じた発言',
    'partly-interpreted': '一部は通訳を通じた発言',
    'likely-interpreted': '通訳を通じた発言とみられる（表示なし）',
    'readout-text': '要旨（発言の逐語ではない）',
    'article-text': '記事の文（発言の逐語ではない）',
    'printed-in-readout': '会談概要に掲載された引用',
    'printed-in-article': '記事に掲載された引用',
    'provisional-translation': '仮訳',
    draft: '草案',
    copy: '写し（発表元のページではない）',
  },

  turn: {
    titles: {
      question: '直前の質問',
      quoted: '引用を含む発言',
      before: '前の発言',
      after: '次の発言',
    },
    leftOut: (characters, where) =>
      `（省略）：この${{ before: '前', after: '後' }[where]}に${characters}文字`,
  },

  buttons: {
    share: '共有',
    shareDescribed: (whose) => `${wordsOf(whose)}をチャンネルで共有します`,
    context: '前後',
    contextDescribed: (whose) => `${wordsOf(whose)}の前後を表示します`,
    source: '出典',
    sourceDescribed: '発表元のページをこの箇所で開きます',
    more: (remaining) => `続き（${remaining}件）`,
    moreDescribed: (remaining) => `続きを表示します（残り${remaining}件）`,
  },

  message: {
    fault:
      '申し訳ありません。こちらの不具合でお答えできませんでした。もう一度お試しいただくか、管理者に次の番号をお伝えください：',
    forExample: '例：',
    moreIsTooLong: (remaining) => `残り${remaining}件：検索語を短くすると、続きを表示できます。`,
    leftOutHere: (quotes, others) => {
      const parts = [
        ...(quotes > 0 ? [`引用${quotes}件`] : []),
        ...(others > 0 ? [`その他${others}件`] : []),
      ];
      return `1つのメッセージに収めるため、${parts.join('と')}を省略しました。`;
    },
  },

  terminal: {
    more: (remaining, command) => `残り${remaining}件：${command}`,
    quoteId: (id) => `引用番号 ${id}`,
    fault: (reference) => `申し訳ありません。こちらの不具合でお答えできませんでした。参照番号：${reference}`,
  },

  share: {
    somebody: '利用者',
    sharedBy: ' さんが記録から共有しました：',
    inShort: (speaker, date) => `記録から共有しました：${speaker}、${date}`,
    notInChannel: 'このチャンネルに参加していません。招待してから、もう一度「共有」を押してください：',
    channelNotFound: 'この会話には投稿できません。チャンネルに招待してから、そこで「共有」を押してください：',
    archived: 'このチャンネルはアーカイブされているため、投稿できません。',
    restricted: 'このワークスペースの設定により、アプリはこのチャンネルに投稿できません。',
  },

  context: {
    lead: '前後の発言：',
    gone: {
      sentence: 'この引用は、もう記録にありません。',
      instead: '/alliance quote に続けて検索語を入力し、もう一度検索してください。',
    },
  },
} as const satisfies Phrases;

function shown({ from, to, total }: Page): string {
  if (to < from) return `${total}件です。これより後にはありません。`;
  if (from === 1 && to === total) return `${total}件です。`;
  return `${total}件です。${from === to ? from : `${from}〜${to}`}件目を表示しています。`;
}

function wordsOf(whose: string | null): string {
  return whose === null ? 'この箇所' : `${whose}の発言`;
}
