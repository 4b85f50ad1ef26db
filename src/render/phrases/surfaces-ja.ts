import type { SurfacePhrases } from './surfaces.js';

/** Home, windows and related passages in Japanese. */
export const surfacesInJapanese = {
  home: {
    field: '記録を検索',
    example: '反撃能力、または：浜田大臣はトマホークについて何と述べたか',
    search: { label: '検索', described: 'この語で記録を検索します' },
    form: { label: '条件を指定', described: '発言者、会合、用語、日付を選んで検索します' },
    start: { label: 'クリア', described: '最近の会合と新着の文書に戻ります' },
    earlier: { label: '前の引用', described: 'この前の引用に戻ります' },
    recent: '最近の会合',
    spoke: (names) => `発言者：${names.join('、')}`,
    searchMeeting: 'この会合を検索',
    searchMeetingDescribed: (meeting) => `${meeting}を検索します`,
    arrived: '前回の訪問後に加わった文書',
    moreArrived: (count) => `ほか${count}件`,
    language: '言語',
    languageNote: 'この画面や回答の説明文の言語です。引用、名前、題名は公表されたまま表示します。',
    asAsked: '質問の言語に合わせる',
    help: '使い方',
    ways: [
      'チャンネルでは /alliance に続けて次のように入力します。引用を共有するまで、回答はあなただけに表示されます。',
      'チャンネルやスレッドで @Alliance をメンションすると、スレッドで回答します。「オースティン長官は？」「2023年は？」のように、メンションを付けて続けて質問できます。',
      'ダイレクトメッセージでは、メンションなしで続けて質問できます。',
      'メッセージのメニューの「Find sources」で、記録の中の関連する箇所を表示します。',
    ],
    data: (documents, from, to) =>
      `記録：公表された文書${documents}件${from && to ? `（${from}〜${to}の会合）` : ''}。引用は一字一句そのままです。「出典」で発表元のページの該当箇所が開きます。`,
  },

  searchForm: {
    title: '記録を検索',
    submit: '検索',
    close: '閉じる',
    words: '語句',
    wordsHint:
      '引用符（「」も可）で囲むと、その語句をその順序のまま探します。語の前に - を付けると、その語を除きます。',
    speaker: '発言者',
    meeting: '会合',
    topic: '用語',
    from: '開始日',
    to: '終了日',
    kind: '発言の種類',
    anybody: '指定なし',
    anyMeeting: '指定なし',
    anyTopic: '指定なし',
    anyDay: '指定なし',
    anyKind: '指定なし',
    kinds: {
      statement: '冒頭発言',
      answer: '質問への答え',
      question: '記者の質問',
      readout: '会談概要（発言の逐語ではない）',
      article: '記事（発言の逐語ではない）',
    },
    nothing: '語句を入力するか、発言者、会合、用語、日付、種類のいずれかを選んでください。',
    endsBeforeItBegins: '開始日より前の日付です。後の日付を選んでください。',
    found: '記録を検索',
    change: { label: '条件を変える', described: '検索の条件に戻ります' },
    context: '前後の発言',
  },

  related: {
    lead: '記録の中の関連する箇所です。メッセージの裏付けになるかどうかは、ご自身でご判断ください。',
    inShort: '記録の中の関連する箇所です。',
    none: 'このメッセージにはっきりと関連する箇所は、記録にありません。',
    claim: (text) => `「${text}」について`,
    noText: 'このメッセージには、調べられる文章がありません。',
  },
} as const satisfies SurfacePhrases;
