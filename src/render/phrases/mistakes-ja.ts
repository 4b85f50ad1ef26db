import type { FilterName } from '../../mistakes/mistake.js';
import { addressMistakesInJapanese } from './address-mistakes-ja.js';
import { evidenceMistakesInJapanese } from './evidence-mistakes-ja.js';
import { followingMistakesInJapanese } from './following-mistakes-ja.js';
import { importMistakesInJapanese } from './import-mistakes-ja.js';
import { filterValue, type MistakePhrases } from './mistakes.js';
import { namingMistakesInJapanese } from './naming-mistakes-ja.js';
import { storeMistakesInJapanese } from './store-mistakes-ja.js';

/** A filter as somebody who types Japanese would type it. */
const examples: Readonly<Record<FilterName, string>> = {
  speaker: 'speaker:浜田靖一',
  side: 'side:日本',
  meeting: 'meeting:2plus2',
  from: 'from:2023',
  to: 'to:2023-06',
  kind: 'kind:question',
};

/** Where commands work. */
const faceNames: Readonly<Record<string, string>> = {
  slack: 'Slack',
  page: '手元のページ（npm start）',
  terminal: 'ターミナル',
};

/** What a user did wrong and what to type instead, in Japanese. What is to be typed stands behind a colon, as it is. */
export const mistakesInJapanese = {
  'unknown-command': ({ name, typed, known, nearest }) => ({
    sentence: `「${name}」というコマンドはありません。`,
    instead: `${
      nearest.length === 0
        ? `${known.join(' または ')} と入力してください。`
        : `${nearest.map((one) => `「${one}」`).join('または')}のことですか。すべてのコマンド：${['help', ...known].join(' ')}　`
    }検索する場合：quote ${typed}`,
  }),
  'unknown-topic': ({ name, known }) => ({
    sentence: `「${name}」というコマンドはありません。`,
    instead: `使えるコマンド：${known.join(' ')}`,
  }),
  'unknown-flag': ({ flag, known }) => ({
    sentence: `--${flag} というオプションはありません。`,
    instead:
      known.length === 0
        ? '取り除いてください。'
        : `ここで使えるオプション：${known.map((one) => `--${one}`).join(' ')}`,
  }),
  'flag-out-of-bounds': ({ flag, from, to }) => ({
    sentence: `--${flag} には${from}から${to}までの整数を指定してください。`,
    instead: `例：--${flag} ${from}`,
  }),
  'no-folder': () => ({
    sentence: '--record にはフォルダーを指定してください。',
    instead: '例：--record corpus',
  }),
  'unknown-language': ({ known }) => ({
    sentence: `--lang に指定できるのは ${known.join('、')} のいずれかです。`,
    instead: '例：--lang ja',
  }),
  'nothing-to-search-for': ({ command }) => ({
    sentence: command === 'speaker' ? '人名が入力されていません。' : '検索語が入力されていません。',
    instead: `例：${command} ${command === 'speaker' ? '浜田' : '反撃能力'}`,
  }),
  'query-too-long': ({ length, longest }) => ({
    sentence: `検索語が${length}文字あります。検索できるのは${longest}文字までです。`,
    instead: 'いくつかの語か、短い語句を一つ選んで検索してください。',
  }),
  'too-many-words': ({ words, most }) => ({
    sentence: `検索の手がかりになる語が${words}個あります。検索できるのは${most}個までです。`,
    instead: 'そのうちのいくつかの語か、引用符で囲んだ短い語句を一つ選んで検索してください。',
  }),
  'only-common-words': () => ({
    sentence: 'ごく一般的な語しか入力されていません。',
    instead: '手がかりになる語を加えるか、原文どおりの表現を引用符で囲んでください。',
  }),
  'no-word': () => ({
    sentence: '検索できる語がありません。',
    instead: '手がかりになる語を加えるか、原文どおりの表現を引用符で囲んでください。',
  }),
  'only-exclusions': () => ({
    sentence: '除外する語しか入力されていません。',
    instead: '探している語も入力してください。例：quote 抑止 -核',
  }),
  'excluded-filter': () => ({
    sentence: '絞り込みの条件は除外できません。',
    instead: 'マイナスを取り、表示したいものを指定してください。',
  }),
  'empty-quotation': () => ({
    sentence: '引用符の間に何も入力されていません。',
    instead: '原文どおりの表現を引用符の間に入力してください。例："free and open Indo-Pacific"',
  }),
  'open-quotation': ({ closed }) => ({
    sentence: '引用符が閉じられていません。',
    instead:
      closed === null
        ? '引用符を取るか、原文どおりの表現を引用符で囲んでください。'
        : `次のように閉じてください：${closed}`,
  }),
  'unknown-filter': ({ name, known }) => ({
    sentence: `「${name}:」という絞り込みの条件はありません。`,
    instead: `使える条件：${known.map((filter) => `${filter}:`).join(' ')}`,
  }),
  'filter-without-value': ({ filter }) => ({
    sentence: `「${filter}:」の後に値がありません。`,
    instead: `空白を入れずに続けて値を入力してください。例：${examples[filter]}`,
  }),
  'unknown-speaker': ({ value, nearest }) => ({
    sentence: `「${value}」という人物は記録に見当たりません。`,
    instead: meant('speaker', nearest),
  }),
  'unknown-meeting': ({ value, nearest }) => ({
    sentence: `「${value}」という会合は記録に見当たりません。`,
    instead: meant('meeting', nearest),
  }),
  'unknown-side': ({ value, known }) => ({
    sentence: `「${value}」は side: に指定できません。`,
    instead: `side: に指定できる値：${known.join('、')}`,
  }),
  'unknown-kind': ({ value, known }) => ({
    sentence: `「${value}」は kind: に指定できません。`,
    instead: `kind: に指定できる値：${known.join('、')}`,
  }),
  'not-a-date': ({ value, filter }) => ({
    sentence: `「${value}」は日付として読み取れません。`,
    instead: `次のいずれかの形で入力してください：${filter}:2023、${filter}:2023-06、${filter}:2023-06-01`,
  }),
  'no-channel': () => ({
    sentence: 'ここには共有先のチャンネルがありません。',
    instead: 'チャンネルで /alliance quote を使って検索し、そこで「共有」を押してください。',
  }),
  'nothing-shown': () => ({
    sentence: 'この会話では、まだ引用を表示していません。',
    instead: '先に質問してください。例：浜田大臣は反撃能力について何と言った？',
  }),
  'no-such-quote': ({ asked, from, to }) => ({
    sentence: `直前に表示した引用に「${asked}」はありません。`,
    instead: from === to ? `表示したのは${from}番の1件です。` : `表示したのは${from}番から${to}番です。`,
  }),
  'which-quote': ({ from, to }) => ({
    sentence: `${from}番から${to}番のうち、どの引用のことか分かりません。`,
    instead: '例：2番目の前後を見せて',
  }),
  'several-meant': ({ word, names }) => ({
    sentence: `「${word}」は ${names.join('、')} のどれを指すか分かりません。`,
    instead: `名前を挙げてください。例：${names[0] ?? ''}は？`,
  }),
  'nobody-meant': ({ word }) => ({
    sentence: `「${word}」がどなたを指すか分かりません。`,
    instead: '名前を挙げてください。例：オースティン長官は？',
  }),
  'says-nothing': ({ name, typed }) => ({
    sentence: `${name} の発言は記録にありません。`,
    instead: `他の人の言及を探すには、次のように入力してください：${typed}についての発言は？`,
  }),
  'no-subject': () => ({
    sentence: '何についての表現か分かりません。',
    instead: '主題を先に検索してください。例：浜田大臣 反撃能力',
  }),
  unclear: () => ({
    sentence: '何をお尋ねか読み取れませんでした。',
    instead: '人物、日付、会合、主題のいずれかを挙げてください。例：オースティン長官は？　2023年は？',
  }),
  'takes-no-words': ({ command, words }) => ({
    sentence: `${command} に続けられるのはオプションだけです。「${words}」は読み取れません。`,
    instead: `${command} だけを入力するか、${command} --help をご覧ください。`,
  }),
  'no-longer-published': ({ words, page }) => ({
    sentence: `「${page}」のページに、この言葉はもうありません。`,
    instead: `以前の版の言葉：「${words}」`,
  }),
  'quote-gone': () => ({
    sentence: 'この引用は、もう記録にありません。',
    instead: '/alliance quote に続けて検索語を入力し、もう一度検索してください。',
  }),
  'other-face': ({ name, faces }) => ({
    sentence: `${name} は、ここでは使えません。${faces.map((face) => faceNames[face] ?? face).join('、')}で使えます。`,
    instead: 'ここで使えるものは help で確かめられます。',
  }),
  'flag-without-value': ({ flag }) => ({
    sentence: `--${flag} に値がありません。`,
    instead: `--${flag} の後に値を入力してください。空白を含む値は引用符で囲みます。`,
  }),
  ...addressMistakesInJapanese,
  ...evidenceMistakesInJapanese,
  ...followingMistakesInJapanese,
  ...importMistakesInJapanese,
  ...namingMistakesInJapanese,
  ...storeMistakesInJapanese,
} as const satisfies MistakePhrases;

function meant(filter: FilterName, nearest: string | null): string {
  return nearest === null ? `例：${examples[filter]}` : `もしかして：${filter}:${filterValue(nearest)}`;
}
