import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { buttonIds } from '../../src/render/buttons.js';
import { completeZoneId, digestFormBlocks } from '../../src/render/digest-form.js';
import { offerId } from '../../src/render/offer-buttons.js';
import { changeWatchId, watchFormBlocks } from '../../src/render/watch-form.js';
import { corpusDir } from '../corpus.js';
import { quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, pressBody, startBot } from './bot-under-test.js';
import {
  appOpenedBody,
  checkedView,
  lastView,
  type ShownView,
  standing,
  submissionBody,
  suggestionBody,
  viewPressBody,
} from './view-payloads.js';

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

const sunday = Date.UTC(2026, 10, 22, 8);
let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({ world, now: () => sunday });
  bot.slack.saying.set('conversations.info', { channel: { id: 'C1', is_member: true } });
  bot.slack.saying.set('users.info', { user: { id: 'U1', tz: 'Asia/Tokyo' } });
});
afterEach(() => bot.stop());

const words = (blocks: unknown) => wordsOf(blocks).replaceAll('\n', '');
const opened = () => lastView(bot.slack, 'open');
const block = (view: ShownView, id: string) => view.blocks.find(({ block_id }) => block_id === id);

const submittedSchema = z.object({
  response_action: z.enum(['update', 'errors']),
  view: z.unknown().optional(),
  errors: z.record(z.string(), z.string()).optional(),
});

/** Submits a window with these fields; what Slack is answered. */
async function submit(view: ShownView, values: Record<string, Record<string, unknown>>) {
  const { answer } = await bot.send(submissionBody(standing(view, values)));
  const { errors, view: next } = submittedSchema.parse(answer);
  return { errors: errors ?? {}, view: next === undefined ? null : checkedView(next) };
}

const select = (value: string) => ({ type: 'static_select', selected_option: { value } });
const conversation = (id: string | null) => ({ type: 'conversations_select', selected_conversation: id });
const boxes = (...values: string[]) => ({
  type: 'checkboxes',
  selected_options: values.map((value) => ({ value })),
});
const text = (value: string | null) => ({ type: 'plain_text_input', value });

function digestFields({
  where = 'C1',
  zone = 'Asia/Tokyo',
  days = ['1', '2', '3', '4', '5'],
  topics = '',
}: {
  where?: string | null;
  zone?: string;
  days?: string[];
  topics?: string;
}) {
  return {
    [digestFormBlocks.where]: { where: conversation(where) },
    [digestFormBlocks.time]: { time: select('08:30') },
    [digestFormBlocks.zone]: { [completeZoneId]: zone === '' ? { type: 'external_select' } : select(zone) },
    [digestFormBlocks.days]: { days: boxes(...days) },
    [digestFormBlocks.topics]: { topics: text(topics || null) },
    [digestFormBlocks.heartbeat]: { heartbeat: boxes('on') },
  };
}

describe('the window for digests', () => {
  const open = (about = '') => bot.send(pressBody(offerId('digest-form'), { about }, bot.slack));
  const digest = (channel = 'C1') => bot.store.digests.find({ team: 'T1', channel });

  it('opens with the channel and the zone of the one who pressed', async () => {
    await open();
    expect(block(opened(), digestFormBlocks.where)).toMatchObject({
      element: { initial_conversation: 'C1', filter: { exclude_external_shared_channels: true } },
    });
    expect(block(opened(), digestFormBlocks.zone)).toMatchObject({
      element: { initial_option: { value: 'Asia/Tokyo' } },
    });
  });

  it('opens without a zone where Slack does not tell it', async () => {
    bot.slack.refusing.set('users.info', 'missing_scope');
    await open();
    expect(block(opened(), digestFormBlocks.zone)).not.toHaveProperty('element.initial_option');
  });

  it('sets up what is filled in, and says so in its place', async () => {
    await open();
    const { view } = await submit(opened(), digestFields({ topics: 'counterstrike, "four star"' }));
    expect(words(view?.blocks)).toContain(', on weekdays at 08:30 (Asia/Tokyo).');
    expect(words(view?.blocks)).toContain('Topics: counterstrike, "four star".');
    expect(await digest()).toMatchObject({
      by: 'U1',
      time: '08:30',
      days: 'weekdays',
      topics: ['counterstrike', '"four star"'],
      heartbeat: true,
    });
  });

  it('has what is there already, to be changed', async () => {
    await open();
    await submit(opened(), digestFields({ days: ['2', '6'], topics: 'Okinawa' }));
    expect(await digest()).toMatchObject({ days: ['tue', 'sat'] });
    await open('C1');
    expect(block(opened(), digestFormBlocks.days)).toMatchObject({
      element: { initial_options: [{ value: '2' }, { value: '6' }] },
    });
    expect(block(opened(), digestFormBlocks.topics)).toMatchObject({ element: { initial_value: 'Okinawa' } });
    expect(block(opened(), digestFormBlocks.heartbeat)).toMatchObject({
      element: { initial_options: [{ value: 'on' }] },
    });
  });

  it('is for oneself without a channel, and every day without days', async () => {
    await open();
    const { view } = await submit(opened(), digestFields({ where: null, days: [] }));
    expect(words(view?.blocks)).toContain('to you directly, every day at 08:30');
    expect(await digest('U1')).toMatchObject({ days: 'every day' });
  });

  it.each([
    ['topics that are no query', { topics: '"four star' }, digestFormBlocks.topics, 'quotation mark'],
    ['topics of nobody', { topics: 'speaker:nobody' }, digestFormBlocks.topics, 'nobody'],
    ['no zone', { zone: '' }, digestFormBlocks.zone, 'Choose a time zone.'],
  ])('says a mistake under its field, and sets up nothing: %s', async (_, fields, at, sentence) => {
    await open();
    const { errors } = await submit(opened(), digestFields(fields));
    expect(Object.keys(errors)).toEqual([at]);
    expect(errors[at]).toContain(sentence);
    expect(await digest()).toBeNull();
  });

  it.each([
    ['where the bot is not', { is_member: false }, '/invite @Alliance'],
    ['that another organisation reads', { is_member: true, is_ext_shared: true }, 'another organisation'],
  ])('refuses a channel %s, under that field', async (_, channel, sentence) => {
    await open();
    bot.slack.saying.set('conversations.info', { channel: { id: 'C1', ...channel } });
    const { errors } = await submit(opened(), digestFields({}));
    expect(errors[digestFormBlocks.where]).toContain(sentence);
    expect(await digest()).toBeNull();
  });

  it('apologises with a reference where the store fails', async () => {
    await bot.stop();
    const set = () => Promise.reject(new Error('the disk is full'));
    bot = await startBot({ world, store: { ...bot.store, digests: { ...bot.store.digests, set } } });
    bot.slack.saying.set('conversations.info', { channel: { id: 'C1', is_member: true } });
    await open();
    const { view } = await submit(opened(), digestFields({}));
    expect(words(view?.blocks)).toContain('Sorry, something went wrong on our side.');
    expect(bot.log).toContainEqual(expect.objectContaining({ request: 'ref12345', msg: 'fault' }));
  });

  it.each([
    ['', 'Asia/Tokyo'],
    ['tok', 'Asia/Tokyo'],
    ['washing', 'America/New_York'],
    ['new york', 'America/New_York'],
    ['東京', 'Asia/Tokyo'],
    ['Europe/Ber', 'Europe/Berlin'],
    ['EST', 'America/New_York'],
  ])('completes “%s” to %s, with the time there', async (typed, zone) => {
    const { answer } = await bot.send(suggestionBody(completeZoneId, typed));
    const { options } = z
      .object({
        options: z.array(z.object({ value: z.string(), text: z.object({ text: z.string() }) })).max(100),
      })
      .parse(answer);
    expect(options[0]?.value).toBe(zone);
    expect(options[0]?.text.text).toMatch(/ · \d\d:\d\d$/u);
  });

  it('opened from Home, shows Home with the digest in it when it is set up', async () => {
    await bot.send(appOpenedBody());
    const home = standing(lastView(bot.slack, 'publish'));
    await bot.send(viewPressBody(home, { action_id: offerId('digest-form'), value: '{"about":""}' }));
    expect(block(opened(), digestFormBlocks.where)).not.toHaveProperty('element.initial_conversation');
    await submit(opened(), digestFields({ where: null }));
    expect(words(lastView(bot.slack, 'publish').blocks)).toContain(
      'Digest to you directly: on weekdays at 08:30',
    );
  });
});

describe('the window for watches', () => {
  const watches = () => bot.store.watches.list('T1');
  const wish = (about: object | string) =>
    bot.send(
      pressBody(
        offerId(about === '' ? 'watch-form' : 'watch-narrow'),
        { about: about === '' ? '' : JSON.stringify(about) },
        bot.slack,
      ),
    );
  const counterstrike = {
    watched: { query: 'counterstrike', include: [], exclude: ['outer space'] },
    rhythm: 'daily',
    target: 'here',
  };
  const fields = (query: string, { include = '', exclude = '', where = 'C1' as string | null } = {}) => ({
    [watchFormBlocks.query]: { words: text(query || null) },
    [watchFormBlocks.include]: { words: text(include || null) },
    [watchFormBlocks.exclude]: { words: text(exclude || null) },
    [watchFormBlocks.rhythm]: { rhythm: select('weekly') },
    [watchFormBlocks.where]: { where: conversation(where) },
  });

  it('opens to be narrowed with what was typed', async () => {
    await wish(counterstrike);
    const initial = (id: string) => block(opened(), id);
    expect(initial(watchFormBlocks.query)).toMatchObject({ element: { initial_value: 'counterstrike' } });
    expect(initial(watchFormBlocks.exclude)).toMatchObject({ element: { initial_value: '"outer space"' } });
    expect(initial(watchFormBlocks.rhythm)).toMatchObject({
      element: { initial_option: { value: 'daily' } },
    });
    expect(initial(watchFormBlocks.where)).toMatchObject({ element: { initial_conversation: 'C1' } });
  });

  it('shows how often it would have fired, and sets it up when that is confirmed', async () => {
    await wish('');
    const { view } = await submit(
      opened(),
      fields('counterstrike', { include: 'capability', exclude: 'Tomahawk' }),
    );
    if (!view) throw new Error('nothing is shown');
    expect(words(view.blocks)).toContain('counterstrike +capability -Tomahawk would have fired');
    expect(quotations(view.blocks).length).toBeGreaterThan(0);
    expect(await watches()).toEqual([]);
    const { view: done } = await submit(view, {});
    expect(words(done?.blocks)).toContain('Watching counterstrike +capability -Tomahawk');
    expect(await watches()).toMatchObject([
      {
        target: 'C1',
        query: 'counterstrike',
        include: ['capability'],
        exclude: ['Tomahawk'],
        rhythm: 'weekly',
      },
    ]);
  });

  it('has quotes that can be saved, which is said in a window over it', async () => {
    await wish('');
    const { view } = await submit(opened(), fields('counterstrike', { where: null }));
    if (!view) throw new Error('nothing is shown');
    const [quote] = world.record.quote('counterstrike').quotes;
    const value = JSON.stringify({ quote: quote?.id });
    await bot.send(viewPressBody(standing(view), { action_id: buttonIds.save, value }));
    expect(words(lastView(bot.slack, 'push').blocks)).toContain('the quote stands in your Home');
  });

  it('leads back to the form as it was', async () => {
    await wish('');
    const { view } = await submit(opened(), fields('counterstrike', { where: null }));
    if (!view) throw new Error('nothing is shown');
    await bot.send(viewPressBody(standing(view), { action_id: changeWatchId }));
    const form = lastView(bot.slack, 'update');
    expect(block(form, watchFormBlocks.query)).toMatchObject({ element: { initial_value: 'counterstrike' } });
    expect(block(form, watchFormBlocks.where)).not.toHaveProperty('element.initial_conversation');
    expect(await watches()).toEqual([]);
  });

  it('says a mistake under its field, and sets up nothing', async () => {
    await wish('');
    const wrong = await submit(opened(), fields('"four star'));
    expect(wrong.errors[watchFormBlocks.query]).toContain('quotation mark');
    bot.slack.refusing.set('conversations.info', 'channel_not_found');
    const unseen = await submit(opened(), fields('counterstrike'));
    expect(unseen.errors[watchFormBlocks.where]).toContain('/invite @Alliance');
    expect(await watches()).toEqual([]);
  });

  it('speaks the language of the person', async () => {
    await bot.store.people.chooseLanguage({ team: 'T1', user: 'U1' }, 'ja');
    await wish('');
    expect(opened()).toMatchObject({ title: { text: 'ウォッチ' }, submit: { text: '回数を確かめる' } });
    const { view } = await submit(opened(), fields('反撃能力', { where: null }));
    expect(words(view?.blocks)).toContain('確定すると、あなたに週1回、');
  });
});
