import type { TallyInWords, TimelinePhrases } from './timeline.js';

const units = { words: '語', characters: '字' } as const;
const languages = new Intl.DisplayNames('ja', { type: 'language' });

const quoted = (texts: readonly string[]) => texts.map((text) => `「${text}」`).join('、');

/** Within what it was looked for. */
const within = (narrowed: readonly string[]) =>
  narrowed.length === 0 ? '' : `（${narrowed.join('、')}に限る）`;

function rated({ count, rate, unit }: TallyInWords): string {
  return `${count}回${rate === null || count === 0 ? '' : `（1,000${units[unit]}あたり${rate}回）`}`;
}

/** Timelines in Japanese. */
export const timelineInJapanese = {
  first: (topic, day, who, narrowed) => [
    '「',
    { text: topic, style: 'bold' },
    `」がこの記録${within(narrowed)}で最初に述べられたのは${day}です${who === null ? '' : `（発言者：${who}）`}。`,
  ],
  neverSaid: (topic, narrowed) => [
    `この記録${within(narrowed)}の発言録では、当局者は「`,
    { text: topic, style: 'bold' },
    '」と述べていません。質問または報道・発表の文章にのみ出てきます。',
  ],
  nothing: (topic, narrowed) => [
    `この記録${within(narrowed)}に「`,
    { text: topic, style: 'bold' },
    '」は見つかりません。',
  ],
  bySide: (firsts) =>
    `側ごとの初出：${firsts.map(({ side, day, who }) => `${side}${day}${who === null ? '' : `（${who}）`}`).join('、')}。`,
  inShort: (topic, day, count, narrowed) =>
    day === null
      ? `この記録${within(narrowed)}で当局者は「${topic}」と述べていません。`
      : `「${topic}」：この記録${within(narrowed)}での初出は${day}、発言は計${count}回です。`,
  before: (key, day) =>
    key === 'questions'
      ? `それより前、${day}に質問の中で出てきます。`
      : key === 'reported'
        ? `それより前、${day}についての発表または記事に出てきます（その文章の言葉で、発言録の言葉ではありません）。`
        : `それより前、${day}に司会の言葉に出てきます。`,
  total: (language, { officials, questions, reported }) =>
    `${language === null ? '全体' : (languages.of(language) ?? '他の言語')}：${[
      ...(officials === null ? [] : [`当局者の発言${rated(officials)}`]),
      ...(questions === null ? [] : [`質問${questions}回`]),
      ...(reported === null ? [] : [`発表・記事${reported}回`]),
    ].join('、')}。`,
  together: (things) => `次のすべてが3文以内にそろう箇所を数えました：${quoted(things)}。`,
  wordings: (wordings, more) => `記録での表記：${wordings.join('、')}${more > 0 ? `ほか${more}種` : ''}。`,
  near: (wordings) => `この用語そのものは記録にありません。代わりに数えたもの：${quoted(wordings)}。`,
  corrected: (from, to) => `「${from}」は「${to}」と読み取りました。`,
  again: (documents) => `同じ発言を載せた発言録${documents}件は、重ねて数えていません。`,
  meetingsBefore: (count) => `これより前の会合${count}件には出てきません。`,
  rule: (unit) =>
    unit === 'words'
      ? '割合は、その会合でのそれぞれの発言1,000語あたりの回数です。発表と記事は別に数えています。'
      : '割合は、その会合でのそれぞれの発言1,000字（文字と数字）あたりの回数です。発表と記事は別に数えています。',
  written: (names) => `ファイルに書きました：${names.join('、')}。`,
  voices: {
    us: '米国側',
    japan: '日本側',
    other: 'その他',
    unnamed: '不明',
    questions: '質問',
    moderation: '司会',
    reported: '発表等',
  },
  chart: {
    title: (topic) => `「${topic}」会合ごとの回数`,
    measure: (unit) => `回数（棒は1,000${units[unit]}あたり）`,
    panel: (language) => languages.of(language) ?? '他の言語',
    noTranscript: '発言録なし',
    alt: ({ title, measure, meetings, from, to }) =>
      `棒グラフ：${title}。${measure}、会合${meetings}件${meetings > 1 ? `（${from}から${to}まで）` : `（${from}）`}。`,
    altRow: (day, bars) => `${day}：${bars.length === 0 ? 'なし' : bars.join('、')}。`,
    altBar: (label, count, rate) => `${label}${count}回（${rate}）`,
    altMore: (meetings) => `ほかに会合${meetings}件。`,
    latest: (shown, of) => `会合${of}件のうち新しい${shown}件。`,
  },
  sent: {
    posted: (topic) => `「${topic}」の図をここに投稿しました。`,
    sent: (topic) => `「${topic}」の図とその数値を、ボットとの会話にお送りしました。`,
    message: (topic) => `「${topic}」：図と、その数値（表形式のファイル）です。`,
  },
} as const satisfies TimelinePhrases;
