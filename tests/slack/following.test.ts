import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { OfferKind } from '../../src/answer.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { digestPosting } from '../../src/following/about.js';
import { offerId } from '../../src/render/offer-buttons.js';
import { mostWatches } from '../../src/slack/following/watches-at.js';
import type { Watch } from '../../src/store/following.js';
import { corpusDir } from '../corpus.js';
import { badFallback, buttonsOf, refusals, wordsOf } from '../render/message-checks.js';
import {
  type BotUnderTest,
  commandBody,
  directBody,
  mentionBody,
  pressBody,
  startBot,
} from './bot-under-test.js';

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

const sunday = Date.UTC(2026, 10, 22, 8);
let bot: BotUnderTest;
let now: number;
beforeEach(async () => {
  now = sunday;
  bot = await startBot({ world, now: () => now, admins: ['U9'] });
  inChannel({ is_member: true });
  bot.slack.saying.set('users.info', { user: { id: 'U1', tz: 'Asia/Tokyo' } });
});
afterEach(() => bot.stop());

function inChannel(fields: Record<string, unknown>): void {
  bot.slack.saying.set('conversations.info', { channel: { id: 'C1', is_ext_shared: false, ...fields } });
}

const words = (blocks: unknown) => wordsOf(blocks).replaceAll('\n', '');

/** What the one who typed or pressed is shown last. */
function told(): { words: string; blocks: unknown; replaced: boolean } {
  const { blocks, text, replace_original } = bot.slack.callsOf('respond').at(-1) ?? {};
  expect(badFallback(String(text))).toEqual([]);
  expect(refusals(Array.isArray(blocks) ? blocks : [])).toEqual([]);
  return { words: words(blocks), blocks, replaced: replace_original === true };
}

/** Types a command; what is answered within the acknowledgement, or by the response_url. */
async function type(text: string, fields: Record<string, string> = {}) {
  const { answer } = await bot.send({ ...commandBody(text, bot.slack), ...fields });
  const { blocks } = Object.assign({ blocks: [] }, answer);
  expect(refusals(blocks)).toEqual([]);
  return { words: words(blocks), blocks };
}

/** Presses a button that stands in blocks, as the person `user`. */
async function press(blocks: unknown, kind: OfferKind, nth = 0, fields: Record<string, unknown> = {}) {
  const found = buttonsOf(blocks).filter(({ action_id }) => action_id === offerId(kind))[nth];
  if (!found) throw new Error(`there is no button ${kind}`);
  await bot.send({ ...pressBody(offerId(kind), String(found.value), bot.slack), ...fields });
}

const digest = (channel = 'C1') => bot.store.digests.find({ team: 'T1', channel });
const watches = (): Promise<readonly Watch[]> => bot.store.watches.list('T1');

describe('a digest that is typed', () => {
  it('is kept, with the language of whoever typed it', async () => {
    const { words: said } = await type('digest here 08:30 Asia/Tokyo weekdays');
    expect(said).toContain('The digest is set up in this channel, on weekdays at 08:30 (Asia/Tokyo).');
    expect(await digest()).toMatchObject({
      by: 'U1',
      time: '08:30',
      zone: 'Asia/Tokyo',
      days: 'weekdays',
      language: 'en',
      state: 'active',
      since: now,
    });
  });

  it('goes by the time zone that Slack knows where none is typed', async () => {
    bot.slack.saying.set('users.info', { user: { id: 'U1', tz: 'Europe/Berlin' } });
    expect((await type('digest here 9am')).words).toContain('Europe/Berlin is your time zone in Slack.');
    expect(await digest()).toMatchObject({ zone: 'Europe/Berlin' });
  });

  it('wants a zone where Slack does not tell one, and sets up nothing', async () => {
    bot.slack.refusing.set('users.info', 'missing_scope');
    expect((await type('digest here 9am')).words).toContain('in which time zone you are');
    expect(await digest()).toBeNull();
  });

  it.each([
    ['in which the bot is not', { is_member: false }, '/invite @Alliance'],
    ['that is archived', { is_member: true, is_archived: true }, 'is archived'],
    ['that is about to be shared', { is_member: true, is_pending_ext_shared: true }, 'another organisation'],
  ])('is not set up in a channel %s', async (_, fields, sentence) => {
    inChannel(fields);
    expect((await type('digest here 08:30')).words).toContain(sentence);
    expect(await digest()).toBeNull();
  });

  it('is not set up in a private channel that the bot cannot see', async () => {
    bot.slack.refusing.set('conversations.info', 'channel_not_found');
    expect((await type('digest here 08:30 Tokyo')).words).toContain('a private one too');
    expect(await digest()).toBeNull();
  });

  it('is not set up where another organisation reads along', async () => {
    inChannel({ is_member: true, is_ext_shared: true });
    await type('digest here 08:30');
    expect(await digest()).toBeNull();
  });

  it('comes to oneself in a direct message, whoever that is with, and asks Slack of no channel', async () => {
    const { words: said } = await type('digest here 08:30', { channel_id: 'D7' });
    expect(said).toContain('set up to you directly');
    expect(await digest('U1')).toMatchObject({ channel: 'U1' });
    expect(bot.slack.callsOf('conversations.info')).toEqual([]);
  });

  it('is set up by a direct message to the bot, and by a mention', async () => {
    await bot.send(directBody('digest 08:30'));
    expect(await digest('U1')).toMatchObject({ time: '08:30' });
    await bot.send(mentionBody('<@U0BOT> digest here 10:00'));
    expect(await digest('C1')).toMatchObject({ time: '10:00' });
  });

  it('is paused, resumed and stopped by the buttons under it, which give way to what is then', async () => {
    const { blocks } = await type('digest here 08:30');
    await press(blocks, 'digest-pause');
    expect(told()).toMatchObject({ replaced: true });
    expect(told().words).toContain('in this channel is paused');
    expect(await digest()).toMatchObject({ state: 'paused' });
    now += 1_000;
    await press(told().blocks, 'digest-resume');
    expect(await digest()).toMatchObject({ state: 'active', since: now });
    await press(told().blocks, 'digest-stop');
    expect(told().words).toContain('has ended');
    expect(await digest()).toMatchObject({ state: 'ended' });
    await press(blocks, 'digest-stop');
    expect(told()).toMatchObject({ replaced: false });
    expect(told().words).toContain('it has been stopped');
  });

  it('is stopped from elsewhere by the one who set it up, and by nobody else', async () => {
    const { blocks } = await type('digest here 08:30');
    const elsewhere = { channel: { id: 'C2', name: 'other' } };
    const stranger = { user: { id: 'U2', name: 'ken', team_id: 'T1' } };
    await press(blocks, 'digest-stop', 0, { ...elsewhere, ...stranger });
    expect(await digest()).toMatchObject({ state: 'active' });
    await press(blocks, 'digest-stop', 0, elsewhere);
    expect(await digest()).toMatchObject({ state: 'ended' });
  });

  it('shows by Preview what it would hold, to the one who pressed', async () => {
    await type('digest here 08:30');
    const { blocks } = await type('digest topics counterstrike');
    await press(blocks, 'digest-preview');
    expect(told().words).toContain('A quote for the day');
    expect(bot.slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('lists those of others nowhere, and one’s own of elsewhere where nobody reads along', async () => {
    await type('digest here 08:30');
    expect((await type('digest list', { channel_id: 'C2' })).words).toContain('every day');
    expect((await type('digest list', { channel_id: 'C2', user_id: 'U2' })).words).toContain('No digest');
    await bot.send(mentionBody('<@U0BOT> digest list', { channel: 'C2' }));
    expect(words(bot.slack.callsOf('chat.postMessage').at(-1)?.['blocks'])).toContain('No digest');
  });
});

describe('a watch that is typed', () => {
  it('is kept when it is confirmed and not before, and once however often it is', async () => {
    const { blocks, words: said } = await type('watch speaker:austin "four star" daily');
    expect(said).toContain('would have fired on one day');
    expect(await watches()).toEqual([]);
    await press(blocks, 'watch-confirm');
    expect(told()).toMatchObject({ replaced: true });
    expect(told().words).toContain('Alliance posts new quotes to this channel, once a day.');
    expect(await watches()).toMatchObject([
      { target: 'C1', by: 'U1', query: 'speaker:austin "four star"', rhythm: 'daily', zone: 'Asia/Tokyo' },
    ]);
    await press(blocks, 'watch-confirm');
    expect(told().words).toContain('is watched already');
    expect(await watches()).toHaveLength(1);
  });

  it('takes the zone of the channel’s digest for its days', async () => {
    await type('digest here 08:30 London');
    await press((await type('watch counterstrike weekly')).blocks, 'watch-confirm');
    expect(await watches()).toMatchObject([{ zone: 'Europe/London', rhythm: 'weekly' }]);
  });

  it('is told in another rhythm where that is confirmed, and not in both', async () => {
    await press((await type('watch counterstrike')).blocks, 'watch-confirm');
    await press((await type('watch counterstrike weekly')).blocks, 'watch-confirm');
    expect(await watches()).toMatchObject([{ rhythm: 'weekly' }]);
  });

  it('is not kept when it is cancelled', async () => {
    await press((await type('watch counterstrike')).blocks, 'watch-cancel');
    expect(told()).toMatchObject({ words: 'Nothing was set up.', replaced: true });
    expect(await watches()).toEqual([]);
  });

  it('is not kept in a channel that the bot has left meanwhile: the button stays, with a sentence', async () => {
    const { blocks } = await type('watch counterstrike');
    inChannel({ is_member: false });
    await press(blocks, 'watch-confirm');
    expect(told()).toMatchObject({ replaced: false });
    expect(told().words).toContain('/invite @Alliance');
    expect(await watches()).toEqual([]);
  });

  it('is for whoever presses, where a mention has shown it to everybody', async () => {
    await bot.send(mentionBody('<@U0BOT> watch counterstrike me'));
    const { blocks } = bot.slack.callsOf('chat.postMessage').at(-1) ?? {};
    const public_ = { container: { type: 'message', message_ts: '1.2', channel_id: 'C1' } };
    await press(blocks, 'watch-confirm', 0, { user: { id: 'U2', team_id: 'T1' }, ...public_ });
    expect(told()).toMatchObject({ replaced: false });
    expect(await watches()).toMatchObject([{ target: 'U2', by: 'U2' }]);
  });

  it('is muted and stopped by the buttons of the list', async () => {
    await press((await type('watch counterstrike')).blocks, 'watch-confirm');
    await press((await type('watch Okinawa me')).blocks, 'watch-confirm');
    await press((await type('watch list')).blocks, 'watch-mute', 1);
    expect(told().words).toMatch(/Okinawa is muted\.2 watches:.*· muted/u);
    await press(told().blocks, 'watch-stop', 0);
    expect(told().words).toContain('counterstrike is watched no more.One watch:');
    expect(await watches()).toMatchObject([{ query: 'Okinawa', state: 'muted' }]);
    await press(told().blocks, 'watch-unmute');
    expect(await watches()).toMatchObject([{ query: 'Okinawa', state: 'active' }]);
  });

  it('has an end: so many of one channel are refused', async () => {
    for (let n = 0; n < mostWatches; n += 1) {
      const query = { query: `word${n}`, include: [], exclude: [] };
      const rest = { zone: 'UTC', language: null, at: now + n } as const;
      await bot.store.watches.add({
        team: 'T1',
        target: 'C1',
        by: 'U2',
        rhythm: 'at-once',
        ...query,
        ...rest,
      });
    }
    expect((await type('watch counterstrike')).words).toContain(`${mostWatches} watches are the most`);
    const list = await type('watch list');
    expect(list.words).toContain(`${mostWatches}. word${mostWatches - 1}`);
  });
});

describe('a post that may be missing', () => {
  const key = { team: 'T1', key: 'digest T1 C1 2026-11-22' };

  async function held(): Promise<void> {
    const { postings } = bot.store;
    await bot.store.digests.set({
      ...{ team: 'T1', channel: 'C1', by: 'U1', time: '08:30', zone: 'UTC', days: 'every day' },
      ...{ topics: [], heartbeat: true, language: null, at: now - 1 },
    });
    await postings.plan(digestPosting({ team: 'T1', channel: 'C1', by: 'U1' }, '2026-11-22', now));
    await postings.claim(key.key, now);
    const body = JSON.stringify({ text: 'The digest', blocks: [] });
    await postings.compose(key.key, { bodies: [body], shown: [], seen: [], hits: [] }, now);
    await postings.begin(key.key, now);
    await postings.hold(key.key, null, now);
  }
  const pressHeld = (kind: OfferKind) => bot.send(pressBody(offerId(kind), { about: key.key }, bot.slack));

  it('is posted once by the button, however often it is pressed', async () => {
    await held();
    await pressHeld('held-post');
    expect(told().words).toContain('It is being posted once more.');
    await pressHeld('held-post');
    expect(told().words).toContain('settled already');
    expect(bot.slack.callsOf('chat.postMessage')).toMatchObject([{ channel: 'C1', text: 'The digest' }]);
    expect(await bot.store.postings.find(key)).toMatchObject({ state: 'posted' });
  });

  it('is let be by the other one', async () => {
    await held();
    await pressHeld('held-drop');
    expect(told().words).toContain('nothing more is posted');
    await pressHeld('held-post');
    expect(bot.slack.callsOf('chat.postMessage')).toEqual([]);
  });
});

describe('a post that is held when its channel has been shared meanwhile', () => {
  it('is not sent; what was set up there ends, and whoever did it is to be told', async () => {
    const { postings, digests } = bot.store;
    await digests.set({
      ...{ team: 'T1', channel: 'C1', by: 'U1', time: '08:30', zone: 'UTC', days: 'every day' },
      ...{ topics: [], heartbeat: true, language: null, at: now - 1 },
    });
    const planned = digestPosting({ team: 'T1', channel: 'C1', by: 'U1' }, '2026-11-22', now);
    await postings.plan(planned);
    await postings.claim(planned.key, now);
    const body = JSON.stringify({ text: 'The digest', blocks: [] });
    await postings.compose(planned.key, { bodies: [body], shown: [], seen: [], hits: [] }, now);
    await postings.begin(planned.key, now);
    await postings.hold(planned.key, null, now);
    inChannel({ is_member: true, is_ext_shared: true });
    await bot.send({
      ...pressBody(offerId('held-post'), { about: planned.key }, bot.slack),
      channel: { id: 'D1' },
    });
    expect(bot.slack.callsOf('chat.postMessage')).toEqual([]);
    expect(await digest()).toMatchObject({ state: 'ended' });
    expect(await postings.list('T1', 'planned')).toMatchObject([{ channel: 'U1' }]);
  });
});

describe('admin', () => {
  const asAdmin = { user_id: 'U9' };

  it('shows, pauses and resumes all of it for those who are named, by its buttons too', async () => {
    await type('digest here 08:30');
    await press((await type('watch counterstrike me')).blocks, 'watch-confirm');
    const { words: said, blocks } = await type('admin', asAdmin);
    expect(said).toContain('This workspace has 1 digest and 1 watch.');
    await press(blocks, 'all-pause', 0, { user: { id: 'U9', team_id: 'T1' } });
    expect(told().words).toContain('2 digests and watches are paused.');
    expect(await digest()).toMatchObject({ state: 'paused' });
    expect(await watches()).toMatchObject([{ state: 'muted' }]);
    expect((await type('admin resume', asAdmin)).words).toContain('2 digests and watches go on.');
    expect((await type('admin remove 2', asAdmin)).words).toContain('Removed: counterstrike');
    expect(await watches()).toEqual([]);
  });

  it('is a sentence for anybody else, whose press does nothing either', async () => {
    await type('digest here 08:30');
    expect((await type('admin')).words).toContain('ALLIANCE_ADMINS');
    const { blocks } = await type('admin', asAdmin);
    await press(blocks, 'all-pause');
    expect(await digest()).toMatchObject({ state: 'active' });
  });

  it('names nobody where others read along', async () => {
    await bot.send(mentionBody('<@U0BOT> admin', { user: 'U9' }));
    expect(words(bot.slack.callsOf('chat.postMessage').at(-1)?.['blocks'])).toContain('you alone see it');
  });
});
