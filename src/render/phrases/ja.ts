import type { DocumentKind, Side } from '../../transcript/transcript.js';
import { citeInJapanese } from './cite-ja.js';
import { compareInJapanese, newInJapanese } from './compare-ja.js';
import { conversationInJapanese } from './conversation-ja.js';
import { digestInJapanese } from './digest-ja.js';
import { feedsInJapanese } from './feeds-ja.js';
import { followingInJapanese } from './following-ja.js';
import { forgettingInJapanese } from './forgetting-ja.js';
import { importFormInJapanese } from './import-form-ja.js';
import { importingInJapanese } from './importing-ja.js';
import { installingInJapanese } from './installing-ja.js';
import { meetingInJapanese } from './meeting-ja.js';
import { mistakesInJapanese } from './mistakes-ja.js';
import type { Page, Phrases } from './phrases.js';
import { questionsInJapanese } from './questions-ja.js';
import { dayInJapanese, daysInJapanese, filterInJapanese, wordsInJapanese } from './reading-ja.js';
import { savedInJapanese } from './saved-ja.js';
import { shownQuotesInJapanese } from './shown-quotes-ja.js';
import { speakerInJapanese } from './speaker-ja.js';
import { statusInJapanese } from './status-ja.js';
import { storeKeepingInJapanese } from './store-keeping-ja.js';
import { surfacesInJapanese } from './surfaces-ja.js';
import { termInJapanese } from './term-ja.js';
import { timelineInJapanese } from './timeline-ja.js';
import { verifyInJapanese } from './verify-ja.js';
import { watchInJapanese } from './watch-ja.js';

const countries: Partial<Record<Side, string>> = { us: '米国', japan: '日本' };
const kinds: Readonly<Record<DocumentKind, string>> = {
  transcript: '発言録',
  readout: '会談概要',
  article: '記事',
};
const scoreParts: Readonly<Record<string, string>> = {
  words: '語の一致',
  proximity: '語の近さ',
  length: '長さ',
  focus: '焦点',
  kind: '種類',
  variety: '多様さ',
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
  assistantGone: 'アシスタントとの接続が終わりました。',
  exported: (format, file, documents) =>
    `記録の文書${documents}件を ${format} 形式で${file === '' ? '' : ` ${file} に`}書き出しました。`,

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
    scorePart: (name) => scoreParts[name] ?? name,
  },

  reading: { filter: filterInJapanese, days: daysInJapanese, words: wordsInJapanese },

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
    related: '関連する箇所（裏付けとは限りません）',
    ownWords: (language, publisher, badges) =>
      `本人の発言（${[languages[language] ?? language, `${publisher}発表`, ...badges].join('、')}）：`,
    interpretation: (language, publisher, badges) =>
      `通訳を通じた発言（${[languages[language] ?? language, `${publisher}発表`, ...badges].join('、')}）：`,
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
      answer: '質問への答え',
      quoted: '引用を含む発言',
      before: '前の発言',
      after: '次の発言',
    },
    leftOut: (characters, where) =>
      `（省略）：この${{ before: '前', after: '後' }[where]}に${characters}文字`,
  },

  card: {
    kinds: {
      transcript: '発言録',
      readout: '会談概要（発言の逐語ではない）',
      article: '記事（発言の逐語ではない）',
    },
    statuses: { official: '公式', press: '民間の発行元' },
    speaking: (people) => `発言者：${people.join('；')}`,
    tellingOf: (people) => `記述されている人物：${people.join('、')}`,
    questions: (count) => `質問${count}件`,
    printed: (kind, publisher, title) => `${kind}：${publisher}「${title}」`,
    inShort: (meeting, date) => `${meeting}、${date}。`,
    why: {
      'not-found': 'リンクが指す語句は、記録にあるこのページの本文にありません。',
      'several-places': 'リンクが指す語句はこのページの複数の箇所にあるため、引用していません。',
      'not-one-speaker': 'リンクが指す語句は一人の発言に収まらないため、引用していません。',
      'too-long': 'リンクが指す範囲が長いため、引用していません。ページでお読みください。',
    },
    notAll: 'リンクが指す語句の一部は引用していません。ページでお読みください。',
    sourceDescribed: '発表元のページを開きます',
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
    faultInShort: (reference) =>
      `申し訳ありません。こちらの不具合でお答えできませんでした。参照番号：${reference}`,
    forExample: '例：',
    moreIsTooLong: (remaining) => `残り${remaining}件：検索語を短くすると、続きを表示できます。`,
    furtherItems: (more) => `ほか${more}件`,
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
  },

  share: {
    somebody: '利用者',
    sharedBy: ' さんが記録から共有しました：',
    inShort: (speaker, date) => `記録から共有しました：${speaker}、${date}`,
    notInChannel: 'このチャンネルに参加していません。招待してから、もう一度お試しください：',
    channelNotFound: 'この会話には投稿できません。チャンネルに招待してから、そこで「共有」を押してください：',
    archived: 'このチャンネルはアーカイブされているため、投稿できません。',
    restricted: 'このワークスペースの設定により、アプリはこのチャンネルに投稿できません。',
  },

  delivery: {
    outside:
      'このチャンネルは社外の方も閲覧するため、お答えしません。社内のチャンネルかダイレクトメッセージでお尋ねください。',
    unknown:
      'この会話を社外の方が閲覧するかどうか確認できないため、投稿しません。/invite @Alliance で招待するか、ダイレクトメッセージでお尋ねください。',
    tooFast: (seconds) => `短い間に多くのご質問をいただきました。${seconds}秒後にもう一度お尋ねください。`,
    mayBeMissing:
      '送信中にSlackとの接続が切れたため、お答えが届いたか確認できません。見当たらない場合は、もう一度お求めください。',
    askAgain: 'ご質問をもう一度入力してください。',
    refused: 'Slackが回答を受け付けませんでした。管理者に次の番号をお伝えください：',
    plain: (reference) =>
      `Slackが通常の形式を受け付けなかったため、文字だけでお答えします（参照番号：${reference}）。`,
    pressAgain: '画面を開くのが間に合いませんでした。もう一度押してください。',
    again: 'もう一度答える',
    againDescribed: '回答をもう一度送ります',
  },

  context: {
    lead: '前後の発言：',
    command: '前後',
    onPage: (side) =>
      ({ before: '引用より前の発言：', after: '引用より後の発言：', around: '引用の前後の発言：' })[side],
    furtherAnswers: (count) => `この質問への答えがほかに${count}件あります。`,
    earlierTurns: (count) => `これより前の発言（${count}件）：`,
    backToQuote: '引用に戻る：',
    begins: '文書はここから始まります。',
    ends: '文書はここで終わります。',
  },

  help: {
    lead: 'Alliance は、日米の大臣や長官が実際に何と述べたかを探し、誰が、いつ、どこで述べたかとともに、発言をそのまま示します。',
    inShort: (commands) =>
      `Alliance は、実際の発言を一字一句そのまま探します。コマンド：${commands.join('、')}`,
  },

  mistakes: mistakesInJapanese,
  surfaces: surfacesInJapanese,
  conversation: conversationInJapanese,
  shownQuotes: shownQuotesInJapanese,
  digest: digestInJapanese,
  watch: watchInJapanese,
  following: followingInJapanese,
  saved: savedInJapanese,
  storeKeeping: storeKeepingInJapanese,
  feeds: feedsInJapanese,
  importForm: importFormInJapanese,
  installing: installingInJapanese,
  importing: importingInJapanese,
  forgetting: forgettingInJapanese,
  status: statusInJapanese,
  speaker: speakerInJapanese,
  meeting: meetingInJapanese,
  questions: questionsInJapanese,
  verify: verifyInJapanese,
  timeline: timelineInJapanese,
  term: termInJapanese,
  compare: compareInJapanese,
  newly: newInJapanese,
  cite: citeInJapanese,
} as const satisfies Phrases;

function shown({ from, to, total }: Page): string {
  if (to < from) return `${total}件です。これより後にはありません。`;
  if (from === 1 && to === total) return `${total}件です。`;
  return `${total}件です。${from === to ? from : `${from}〜${to}`}件目を表示しています。`;
}

function wordsOf(whose: string | null): string {
  return whose === null ? 'この箇所' : `${whose}の発言`;
}
