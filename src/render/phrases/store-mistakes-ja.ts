import type { StoreMistakes } from '../../mistakes/store-mistakes.js';
import type { MistakePhrases } from './mistakes.js';

/** What a user did wrong about what the bot keeps and what to type instead, in Japanese. */
export const storeMistakesInJapanese = {
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
} as const satisfies Pick<MistakePhrases, keyof StoreMistakes>;

function inBrackets(tables: readonly string[]): string {
  return tables.length === 0 ? '' : `（${tables.join('、')}）`;
}
