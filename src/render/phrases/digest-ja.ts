import type { DocumentKind } from '../../transcript/transcript.js';
import type { DigestCounts, DigestPhrases } from './digest.js';

const weekdays = [...'月火水木金土日'];
const kinds: Readonly<Record<DocumentKind, string>> = {
  transcript: '発言録',
  readout: '会談概要',
  article: '記事',
};

/** Digests in Japanese. */
export const digestInJapanese = {
  day: dayInWords,
  heading: (date, weekday) => `${dayInWords(date, weekday)}のまとめ`,
  newDocuments: (since) => (since === null ? '新しい記録' : `${since}以降の新しい記録`),
  watches: 'このチャンネルのウォッチ',
  onThisDay: '過去のこの日',
  inThisWeek: '過去のこの週',
  forTheDay: '今日の引用',
  watched: (query, quotes) => `${/[「」"]/u.test(query) ? query : `「${query}」`}：新しい引用${quotes}件`,
  from: (kind, publisher, date) => [...(kind === null ? [] : [kinds[kind]]), publisher, date].join(' · '),
  more: (things) => `ほか${things}件`,
  inThread: '全文と出典はスレッドにあります。',
  nothing: (since) => `${since === null ? '' : `${since}以降、`}新しい記録はありません。`,
  inShort: (date, counts) => `${date}のまとめ：${held(counts).join('、')}`,
  inFull: (date, page, pages) => `${date}のまとめの全文${pages > 1 ? `（${page}/${pages}）` : ''}`,
  schedule: (time, zone, days) => `${onDays(days)} ${time}（${zone}）`,
} as const satisfies DigestPhrases;

function dayInWords(date: string, weekday: number): string {
  return `${date}（${weekdays[weekday - 1] ?? ''}）`;
}

function held({ documents, hits, remembered, forTheDay }: DigestCounts): string[] {
  return [
    ...(documents > 0 ? [`新しい文書${documents}件`] : []),
    ...(hits > 0 ? [`ウォッチの引用${hits}件`] : []),
    ...(remembered === null ? [] : [{ day: '過去のこの日の会合', week: '過去のこの週の会合' }[remembered]]),
    ...(forTheDay ? ['今日の引用'] : []),
  ];
}

function onDays(days: 'every day' | 'weekdays' | readonly number[]): string {
  if (days === 'every day') return '毎日';
  if (days === 'weekdays') return '平日';
  return `毎週${days.map((day) => weekdays[day - 1] ?? '').join('・')}曜日の`;
}
