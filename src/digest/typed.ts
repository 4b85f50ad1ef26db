import { editDistance } from '../edit-distance.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { Days } from './schedule.js';
import { daysIn, placeOf, type Reading, timesIn, wordsLeft } from './typed-schedule.js';
import { readTopics } from './typed-topics.js';
import { zoneNamed } from './zone-names.js';

/** What somebody wants of a digest. */
export type DigestTyped =
  /** A digest in this channel. `zone` is null where none was typed: that of whoever types it. */
  | { readonly what: 'set'; readonly time: string; readonly zone: string | null; readonly days: Days }
  /** The channel's topics, as queries; none take all away. */
  | { readonly what: 'topics'; readonly topics: readonly string[] }
  | { readonly what: 'heartbeat'; readonly on: boolean }
  | { readonly what: Plain }
  /** Nothing was typed, or `here` alone: whoever can ask, asks. */
  | { readonly what: 'ask' };

const plain = ['list', 'pause', 'resume', 'stop', 'preview'] as const;
type Plain = (typeof plain)[number];
type Verb = Plain | 'topics' | 'heartbeat';

const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ...plain.map((verb): [string, Verb] => [verb, verb]),
  ['topics', 'topics'],
  ['topic', 'topics'],
  ['heartbeat', 'heartbeat'],
  ['一覧', 'list'],
  ['一時停止', 'pause'],
  ['再開', 'resume'],
  ['停止', 'stop'],
  ['中止', 'stop'],
  ['プレビュー', 'preview'],
  ['見本', 'preview'],
  ['テーマ', 'topics'],
  ['話題', 'topics'],
  ['トピック', 'topics'],
  ['ハートビート', 'heartbeat'],
]);

/** Words that say where, and nothing more. */
const here = /^(?:here|in here|(?:in )?this channel|now|please|ここ|ここ[にで]|このチャンネル[にで]?)$/iu;

/**
 * Reads what was typed behind `digest`: `here 08:30 Asia/Tokyo weekdays`, `at 9 New York`, `平日 8:30 東京`, `topics
 * counterstrike, "four star"`, `heartbeat on`, `list`, `pause`, `resume`, `stop`, `preview`. Time, zone and days stand
 * in any order; without days it is every day.
 *
 * @throws UsageError that points at what cannot be read
 */
export function readDigest(typed: string): DigestTyped {
  const text = typed.trim();
  if (text === '' || here.test(text)) return { what: 'ask' };
  const word = /^\S+/u.exec(text)?.[0] ?? '';
  const verb = verbs.get(word.normalize('NFKC').toLowerCase());
  const rest = text.slice(word.length).trim();
  if (verb === 'topics') return { what: 'topics', topics: readTopics(rest) };
  if (verb === 'heartbeat') return { what: 'heartbeat', on: isOn(rest, text) };
  if (verb && (rest === '' || here.test(rest))) return { what: verb };
  return readSchedule(text);
}

function readSchedule(text: string): DigestTyped {
  const channel = /(?<!\S)#[\p{L}\p{N}_-]+/u.exec(text);
  if (channel) {
    const place = placeOf(text, channel.index, channel.index + channel[0].length);
    throw new UsageError({ code: 'digest-elsewhere', channel: channel[0] }, place);
  }
  const times = timesIn(text);
  const days = daysIn(times.left);
  const zone = wordsLeft(days.left);
  const [time, second] = times.found;
  if (!time) throw withoutTime(text, zone, days.found.length > 0);
  if (second) {
    throw new UsageError(
      { code: 'several-times', times: times.found.map(({ value }) => value) },
      placeOf(text, second.from, second.to),
    );
  }
  const chosen = days.found.at(0)?.value ?? 'every day';
  return { what: 'set', time: time.value, zone: zone && zoneOf(zone, text), days: chosen };
}

/** @throws UsageError with the zones that may be meant */
function zoneOf({ value, from, to }: Reading<string>, text: string): string {
  const named = zoneNamed(value);
  switch (named.is) {
    case 'zone':
      return named.zone;
    case 'ambiguous':
      throw new UsageError({ code: 'ambiguous-zone', value, zones: named.zones }, placeOf(text, from, to));
    case 'unknown':
      throw new UsageError({ code: 'unknown-zone', value, nearest: named.nearest }, placeOf(text, from, to));
  }
}

/** Days or a zone without a time; or something else, perhaps a word that is misspelt. */
function withoutTime(text: string, zone: Reading<string> | null, hasDays: boolean): UsageError {
  const place = placeOf(text, 0, text.length);
  const isSchedule = zone === null || hasDays || zoneNamed(zone.value).is !== 'unknown';
  if (isSchedule) return new UsageError({ code: 'digest-without-time' }, place);
  const word = /^\S+/u.exec(text)?.[0].toLowerCase() ?? '';
  const near = [...verbs.keys()]
    .map((verb) => ({ verb, distance: editDistance(word, verb) }))
    .filter(({ verb, distance }) => distance <= Math.floor(verb.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return new UsageError({ code: 'unclear-digest', typed: text, nearest: near[0]?.verb ?? null }, place);
}

function isOn(value: string, text: string): boolean {
  if (/^(?:on|yes|オン|する)$/iu.test(value)) return true;
  if (/^(?:off|no|オフ|しない)$/iu.test(value)) return false;
  throw new UsageError(
    { code: 'not-on-or-off', value },
    placeOf(text, text.length - value.length, text.length),
  );
}
