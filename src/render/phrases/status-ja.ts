import type { StatusPhrases } from './status.js';

/** How the bot is, in Japanese. */
export const statusInJapanese = {
  up: (version, seconds) =>
    `Alliance${version === null ? '' : ` ${version}`}${seconds === null ? '' : `は${lasting(seconds)}動いています`}。`,
  record: ({ documents, meetings, turns, speakers, from, to }) =>
    `記録には、${meetings}件の会合の文書${documents}点${
      from && to ? `（${from}〜${to}）` : ''
    }、発言${turns}件、名前の分かる発言者${speakers}人があります。`,
  lastArrival: (title, day, time) => `最後に加わった文書は「${title}」です（${day} ${time}、協定世界時）。`,
  noArrival: 'ボットの最初の起動より後に加わった文書はありません。',
  recordBroken: (day, time) =>
    `記録のファイルが変更され、${day} ${time}（協定世界時）から読み込めません。変更前の記録を検索しています。詳しくはボットのログをご覧ください。`,
  jobs: ({ digests, watches, waiting }) =>
    `有効なダイジェストは${digests}件、ウォッチは${watches}件で、${waiting === 0 ? '送信待ちの投稿はありません' : `送信待ちの投稿が${waiting}件あります`}。`,
  store: (engine, answers) =>
    answers
      ? `保存データ（${engine}）は応答しています。`
      : `保存データ（${engine}）が応答していません。ご質問にはお答えしますが、何も保存できません。`,
  noStore: '保存データはまだありません。ここではボットを起動していません。',
} as const satisfies StatusPhrases;

/** The two largest units. */
function lasting(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return '起動から1分足らず';
  const parts = [
    [Math.floor(minutes / 1_440), '日'],
    [Math.floor(minutes / 60) % 24, '時間'],
    [minutes % 60, '分'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  const said = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return `起動から${said.map(([count, unit]) => `${count}${unit}`).join('')}`;
}
