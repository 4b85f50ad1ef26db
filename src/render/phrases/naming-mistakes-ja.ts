import type { NamingMistakes } from '../../mistakes/naming-mistakes.js';
import type { MistakePhrases } from './mistakes.js';

const idStandsUnder =
  '引用の識別番号（10文字）は、それぞれの引用の下にあります。出典のリンクを貼り付けることもできます。';

/** What is said of a quote, a meeting or a person that cannot be told from its name, in Japanese. */
export const namingMistakesInJapanese = {
  'no-quote-named': () => ({
    sentence: '引用が指定されていません。',
    instead: idStandsUnder,
  }),
  'unknown-quote': ({ value, nearest, words }) => ({
    sentence: `「${value}」という引用はありません。`,
    instead:
      nearest === null
        ? idStandsUnder
        : `最も近いもの：${nearest}${words === null ? '' : `「${words}」`}。${idStandsUnder}`,
  }),
  'quote-changed': ({ words, page, now }) => ({
    sentence: `「${page}」のページは、その後変更されました。以前の言葉は「${words}」でした。`,
    instead: `現在の引用の識別番号は ${now} です。`,
  }),
  'link-elsewhere': ({ value }) => ({
    sentence: `${value} のページは記録にありません。`,
    instead: idStandsUnder,
  }),
  'link-without-words': ({ page, meeting }) => ({
    sentence: `このリンクは「${page}」を指していますが、その中の言葉を指していません。`,
    instead: `quote meeting:${meeting} に続けて検索語を入力してください。出典のリンクなら、言葉も指します。`,
  }),
  'linked-words-gone': ({ page, meeting, nearest }) => ({
    sentence: `「${page}」の記録に、リンクの言葉はありません。`,
    instead: `${nearest === null ? '' : `最も近い引用は ${nearest} です。`}quote meeting:${meeting} に続けて検索語を入力すると検索できます。`,
  }),
  'linked-words-twice': ({ page, quotes }) => ({
    sentence: `リンクの言葉は「${page}」の複数の箇所にあります。`,
    instead:
      quotes.length === 0
        ? '1か所に決まるように、より長い言葉をリンクしてください。'
        : `いずれかの識別番号を入力してください：${quotes.join('、')}`,
  }),
  'linked-words-not-one-speaker': ({ page }) => ({
    sentence: `「${page}」では、リンクの言葉は一人の発言ではありません。`,
    instead: '一人の発言の言葉をリンクしてください。',
  }),
  'linked-words-too-long': ({ page, quotes }) => ({
    sentence: `リンクの言葉は「${page}」の一つの引用に収まりません。`,
    instead:
      quotes.length === 0
        ? '一つの段落の3文までをリンクしてください。'
        : `いずれかの識別番号を入力してください：${quotes.join('、')}`,
  }),
  'several-people': ({ value, count, people }) => ({
    sentence: `「${value}」に当たる人物が${count}人います：${people.join('、')}${rest(count, people)}。`,
    instead: '氏名を省略せずに入力するか、括弧の中の識別名を入力してください。',
  }),
  'several-meetings-fit': ({ value, count, meetings }) => ({
    sentence: `「${value}」に当たる会合が${count}件あります：${meetings.join('、')}${rest(count, meetings)}。`,
    instead: 'このうちの識別名か日付を入力してください。',
  }),
  'nobody-named': ({ value, nearest }) => ({
    sentence: `「${value}」という人物は記録に見当たりません。`,
    instead:
      nearest === null
        ? '名前は「浜田」「2023年の防衛大臣」のように入力してください。'
        : `「${nearest}」のことでしょうか。氏名を入力し直してください。`,
  }),
  'no-meeting-named': ({ value, nearest }) => ({
    sentence: `「${value}」という会合は記録に見当たりません。`,
    instead: `${nearest === null ? '「2023年6月」のように入力してください。' : `もしかして：${nearest}。`}会合の一覧でも確かめられます。`,
  }),
} as const satisfies Pick<MistakePhrases, keyof NamingMistakes>;

function rest(count: number, told: readonly string[]): string {
  return count > told.length ? 'ほか' : '';
}
