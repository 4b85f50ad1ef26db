import type { Answer, Language } from '../src/answer.js';
import { type AnyCommand, asCommand, UsageError, type World } from '../src/command.js';
import { localDateAt } from '../src/digest/local-time.js';
import type { FollowedWatch, Following, WatchWish } from '../src/followed/followed.js';
import { mostWatched } from '../src/followed/offered.js';
import { tellWatches, tellWish } from '../src/followed/told-watches.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { pastYear } from '../src/watch/past-year.js';
import { readWatch, type WatchTyped } from '../src/watch/typed.js';
import { watchedAsTyped } from '../src/watch/watch.js';

interface WatchOptions {
  readonly wanted: WatchTyped;
  /** Of what was typed: for whoever has not chosen one. */
  readonly language: Language;
}

/** `/alliance watch <query>`: to be told when a new document answers it. Set up by the button under its answer. */
export const watch: AnyCommand = asCommand<WatchOptions, unknown>({
  name: 'watch',
  usage: 'watch <query> [at once, daily or weekly] [here or me]; or watch list, mute N, unmute N, stop N',
  words: {
    en: {
      summary: 'Tells this channel, or you, when a new document answers a query: at once, daily or weekly.',
      details: [
        'It first shows how often the watch would have fired in the past year of the record, with examples, and sets up nothing until you press Confirm.',
        '+word must be in a quote besides, -word must not. No quote is told twice, also where its document is imported anew.',
        'at once unless told; here unless told, and to you in a direct message. What is watched daily in a channel with a digest stands in the digest.',
        'list shows this channel’s watches and yours, with numbers: mute 2, unmute 2, stop 2.',
      ],
      examples: ['watch counterstrike', 'watch speaker:austin "four star" daily me', 'watch list'],
    },
    ja: {
      alias: 'ウォッチ',
      summary: '検索に当てはまる新しい文書が加わると、このチャンネルまたはあなたにお知らせします。',
      details: [
        '記録の過去1年に何回お知らせしたことになるかを例とともに示し、「確定」を押すまで何も設定しません。',
        '+語 はその語も含む引用だけ、-語 はその語を含まない引用だけをお知らせします。同じ引用を二度お知らせすることはありません。',
        '指定がなければ見つかり次第です。お知らせ先は、指定がなければこのチャンネル、ダイレクトメッセージではあなたです。まとめのあるチャンネルで「毎日」のものは、まとめに入ります。',
        'list はこのチャンネルとあなたのウォッチを番号付きで示します：mute 2、unmute 2、stop 2。',
      ],
      examples: ['ウォッチ 反撃能力', 'ウォッチ speaker:austin "four star" 毎日 自分に', 'ウォッチ 一覧'],
    },
  },
  faces: ['slack', 'page'],

  parse: (typed) => ({ wanted: readWatch(typed), language: languageOfTyped(typed, null) }),

  async run({ wanted, language: typed }, world) {
    const { following } = world;
    if (!following) throw new UsageError({ code: 'other-face', name: 'watch', faces: ['slack', 'page'] });
    const answer = await answered(wanted, following, world.language ?? typed, world);
    return { found: true, json: { version: 1 }, answer };
  },
});

async function answered(
  wanted: WatchTyped,
  following: Following,
  language: Language,
  world: World,
): Promise<Answer> {
  switch (wanted.what) {
    case 'ask':
      return howTo(language);
    case 'list':
      return tellWatches(await following.watches.list(), language);
    case 'watch': {
      const { watched, rhythm, target } = wanted;
      const typed = watchedAsTyped(watched);
      if (typed.length > mostWatched)
        throw new UsageError({ code: 'query-too-long', length: typed.length, longest: mostWatched });
      const fallback = following.direct ? 'me' : 'here';
      return wish(
        { watched, rhythm: rhythm ?? 'at-once', target: target ?? fallback },
        following,
        language,
        world,
      );
    }
    case 'mute':
    case 'unmute':
    case 'stop':
      return change(wanted.what, wanted.number, following, language);
  }
}

/** Nothing is set up by it. */
async function wish(
  wanted: WatchWish,
  following: Following,
  language: Language,
  { record }: World,
): Promise<Answer> {
  const today = localDateAt('UTC', following.now());
  const year = pastYear(record, wanted.watched, today);
  const target = following.direct ? 'me' : wanted.target;
  await following.watches.mayBe(target);
  return tellWish({ ...wanted, target }, year, language);
}

async function change(
  what: 'mute' | 'unmute' | 'stop',
  number: number,
  { watches }: Following,
  language: Language,
): Promise<Answer> {
  const { watches: said } = phrasesFor(language).following;
  const all = await watches.list();
  const one = all[number - 1];
  if (!one) throw new UsageError({ code: 'no-such-watch', number, watches: all.length });
  const changed = await changing(what, one, watches);
  const query = watchedAsTyped(one.watched);
  const became = { mute: 'muted', unmute: 'unmuted', stop: 'stopped' } as const;
  const words =
    changed === null && what !== 'stop'
      ? said.was(what === 'mute' ? 'muted' : 'unmuted', query)
      : said.done(became[what], query);
  return tellWatches(await watches.list(), language, words);
}

function changing(
  what: 'mute' | 'unmute' | 'stop',
  { id }: FollowedWatch,
  watches: Following['watches'],
): Promise<FollowedWatch | null> {
  if (what === 'mute') return watches.mute(id);
  return what === 'unmute' ? watches.unmute(id) : watches.end(id);
}

function howTo(language: Language): Answer {
  const { watches: said, offers } = phrasesFor(language).following;
  return {
    language,
    summary: said.about,
    nodes: [
      { node: 'lead', words: [said.about] },
      {
        node: 'offers',
        offers: [{ offer: 'watch-form', about: '', what: offers['watch-form'].label }],
      },
      { node: 'note', words: said.howTo() },
    ],
  };
}
