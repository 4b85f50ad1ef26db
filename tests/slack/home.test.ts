import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { buttonIds } from '../../src/render/buttons.js';
import { earlierId, homeIds } from '../../src/render/home.js';
import { limits } from '../../src/render/limits.js';
import { corpusDir } from '../corpus.js';
import { buttonsOf, objectsIn, quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, startBot } from './bot-under-test.js';
import { appOpenedBody, lastView, type ShownView, standing, viewOf, viewPressBody } from './view-payloads.js';

const hour = 3_600_000;
const who = { team: 'T1', user: 'U1' };
const here = commands.filter(({ faces }) => faces.includes('slack'));

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

let bot: BotUnderTest;
let now: number;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 2);
  bot = await startBot({ world, now: () => now });
});
afterEach(() => bot.stop());

const home = () => lastView(bot.slack, 'publish');
const seen = () => wordsOf(home().blocks);
const open = (view?: Record<string, unknown>) => bot.send(appOpenedBody(view));
const press = (action: { action_id: string } & Record<string, unknown>, view = standing(home())) =>
  bot.send(viewPressBody(view, action));

/** The Home as it stands, with this in its search field. */
const typed = (text: string | null, view: ShownView = home()) => {
  const [field] = view.blocks;
  const values = { type: 'plain_text_input', value: text };
  return standing(view, { [field?.block_id ?? '']: { [homeIds.search]: values } });
};
const search = (text: string | null) =>
  press({ action_id: homeIds.search, type: 'plain_text_input', value: text }, typed(text));
const choose = (value: string) =>
  press({ action_id: homeIds.language, type: 'static_select', selected_option: { value, text: {} } });
const button = (id: string) => buttonsOf(home().blocks).find(({ action_id }) => action_id === id);

describe('Home, opened', () => {
  it('has the search field on top, then the latest meetings, language and help', async () => {
    await open();
    expect(bot.slack.callsOf('views.publish')).toMatchObject([{ user_id: 'U1' }]);
    expect(
      home()
        .blocks.slice(0, 3)
        .map(({ type }) => type),
    ).toEqual(['input', 'actions', 'header']);
    const words = seen();
    expect(words).toMatch(
      /^Search the record\n.*Recent meetings\n.*\nLanguage\n.*\nHow to ask\n.*The record:/su,
    );
    expect(words).toContain(
      '28 July 2024 · Tokyo\nSpoke: Kamikawa Yoko, Kihara Minoru, Antony J. Blinken, Lloyd J. Austin III',
    );
    expect(words).toContain('5 published documents of meetings from 14 September 2022 to 28 July 2024');
    expect(words.indexOf('28 July 2024 ·')).toBeLessThan(words.indexOf('1 June 2023 ·'));
  });

  it('says nothing of what is new where nothing is', async () => {
    await open();
    expect(seen()).not.toContain('New since');
  });

  it('leaves the messages with it alone', async () => {
    await bot.send(appOpenedBody(undefined, 'messages'));
    expect(bot.slack.callsOf('views.publish')).toEqual([]);
  });

  it('shows every command with an example', async () => {
    await open();
    for (const { words } of here) expect(seen()).toContain(`/alliance ${words.en.examples[0]}`);
  });

  it('lists the documents that came since the visit before, until that is half an hour old', async () => {
    const [first, second] = world.record.transcripts.map(({ document }) => document);
    await bot.store.arrivals.note([first?.id ?? ''], now);
    await open();
    await bot.store.arrivals.note([first?.id ?? '', second?.id ?? ''], now + hour);
    now += 2 * hour;
    await open();
    expect(seen()).toContain('New since your last visit');
    expect(seen()).toContain(second?.title);
    expect(seen().split('Recent meetings')[0]).not.toContain(first?.title);
    now += hour;
    await open();
    expect(seen()).not.toContain('New since your last visit');
  });

  it('is published again, once, where it changed meanwhile', async () => {
    await open();
    bot.slack.refusing.set('views.publish', 'hash_conflict');
    const before = bot.slack.callsOf('views.publish').length;
    await open(standing(home()));
    const calls = bot.slack.callsOf('views.publish').slice(before);
    expect(calls.slice(0, 2).map(({ hash }) => hash)).toEqual(['1.abc', undefined]);
  });

  it('shows the apology and the reference where the store fails, and logs the fault', async () => {
    await bot.stop();
    const failing = { visit: () => Promise.reject(new Error('the disk is full')) };
    const store = { ...bot.store, people: { ...bot.store.people, ...failing } };
    bot = await startBot({ world, store });
    await open();
    expect(seen()).toContain('Sorry, something went wrong on our side.');
    expect(seen()).toContain('ref12345');
    expect(seen()).toContain('Recent meetings');
    expect(bot.log).toContainEqual(expect.objectContaining({ request: 'ref12345', msg: 'fault' }));
  });
});

describe('the search field of Home', () => {
  beforeEach(() => open());

  it('shows numbered quotes with badges, Context and Source under it, and nothing to share', async () => {
    await search('counterstrike');
    expect(seen()).toMatch(/1 to 5 of \d+ quotes for/u);
    expect(seen()).toMatch(/1\. Hamada Yasukazu, Minister of Defense \(Japan\)/u);
    expect(seen()).toContain('Through interpreter');
    expect(quotations(home().blocks)).toHaveLength(5);
    const ids = new Set(buttonsOf(home().blocks).map(({ action_id }) => action_id));
    expect(ids.has(buttonIds.context) && ids.has(buttonIds.source)).toBe(true);
    expect(ids.has(buttonIds.share)).toBe(false);
    expect(seen()).not.toContain('Recent meetings');
    expect(home().blocks[0]).toMatchObject({ element: { initial_value: 'counterstrike' } });
  });

  it('is read by the button beside it too', async () => {
    await press({ action_id: homeIds.search }, typed('counterstrike'));
    expect(quotations(home().blocks)).toHaveLength(5);
  });

  it('pages on and back', async () => {
    await search('counterstrike');
    const first = quotations(home().blocks);
    await press({ action_id: buttonIds.more, value: String(button(buttonIds.more)?.value) });
    expect(seen()).toMatch(/6 to 10 of/u);
    expect(quotations(home().blocks)).not.toEqual(first);
    await press({ action_id: earlierId });
    expect(quotations(home().blocks)).toEqual(first);
    expect(button(earlierId)).toBeUndefined();
  });

  it('says a mistake in Home, and keeps what was typed', async () => {
    await search('"free and open');
    expect(seen()).toContain('A quotation mark is opened and not closed.');
    expect(home().blocks[0]).toMatchObject({ element: { initial_value: '"free and open' } });
  });

  it('finds nothing with what comes nearest', async () => {
    await search('speaker:kihara zebra');
    expect(seen()).toContain('Nothing in the record answers');
  });

  it('answers Japanese in Japanese', async () => {
    await search('反撃能力');
    expect(seen()).toContain('「\n反撃能力\n」');
    expect(seen()).toContain('記録を検索');
  });

  it('is emptied by Clear, and by a search for nothing', async () => {
    for (const clear of [() => press({ action_id: homeIds.start }), () => search(null), () => search('  ')]) {
      await search('counterstrike');
      expect(seen()).not.toContain('Recent meetings');
      await clear();
      expect(seen()).toContain('Recent meetings');
      expect(objectsIn(home().blocks[0])).not.toContainEqual(
        expect.objectContaining({ initial_value: expect.anything() }),
      );
    }
  });

  it('is filled by a meeting’s button, which shows what was said there', async () => {
    const [latest] = buttonsOf(home().blocks).filter(({ action_id }) => action_id === homeIds.meeting);
    await press({ action_id: homeIds.meeting, value: String(latest?.value) });
    expect(home().blocks[0]).toMatchObject({ element: { initial_value: 'meeting:2024-07-28-tokyo-2plus2' } });
    expect(quotations(home().blocks).length).toBeGreaterThan(0);
  });

  it('has a block of its own for each search, so that Slack shows the new words', async () => {
    const ids = new Set([home().blocks[0]?.block_id]);
    for (const text of ['deterrence', 'Okinawa']) {
      await search(text);
      ids.add(home().blocks[0]?.block_id);
    }
    expect(ids.size).toBe(3);
  });

  it('still has what was searched for when Home is opened again, for half an hour', async () => {
    await search('counterstrike');
    now += hour / 4;
    await open(standing(home()));
    expect(quotations(home().blocks)).toHaveLength(5);
    now += hour;
    await open(standing(home()));
    expect(quotations(home().blocks)).toEqual([]);
  });

  it('keeps within what Slack takes, whatever is searched for', async () => {
    for (const text of ['deterrence --limit 50', 'x'.repeat(1000), '"'.repeat(999), '<!here> & *b* @mika']) {
      await search(text);
      expect(home().blocks.length).toBeLessThanOrEqual(limits.view.blocks);
      expect(home().private_metadata?.length).toBeLessThanOrEqual(limits.view.privateMetadata);
    }
    expect(objectsIn(home().blocks).filter(({ type }) => type === 'mrkdwn')).toEqual([]);
  });

  it('shows the later of two searches that come at once, although the first takes longer', async () => {
    const view = home();
    await bot.stop();
    const { people } = bot.store;
    const waits = [0, 50];
    const languageOf: typeof people.languageOf = async (person) => {
      await setTimeout(waits.pop() ?? 0);
      return people.languageOf(person);
    };
    bot = await startBot({ world, store: { ...bot.store, people: { ...people, languageOf } } });
    const body = (text: string) =>
      viewPressBody(typed(text, view), { action_id: homeIds.search, type: 'plain_text_input', value: text });
    await Promise.all([bot.send(body('deterrence')), setTimeout(10).then(() => bot.send(body('Okinawa')))]);
    expect(home().blocks[0]).toMatchObject({ element: { initial_value: 'Okinawa' } });
  });

  it('says in Home that somebody asks too fast', async () => {
    await bot.stop();
    bot = await startBot({ world, allowances: { person: 1, workspace: 100 } });
    await open();
    await search('counterstrike');
    expect(seen()).toContain('That was a lot at once.');
  });

  it('shows the apology and the reference where the search fails', async () => {
    await bot.stop();
    const broken = {
      ...world.record,
      quote: () => {
        throw new Error('the index fell over');
      },
    };
    bot = await startBot({ world: { ...world, record: broken } });
    await open();
    await search('counterstrike');
    expect(seen()).toContain('ref12345');
    expect(bot.log).toContainEqual(expect.objectContaining({ request: 'ref12345', msg: 'fault' }));
  });
});

describe('the language of Home', () => {
  beforeEach(() => open());

  it('is the chosen one at once, for all of the bot’s own words, and stays', async () => {
    await choose('ja');
    expect(await bot.store.people.languageOf(who)).toBe('ja');
    expect(seen()).toContain('最近の会合');
    expect(seen()).toContain('2024年7月28日 · Tokyo');
    expect(seen()).toContain('U.S.-Japan Security Consultative Committee (2+2), Tokyo');
    for (const { words } of here) expect(seen()).toContain(words.ja.summary);
    await search('deterrence');
    expect(seen()).toMatch(/に当てはまる引用は\d+件です。/u);
  });

  it('keeps what was found, and leaves the quotes as they are published', async () => {
    await search('counterstrike');
    const quotes = quotations(home().blocks);
    await choose('ja');
    expect(quotations(home().blocks)).toEqual(quotes);
    expect(seen()).toContain('通訳を通じた発言');
  });

  it('can be given up again', async () => {
    await choose('en');
    await search('反撃能力');
    expect(seen()).toContain('Search the record');
    await choose('as-asked');
    expect(await bot.store.people.languageOf(who)).toBeNull();
    expect(seen()).toContain('記録を検索');
  });

  it('shows which one is chosen', async () => {
    await choose('ja');
    expect(objectsIn(home().blocks)).toContainEqual(
      expect.objectContaining({ initial_option: expect.objectContaining({ value: 'ja' }) }),
    );
  });
});

describe('Context in Home', () => {
  beforeEach(async () => {
    await open();
    await search('counterstrike');
  });
  const context = () =>
    press({ action_id: buttonIds.context, value: String(button(buttonIds.context)?.value) });

  it('opens a window with the turn around the quote', async () => {
    const [quote = ''] = quotations(home().blocks);
    await context();
    const window = lastView(bot.slack, 'open');
    expect(window).toMatchObject({ type: 'modal', title: { text: 'In context' } });
    expect(quotations(window.blocks).join('\n')).toContain(quote);
    expect(bot.slack.callsOf('views.open')).toMatchObject([
      { trigger_id: expect.stringMatching(/^8\.9\./u) },
    ]);
  });

  it('says over the quotes that it opened too late', async () => {
    bot.slack.refusing.set('views.open', 'expired_trigger_id');
    const quotes = quotations(home().blocks);
    await context();
    expect(seen()).toContain('The window opened too late. Press again.');
    expect(quotations(home().blocks)).toEqual(quotes);
  });

  it('shows the apology and the reference in the window where the record fails', async () => {
    await bot.stop();
    const { record } = world;
    const broken = {
      ...record,
      context: () => {
        throw new Error('no turns');
      },
    };
    const view = standing(home());
    const value = String(button(buttonIds.context)?.value);
    bot = await startBot({ world: { ...world, record: broken } });
    await bot.send(viewPressBody(view, { action_id: buttonIds.context, value }));
    expect(wordsOf(viewOf(bot.slack.callsOf('views.open')[0]).blocks)).toContain('ref12345');
  });
});
