import { z } from 'zod';
import { languages } from '../../answer.js';
import { UsageError } from '../../command.js';
import { localDateAt } from '../../digest/local-time.js';
import { watchWishSchema } from '../../followed/offered.js';
import { tellSet, tellWish } from '../../followed/told-watches.js';
import { renderBlockKit } from '../../render/block-kit.js';
import { limits } from '../../render/limits.js';
import { offerId, offerValueSchema } from '../../render/offer-buttons.js';
import { mistakeInWords } from '../../render/phrases/mistakes.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import {
  changeWatchId,
  doneView,
  emptyWatchForm,
  type WatchForm,
  watchFormBlocks,
  watchFormId,
  watchFormView,
  watchShownId,
  watchShownView,
} from '../../render/watch-form.js';
import { pastYear } from '../../watch/past-year.js';
import { watchedIn } from '../../watch/typed.js';
import { inQuotes, rhythms } from '../../watch/watch.js';
import { carriedFrom, fromSchema, showHomeAgain } from '../home/home-again.js';
import type { ActionListener, Listener, ViewListener } from '../listener.js';
import { pressedSchema, presserSchema } from '../payloads.js';
import { askedByPress, whoPressed } from '../quotes/pressed.js';
import { faultForLog } from '../secrets.js';
import { besidePress } from '../windows/in-window.js';
import { openWindow } from '../windows/open-window.js';
import { intoWindow } from '../windows/search-modal-found.js';
import { submitting } from '../windows/submitting.js';
import { carriedIn, fieldsOf, type Viewed, viewIn } from '../windows/viewed.js';
import { followingAt } from './following-at.js';

const pressedOfferSchema = pressedSchema(offerValueSchema);

/** What the window that shows a watch carries: the watch, and the place from which it was opened. */
const shownSchema = fromSchema.extend({
  form: z.object({
    query: z.string(),
    include: z.string(),
    exclude: z.string(),
    rhythm: z.enum(rhythms),
    where: z.string().nullable(),
  }),
});

const opening = (['watch-form', 'watch-narrow'] as const).map((kind): ActionListener => {
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
      const channel = asked.channel?.startsWith('D') ? null : asked.channel;
      const form = formFor(value?.about ?? '', channel);
      const carried = carriedFrom({ body, language: asked.language });
      const view = watchFormView(form, carried, phrasesFor(asked.language));
      const aside = besidePress(respond, press, edge);
      await openWindow(name, view, press, { edge, aside, language: asked.language });
    },
  };
});

/** The watch of a button, to be narrowed; an empty form where it has none. */
function formFor(about: string, channel: string | null): WatchForm {
  if (about === '') return { ...emptyWatchForm, where: channel };
  const { watched, rhythm, target } = watchWishSchema.parse(JSON.parse(about));
  return {
    query: watched.query,
    include: watched.include.map(inQuotes).join(' '),
    exclude: watched.exclude.map(inQuotes).join(' '),
    rhythm,
    where: target === 'here' ? channel : null,
  };
}

/** A filled form: how often the watch would have fired, in its place; nothing is set up yet. */
const watchFilled: ViewListener = {
  kind: 'view',
  name: watchFormId,
  scopes: ['channels:read', 'groups:read'],
  handle: async ({ ack, body, client, context }, edge) => {
    const who = whoPressed(presserSchema.parse(body), context);
    const standing = viewIn(body);
    if (!standing) throw new Error('a submission comes with its view');
    const from = carriedIn(standing, fromSchema);
    const form = formIn(standing);
    const world = await edge.worldFor(who);
    const language = world.language ?? from?.language ?? languages[0];
    const phrases = phrasesFor(language);
    let block: string = watchFormBlocks.query;
    const title = phrases.following.watches.form.title;
    await submitting({ listener: watchFormId, language, title, ack, at: () => block }, edge, async () => {
      const wish = wishOf(form);
      const year = pastYear(world.record, wish.watched, localDateAt('UTC', edge.now()));
      block = watchFormBlocks.where;
      const following = followingAt({ ...who, channel: form.where, privately: true, body, client }, edge);
      await following.watches.mayBe(wish.target);
      const told = tellWish(wish, year, language, false);
      const { blocks } = renderBlockKit(told, { shareable: false });
      const home = from?.home ?? null;
      const carried = JSON.stringify({ language, home, form });
      const whole = carried.length <= limits.view.privateMetadata;
      const kept = whole ? carried : JSON.stringify({ language, home: null, form });
      return watchShownView(blocks, kept, phrases);
    });
  },
};

/** Change the watch: the form in place of what it would have found. */
const changeWatch: ActionListener = {
  kind: 'action',
  name: changeWatchId,
  scopes: [],
  handle: async ({ ack, body, client }, edge) => {
    await ack();
    const standing = viewIn(body);
    const carried = carriedIn(standing, shownSchema);
    if (!standing || !carried) return;
    const { form, language, home } = carried;
    const view = watchFormView(form, JSON.stringify({ language, home }), phrasesFor(language));
    const shown = await intoWindow(client, standing.id, edge)(view);
    if (shown.how === 'arrived') return;
    edge.log.warn({ listener: changeWatchId, fault: faultForLog(shown.error) }, 'a window did not change');
  },
};

/** Confirmed in the window: now it is set up. */
const watchConfirmed: ViewListener = {
  kind: 'view',
  name: watchShownId,
  scopes: ['users:read'],
  handle: async ({ ack, body, client, context }, edge) => {
    const who = whoPressed(presserSchema.parse(body), context);
    const carried = carriedIn(viewIn(body), shownSchema);
    if (!carried) throw new Error('a shown watch carries itself');
    const { form, language } = carried;
    const phrases = phrasesFor(language);
    const said = async () => {
      try {
        const following = followingAt({ ...who, channel: form.where, privately: true, body, client }, edge);
        const { watch, isNew } = await following.watches.add(wishOf(form), language);
        const whereto = form.where === null ? watch.whereto : { is: 'channel' as const, id: form.where };
        const { nodes, ...answer } = tellSet({ ...watch, whereto }, isNew, language);
        return renderBlockKit({ ...answer, nodes: nodes.filter(({ node }) => node !== 'offers') }).blocks;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        const { sentence, instead } = mistakeInWords(error.mistake, phrases.mistakes);
        const nodes = [{ node: 'problem', sentence, typed: null, instead }] as const;
        return renderBlockKit({ language, summary: sentence, nodes }).blocks;
      }
    };
    const { title } = phrases.following.watches.form;
    const submission = { listener: watchShownId, language, title, ack, at: () => '' };
    const done = await submitting(submission, edge, async () =>
      doneView(title, await said(), phrases.surfaces.searchForm.close),
    );
    if (done) await showHomeAgain(watchShownId, carried, who, { body, client, context }, edge);
  },
};

/** @throws UsageError where the query cannot be read */
function wishOf({ query, include, exclude, rhythm, where }: WatchForm) {
  const typed = [
    query,
    ...piecesOf(include).map((one) => `+${one}`),
    ...piecesOf(exclude).map((one) => `-${one}`),
  ];
  return { watched: watchedIn(typed.join(' ')), rhythm, target: where === null ? 'me' : 'here' } as const;
}

/** Words, and phrases in quotation marks. */
function piecesOf(typed: string): string[] {
  return typed.match(/["“][^"“”]*["”]|「[^」]*」|[^\s,、]+/gu) ?? [];
}

const heldSchemas = {
  conversation: z.object({ selected_conversation: z.string().min(1).nullish() }),
  rhythm: z.object({ selected_option: z.object({ value: z.enum(rhythms) }).nullish() }),
  text: z.object({ value: z.string().nullish() }),
};

function formIn(view: Viewed): WatchForm {
  const fields = fieldsOf(view);
  const held = (block: string) => Object.values(fields[block] ?? {})[0];
  const text = (block: string) => heldSchemas.text.safeParse(held(block)).data?.value?.trim() ?? '';
  return {
    query: text(watchFormBlocks.query),
    include: text(watchFormBlocks.include),
    exclude: text(watchFormBlocks.exclude),
    rhythm:
      heldSchemas.rhythm.safeParse(held(watchFormBlocks.rhythm)).data?.selected_option?.value ??
      emptyWatchForm.rhythm,
    where:
      heldSchemas.conversation.safeParse(held(watchFormBlocks.where)).data?.selected_conversation ?? null,
  };
}

/** The windows for watches. */
export const watchForm: readonly Listener[] = [...opening, watchFilled, changeWatch, watchConfirmed];
