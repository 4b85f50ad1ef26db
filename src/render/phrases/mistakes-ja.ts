import type { FilterName } from '../../mistake.js';
import { addressMistakesInJapanese } from './address-mistakes-ja.js';
import { filterValue, type MistakePhrases } from './mistakes.js';
import { dayInJapanese } from './reading-ja.js';

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

/** What a page is that is no document. */
const notDocuments = {
  'sign-in': 'ログインを求めるページです',
  paywall: '冒頭だけが公開された有料のページです',
  menu: '他のページへの目次です',
  stub: '文章がほとんどありません',
} as const;

/** What a user did wrong and what to type instead, in Japanese. What is to be typed stands behind a colon, as it is. */
export const mistakesInJapanese = {
  'unknown-command': ({ name, typed, known }) => ({
    sentence: `「${name}」というコマンドはありません。`,
    instead: `${known.join(' または ')} と入力してください。検索する場合：quote ${typed}`,
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
  'nothing-to-search-for': () => ({
    sentence: '検索語が入力されていません。',
    instead: '例：quote 反撃能力',
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
  'not-a-day': ({ value }) => ({
    sentence: `「${value}」は日付ではありません。`,
    instead: '次のように書いてください：--since 2026、--since 2026-11、--since 2026-11-22',
  }),
  'no-file': () => ({
    sentence: '--export にはファイル名が必要です。',
    instead: '例：--export reports.jsonl',
  }),
  'file-exists': ({ file }) => ({
    sentence: `${file} はすでにあるため、上書きしません。`,
    instead: '別のファイル名を指定してください。',
  }),
  'cannot-write': ({ file }) => ({
    sentence: `${file} に書き込めません。`,
    instead: '書き込めるフォルダーにあるファイルを指定してください。',
  }),
  'no-store': ({ file }) => ({
    sentence: `ボットの保存ファイルが ${file} にありません。`,
    instead: '環境変数 ALLIANCE_STORE で、ボットと同じファイルを指定してください。',
  }),
  'unknown-store-action': ({ action, known }) => ({
    sentence:
      action === null
        ? '保存データをどうするかが指定されていません。'
        : `「${action}」という操作はありません。`,
    instead: `${known.map((one) => `store ${one}`).join('、')} のいずれかを入力してください。`,
  }),
  'no-backup-file': ({ action }) => ({
    sentence: `store ${action} にはファイル名が必要です。`,
    instead: `例：store ${action} alliance.jsonl`,
  }),
  'cannot-read': ({ file }) => ({
    sentence: `${file} を読み込めません。`,
    instead: '読み込めるファイルを指定してください。',
  }),
  'no-backup': ({ file }) => ({
    sentence: `${file} は保存データのバックアップではありません。`,
    instead: 'store backup で書き出したファイルを指定してください。',
  }),
  'damaged-backup': ({ file, line }) => ({
    sentence: `${file} は${line}行目が書き出した時と異なり、完全ではありません。何も復元していません。`,
    instead: '別のバックアップを指定してください。',
  }),
  'later-backup': ({ file, version }) => ({
    sentence: `${file} は、より新しい版（${version}）で書き出されたものです。`,
    instead: 'その版で復元してください。',
  }),
  'store-not-empty': ({ store, rows }) => ({
    sentence: `復元先 ${store} は空ではなく、${rows}件のデータがあります。`,
    instead: '先にバックアップを取ってください。そのうえで --force を付けると、すべて置き換えます。',
  }),
  'forget-whom': () => ({
    sentence: '誰に関するものを削除するかを、ワークスペース一つまたは利用者一人で指定する必要があります。',
    instead: '例：forget --workspace T0123456789、または forget --user T0123456789/U0123456789',
  }),
  'not-an-id': ({ value, flag }) => ({
    sentence: `「${value}」は --${flag} に指定できる値ではありません。`,
    instead:
      flag === 'workspace'
        ? '次のように書いてください：--workspace T0123456789'
        : 'ワークスペースと利用者を、次のように書いてください：--user T0123456789/U0123456789',
  }),
  'forget-unconfirmed': ({ whose, rows, tables, unnamed, typed }) => ({
    sentence: `${whose} に関して保存されている${rows}件${inBrackets(tables)}が完全に削除されます。${unnamed.length === 0 ? '' : `チャンネルのものからは名前だけが消えます${inBrackets(unnamed)}。`}まだ何も削除していません。`,
    instead: `削除するには、次のように入力してください：forget ${typed} --yes`,
  }),
  'no-longer-published': ({ words, page }) => ({
    sentence: `「${page}」のページに、この言葉はもうありません。`,
    instead: `以前の版の言葉：「${words}」`,
  }),
  'quote-gone': () => ({
    sentence: 'この引用は、もう記録にありません。',
    instead: '/alliance quote に続けて検索語を入力し、もう一度検索してください。',
  }),
  'not-a-time': ({ value }) => ({
    sentence: `「${value}」という時刻はありません。`,
    instead: '00:00から23:59までの時刻を入力してください。例：08:30、午前8時30分',
  }),
  'several-times': ({ times }) => ({
    sentence: `まとめをお届けするのは1日1回です。${times.join('、')} のいずれか一つにしてください。`,
    instead: `例：${times[0] ?? ''}`,
  }),
  'digest-without-time': () => ({
    sentence: 'まとめをお届けする時刻がありません。',
    instead: '例：digest here 08:30 Asia/Tokyo weekdays',
  }),
  'unclear-digest': ({ typed, nearest }) => ({
    sentence: `「${typed}」は、まとめの設定として読み取れません。`,
    instead: nearest === null ? '例：digest here 08:30 Asia/Tokyo weekdays' : `もしかして：digest ${nearest}`,
  }),
  'digest-elsewhere': ({ channel }) => ({
    sentence: `まとめは、お届け先のチャンネルでしか設定できません（${channel}）。`,
    instead: `${channel} で次のように入力してください：digest here 08:30 Asia/Tokyo weekdays`,
  }),
  'watch-elsewhere': ({ channel }) => ({
    sentence: `チャンネルのウォッチは、お知らせ先のチャンネルでしか設定できません（${channel}）。`,
    instead: `${channel} で次のように入力してください：watch 反撃能力`,
  }),
  'unknown-zone': ({ value, nearest }) => ({
    sentence: `「${value}」というタイムゾーンはありません。`,
    instead:
      nearest.length === 0
        ? 'タイムゾーンか都市の名前を入力してください。例：Asia/Tokyo、東京'
        : `もしかして：${nearest.join('、')}`,
  }),
  'ambiguous-zone': ({ value, zones }) => ({
    sentence: `「${value}」だけでは、タイムゾーンが一つに決まりません。`,
    instead: `次のように入力してください：${zones.join('、')}`,
  }),
  'not-on-or-off': ({ value }) => ({
    sentence: value === '' ? 'on か off が入力されていません。' : `「${value}」は指定できません。`,
    instead: '新しいものがない日もお知らせするときは heartbeat on、しないときは heartbeat off です。',
  }),
  'no-topics': () => ({
    sentence: 'テーマが入力されていません。',
    instead: '例：digest topics 反撃能力、"four star"　取り消すとき：digest topics none',
  }),
  'too-many-topics': ({ topics, most }) => ({
    sentence: `テーマが${topics}個あります。一つのチャンネルでは${most}個までです。`,
    instead: 'いくつか減らしてください。',
  }),
  'nothing-to-watch': () => ({
    sentence: 'ウォッチする語が入力されていません。',
    instead: '例：watch 反撃能力 毎日',
  }),
  'which-watch': ({ verb, value }) => ({
    sentence:
      value === ''
        ? `「${verb}」するウォッチの番号がありません。`
        : `「${value}」はウォッチの番号ではありません。`,
    instead: `番号は watch list で確かめられます。例：watch ${verb} 2`,
  }),
  'other-face': ({ name, faces }) => ({
    sentence: `${name} は、ここでは使えません。${faces.map((face) => faceNames[face] ?? face).join('、')}で使えます。`,
    instead: 'ここで使えるものは help で確かめられます。',
  }),
  'not-in-channel': () => ({
    sentence: 'Allianceがそのチャンネルに参加していないため、投稿できません。',
    instead:
      'チャンネルで /invite @Alliance と入力してから（非公開のチャンネルも同じです）、もう一度お試しください。',
  }),
  'shared-channel': () => ({
    sentence: 'Allianceは、ほかの組織の人が読むチャンネルには投稿しません。',
    instead: '自社のチャンネルか、Allianceとのダイレクトメッセージで設定してください。',
  }),
  'archived-channel': () => ({
    sentence: 'そのチャンネルはアーカイブされているため、投稿できません。',
    instead: '別のチャンネルを選んでください。',
  }),
  'no-digest-here': () => ({
    sentence: 'このチャンネルには、まとめが設定されていません。',
    instead: '先に次のように設定してください：digest here 08:30 Asia/Tokyo weekdays',
  }),
  'zone-needed': () => ({
    sentence: 'あなたのタイムゾーンがSlackから分かりません。',
    instead: '時刻の後にタイムゾーンか都市を入力してください：digest here 08:30 Asia/Tokyo weekdays',
  }),
  'no-such-watch': ({ number, watches }) => ({
    sentence: `${number}番のウォッチはありません（全${watches}件）。`,
    instead: '番号は watch list で確かめられます。',
  }),
  'too-many-watches': ({ most }) => ({
    sentence: `ウォッチは、一つのチャンネルまたは一人につき${most}件までです。`,
    instead: '先に一つ停止してください。watch list で一覧を表示します。',
  }),
  'followed-gone': () => ({
    sentence: 'すでに停止されています。',
    instead: 'digest list または watch list で確かめられます。',
  }),
  'not-an-admin': () => ({
    sentence: 'これは、このワークスペースでAllianceを管理する人のためのものです。',
    instead:
      '管理者は、ボットの設定 ALLIANCE_ADMINS で指定します。ご自身のものは digest list と watch list にあります。',
  }),
  'admin-privately': () => ({
    sentence: 'ここではほかの人にも見えます。',
    instead: '/alliance admin と入力すると、あなただけに表示します。',
  }),
  'unclear-admin': ({ typed }) => ({
    sentence: `「${typed}」の意味が分かりません。`,
    instead: 'admin、admin pause、admin resume、admin remove 2 のように入力してください。',
  }),
  'no-such-subscription': ({ number, known }) => ({
    sentence: `${number}番はありません。一覧には${known}件あります。`,
    instead: '一覧は admin で表示します。',
  }),
  'watch-too-broad': ({ date, quotes, most, narrower }) => ({
    sentence: `このウォッチでは${dayInJapanese(date)}の1日だけで引用${quotes}件をお知らせすることになります。上限は1日${most}件です。`,
    instead:
      narrower.length === 0
        ? '発言者や手がかりになる語を加えてください。例：watch 抑止 speaker:austin'
        : `次のように絞り込んでください（括弧内はその日の件数）：${narrower.join('；')}`,
  }),
  ...addressMistakesInJapanese,
  'nothing-to-import': () => ({
    sentence: '取り込むものが指定されていません。',
    instead: '例：alliance import page.html --date 2023-06-01',
  }),
  'no-export-format': ({ value, known }) => ({
    sentence:
      value === null ? '書き出しの形式が指定されていません。' : `「${value}」という形式はありません。`,
    instead: `--format の後に、次のいずれかを書いてください：${known.join('、')}`,
  }),
  'not-exportable': ({ value, format, known }) => ({
    sentence: `${format} 形式では「${value}」を書き出せません。`,
    instead: `書き出せるのは ${known.join('、')} です。--what を省くか、このいずれかを書いてください。`,
  }),
  'unknown-document': ({ value }) => ({
    sentence: `記録に「${value}」という文書はありません。`,
    instead: '文書の識別子は quote --json で分かります。--document を省くと、すべての文書を書き出します。',
  }),
  'flag-without-value': ({ flag }) => ({
    sentence: `--${flag} に値がありません。`,
    instead: `--${flag} の後に値を入力してください。空白を含む値は引用符で囲みます。`,
  }),
  'no-calendar-day': ({ flag, value }) => ({
    sentence: `--${flag} ${value} は暦にない日付です。`,
    instead: '日付は 2023-06-01 のように入力してください。',
  }),
  'no-web-address': ({ flag, value }) => ({
    sentence: `--${flag} ${value} はウェブページのアドレスではありません。`,
    instead: `例：--${flag} https://www.example.gov/page のように入力してください。`,
  }),
  'no-language-code': ({ value }) => ({
    sentence: `--language ${value} は言語コードではありません。`,
    instead: '2文字のコードを指定してください：--language en、--language ja',
  }),
  'no-document-kind': ({ value, known }) => ({
    sentence: `「${value}」という文書の種類はありません。`,
    instead: `--kind に指定できる値：${known.join('、')}`,
  }),
  'flag-for-one': ({ flag }) => ({
    sentence: `--${flag} は一つの文書にだけ使えますが、複数の文書が指定されています。`,
    instead: '一つずつ取り込むか、それぞれの横にメタデータのファイルを置いてください。',
  }),
  'no-such-file': ({ file }) => ({
    sentence: `${file} というファイルやフォルダーはありません。`,
    instead: '存在するファイルを指定してください。',
  }),
  'file-empty': ({ file }) => ({
    sentence: `${file} は空です。`,
    instead: 'ページを保存し直してから取り込んでください。',
  }),
  'file-nested': ({ file }) => ({
    sentence: `${file} のマークアップは、通常のページではありえないほど深く入れ子になっています。`,
    instead: 'ページをテキストとして保存し、それを取り込んでください。',
  }),
  'file-malformed': ({ file, line }) => ({
    sentence: `${file} を読み取れません。${line}行目の形式が正しくありません。`,
    instead: 'その行を直すか、本文をテキストとして保存して取り込んでください。',
  }),
  'pdf-without-text': ({ file }) => ({
    sentence: `${file} にはページの画像だけがあり、テキストがありません。`,
    instead: '発表元がテキストやウェブページでも公開していれば、そちらを取り込んでください。',
  }),
  'file-binary': ({ file }) => ({
    sentence: `${file} は文章ではなく、読める形式でもありません。`,
    instead:
      '取り込める形式：テキスト、HTML、Markdown、文字情報のあるPDF、議事録のXML、JSON Lines、字幕です。',
  }),
  'file-too-large': ({ file, megabytes, most }) => ({
    sentence: `${file} は${megabytes}メガバイトあります。上限は${most}メガバイトです。`,
    instead: '文書集ではなく、一つの文書のページを取り込んでください。',
  }),
  'no-documents': ({ folder }) => ({
    sentence: `フォルダー ${folder} には、文書になりうるファイルがありません。`,
    instead: '対象は .txt、.html、.md、.pdf、.xml、.jsonl、.vtt、.srt で終わるファイルです。',
  }),
  'bad-metadata': ({ file, field, why }) => ({
    sentence: `メタデータのファイル ${file} は使えません（${field}: ${why}）。`,
    instead: '直すか、別の場所に移してオプションで指定してください。',
  }),
  'day-to-come': ({ file, date }) => ({
    sentence: `${file}：${date} はまだ来ていない日付です。`,
    instead: '行事の日付を --date で指定してください。',
  }),
  'import-needs': ({ file, flag }) => ({
    sentence: `${file} からは ${flag} が分からないため、記録に書き込めません。`,
    instead: `--${flag} で指定してください。--dry-run で、分かることを確かめられます。`,
  }),
  'in-record-as': ({ file, document }) => ({
    sentence: `${file} は、すでに ${document} として記録にあります。`,
    instead: '別の文書になるオプションを外すか、先にその取り込みを取り消してください。',
  }),
  'no-meeting-id': ({ value }) => ({
    sentence: `「${value}」は会合の識別子ではありません。`,
    instead:
      '日付、場所、行事からなる識別子を指定してください：--meeting 2023-06-01-tokyo-defense-ministerial',
  }),
  'several-meetings': ({ file, meetings }) => ({
    sentence: `${file} に当てはまる会合が複数あります：${meetings.join('、')}。`,
    instead: `どの会合か指定してください：--meeting ${meetings[0] ?? ''}`,
  }),
  'two-documents': ({ file, document, other }) => ({
    sentence: `${file} の識別子は ${document} になりますが、これは別の文書 ${other} の識別子です。`,
    instead: 'ページのアドレスを --url で、または会合を --meeting で指定してください。',
  }),
  'does-not-add-up': ({ file, runs, line, text }) => ({
    sentence: `${file}：どこにも属さない、または二重に数えられる文字が${runs}か所あります。最初は${line}行目の「${text}」です。`,
    instead: '何も書き込んでいません。このページの体裁はまだ読めませんので、お知らせください。',
  }),
  'not-a-document': ({ file, why }) => ({
    sentence: `${file} は文書ではありません（${notDocuments[why]}）。`,
    instead: 'それでも概要や記事であれば、そのように指定してください：--kind readout、--kind article',
  }),
  'no-turns': ({ file, kind }) => ({
    sentence: `${file}：種類 ${kind} の文書として読みましたが、発言が見つかりません。`,
    instead: '概要や記事であれば、そのように指定してください：--kind readout、--kind article',
  }),
  'record-not-writable': ({ folder }) => ({
    sentence: `記録のフォルダー ${folder} に書き込めません。`,
    instead: '書き込めるフォルダーを --record で指定してください。',
  }),
  'disk-full': ({ folder }) => ({
    sentence: `${folder} のディスクに空きがありません。`,
    instead: '記録は元のままです。空きを作ってから、もう一度取り込んでください。',
  }),
  'import-under-way': ({ folder }) => ({
    sentence: `${folder} への別の取り込みが進行中です。`,
    instead: '終わるまでお待ちください。',
  }),
  'nothing-to-undo': () => ({
    sentence: '取り消せる取り込みがありません。',
    instead: 'すでに取り消した取り込みは、もう一度取り消すことはできません。',
  }),
  'changed-since-import': ({ file }) => ({
    sentence: `${file} は取り込んだ後に変更されています。`,
    instead: '元に戻すか、文書を手作業で取り除いてください。',
  }),
  'none-imported': ({ files }) => ({
    sentence: `${files}件のファイルは、いずれも取り込めませんでした。`,
    instead: '理由は上に一つずつ示しました。記録は元のままです。',
  }),
  'unknown-people-action': ({ action, known }) => ({
    sentence:
      action === null
        ? '人物について何をするかが指定されていません。'
        : `「${action}」という操作はありません。`,
    instead: `次のように入力してください：${known.map((one) => `people ${one}`).join('、')}`,
  }),
} as const satisfies MistakePhrases;

function inBrackets(tables: readonly string[]): string {
  return tables.length === 0 ? '' : `（${tables.join('、')}）`;
}

function meant(filter: FilterName, nearest: string | null): string {
  return nearest === null ? `例：${examples[filter]}` : `もしかして：${filter}:${filterValue(nearest)}`;
}
