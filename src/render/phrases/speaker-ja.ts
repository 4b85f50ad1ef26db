import type { SpeakerPhrases } from './speaker.js';

const units = { words: '語', characters: '字' } as const;

/** A person in Japanese. */
export const speakerInJapanese = {
  sides: { us: '米国', japan: '日本', press: '報道', staff: '事務方', other: 'その他' },
  parts: {
    meetings: '会合',
    latest: '最近の発言',
    asked: '質問',
    notAnswered: 'この人物への質問で、文書に答えがないもの',
    reports: '記述（発言の逐語ではない）',
    named: '他の人物の言葉に出てくる箇所',
  },
  term: (office, from, to) =>
    from === null && to === null ? office : `${office}（${from ?? ''}〜${to ?? ''}）`,
  printedAs: (labels, more) =>
    `掲載の表記：${labels.map((label) => `「${label}」`).join('')}${more > 0 ? `ほか${more}種` : ''}`,
  spoken: ({ language, unit, turns, length, interpreted, likelyInterpreted, asksOnly }) => {
    const likely = interpreted + likelyInterpreted >= 0.995 && interpreted > 0.9 ? 0 : likelyInterpreted;
    const how = [share(interpreted, '通訳を通じた発言'), share(likely, '通訳とみられるもの')];
    const said = how.filter((part) => part !== null).join('、');
    const what = `${turns}回、${length.toLocaleString('en-US')}${units[unit]}`;
    return `${asksOnly ? '質問' : '発言'}${language === null ? '' : `（${language}）`}：${what}${asksOnly && said === '' ? '' : `（${said || '通訳を通じたとの表示なし'}）`}`;
  },
  reported: (sentences, documents) =>
    `会談概要や記事の記述：${documents}件に${sentences}文（本人の言葉ではありません）`,
  addressed: (questions, unanswered) =>
    `受けた質問：${questions}件${unanswered === 0 ? '' : `（うち${unanswered}件は、その文書に本人の答えがありません）`}`,
  printedOnly: 'この人物の言葉を載せた発言録はありません。会談概要や記事に引用として掲載されたものだけです。',
  reportedOnly: 'この人物の言葉は記録にありません。会談概要や記事の記述だけです。',
  never: (name) => `${name} の発言は、この記録にありません。`,
  neverInShort: (name) => `${name} の発言は、この記録にありません。`,
  inShort: (name, meetings, turns) => `${name}：会合${meetings}件で発言${turns}回。`,
  at: (turns, printed, reported) =>
    [
      ...(turns > 0 ? [`発言${turns}回`] : []),
      ...(printed > 0 ? [`他者が掲載した引用${printed}件`] : []),
      ...(reported > 0 ? [`記述${reported}文`] : []),
    ].join('、'),
  tookPart: '出席（記録に発言なし）',
  topics: (asks, against) =>
    `他の${asks ? '記者' : '当局者'}より多く${asks ? '質問している' : '述べている'}事柄（${against.toLocaleString('en-US')}語との比較）`,
  noTopics: '他の人物と比べて目立つものはありません。',
  topic: (text, ours, theirs) => `${text}：${ours}回（他の全員で${theirs}回）`,
  provisional: '一つの文書だけから知られる人物です。',
} as const satisfies SpeakerPhrases;

function share(part: number, how: string): string | null {
  if (part === 0) return null;
  if (part === 1) return `すべて${how}`;
  if (part >= 0.995) return `ほぼすべて${how}`;
  const percent = Math.round(part * 100);
  return percent === 0 ? `1％未満は${how}` : `${percent}％は${how}`;
}
