import type { ShownQuotesPhrases } from './shown-quotes.js';

const places = { thread: 'スレッド', conversation: '会話' } as const;

/** What becomes of quotes once they are shown, in Japanese. */
export const shownQuotesInJapanese = {
  tracing: {
    changed: 'この引用の後に、ページが変更されています。',
    reworded: (was) => `以前の版：「${was}」`,
    otherSpeaker: (was) =>
      was === null ? '以前の版では発言者が示されていませんでした。' : `以前の版では${was}の発言でした。`,
  },

  correcting: {
    changed: (day) => `${day}訂正：発表元のページが変更されました。`,
    words: (was) => `共有時の引用：「${was}」`,
    speaker: (was) =>
      was === null ? '共有時には発言者が示されていませんでした。' : `共有時には${was}の発言としていました。`,
    misnamed: (day) => `${day}訂正：記録の発言者が誤っていました。`,
    changedBack: (day) => `${day}訂正：発表元のページが元に戻りました。`,
    vanished: (day) => `${day}訂正：発表元のページに、この引用はもうありません。共有時のまま残します：`,
    told: { before: 'お知らせ：', behind: ' で共有された引用を訂正しました。' },
  },

  exporting: {
    heading: (quotes) => `記録からの引用${quotes}件`,
    madeOn: (date) => `書き出し日：${date}`,
    asPublished: '引用はすべて公表されたとおりです。引用の外にある言葉は、ボットによる説明です。',
    openAtWords: '発表元のページをこの箇所で開く',
    quoteId: (id) => `引用番号 ${id}`,
    done: (quotes, where) => `この${places[where]}の引用${quotes}件をMarkdownで書き出しました。`,
    gone: (quotes) => `ここで表示した引用のうち${quotes}件は、もう記録にないため、ファイルに含めていません。`,
    older: (quotes) =>
      `このスレッドで以前に表示した引用${quotes}件は、もう保存していないため、ファイルに含めていません。`,
    nothing: 'このスレッドではまだ引用を表示していません。先にお尋ねください。例：',
    nothingExample: '反撃能力',
    placed: (quotes, where) => `引用${quotes}件のファイルを${places[where]}に置きました。`,
    noScope:
      'このワークスペースではファイルを置けません。ファイルの書き込みを管理者に許可してもらってください。',
    filesOff: 'このワークスペースでは、この種類のファイルを置けません。',
    notInChannel: 'このチャンネルに参加していません。招待してから、もう一度書き出してください：',
    archived: 'このチャンネルはアーカイブされているため、投稿できません。',
    restricted: 'このワークスペースの設定により、アプリはこのチャンネルに投稿できません。',
    full: 'このワークスペースには、ファイルを置く空きがありません。',
  },

  removing: {
    button: '取り消す',
    described: '共有した引用をチャンネルから取り除きます',
    title: '共有を取り消しますか',
    question: 'このメッセージは、チャンネルの全員から見えなくなります。取り消せるのは共有した本人だけです。',
    confirm: '取り消す',
    deny: 'やめる',
    notYours: '共有した本人だけが取り消せます。',
    removed: '共有を取り消しました。',
    cannot: 'Slackの設定により、このメッセージを取り除けません。管理者にご相談ください。',
  },

  reporting: {
    button: '報告',
    described: '誤りを報告します',
    title: '引用の誤りを報告',
    lead: '報告は記録の編集者に届きます。どこにも投稿されません。',
    what: '何が誤っていますか',
    complaints: {
      'wrong-person': '発言者が違う',
      'wrong-words': '言葉が違う',
      'not-asked': '尋ねたことと違う',
    },
    note: '補足',
    noteHint: '例：実際の発言者、探していた内容',
    send: '送る',
    cancel: 'やめる',
    close: '閉じる',
    thanks: 'ありがとうございました。',
    kept: '報告は記録の編集者のために保存しました。',
  },

  feedback: {
    found: (reports, since) => {
      const from = since === null ? '' : `${since}以降の`;
      return reports === 0 ? `${from}報告はありません。` : `${from}報告は${reports}件です（新しい順）。`;
    },
    moment: (day, time) => `${day} ${time}（協定世界時）`,
    asked: '検索：',
    notAsked: '検索語は不明',
    gone: (id) => `引用 ${id} は、もう記録にありません。`,
    note: (text) => `補足：${text}`,
    written: (queries, file, without) => {
      if (queries === 0) return '検索語のある報告がないため、ファイルは作成しませんでした。';
      const left = without === 0 ? '' : `検索語のない報告${without}件は含みません。`;
      return `検索語${queries}件を ${file} に書き出しました。評価を書き入れてください。${left}`;
    },
  },
} as const satisfies ShownQuotesPhrases;
