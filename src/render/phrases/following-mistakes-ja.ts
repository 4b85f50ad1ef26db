import type { FollowingMistakes } from '../../mistakes/following-mistakes.js';
import type { MistakePhrases } from './mistakes.js';
import { dayInJapanese } from './reading-ja.js';

/** What a user did wrong about digests, watches and their admin and what to type instead, in Japanese. */
export const followingMistakesInJapanese = {
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
} as const satisfies Pick<MistakePhrases, keyof FollowingMistakes>;
