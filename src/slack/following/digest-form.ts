import { z } from 'zod';
import { languages } from '../../answer.js';
import { type Days, weekdays } from '../../digest/schedule.js';
import { readTopics } from '../../digest/typed-topics.js';
import { completeZones, zoneInWords } from '../../followed/complete-zones.js';
import type { FollowedDigest } from '../../followed/followed.js';
import { plainly, tellDigest } from '../../followed/told-digests.js';
import { renderBlockKit } from '../../render/block-kit.js';
import {
  completeZoneId,
  type DigestForm,
  digestFormBlocks,
  digestFormId,
  digestFormView,
} from '../../render/digest-form.js';
import { limits } from '../../render/limits.js';
import { offerId, offerValueSchema } from '../../render/offer-buttons.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { option } from '../../render/plain.js';
import { doneView } from '../../render/watch-form.js';
import { carriedFrom, fromSchema, showHomeAgain } from '../home/home-again.js';
import type { ActionListener, Listener, OptionsListener, ViewListener } from '../listener.js';
import { pressedSchema, presserSchema } from '../payloads.js';
import { askedByPress, whoPressed } from '../quotes/pressed.js';
import { faultForLog } from '../secrets.js';
import { besidePress } from '../windows/in-window.js';
import { openWindow } from '../windows/open-window.js';
import { submitting } from '../windows/submitting.js';
import { carriedIn, fieldsOf, type Viewed, viewIn } from '../windows/viewed.js';
import { followingAt } from './following-at.js';

const pressedOfferSchema = pressedSchema(offerValueSchema);

/** Set up a digest: the window opens with what is there already, or with the person's own time zone. */
const opening = (['digest-form', 'digest-change'] as const).map(
  (kind): ActionListener => openingBy(offerId(kind)),
);

function openingBy(name: string): ActionListener {
  return {
    kind: 'action',
    name,
    scopes: ['users:read'],
    handle: async ({ ack, body, client, respond, context }, edge) => {
      await ack();
      const press = { body, client, context };
      const value = pressedOfferSchema.safeParse(body).data?.actions[0].value;
      const asked = await askedByPress(name, press, edge, value?.language);
      // A press in Home names the channel of the digest that is to be changed, or none.
      const about = value?.about ?? '';
      const channel = asked.channel ?? (/^[CG]/u.test(about) ? about : null);
      const following = followingAt({ ...asked.who, channel, privately: true, body, client }, edge);
      const here = await following.digests.here();
      const where = following.direct ? null : channel;
      const form = here ? formOf(here, where) : emptyForm(where, await following.zone());
      const carried = carriedFrom({ body, language: asked.language });
      const view = digestFormView(form, carried, phrasesFor(asked.language));
      const aside = besidePress(respond, press, edge);
      await openWindow(name, view, press, { edge, aside, language: asked.language });
    },
  };
}

function emptyForm(where: string | null, zone: string | null): DigestForm {
  return { where, time: '09:00', zone, days: [1, 2, 3, 4, 5], topics: '', heartbeat: false };
}

function formOf({ time, zone, days, topics, heartbeat }: FollowedDigest, where: string | null): DigestForm {
  const all = [1, 2, 3, 4, 5, 6, 7];
  const some = days === 'every day' ? all : days === 'weekdays' ? all.slice(0, 5) : days.map(numberOf);
  return { where, time, zone, days: some, topics: topics.join(', '), heartbeat };
}

function numberOf(day: (typeof weekdays)[number]): number {
  return weekdays.indexOf(day) + 1;
}

const typedSchema = z.object({ value: z.string().default('') });

/** Zones of the IANA database, by their names, cities and other places. */
const zoneOptions: OptionsListener = {
  kind: 'options',
  name: completeZoneId,
  scopes: [],
  handle: async ({ ack, body }, edge) => {
    try {
      const zones = completeZones(typedSchema.parse(body).value, null).slice(0, limits.select.options);
      await ack({ options: zones.map((zone) => option(zoneInWords(zone, edge.now()), zone)) });
    } catch (error) {
      edge.log.error(
        { fault: faultForLog(error), listener: completeZoneId },
        'a select could not be completed',
      );
      await ack({ options: [] });
    }
  },
};

/** A submitted digest: set up, or the mistake under its field. */
const digestSubmitted: ViewListener = {
  kind: 'view',
  name: digestFormId,
  scopes: ['channels:read', 'groups:read'],
  handle: async ({ ack, body, client, context }, edge) => {
    const who = whoPressed(presserSchema.parse(body), context);
    const standing = viewIn(body);
    if (!standing) throw new Error('a submission comes with its view');
    const from = carriedIn(standing, fromSchema);
    const world = await edge.worldFor(who);
    const language = world.language ?? from?.language ?? languages[0];
    const phrases = phrasesFor(language);
    const { form: said } = phrases.following.digests;
    const fields = fieldsIn(standing);
    const { zone } = fields;
    if (zone === null)
      return ack({ response_action: 'errors', errors: { [digestFormBlocks.zone]: said.noZone } });
    const following = followingAt({ ...who, channel: fields.where, privately: true, body, client }, edge);
    let block: string = digestFormBlocks.topics;
    const submission = { listener: digestFormId, language, title: said.title, ack, at: () => block };
    const done = await submitting(submission, edge, async () => {
      const topics = fields.topics === '' ? [] : readTopics(fields.topics);
      for (const topic of topics) world.record.read(topic);
      block = digestFormBlocks.where;
      const { time, days, heartbeat, where } = fields;
      const set = await following.digests.set({ time, zone, days, topics, heartbeat }, language);
      const shown = where === null ? set : { ...set, whereto: { is: 'channel' as const, id: where } };
      const answer = tellDigest(shown, { now: edge.now(), zoneIsYours: false, language });
      const nodes = answer.nodes.filter(({ node }) => node !== 'offers');
      const { blocks } = renderBlockKit({ ...answer, nodes, summary: plainly([answer.summary]) });
      return doneView(said.done, blocks, phrases.surfaces.searchForm.close);
    });
    if (done) await showHomeAgain(digestFormId, from, who, { body, client, context }, edge);
  },
};

const heldSchemas = {
  conversation: z.object({ selected_conversation: z.string().min(1).nullish() }),
  option: z.object({ selected_option: z.object({ value: z.string() }).nullish() }),
  options: z.object({ selected_options: z.array(z.object({ value: z.string() })).default([]) }),
  text: z.object({ value: z.string().nullish() }),
};

interface DigestFields {
  readonly where: string | null;
  readonly time: string;
  readonly zone: string | null;
  readonly days: Days;
  readonly topics: string;
  readonly heartbeat: boolean;
}

/** What the fields of the form hold. Without any day it is every day. */
function fieldsIn(view: Viewed): DigestFields {
  const fields = fieldsOf(view);
  const held = (block: string) => Object.values(fields[block] ?? {})[0];
  const option = (block: string) =>
    heldSchemas.option.safeParse(held(block)).data?.selected_option?.value ?? null;
  const options = (block: string) =>
    heldSchemas.options.safeParse(held(block)).data?.selected_options.map(({ value }) => value) ?? [];
  const chosen = options(digestFormBlocks.days).flatMap((value) => weekdays[Number(value) - 1] ?? []);
  return {
    where:
      heldSchemas.conversation.safeParse(held(digestFormBlocks.where)).data?.selected_conversation ?? null,
    time: option(digestFormBlocks.time) ?? '09:00',
    zone: option(digestFormBlocks.zone),
    days: daysOf(chosen),
    topics: heldSchemas.text.safeParse(held(digestFormBlocks.topics)).data?.value?.trim() ?? '',
    heartbeat: options(digestFormBlocks.heartbeat).includes('on'),
  };
}

function daysOf(chosen: readonly (typeof weekdays)[number][]): Days {
  const days = weekdays.filter((day) => chosen.includes(day));
  if (days.length === 0 || days.length === 7) return 'every day';
  return days.join(' ') === 'mon tue wed thu fri' ? 'weekdays' : days;
}

/** The window for digests. */
export const digestForm: readonly Listener[] = [...opening, zoneOptions, digestSubmitted];
