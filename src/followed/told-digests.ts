import type { Answer, AnswerNode, Language, Words } from '../answer.js';
import { isZone, localDateAt, localTimeAt, weekdayOf } from '../digest/local-time.js';
import { type Days, nextDue, type Schedule, weekdays } from '../digest/schedule.js';
import type { WheretoWords } from '../render/phrases/following.js';
import type { Phrases } from '../render/phrases/phrases.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import type { FollowedDigest, Whereto } from './followed.js';
import { ofDigest } from './offered.js';

/** The words of an answer without their styles, for its summary. Slack's ids are left out. */
export function plainly(words: Words): string {
  return words
    .map((run) => {
      if (typeof run === 'string') return run;
      return run.style === 'channel' || run.style === 'person' ? '' : run.text;
    })
    .join('')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

export function whereInWords(whereto: Whereto): WheretoWords {
  switch (whereto.is) {
    case 'here':
    case 'me':
      return whereto.is;
    case 'channel':
      return { channel: whereto.id };
    case 'person':
      return { person: whereto.id };
  }
}

/** When a digest comes, in words. */
export function scheduleInWords({ time, zone, days }: Schedule, { digest }: Phrases): string {
  return digest.schedule(time, zone, numbered(days));
}

function numbered(days: Days): 'every day' | 'weekdays' | readonly number[] {
  return typeof days === 'string' ? days : days.map((day) => weekdays.indexOf(day) + 1);
}

/** A day and a time of day, in words. */
export interface Moment {
  readonly day: string;
  readonly time: string;
}

/** The moment at which a digest comes next, as the clocks of its zone show it. */
export function nextInWords({ time, zone, days }: Schedule, now: number, { date, digest }: Phrases): Moment {
  const { at } = nextDue({ time, zone, days }, now);
  const day = localDateAt(zone, at);
  return { day: digest.day(date(day), weekdayOf(day)), time: localTimeAt(zone, at) };
}

/** A digest as it is set up now: when it comes, next and always, on what, and what can be done with it. */
export function tellDigest(
  digest: FollowedDigest,
  {
    now,
    zoneIsYours,
    language,
  }: { readonly now: number; readonly zoneIsYours: boolean; readonly language: Language },
): Answer {
  const phrases = phrasesFor(language);
  const { digests: said } = phrases.following;
  const where = whereInWords(digest.whereto);
  const words = said.isSet(where, scheduleInWords(digest, phrases));
  const next = nextInWords(digest, now, phrases);
  const active = digest.state === 'active';
  const more = [
    active ? said.next(next.day, next.time, digest.heartbeat) : said.paused,
    ...(zoneIsYours && isZone(digest.zone) ? [said.zoneIsYours(digest.zone)] : []),
  ];
  return {
    language,
    summary: plainly(words),
    nodes: [
      { node: 'lead', words },
      { node: 'note', words: [more.join(phrases.sentenceGap)] },
      ...aboutDigest(digest, phrases),
      { node: 'offers', offers: ofDigest(digest, isHere(digest), scheduleInWords(digest, phrases)) },
    ],
  };
}

/** Its topics, and what it says on a day without anything. */
export function aboutDigest({ topics, heartbeat }: FollowedDigest, phrases: Phrases): AnswerNode[] {
  const { digests: said } = phrases.following;
  return [
    { node: 'note', words: topics.length === 0 ? said.noTopics() : said.topics(topics) },
    { node: 'note', words: [said.heartbeat[heartbeat ? 'on' : 'off']] },
  ];
}

/** Digests, each with what can be done with it. */
export function tellDigests(
  digests: readonly FollowedDigest[],
  language: Language,
  notice: Words | null = null,
): Answer {
  const phrases = phrasesFor(language);
  const { digests: said, offers } = phrases.following;
  const over: AnswerNode[] = notice ? [{ node: 'lead', words: notice }] : [];
  if (digests.length === 0) {
    const form = { offer: 'digest-form', about: '', what: offers['digest-form'].label } as const;
    return {
      language,
      summary: notice ? plainly(notice) : said.none,
      nodes: [...over, { node: 'lead', words: [said.none] }, { node: 'offers', offers: [form] }],
    };
  }
  const list = said.list(digests.length);
  return {
    language,
    summary: notice ? plainly(notice) : list,
    nodes: [
      ...over,
      { node: 'lead', words: [list] },
      ...digests.flatMap((digest) => digestListed(digest, phrases)),
    ],
  };
}

export function digestListed(digest: FollowedDigest, phrases: Phrases): AnswerNode[] {
  const { digests: said } = phrases.following;
  const words = said.listed(whereInWords(digest.whereto), scheduleInWords(digest, phrases), digest.state);
  return [
    { node: 'lead', words },
    ...(digest.topics.length === 0 ? [] : [{ node: 'note', words: said.topics(digest.topics) } as const]),
    ...(digest.heartbeat ? [{ node: 'note', words: [said.heartbeat.on] } as const] : []),
    { node: 'offers', offers: ofDigest(digest, isHere(digest), scheduleInWords(digest, phrases)) },
  ];
}

function isHere({ whereto }: FollowedDigest): boolean {
  return whereto.is === 'here' || whereto.is === 'me';
}
