import type { Answer, AnswerNode, Language } from '../src/answer.js';
import { type AnyCommand, asCommand, type Outcome, UsageError, type World } from '../src/command.js';
import { digestOf } from '../src/digest/contents.js';
import type { Schedule } from '../src/digest/schedule.js';
import { type DigestTyped, readDigest } from '../src/digest/typed.js';
import type { FollowedDigest, Following } from '../src/followed/followed.js';
import { ofDigest } from '../src/followed/offered.js';
import {
  nextInWords,
  plainly,
  scheduleInWords,
  tellDigest,
  tellDigests,
  whereInWords,
} from '../src/followed/told-digests.js';
import { tellPreview } from '../src/followed/told-preview.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';

interface DigestOptions {
  readonly wanted: DigestTyped;
  /** Of what was typed: for whoever has not chosen one. */
  readonly language: Language;
}

/** `/alliance digest`: what is posted in this channel once a day, and when. */
export const digest: AnyCommand = asCommand<DigestOptions, unknown>({
  name: 'digest',
  usage: 'digest <here 08:30 Asia/Tokyo weekdays; or topics, heartbeat, list, pause, resume, stop, preview>',
  words: {
    en: {
      summary:
        'Once a day in this channel: what is new in the record, what is watched, this day in earlier years, a quote.',
      details: [
        'Time, zone and days stand in any order: 08:30, 8pm; a city or a zone of the IANA list; weekdays, mon-thu, nothing for every day. Without a zone it is yours, as Slack knows it.',
        'topics A, "B C" are queries for the quote of the day, with commas; topics none takes them away. heartbeat on says so on a day without anything new.',
        'list shows this channel’s digest and those that you set up elsewhere; pause, resume and stop are for this channel’s; preview shows you now what the next one would hold.',
        'Alliance must be in the channel (/invite @Alliance). In a direct message the digest comes to you.',
      ],
      examples: [
        'digest here 08:30 Asia/Tokyo weekdays',
        'digest topics counterstrike, "four star"',
        'digest preview',
      ],
    },
    ja: {
      alias: 'まとめ',
      summary: '新しい記録、ウォッチ、過去のこの日の会合、今日の引用を、1日1回このチャンネルに投稿します。',
      details: [
        '時刻、タイムゾーン、曜日の順序は自由です：8:30、午後8時、都市名またはIANAのタイムゾーン、平日、月〜木。曜日がなければ毎日です。タイムゾーンがなければ、Slackに登録されているあなたのものです。',
        'topics A、"B C" で「今日の引用」のテーマ（検索語）を決めます。topics none で取り消します。heartbeat on で、新しいものがない日もお知らせします。',
        'list はこのチャンネルのまとめと、あなたがほかで設定したものを示します。pause、resume、stop はこのチャンネルのまとめに、preview は次のまとめの内容に使います。',
        'チャンネルにはAllianceの参加が必要です（/invite @Alliance）。ダイレクトメッセージで設定すると、あなたに届きます。',
      ],
      examples: ['まとめ ここに 平日 8:30 東京', 'まとめ テーマ 反撃能力、"four star"', 'まとめ プレビュー'],
    },
  },
  faces: ['slack', 'page'],

  parse: (typed) => ({ wanted: readDigest(typed), language: languageOfTyped(typed, null) }),

  async run({ wanted, language: typed }, world) {
    const { following } = world;
    if (!following) throw new UsageError({ code: 'other-face', name: 'digest', faces: ['slack', 'page'] });
    const language = world.language ?? typed;
    const answer = await answered(wanted, following, language, world);
    return { found: true, json: { version: 1 }, answer } satisfies Outcome;
  },
});

async function answered(
  wanted: DigestTyped,
  following: Following,
  language: Language,
  world: World,
): Promise<Answer> {
  const { digests } = following;
  switch (wanted.what) {
    case 'ask':
      return howTo(await digests.here(), following, language);
    case 'set': {
      const zone = wanted.zone ?? (await following.zone());
      if (zone === null) throw new UsageError({ code: 'zone-needed' });
      const { time, days } = wanted;
      const set = await digests.set({ time, zone, days }, language);
      return tellDigest(set, { now: following.now(), zoneIsYours: wanted.zone === null, language });
    }
    case 'topics':
    case 'heartbeat': {
      const unheard =
        wanted.what === 'topics'
          ? wanted.topics.filter((topic) => !world.record.quote(topic, { limit: 1 }).answered)
          : [];
      const change = wanted.what === 'topics' ? { topics: wanted.topics } : { heartbeat: wanted.on };
      const changed = await digests.change(change);
      if (!changed) throw new UsageError({ code: 'no-digest-here' });
      return changedTo(changed, wanted.what, unheard, language);
    }
    case 'list':
      return tellDigests(await digests.list(), language);
    case 'pause':
    case 'resume':
    case 'stop':
      return done(wanted.what, following, language);
    case 'preview':
      return preview(following, language, world);
  }
}

async function howTo(here: FollowedDigest | null, following: Following, language: Language): Promise<Answer> {
  const { digests: said, offers } = phrasesFor(language).following;
  if (here) return tellDigest(here, { now: following.now(), zoneIsYours: false, language });
  const form = { offer: 'digest-form', about: '', what: offers['digest-form'].label } as const;
  return {
    language,
    summary: said.about,
    nodes: [
      { node: 'lead', words: [said.about] },
      { node: 'offers', offers: [form, { offer: 'digest-preview', about: '', what: '' }] },
      { node: 'note', words: said.howTo() },
    ],
  };
}

/** @param unheard topics on which the record has nothing */
function changedTo(
  digest: FollowedDigest,
  what: 'topics' | 'heartbeat',
  unheard: readonly string[],
  language: Language,
): Answer {
  const { digests: said } = phrasesFor(language).following;
  const topics = digest.topics.length === 0 ? said.noTopics() : said.topics(digest.topics);
  const words = what === 'topics' ? topics : [said.heartbeat[digest.heartbeat ? 'on' : 'off']];
  const nodes: AnswerNode[] = [
    { node: 'lead', words },
    ...(unheard.length === 0 ? [] : [{ node: 'note', words: said.unheardTopics(unheard) } as const]),
    { node: 'offers', offers: [{ offer: 'digest-preview', about: '', what: '' }] },
  ];
  return { language, summary: plainly(words), nodes };
}

async function done(
  what: 'pause' | 'resume' | 'stop',
  { digests, direct }: Following,
  language: Language,
): Promise<Answer> {
  const phrases = phrasesFor(language);
  if (!(await digests.here())) throw new UsageError({ code: 'no-digest-here' });
  const changed = await {
    pause: () => digests.pause(),
    resume: () => digests.resume(),
    stop: () => digests.end(),
  }[what]();
  const { digests: said } = phrases.following;
  const where = whereInWords({ is: direct ? 'me' : 'here' });
  const became = { pause: 'paused', resume: 'resumed', stop: 'stopped' } as const;
  const words = changed ? said.done(became[what], where) : said.was(became[what], where);
  const now = await digests.here();
  const offers: AnswerNode[] = now
    ? [{ node: 'offers', offers: ofDigest(now, true, scheduleInWords(now, phrases)) }]
    : [];
  return { language, summary: plainly(words), nodes: [{ node: 'lead', words }, ...offers] };
}

async function preview(following: Following, language: Language, { record }: World): Promise<Answer> {
  const here = await following.digests.here();
  const phrases = phrasesFor(language);
  const schedule: Schedule | null = here?.state === 'active' ? here : null;
  const next = schedule && nextInWords(schedule, following.now(), phrases);
  const input = await following.digests.material(language);
  return tellPreview({ made: digestOf({ ...input, heartbeat: false }), input, next, record }, language);
}
