import type { DocumentKind } from '../../transcript/transcript.js';
import type { DigestCounts, DigestPhrases } from './digest.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const kinds: Readonly<Record<DocumentKind, string>> = {
  transcript: 'Transcript',
  readout: 'Readout',
  article: 'Article',
};

/** Digests in English. */
export const digestInEnglish = {
  day: dayInWords,
  heading: (date, weekday) => `Digest for ${dayInWords(date, weekday)}`,
  newDocuments: (since) => (since === null ? 'New in the record' : `New in the record since ${since}`),
  watches: 'What this channel watches',
  onThisDay: 'On this day',
  inThisWeek: 'In this week of earlier years',
  forTheDay: 'A quote for the day',
  watched: (query, quotes) =>
    `${/["“”]/u.test(query) ? query : `“${query}”`}: ${counted(quotes, 'new quote')}`,
  from: (kind, publisher, date) => [...(kind === null ? [] : [kinds[kind]]), publisher, date].join(' · '),
  more: (things) => `${things} more`,
  inThread: 'In full, with the sources, in the thread.',
  nothing: (since) => `Nothing new in the record${since === null ? '' : ` since ${since}`}.`,
  inShort: (date, counts) => `Digest for ${date}: ${held(counts).join(', ')}.`,
  inFull: (date, page, pages) =>
    `The digest for ${date} in full${pages > 1 ? ` (${page} of ${pages})` : ''}.`,
  schedule: (time, zone, days) => `${onDays(days)} at ${time} (${zone})`,
} as const satisfies DigestPhrases;

function dayInWords(date: string, weekday: number): string {
  return `${weekdays[weekday - 1] ?? ''}, ${date}`;
}

function held({ documents, hits, remembered, forTheDay }: DigestCounts): string[] {
  return [
    ...(documents > 0 ? [counted(documents, 'new document')] : []),
    ...(hits > 0 ? [`${counted(hits, 'quote')} for what is watched`] : []),
    ...(remembered === null
      ? []
      : [{ day: 'on this day in an earlier year', week: 'this week in earlier years' }[remembered]]),
    ...(forTheDay ? ['a quote for the day'] : []),
  ];
}

function onDays(days: 'every day' | 'weekdays' | readonly number[]): string {
  if (days === 'every day') return 'every day';
  if (days === 'weekdays') return 'on weekdays';
  const names = days.map((day) => `${weekdays[day - 1] ?? ''}s`);
  const last = names.at(-1) ?? '';
  return `on ${names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
