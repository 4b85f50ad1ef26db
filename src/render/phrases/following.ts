import type { OfferKind, Words } from '../../answer.js';

/** A button: its label, and what a screen reader says of it. `what` is a query, or where something is posted. */
interface Offered {
  readonly label: string;
  described(what: string): string;
}

/** Where something is posted, for sentences. A channel that is not this one is a part of its own. */
export type WheretoWords = 'here' | 'me' | { readonly channel: string } | { readonly person: string };

/** What is said to whoever sets up digests and watches, lists them, and ends them. */
export interface FollowingPhrases {
  readonly offers: Readonly<Record<OfferKind, Offered>>;
  /** Asked before something is done; titles of at most 24 characters. */
  readonly sure: Readonly<Partial<Record<OfferKind, { readonly title: string; readonly question: string }>>>;
  /** The other answer to all of them. */
  readonly leave: string;
  readonly digests: DigestSettingPhrases;
  readonly watches: WatchSettingPhrases;
  readonly notes: FollowingNotePhrases;
  readonly all: FollowedByAllPhrases;
}

/** `schedule` is `on weekdays at 08:30 (Asia/Tokyo)`. */
export interface DigestSettingPhrases {
  /** What a digest is, where nothing was typed. */
  readonly about: string;
  /** How it can be typed. */
  howTo(): Words;
  isSet(where: WheretoWords, schedule: string): Words;
  /** `day` and `time` in words. @param heartbeat whether it comes also where there is nothing to say */
  next(day: string, time: string, heartbeat: boolean): string;
  /** The zone was not typed. */
  zoneIsYours(zone: string): string;
  topics(topics: readonly string[]): Words;
  noTopics(): Words;
  /** Topics on which the record has nothing. */
  unheardTopics(topics: readonly string[]): Words;
  readonly heartbeat: Readonly<Record<'on' | 'off', string>>;
  readonly paused: string;
  listed(where: WheretoWords, schedule: string, state: 'active' | 'paused'): Words;
  list(count: number): string;
  readonly none: string;
  /** What was done to the digest of a place; `was` where it was so before. */
  done(what: 'paused' | 'resumed' | 'stopped', where: WheretoWords): Words;
  was(what: 'paused' | 'resumed' | 'stopped', where: WheretoWords): Words;
  /** Over what the next digest would hold. */
  preview(next: { readonly day: string; readonly time: string } | null): string;
  readonly previewEmpty: string;
  readonly previewExample: string;
  readonly previewThread: string;
  /** Behind a preview that is longer than a message. */
  readonly form: DigestFormPhrases;
}

/** The window for digests. Titles and buttons have at most 24 characters. */
export interface DigestFormPhrases {
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly where: string;
  readonly whereHint: string;
  readonly wherePlaceholder: string;
  readonly time: string;
  readonly zone: string;
  readonly zonePlaceholder: string;
  readonly days: string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly topics: string;
  readonly topicsHint: string;
  readonly heartbeat: string;
  readonly heartbeatOn: string;
  readonly done: string;
  readonly noZone: string;
}

export interface WatchSettingPhrases {
  readonly about: string;
  howTo(): Words;
  /** Before it is confirmed: how often, and where. */
  will(rhythm: 'at-once' | 'daily' | 'weekly', where: WheretoWords): Words;
  /** How to have it otherwise. */
  otherwise(): Words;
  isSet(query: string, rhythm: 'at-once' | 'daily' | 'weekly', where: WheretoWords): Words;
  isSetAlready(query: string, where: WheretoWords): Words;
  readonly cancelled: string;
  list(count: number): string;
  readonly none: string;
  /** @param number null where it cannot be typed */
  listed(
    number: number | null,
    query: string,
    rhythm: 'at-once' | 'daily' | 'weekly',
    where: WheretoWords,
    state: 'active' | 'muted',
  ): Words;
  done(what: 'muted' | 'unmuted' | 'stopped', query: string): Words;
  was(what: 'muted' | 'unmuted', query: string): Words;
  readonly form: WatchFormPhrases;
}

/** The window for watches. Titles and buttons have at most 24 characters. */
export interface WatchFormPhrases {
  readonly title: string;
  readonly submit: string;
  readonly confirm: string;
  readonly close: string;
  readonly back: string;
  readonly query: string;
  readonly queryHint: string;
  readonly include: string;
  readonly includeHint: string;
  readonly exclude: string;
  readonly rhythm: string;
  readonly where: string;
  readonly whereHint: string;
}

/** Notes to whoever set something up. */
export interface FollowingNotePhrases {
  /** A posting that may be missing; `day` is null for a watch. */
  held(what: { readonly digest: string } | { readonly watch: string }, where: WheretoWords): Words;
  readonly lookThere: string;
  readonly posted: string;
  readonly dropped: string;
  readonly settled: string;
  /** Why nothing can be posted there any more, by Slack's name for it. */
  ended(where: WheretoWords, digest: boolean, watches: number, why: string): Words;
  inShort(what: 'held' | 'ended'): string;
}

export interface FollowedByAllPhrases {
  list(digests: number, watches: number): string;
  readonly nothing: string;
  digest(
    number: number,
    where: WheretoWords,
    schedule: string,
    by: string | null,
    state: 'active' | 'paused',
  ): Words;
  watch(
    number: number,
    query: string,
    where: WheretoWords,
    by: string | null,
    state: 'active' | 'muted',
  ): Words;
  paused(count: number): string;
  resumed(count: number): string;
  removed(what: Words): Words;
}
