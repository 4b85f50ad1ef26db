import type { VerdictInWords, VerifyPhrases } from './verify.js';

const listed = (names: readonly string[]) => names.join('、');
const onDay = (day: string | null) => (day === null ? '' : `${day}に`);
const said = ({ who, day }: VerdictInWords) =>
  who.length === 0
    ? `${day === null ? '' : `${day}の`}記録にこの言葉があります`
    : `${listed(who)}が${onDay(day)}こう述べています`;

/** Verdicts on alleged quotes in Japanese. */
export const verifyInJapanese = {
  verdicts: {
    exact: '一致',
    elided: '省略あり（明示）',
    altered: '改変あり',
    spliced: '複数箇所のつなぎ合わせ',
    misattributed: '別人の発言',
    'wrong-date': '日付違い',
    reported: '伝聞',
    translation: '通訳・翻訳の言葉',
    'not-found': '記録になし',
  },
  verdict: (verdict, facts) => {
    const { who, day, by, document, meaningChanged, places, provisional } = facts;
    switch (verdict) {
      case 'exact':
        return `${said(facts)}。一字一句そのままです。`;
      case 'elided':
        return `${said(facts)}。省略記号のところで、一つの発言の中の言葉が順序どおりに省かれています。`;
      case 'altered':
        return `${who.length === 0 ? '' : `${listed(who)}の`}${day === null ? '' : `${day}の`}言葉が変えられています。${meaningChanged ? '意味も変わっています。' : '意味は変わっていません。'}`;
      case 'spliced':
        return `続いていない${places}か所の言葉が、一つの引用につなぎ合わされています。`;
      case 'misattributed':
        return who.length === 0
          ? `${day === null ? '' : `${day}の`}記録にある言葉ですが、${by === null ? 'その人物' : `「${by}」`}の発言ではありません。`
          : `${onDay(day)}述べたのは${listed(who)}です${by === null ? '' : `（「${by}」ではありません）`}。`;
      case 'wrong-date':
        return `${said(facts)}${facts.on === null ? '' : `（「${facts.on}」ではありません）`}。`;
      case 'reported': {
        if (document?.kind === 'transcript')
          return `${onDay(day)}${who.length === 0 ? '他の人物' : listed(who)}が引いた言葉としてだけ、記録にあります。`;
        const where =
          document?.kind === 'readout'
            ? `${document.publisher}の発表文`
            : `${document?.publisher ?? ''}の記事`;
        return `${who.length === 0 ? '' : `${listed(who)}の言葉として、`}${where}にだけあります。発言録にはありません。`;
      }
      case 'translation':
        return `${said(facts)}。${provisional ? '言葉は仮訳によるものです。' : '通訳を介した発言で、言葉は通訳のものです。'}`;
      case 'not-found':
        return 'この記録に、この言葉はありません。誰も述べていないという意味ではありません。';
    }
  },
  also: (verdicts) => `ほかに：${verdicts.join('、')}。`,
  several: (total, counts) =>
    `引用${total}件：${counts.map(({ verdict, count }) => `${verdict}${count}件`).join('、')}。`,
  change: ({ claimed, source }) => {
    if (claimed === '') return `「${source}」が省かれている`;
    return source === '' ? `「${claimed}」が加えられている` : `「${source}」が「${claimed}」になっている`;
  },
  sameThing: '同じものの別の言い方',
  kinds: {
    negation: '否定',
    number: '数',
    name: '名前',
    modal: '意志・可能・義務',
    quantity: '程度・時',
    question: '質問か断定か',
    word: '語',
  },
  typography: {
    case: '大文字と小文字が原文と異なる',
    signs: '句読点や引用符が原文と異なる',
    'begins within a sentence': '文の途中から始まる',
    'ends within a sentence': '文の途中で終わる',
  },
  quoting: (attribution, whose) =>
    `発言者は${whose === null ? '他の人物' : whose}の言葉を引いています（「${attribution}」）。`,
  soDid: (names) => `${listed(names)}も同じ言葉を述べています。`,
  asPublished: '公表されたとおりの言葉：',
  attributed: (text, who, day) =>
    `「${text}」${who === null && day === null ? '' : `（${[who, day].filter((part) => part !== null).join('、')}）`}`,
  reportedBy: (text, publisher, day) =>
    `${text}（${[publisher, day].filter((part) => part !== null).join('、')}。発言の引用ではありません）`,
  nearest: '最も近い言葉：',
  nothingNear: '近い言葉もありません。',
  inBrief: '残りの引用の結果です。出典は一つずつ確かめてください。',
  noWords: 'このメッセージには、確かめる言葉がありません。',
  menu: 'この投稿の引用を確かめる',
} as const satisfies VerifyPhrases;
