import type { ImportingPhrases, SaidIn } from './importing.js';
import { noticesInJapanese } from './notices-ja.js';

const begun = (text: string) => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
};
const named = (label: string) => (label === '' ? '文' : label);
const states = { new: '新規', changed: '更新', corrected: '訂正', unchanged: '変更なし' } as const;
const turnOf = (n: number, label: string) => `${n}番目の発言${label === '' ? '' : `（${label}）`}`;
const otherwise = (said: readonly SaidIn[]) =>
  said
    .map(({ document, text }) => `${document} では${text === '' ? 'なし' : `「${begun(text)}」`}`)
    .join('、');

/** What is said about importing, in Japanese. */
export const importingInJapanese = {
  lookedAt: '何も書き込んでいません。取り込むと次のようになります。',
  became: (became, document) =>
    ({
      new: `${document} は新しい文書です。`,
      changed: `${document} は、記録にあるページの新しい版です。`,
      corrected: `${document} のメタデータを改めます。文章は同じです。`,
      unchanged: `${document} は、すでに一字一句同じものが記録にあります。何も書き込みません。`,
    })[became],
  meeting: (title, id, isNew) => `会合：${title}（${id}）${isNew ? '。新しい会合です' : ''}。`,
  speakers: (known, provisional) => {
    const parts = [
      ...(known.length > 0 ? [`発言者：${known.join('、')}。`] : []),
      ...(provisional.length > 0
        ? [`people.yml にない人物：${provisional.join('、')}（alliance people suggest で一覧にします）。`]
        : []),
    ];
    return parts.length === 0 ? '名前の分かる発言者はいません。' : parts.join('');
  },
  turns: (turns, kind, leftOut) =>
    `${kind === 'transcript' ? '発言' : '文'}${turns}件。誰の言葉でもないものとして${leftOut}か所を除きました。`,
  notices: noticesInJapanese,
  doubts: (doubts) => (doubts === 0 ? '疑わしい点はありません。' : `疑わしい点が${doubts}件あります：`),
  doubt: ({ line, text, decision, reason }) => `${line}行目「${begun(text)}」→ ${decision}（${reason}）`,
  missing: (flags) =>
    `まだ書き込めません。${flags.map((flag) => `--${flag}`).join(' と ')} を指定してください。`,
  changes: ({ added, removed, changed }) =>
    `追加${added.length}件、削除${removed.length}件、変更${changed.length}件。`,
  added: (label, text) => `＋ ${named(label)}：${begun(text)}`,
  removed: (label, text, movedOn) =>
    `－ ${named(label)}：${begun(text)}${movedOn ? '（言葉は別の発言に移っています）' : ''}`,
  reworded: (label, was, now) =>
    `～ ${named(label)}：${was === '' ? '（なし）' : `「${begun(was)}」`}から${now === '' ? '（なし）' : `「${begun(now)}」`}へ`,
  otherSpeaker: (label, was, now) => `～ ${named(label)}：発言者が${was ?? '不明'}から${now ?? '不明'}へ`,
  otherFlags: (label, was, now) => `～ ${named(label)}：${was}から${now}へ`,
  differences: {
    none: (other) => `同じ会合の ${other} と比べて、確かな違いはありません。`,
    counts: (other, alone, differing, unsure) =>
      `同じ会合の ${other} と比べて：一方だけにある発言${alone}件、異なる発言${differing}件${unsure === 0 ? '' : `、対応が不確かな発言${unsure}件`}。`,
    listed: (flag) => `一覧は ${flag} で表示できます。`,
    turnOnlyIn: (document, n, label, text) =>
      `${document} だけにある発言：${turnOf(n, label)}：「${begun(text)}」`,
    words: (n, label, said, inside) =>
      `${turnOf(n, label)}：${otherwise(said)}（「${begun(inside)}」の箇所）`,
    repeated: (said, times, turns) => `${otherwise(said)}（${times}か所、${turns.join('、')}番目の発言）`,
    namedOnlyIn: (document, n, label, named) =>
      `${turnOf(n, label)}：${document} だけに出てくるもの：${named.map((one) => `「${one}」`).join('、')}`,
    sentenceOnlyIn: (document, n, label, text) =>
      `${turnOf(n, label)}：${document} だけにある文：「${text}」`,
  },
  summary: ({ new: fresh, changed, corrected, unchanged }, dryRun) =>
    `${dryRun ? '取り込むもの' : '取り込みました'}：新規${fresh}件、更新${changed}件、訂正${corrected}件（変更なし${unchanged}件）。`,
  inShort: (file, became, document, turns, doubts) =>
    `${file}：${states[became]}、${document}、発言${turns}件、疑わしい点${doubts}件`,
  refused: (files) => `取り込めなかったファイル：${files}件`,
  refusedFile: (file, sentence) => (sentence.includes(file) ? sentence : `${file}：${sentence}`),
  doneBefore: (files) => `中断された取り込みで済んでいた${files}件は、やり直していません。`,
  progress: (done, of) => `${of}件中${done}件`,
  undone: (date, time, documents) =>
    `${date} ${time}（協定世界時）の取り込みを取り消しました（${documents}件）。`,
  undoneDocument: (document, became) =>
    became === 'removed' ? `${document} を記録から外しました。` : `${document} を元の版に戻しました。`,
  suggested: (people) =>
    `people.yml にない人物：${people}人（印刷されたとおり）。名前を確かめ、分かることを補ってから書き加えてください。`,
  nobodyNamed: (name) => `記録の発言者で people.yml にない「${name}」という人物はいません。`,
  nobodySuggested: '記録に名前のある人物は、すべて people.yml にあります。',
  idTaken: (id) => `people.yml に別の ${id} があります。識別子を変えるか、一つにまとめてください`,
  suggestedFrom: (documents) => `出典 ${documents.join('、')}`,
} as const satisfies ImportingPhrases;
