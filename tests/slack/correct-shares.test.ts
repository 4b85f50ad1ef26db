import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Quote } from '../../src/evidence/quote.js';
import type { TracedQuote } from '../../src/evidence/trace.js';
import type { Poster } from '../../src/following/poster.js';
import { recordEditor } from '../../src/following/record-editor.js';
import { makeRounds } from '../../src/following/rounds.js';
import { buttonIds } from '../../src/render/buttons.js';
import { shownAs } from '../../src/render/correction.js';
import { createSlackApp } from '../../src/slack/app.js';
import { slackPoster } from '../../src/slack/following/poster.js';
import {
  type CorrectingEdge,
  correctionKeeper,
  correctShares,
} from '../../src/slack/quotes/correct-shares.js';
import { Outside } from '../../src/slack/reaching/outside.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { personIdSchema } from '../../src/transcript/person.js';
import { quotations, wordsOf } from '../render/message-checks.js';
import { FakeReceiver, type LogLine, logInto, pressBody } from './bot-under-test.js';
import { sampleRecord, samples, sampleWorld } from './sample-record.js';
import { type SlackStandIn, startSlackStandIn } from './slack-stand-in.js';

const was = samples.answer;
const now: Quote = { ...was, text: 'Japan’s counterstrike capability will strengthen deterrence.' };
const bySomebodyElse: Quote = { ...was, speaker: { id: personIdSchema.parse('doe-jane'), name: 'Jane Doe' } };

const unchanged: TracedQuote = { state: 'as published', quote: was, was: null };
const reworded: TracedQuote = { state: 'page changed', quote: now, was };
const otherSpeaker: TracedQuote = { state: 'page changed', quote: bySomebodyElse, was };
const gone: TracedQuote = { state: 'no longer published', quote: null, was };

let slack: SlackStandIn;
let store: Store;
let log: LogLine[];
beforeEach(async () => {
  slack = await startSlackStandIn();
  store = await openSqliteStore(':memory:');
  log = [];
});
afterEach(async () => {
  await slack.stop();
  await store.close();
});

const recordWhere = (became: TracedQuote | null) => ({ ...sampleRecord, trace: () => became });

function edgeWhere(became: TracedQuote | null, options: Partial<CorrectingEdge> = {}): CorrectingEdge {
  const wait = async () => {};
  const clientFor = async () =>
    new webApi.WebClient('xoxb-x', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const logger = logInto(log);
  return {
    world: { record: recordWhere(became), language: null },
    store,
    log: logger,
    clientFor,
    outside: new Outside(new Set(), () => 0, wait),
    rounds: roundsOn(store, slackPoster({ clientFor, wait, log: logger })),
    refused: async () => {},
    wait,
    now: () => at,
    ...options,
  };
}

const at = Date.UTC(2026, 10, 22, 9);

/** What posts on a store: as the app does it each minute, here only when it is told to. */
const roundsOn = (of: Store, poster: Poster, now = () => at) =>
  makeRounds({
    store: of,
    editor: recordEditor({ record: recordWhere(null) }, of),
    poster,
    now,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });

/** Somebody shares the quote as it was; before what it shows was noted, unless told. */
const shared = (ts = '1.1', fields: { team?: string; shows?: string; language?: string } = {}) =>
  store.shares.add({ team: 'T1', channel: 'C1', ts, quote: was.id, user: 'U1', at: 7, ...fields });

const updates = () => slack.callsOf('chat.update');
const told = () => slack.callsOf('chat.postMessage');

describe('a shared quote whose page has other words now', () => {
  it('shows the words of now, and over them what it was shared as, and when it was corrected', async () => {
    await shared();
    expect(await correctShares(edgeWhere(reworded))).toBe(1);
    const [update] = updates();
    expect(update).toMatchObject({ channel: 'C1', ts: '1.1' });
    expect(quotations(update?.['blocks'])).toEqual([now.text]);
    const words = wordsOf(update?.['blocks']);
    expect(words).toContain('Corrected on 22 November 2026: the published page has changed.');
    expect(words).toContain(`It was shared as: “${was.text}”`);
    expect(words).not.toContain('under the name');
    expect(JSON.stringify(update?.['blocks'])).toContain('remove_share');
  });

  it('is told to the one who shared it, once, however often the record is renewed', async () => {
    await shared('1.1', { shows: shownAs(was) });
    await correctShares(edgeWhere(reworded));
    expect(await correctShares(edgeWhere(reworded))).toBe(0);
    expect(updates()).toHaveLength(1);
    expect(told()).toHaveLength(1);
    expect(told()[0]).toMatchObject({ channel: 'U1' });
    expect(wordsOf(told()[0]?.['blocks'])).toContain(`It was shared as: “${was.text}”`);
    expect(JSON.stringify(told()[0]?.['blocks'])).toContain('"channel_id":"C1"');
  });

  it('is corrected again at the next change, and when the page has changed back', async () => {
    await shared();
    await correctShares(edgeWhere(reworded));
    await correctShares(edgeWhere(gone));
    await correctShares(edgeWhere(unchanged));
    expect(updates().map(({ blocks }) => quotations(blocks))).toEqual([[now.text], [was.text], [was.text]]);
    expect(wordsOf(updates()[2]?.['blocks'])).toContain('changed back');
  });

  it('is left alone where it was shared after the change', async () => {
    await shared('1.1', { shows: shownAs(now) });
    expect(await correctShares(edgeWhere(reworded))).toBe(0);
    expect(slack.calls).toEqual([]);
  });
});

describe('the one who shared a quote that was corrected', () => {
  it('is told in the next round of another process where this one ended before it told him', async () => {
    await shared();
    const rounds = {
      sendNow: async () => {
        throw new Error('the process ends here');
      },
    };
    expect(await correctShares(edgeWhere(reworded, { rounds }))).toBe(1);
    expect(updates()).toHaveLength(1);
    expect(told()).toEqual([]);
    const next = edgeWhere(reworded);
    expect(await correctShares(next)).toBe(0);
    const poster = slackPoster({ clientFor: next.clientFor, wait: next.wait, log: next.log });
    const rounding = roundsOn(store, poster, () => at + 60_000);
    await rounding.run();
    await rounding.run();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toMatchObject({ channel: 'U1' });
    expect(wordsOf(told()[0]?.['blocks'])).toContain(`It was shared as: “${was.text}”`);
  });

  it('is told later where Slack does not take it at the moment', async () => {
    await shared();
    slack.refusing.set('chat.postMessage', 'ratelimited');
    await correctShares(edgeWhere(reworded));
    slack.refusing.delete('chat.postMessage');
    slack.calls.length = 0;
    const { clientFor, wait, log: logger } = edgeWhere(null);
    await roundsOn(store, slackPoster({ clientFor, wait, log: logger }), () => at + 120_000).run();
    expect(told()).toHaveLength(1);
  });

  it('is told of nothing where the store could not note the correction, which is then made again', async () => {
    await shared();
    const { shares, people } = store;
    const corrected = async () => {
      throw new Error('the store stands still');
    };
    expect(
      await correctShares(edgeWhere(reworded, { store: { people, shares: { ...shares, corrected } } })),
    ).toBe(0);
    expect(told()).toEqual([]);
    expect(await correctShares(edgeWhere(reworded))).toBe(1);
    expect(updates()).toHaveLength(2);
    expect(told()).toHaveLength(1);
  });
});

describe('a shared quote that has another speaker now', () => {
  it('shows the new one, and says under whose name it was shared', async () => {
    await shared();
    await correctShares(edgeWhere(otherSpeaker));
    const words = wordsOf(updates()[0]?.['blocks']);
    expect(words).toContain('Jane Doe');
    expect(words).toContain(`It was shared under the name of ${was.speaker?.name}.`);
    expect(words).not.toContain('It was shared as');
  });

  it('is left alone where the same speaker was put into the list of people', async () => {
    await shared();
    const listed: Quote = {
      ...was,
      speaker: { id: personIdSchema.parse('lloyd-austin'), name: was.speaker?.name ?? '' },
    };
    await correctShares(edgeWhere({ state: 'page changed', quote: listed, was }));
    expect(slack.calls).toEqual([]);
  });

  it('is left alone where a provisional speaker was put into the list, the page as it was', async () => {
    const speaker = {
      id: personIdSchema.parse('2023-06-01-tokyo/dod/en/transcript/bob-stone'),
      name: 'Bob Stone',
    };
    const listed = { id: personIdSchema.parse('stone-bob'), name: 'Bob Stone' };
    await shared('1.1', { shows: shownAs({ ...was, speaker }) });
    await correctShares(edgeWhere({ state: 'as published', quote: { ...was, speaker: listed }, was: null }));
    expect(slack.calls).toEqual([]);
  });

  it('of a page that has not changed is the record’s mistake, and it is said so', async () => {
    await shared('1.1', { shows: shownAs(bySomebodyElse) });
    await correctShares(edgeWhere(unchanged));
    const words = wordsOf(updates()[0]?.['blocks']);
    expect(words).toContain('the record named another speaker. It was shared under the name of Jane Doe.');
    expect(words).not.toContain('page has changed');
  });
});

describe('a shared quote that its page no longer has', () => {
  it('keeps the words that were shared, marked as no longer published', async () => {
    await shared();
    await correctShares(edgeWhere(gone));
    expect(quotations(updates()[0]?.['blocks'])).toEqual([was.text]);
    expect(wordsOf(updates()[0]?.['blocks'])).toContain('this is no longer on the published page');
    expect(updates()[0]?.['text']).toContain('no longer on the published page');
  });
});

describe('shared quotes about which nothing is to say', () => {
  it.each([
    ['stands as it stood', unchanged],
    ['is not known to the record', null],
  ] as const)('cost no call to Slack: one that %s', async (_, became) => {
    await shared();
    expect(await correctShares(edgeWhere(became))).toBe(0);
    expect(slack.calls).toEqual([]);
  });
});

describe('several shared quotes', () => {
  it('are all corrected but the one that Slack refuses, which is logged and tried again', async () => {
    for (const ts of ['1.1', '1.2', '1.3']) await shared(ts);
    const pauses: number[] = [];
    const wait = async (ms: number) => {
      pauses.push(ms);
      // Before the second; taken back before the third.
      if (pauses.length === 1) slack.refusing.set('chat.update', 'is_archived');
      else slack.refusing.delete('chat.update');
    };
    const edge = edgeWhere(reworded, { wait });
    expect(await correctShares(edge)).toBe(2);
    expect(pauses).toEqual([1_000, 1_000]);
    expect(told()).toHaveLength(2);
    expect(log.find(({ why }) => why === 'is_archived')).toMatchObject({ ts: '1.2', channel: 'C1' });
    expect(await correctShares(edge)).toBe(1);
    expect(updates().at(-1)).toMatchObject({ ts: '1.2' });
  });

  it('are found however many there are, each with the client of its workspace', async () => {
    for (let n = 0; n < 205; n += 1) await shared(`1.${n}`, { team: n % 2 === 0 ? 'T1' : 'T2' });
    const teams: string[] = [];
    const clientFor = async (team: string) => {
      teams.push(team);
      return null;
    };
    expect(await correctShares(edgeWhere(reworded, { clientFor }))).toBe(0);
    expect(teams.filter((team) => team === 'T1')).toHaveLength(103);
    expect(teams).toHaveLength(205);
    expect(slack.calls).toEqual([]);
  });

  it('are forgotten where somebody deleted the message', async () => {
    await shared();
    slack.refusing.set('chat.update', 'message_not_found');
    expect(await correctShares(edgeWhere(reworded))).toBe(0);
    expect(await store.shares.standing(null, 10)).toEqual([]);
    expect(told()).toEqual([]);
  });

  it('are not touched where another organisation reads the channel', async () => {
    await shared();
    slack.saying.set('conversations.info', { channel: { id: 'C1', is_ext_shared: true } });
    expect(await correctShares(edgeWhere(reworded))).toBe(0);
    expect(updates()).toEqual([]);
  });
});

describe('in Japanese', () => {
  it('a message is corrected in its own language, and its sharer told in his', async () => {
    await shared('1.1', { language: 'ja' });
    await store.people.chooseLanguage({ team: 'T1', user: 'U1' }, 'en');
    await correctShares(edgeWhere(reworded));
    const words = wordsOf(updates()[0]?.['blocks']);
    expect(words).toContain(`訂正：発表元のページが変更されました。共有時の引用：「${was.text}」`);
    expect(words).not.toContain('Corrected');
    expect(wordsOf(told()[0]?.['blocks'])).toContain('A quote that you shared in ');
  });

  it('another speaker and a quote that vanished are told', async () => {
    await shared('1.1', { language: 'ja' });
    await correctShares(edgeWhere(otherSpeaker));
    await correctShares(edgeWhere(gone));
    const [speaker, vanished] = updates().map(({ blocks }) => wordsOf(blocks));
    expect(speaker).toContain(`共有時には${was.speaker?.name}の発言としていました。`);
    expect(vanished).toContain('この引用はもうありません');
    expect(wordsOf(told()[0]?.['blocks'])).toContain('で共有された引用を訂正しました。');
  });
});

describe('as long as the bot runs', () => {
  it('shares are looked through at the start and when another record serves', async () => {
    await shared();
    const world = { record: recordWhere(unchanged), language: null };
    const keeper = correctionKeeper(edgeWhere(null, { world }), 5);
    keeper.start();
    world.record = recordWhere(reworded);
    await vi.waitFor(() => expect(told()).toHaveLength(1));
    await keeper.stop();
    expect(updates()).toHaveLength(1);
  });

  it('the app does so: what is shared by the button is corrected at the next start, not before', async () => {
    const startedWith = async (became: TracedQuote) => {
      const receiver = new FakeReceiver();
      const app = createSlackApp({
        world: { ...sampleWorld, record: recordWhere(became) },
        store,
        receiver,
        botToken: 'xoxb-test-token',
        slackApiUrl: slack.apiUrl,
        tokenVerificationEnabled: false,
        log: logInto(log),
        wait: async () => {},
      });
      await app.start();
      return { app, receiver };
    };
    const first = await startedWith(unchanged);
    const press = pressBody(buttonIds.share, { quote: was.id, language: 'ja' }, slack);
    await first.receiver.send(press, () => 0);
    await first.app.stop();
    expect(await store.shares.standing(null, 9)).toMatchObject([{ shows: shownAs(was), language: 'ja' }]);
    expect(updates()).toEqual([]);
    const second = await startedWith(reworded);
    await vi.waitFor(() => expect(told()).toHaveLength(2));
    await second.app.stop();
    expect(wordsOf(updates()[0]?.['blocks'])).toContain('共有時の引用');
  });
});
