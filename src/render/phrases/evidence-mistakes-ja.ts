import type { EvidenceMistakes } from '../../mistakes/evidence-mistakes.js';
import type { MistakePhrases } from './mistakes.js';

/** What is said of mistakes in asking for evidence, in Japanese. */
export const evidenceMistakesInJapanese = {
  'unknown-citation-style': ({ value, nearest, known }) => ({
    sentence: `「${value}」という書式はありません。`,
    instead: `${nearest === null ? '' : `「${nearest}」のことでしょうか。`}使える書式：${known.join('、')}。`,
  }),
  'no-partial-date': ({ flag, value }) => ({
    sentence: `--${flag} ${value} は日付として読み取れません。`,
    instead: '日付は 2023、2023-06、2023-06-01 のように入力してください。',
  }),
  'nothing-to-verify': () => ({
    sentence: '確かめる言葉が入力されていません。',
    instead: '例：検証 「抑止力を高めます」',
  }),
  'text-too-long': ({ length, longest }) => ({
    sentence: `文章が${length}文字あります。確かめられるのは${longest}文字までです。`,
    instead: 'いくつかに分けて確かめてください。',
  }),
  'nobody-called': ({ name, nearest }) => ({
    sentence: `この記録に「${name}」という人物はいません。`,
    instead:
      nearest === null ? '名前を付けずに確かめると、発言者を探します。' : `「${nearest}」のことでしょうか。`,
  }),
  'two-to-compare': ({ names }) => ({
    sentence: `比べられるのは2人ですが、${names.length}人（${names.join('、')}）の名前があります。`,
    instead: 'そのうちの2人を入力してください。',
  }),
} as const satisfies Pick<MistakePhrases, keyof EvidenceMistakes>;
