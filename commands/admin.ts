import type { Answer, Language, Words } from '../src/answer.js';
import { type AnyCommand, asCommand, UsageError } from '../src/command.js';
import type { FollowedByAll, FollowedDigest, FollowedWatch, Following } from '../src/followed/followed.js';
import { tellAll } from '../src/followed/told-all.js';
import { whereInWords } from '../src/followed/told-digests.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { watchedAsTyped } from '../src/watch/watch.js';

type AdminOptions =
  | { readonly language: Language; readonly what: 'list' | 'pause' | 'resume' }
  | { readonly language: Language; readonly what: 'remove'; readonly number: number };

const verbs: readonly (readonly ['list' | 'pause' | 'resume', RegExp])[] = [
  ['list', /^(?:|list|一覧)$/iu],
  ['pause', /^(?:pause(?: all)?|すべて一時停止|一時停止)$/iu],
  ['resume', /^(?:resume(?: all)?|すべて再開|再開)$/iu],
];

/** `/alliance admin`: who has set up what in the workspace, for those who are named in the configuration. */
export const admin: AnyCommand = asCommand<AdminOptions, unknown>({
  name: 'admin',
  usage: 'admin [pause, resume or remove N]',
  words: {
    en: {
      summary: 'For those who look after Alliance here: every digest and watch of the workspace.',
      details: [
        'Who set up what and where; ALLIANCE_ADMINS of the configuration names who may see it. It is shown to one person alone.',
        'pause stops every digest and watch for now, resume goes on with all of them, those too that others have paused; remove 2 ends number 2 of the list.',
      ],
      examples: ['admin', 'admin pause', 'admin remove 2'],
    },
    ja: {
      alias: '管理',
      summary: 'Allianceを管理する人のために、ワークスペースのまとめとウォッチをすべて示します。',
      details: [
        '誰がどこに何を設定したかを示します。見られる人は、設定の ALLIANCE_ADMINS で指定します。本人だけに表示します。',
        'pause はすべてを一時停止し、resume はほかの人が止めたものも含めすべて再開します。remove 2 は一覧の2番を終了します。',
      ],
      examples: ['管理', '管理 一時停止', '管理 削除 2'],
    },
  },
  faces: ['slack', 'page'],

  parse(typed) {
    const text = typed.trim();
    const language = languageOfTyped(text, null);
    const verb = verbs.find(([, pattern]) => pattern.test(text));
    if (verb) return { what: verb[0], language };
    const number = /^(?:remove|stop|delete|削除|停止)\s*#?(\d{1,5})番?$/iu.exec(text.normalize('NFKC'))?.[1];
    if (number !== undefined) return { what: 'remove', number: Number(number), language };
    throw new UsageError({ code: 'unclear-admin', typed: text });
  },

  async run(wanted, world) {
    const { following } = world;
    if (!following) throw new UsageError({ code: 'other-face', name: 'admin', faces: ['slack', 'page'] });
    if (!following.isAdmin) throw new UsageError({ code: 'not-an-admin' });
    if (!following.all) throw new UsageError({ code: 'admin-privately' });
    const language = world.language ?? wanted.language;
    const answer = await answered(wanted, following, following.all, language);
    return { found: true, json: { version: 1 }, answer };
  },
});

async function answered(
  wanted: AdminOptions,
  following: Following,
  all: FollowedByAll,
  language: Language,
): Promise<Answer> {
  const notice = await done(wanted, following, all, language);
  return tellAll(await all.digests(), await all.watches(), language, notice);
}

async function done(
  wanted: AdminOptions,
  following: Following,
  all: FollowedByAll,
  language: Language,
): Promise<Words | null> {
  const { all: said } = phrasesFor(language).following;
  switch (wanted.what) {
    case 'list':
      return null;
    case 'pause':
      return [said.paused(await all.pause())];
    case 'resume':
      return [said.resumed(await all.resume())];
    case 'remove':
      return said.removed(await removed(wanted.number, following, all, language));
  }
}

/** Ends one of the list by its number there: digests first, then watches. */
async function removed(
  number: number,
  following: Following,
  all: FollowedByAll,
  language: Language,
): Promise<Words> {
  const digests = await all.digests();
  const watches = await all.watches();
  const one: FollowedDigest | FollowedWatch | undefined = [...digests, ...watches][number - 1];
  if (!one)
    throw new UsageError({ code: 'no-such-subscription', number, known: digests.length + watches.length });
  if ('watched' in one) {
    await following.watches.end(one.id);
    return [{ text: watchedAsTyped(one.watched), style: 'bold' }];
  }
  await following.digests.end(one.channel);
  const { digests: said } = phrasesFor(language).following;
  return said.done('stopped', whereInWords(one.whereto));
}
