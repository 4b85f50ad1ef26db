import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Answer, Language, OfferKind, Words } from '../../answer.js';
import { UsageError, type World } from '../../command.js';
import type { FollowedWatch, Following } from '../../followed/followed.js';
import { watchWishSchema } from '../../followed/offered.js';
import { tellAll } from '../../followed/told-all.js';
import { plainly, tellDigests, whereInWords } from '../../followed/told-digests.js';
import { tellSet, tellWatches } from '../../followed/told-watches.js';
import { offerId, offerValueSchema } from '../../render/offer-buttons.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { doneView } from '../../render/watch-form.js';
import { watchedAsTyped } from '../../watch/watch.js';
import { answering } from '../answering/answering.js';
import { replyTo } from '../answering/typed-command.js';
import { followingAt } from '../following/following-at.js';
import type { ActionListener, ListenerEdge } from '../listener.js';
import { pressedSchema } from '../payloads.js';
import { inPlaceOfPressed } from '../reaching/in-place-of-pressed.js';
import { saying } from '../reaching/refusals.js';
import { besidePress, inWindow } from '../windows/in-window.js';
import { viewIn } from '../windows/viewed.js';
import { askedByPress, toPresser } from './pressed.js';

const pressedOfferSchema = pressedSchema(offerValueSchema);

/** What an offer does when it is pressed. */
interface Pressing {
  /** What the button is about. */
  readonly about: string;
  readonly following: Following;
  readonly language: Language;
  readonly world: World;
  readonly team: string;
  readonly edge: ListenerEdge;
}

/** What was done, in words; and what is shown in place of the message with the button: the same unless told. */
interface Done {
  readonly words: Words;
  readonly answer?: Answer;
}

const watchConfirm = pressed('watch-confirm', async ({ about, following, language, world }) => {
  const wish = watchWishSchema.parse(JSON.parse(about));
  const target = following.direct ? 'me' : wish.target;
  const { watch, isNew } = await following.watches.add({ ...wish, target }, world.language ?? language);
  const answer = tellSet(watch, isNew, language);
  return { words: [answer.summary], answer };
});

const watchCancel = pressed('watch-cancel', async ({ language }) => ({
  words: [phrasesFor(language).following.watches.cancelled],
}));

const watchMute = changingWatch('watch-mute', 'muted', (watches, id) => watches.mute(id));
const watchUnmute = changingWatch('watch-unmute', 'unmuted', (watches, id) => watches.unmute(id));
const watchStop = changingWatch('watch-stop', 'stopped', (watches, id) => watches.end(id));

const digestPause = changingDigest('digest-pause', 'paused', (digests, id) => digests.pause(id));
const digestResume = changingDigest('digest-resume', 'resumed', (digests, id) => digests.resume(id));
const digestStop = changingDigest('digest-stop', 'stopped', (digests, id) => digests.end(id));

const allPause = changingAll('all-pause', async ({ all, language }) => {
  const count = await all.pause();
  return phrasesFor(language).following.all.paused(count);
});
const allResume = changingAll('all-resume', async ({ all, language }) => {
  const count = await all.resume();
  return phrasesFor(language).following.all.resumed(count);
});

/** Posts what may be missing, once: a second press finds it settled. */
const heldPost = pressed('held-post', async ({ about: key, language, team, edge }) => {
  const { notes } = phrasesFor(language).following;
  return { words: [(await edge.rounds.postHeld({ team, key })) ? notes.posted : notes.settled] };
});
const heldDrop = pressed('held-drop', async ({ about: key, language, team, edge }) => {
  const { notes } = phrasesFor(language).following;
  return { words: [(await edge.rounds.dropHeld({ team, key })) ? notes.dropped : notes.settled] };
});

/** The next digest, to the one who pressed. */
const digestPreview: ActionListener = {
  kind: 'action',
  name: offerId('digest-preview'),
  scopes: [],
  handle: async ({ ack, body, client, respond, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const value = pressedOfferSchema.safeParse(body).data?.actions[0].value;
    const asked = await askedByPress(offerId('digest-preview'), press, edge, value?.language);
    const following = followingAt(
      { ...asked.who, channel: asked.channel, privately: true, body, client },
      edge,
    );
    await answering(
      edge,
      { ...asked, command: 'digest' },
      async () => {
        const world = { ...(await edge.worldFor(asked.who)), following, language: asked.language };
        return replyTo('digest preview', world);
      },
      viewIn(body)
        ? inWindow(press, viewWith(asked.language), besidePress(respond, press, edge), edge)
        : toPresser(respond, press, edge),
    );
  },
};

/** A preview in a window of its own. */
function viewWith(language: Language) {
  const { following, surfaces } = phrasesFor(language);
  return (blocks: readonly types.KnownBlock[]) =>
    doneView(following.offers['digest-preview'].label, blocks, surfaces.searchForm.close);
}

/** The buttons of digests and watches that need no window. */
export const offers: readonly ActionListener[] = [
  watchConfirm,
  watchCancel,
  watchMute,
  watchUnmute,
  watchStop,
  digestPause,
  digestResume,
  digestStop,
  digestPreview,
  heldPost,
  heldDrop,
  allPause,
  allResume,
];

/** A button that does something: what was done stands where the button stood, or is told to the one who pressed. */
function pressed(kind: OfferKind, act: (pressing: Pressing) => Promise<Done>): ActionListener {
  const name = offerId(kind);
  return {
    kind: 'action',
    name,
    scopes: [],
    handle: async ({ ack, body, client, respond, context }, edge) => {
      await ack();
      const press = { body, client, context };
      const value = pressedOfferSchema.safeParse(body).data?.actions[0].value;
      const asked = await askedByPress(name, press, edge, value?.language);
      const isInView = viewIn(body) !== null;
      await answering(
        edge,
        asked,
        async () => {
          const [{ value: carried }] = pressedOfferSchema.parse(body).actions;
          const { who, channel, language } = asked;
          const following = followingAt({ ...who, channel, privately: true, body, client }, edge);
          const world = await edge.worldFor(who);
          const { about } = carried;
          const done = await act({ about, following, language, world, team: who.team, edge });
          const short = { ...saying(phrasesFor(language), done.words), summary: plainly(done.words) };
          return { answer: isInView ? short : (done.answer ?? short) };
        },
        inPlaceOfPressed(respond, press, edge),
      );
    },
  };
}

function changingWatch(
  kind: OfferKind,
  what: 'muted' | 'unmuted' | 'stopped',
  change: (watches: Following['watches'], id: string) => Promise<FollowedWatch | null>,
): ActionListener {
  return pressed(kind, async ({ about: id, following, language }) => {
    const changed = await change(following.watches, id);
    if (!changed) throw new UsageError({ code: 'followed-gone' });
    const { watches } = phrasesFor(language).following;
    const words = watches.done(what, watchedAsTyped(changed.watched));
    return { words, answer: tellWatches(await following.watches.list(), language, words) };
  });
}

const channelSchema = z.string().min(1);

function changingDigest(
  kind: OfferKind,
  what: 'paused' | 'resumed' | 'stopped',
  change: (digests: Following['digests'], channel: string) => Promise<boolean>,
): ActionListener {
  return pressed(kind, async ({ about, following, language }) => {
    const channel = channelSchema.parse(about);
    const before = (await following.digests.list()).find((one) => one.channel === channel);
    const changed = await change(following.digests, channel);
    if (!changed && !before) throw new UsageError({ code: 'followed-gone' });
    const { digests } = phrasesFor(language).following;
    const where = before ? whereInWords(before.whereto) : { channel };
    const words = changed ? digests.done(what, where) : digests.was(what, where);
    return { words, answer: tellDigests(await following.digests.list(), language, words) };
  });
}

function changingAll(
  kind: OfferKind,
  change: (on: {
    readonly all: NonNullable<Following['all']>;
    readonly language: Language;
  }) => Promise<string>,
): ActionListener {
  return pressed(kind, async ({ following, language }) => {
    const { all } = following;
    if (!all) throw new UsageError({ code: 'not-an-admin' });
    const words = [await change({ all, language })];
    return { words, answer: tellAll(await all.digests(), await all.watches(), language, words) };
  });
}
