import type { Run, Words } from '../../answer.js';
import type { FollowingPhrases, WheretoWords } from './following.js';

const example = 'まとめ ここに 平日 8:30 東京';
const how = { 'at-once': '見つかり次第', daily: '1日1回', weekly: '週1回' } as const;

/** What is said of digests and watches that people set up, in Japanese. */
export const followingInJapanese = {
  offers: {
    'watch-confirm': { label: '確定', described: (query) => `ウォッチを確定します：${query}` },
    'watch-narrow': { label: '絞り込む', described: (query) => `絞り込む画面を開きます：${query}` },
    'watch-cancel': { label: 'やめる', described: () => 'やめる：何も設定しません' },
    'watch-mute': { label: 'ミュート', described: (query) => `ウォッチをミュートします：${query}` },
    'watch-unmute': { label: 'ミュート解除', described: (query) => `ウォッチのミュート解除：${query}` },
    'watch-stop': { label: '停止', described: (query) => `ウォッチを停止します：${query}` },
    'watch-form': { label: 'ウォッチを追加', described: () => 'ウォッチを追加する画面を開きます' },
    'digest-form': { label: 'まとめを設定', described: () => 'まとめを設定する画面を開きます' },
    'digest-change': { label: '変更', described: () => 'まとめの設定を変更します' },
    'digest-preview': { label: 'プレビュー', described: () => '次のまとめのプレビューを表示します' },
    'digest-pause': { label: '一時停止', described: (where) => `まとめを一時停止します：${where}` },
    'digest-resume': { label: '再開', described: (where) => `まとめを再開します：${where}` },
    'digest-stop': { label: '停止', described: (where) => `まとめを停止します：${where}` },
    'held-post': { label: '届いていないので投稿', described: () => '届いていないので投稿します' },
    'held-drop': { label: '届いている', described: () => '届いている：何も投稿しません' },
    'all-pause': { label: 'すべて一時停止', described: () => 'すべて一時停止：まとめとウォッチを止めます' },
    'all-resume': { label: 'すべて再開', described: () => 'すべて再開：まとめとウォッチを再開します' },
    'chart-post': { label: '図をここに投稿', described: (what) => `図をここに投稿：${what}` },
    'chart-send': { label: '図と数値を自分に送る', described: (what) => `図と数値を自分に送る：${what}` },
  },
  sure: {
    'watch-stop': {
      title: 'ウォッチの停止',
      question: 'このウォッチを削除します。残しておくにはミュートしてください。',
    },
    'digest-stop': {
      title: 'まとめの停止',
      question: 'このまとめを終了します。設定を残すには一時停止してください。',
    },
    'all-pause': {
      title: 'すべて一時停止',
      question: 'このワークスペースのまとめとウォッチをすべて止めます。',
    },
    'all-resume': {
      title: 'すべて再開',
      question: 'ほかの人が止めたものも含め、このワークスペースのまとめとウォッチをすべて再開します。',
    },
  },
  leave: 'そのままにする',

  digests: {
    about:
      'まとめは、新しい記録、このチャンネルのウォッチ、過去のこの日の会合、テーマに沿った引用を、1日1回投稿します。お伝えするものがない日は投稿しません。',
    howTo: () => [
      '次のように入力することもできます：',
      code(example),
      '、続けて ',
      code('まとめ テーマ 反撃能力、"four star"'),
    ],
    isSet: (where, schedule) => [
      `まとめを設定しました。${at(where)}`,
      ...place(where),
      `、${schedule}にお届けします。`,
    ],
    next: (day, time, heartbeat) =>
      `次回は${day} ${time}です${heartbeat ? '' : '（お伝えするものがある場合）'}。`,
    zoneIsYours: (zone) => `${zone}は、Slackに登録されているあなたのタイムゾーンです。`,
    topics: (topics) => ['テーマ：', ...listed(topics)],
    noTopics: () => [
      'テーマがないため、「今日の引用」はありません。例：',
      code('まとめ テーマ 反撃能力、"four star"'),
    ],
    unheardTopics: (topics) => ['記録にまだないもの：', ...listed(topics)],
    heartbeat: {
      on: '新しいものがない日は、そのことをお知らせします。',
      off: '新しいものがない日は、投稿しません。',
    },
    paused: '一時停止中です。',
    listed: (where, schedule, state) => [
      bold(at(where)),
      ...place(where),
      `のまとめ：${schedule}${state === 'paused' ? ' · 一時停止中' : ''}`,
    ],
    list: (count) => `まとめ（${count}件）：`,
    none: 'ここにまとめは設定されていません。ほかの場所にあなたが設定したものもありません。',
    done: (what, where) => [
      `${at(where)}`,
      ...place(where),
      {
        paused: 'のまとめを一時停止しました。再開するまで投稿しません。',
        resumed: 'のまとめを再開しました。',
        stopped: 'のまとめを終了しました。今後は投稿しません。',
      }[what],
    ],
    was: (what, where) => [
      `${at(where)}`,
      ...place(where),
      {
        paused: 'のまとめは、すでに一時停止中です。',
        resumed: 'のまとめは、一時停止していません。',
        stopped: 'のまとめは、すでに終了しています。',
      }[what],
    ],
    preview: (next) =>
      next === null
        ? 'ここの今日のまとめは、次のようになります。ほかの人には見えません。'
        : `次回のまとめは${next.day} ${next.time}です。今の時点では次のようになります。ほかの人には見えません。`,
    previewEmpty: '今の時点では、今日お伝えするものはなく、まとめは投稿しません。',
    previewExample: '文書が加わった日には、次のようになります（最新の文書による例です）。',
    previewThread: 'スレッドの全文：',
    form: {
      title: 'まとめ',
      submit: '設定',
      close: 'やめる',
      where: 'お届け先',
      whereHint:
        'Allianceが参加しているチャンネルを選んでください。空欄のままなら、あなたに直接お届けします。',
      wherePlaceholder: '自分に直接',
      time: '時刻',
      zone: 'タイムゾーン',
      zonePlaceholder: '都市またはタイムゾーン',
      days: '曜日',
      weekdays: ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日', '日曜日'],
      topics: '「今日の引用」のテーマ',
      topicsHint: '検索語を「、」で区切ってください：反撃能力、沖縄',
      heartbeat: '新しいものがない日',
      heartbeatOn: '新しいものがないことを知らせる',
      done: '設定しました',
      noZone: 'タイムゾーンを選んでください。',
    },
  },

  watches: {
    about:
      'ウォッチは、検索に当てはまる新しい文書が加わると、あなたまたはこのチャンネルにお知らせします。過去に何回お知らせしたことになるかを先に示し、確定するまで何も設定しません。',
    howTo: () => [
      '入力例：',
      code('ウォッチ 反撃能力'),
      '、',
      code('ウォッチ speaker:austin "four star" 毎日'),
      '、',
      code('ウォッチ 抑止 -宇宙 毎週 自分に'),
    ],
    will: (rhythm, where) => [
      '確定すると、',
      ...to(where),
      `${how[rhythm]}、当てはまる新しい引用をお知らせします。`,
    ],
    otherwise: () => [
      '変えるには、検索語の後に ',
      code('毎日'),
      '、',
      code('毎週'),
      '、',
      code('ここに'),
      '、',
      code('自分に'),
      ' と入力してください。',
    ],
    isSet: (query, rhythm, where) => [
      '「',
      bold(query),
      '」のウォッチを始めました。',
      ...to(where),
      `${how[rhythm]}お知らせします。`,
    ],
    isSetAlready: (query, where) => [
      '「',
      bold(query),
      '」はすでにウォッチしており、',
      ...to(where),
      'お知らせします。',
    ],
    cancelled: '何も設定していません。',
    list: (count) => `ウォッチ（${count}件）：`,
    none: 'ここでウォッチしているものはありません。ほかの場所にあなたのウォッチもありません。',
    listed: (number, query, rhythm, where, state) => [
      number === null ? 'ウォッチ：' : `${number}. `,
      bold(query),
      ` · ${how[rhythm]} · `,
      ...to(where),
      state === 'muted' ? ' · ミュート中' : '',
    ],
    done: (what, query) => [
      '「',
      bold(query),
      {
        muted: '」をミュートしました。',
        unmuted: '」のウォッチを再開しました。',
        stopped: '」のウォッチを終了しました。',
      }[what],
    ],
    was: (what, query) => [
      '「',
      bold(query),
      what === 'muted' ? '」はすでにミュートされています。' : '」はミュートされていません。',
    ],
    form: {
      title: 'ウォッチ',
      submit: '回数を確かめる',
      confirm: '確定',
      close: 'やめる',
      back: '条件を変える',
      query: 'ウォッチする検索',
      queryHint: '記録を検索するときと同じ書き方です',
      include: 'すべて含む語',
      includeHint: '語、または引用符で囲んだ語句',
      exclude: '含まない語',
      rhythm: '頻度',
      where: 'お知らせ先',
      whereHint:
        'Allianceが参加しているチャンネルを選んでください。空欄のままなら、あなたに直接お知らせします。',
    },
  },

  notes: {
    held: (what, where) => [
      at(where),
      ...place(where),
      ...('digest' in what ? [`の${what.digest}のまとめ`] : ['への「', bold(what.watch), '」のお知らせ']),
      'が届いていないおそれがあります。届いたかどうか、Slackから返事がありませんでした。自動でもう一度投稿することはありません。',
    ],
    lookThere: 'そちらをご確認のうえ、いずれかを押してください。',
    posted: 'もう一度投稿します。',
    dropped: 'これ以上は投稿しません。',
    settled: 'すでに処理されています。何もしていません。',
    ended: (where, digest, watches, why) => [
      at(where),
      ...place(where),
      `にあなたが設定した${[...(digest ? ['まとめ'] : []), ...(watches > 0 ? [`ウォッチ${watches}件`] : [])].join('と')}は終了しました。Allianceはそこに投稿できなくなりました（${reason(why)}）。`,
    ],
    inShort: (what) =>
      what === 'held' ? '設定された投稿が届いていないおそれがあります。' : '設定されたものが終了しました。',
  },

  all: {
    list: (digests, watches) =>
      `このワークスペースには、まとめ${digests}件とウォッチ${watches}件があります。`,
    nothing: 'このワークスペースには、まとめもウォッチもありません。',
    digest: (number, where, schedule, by, state) => [
      `${number}. まとめ · ${at(where)}`,
      ...place(where),
      ` · ${schedule} · 設定した人：`,
      who(by),
      state === 'paused' ? ' · 一時停止中' : '',
    ],
    watch: (number, query, where, by, state) => [
      `${number}. ウォッチ「`,
      bold(query),
      '」 · ',
      ...to(where),
      ' · 設定した人：',
      who(by),
      state === 'muted' ? ' · ミュート中' : '',
    ],
    paused: (count) => `${count}件を一時停止しました。`,
    resumed: (count) => `${count}件を再開しました。`,
    removed: (what) => ['削除しました：', ...what],
  },
} as const satisfies FollowingPhrases;

function code(text: string): Run {
  return { text, style: 'code' };
}

function bold(text: string): Run {
  return { text, style: 'bold' };
}

/** The place, as far as it is not a name that Slack puts in. */
function at(where: WheretoWords): string {
  if (where === 'here') return 'このチャンネル';
  return where === 'me' ? 'あなた' : '';
}

/** To whom: `このチャンネルに`. */
function to(where: WheretoWords): Words {
  return [at(where), ...place(where), 'に'];
}

/** The name of another channel or person, which Slack puts in. */
function place(where: WheretoWords): Words {
  if (typeof where === 'string') return [];
  return 'channel' in where
    ? [{ text: where.channel, style: 'channel' }, ' ']
    : [{ text: where.person, style: 'person' }, ' '];
}

function who(by: string | null): Run {
  return by === null ? '（削除済み）' : { text: by, style: 'person' };
}

function listed(topics: readonly string[]): Words {
  return topics.flatMap((topic, n): Run[] => [...(n === 0 ? [] : ['、']), bold(topic)]);
}

function reason(why: string): string {
  if (why === 'is_archived') return 'チャンネルがアーカイブされています';
  if (why === 'is_ext_shared') return 'ほかの組織の人がチャンネルを読んでいます';
  if (why === 'not_in_channel' || why === 'channel_not_found') return 'チャンネルに参加していません';
  return why;
}
