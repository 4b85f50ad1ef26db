import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { buttonIds } from '../../src/render/buttons.js';
import { homeIds } from '../../src/render/home.js';
import { savedIds } from '../../src/render/home-own.js';
import { limits } from '../../src/render/limits.js';
import { offerId } from '../../src/render/offer-buttons.js';
import { mostSaved } from '../../src/slack/quotes/saved.js';
import { corpusDir } from '../corpus.js';
import { buttonsOf, quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, pressBody, startBot } from './bot-under-test.js';
import { appOpenedBody, lastView, standing, viewPressBody } from './view-payloads.js';

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

const who = { team: 'T1', user: 'U1' };
const now = Date.UTC(2026, 10, 22);
let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({ world, now: () => now });
});
afterEach(() => bot.stop());

const quotes = () => world.record.quote('counterstrike', { limit: 10 }).quotes;
const home = () => lastView(bot.slack, 'publish');
const seen = () => wordsOf(home().blocks);
const open = () =>
  bot.send(appOpenedBody(bot.slack.callsOf('views.publish').length > 0 ? standing(home()) : undefined));
const told = () => wordsOf(bot.slack.callsOf('respond').at(-1)?.['blocks']);
const save = (quote: string, language?: string) =>
  bot.send(pressBody(buttonIds.save, { quote, ...(language ? { language } : {}) }, bot.slack));
const pressHome = (action_id: string, value?: string) =>
  bot.send(viewPressBody(standing(home()), { action_id, ...(value === undefined ? {} : { value }) }));

/** Searches in Home. */
async function search(text: string): Promise<void> {
  const [field] = home().blocks;
  const values = { [field?.block_id ?? '']: { [homeIds.search]: { type: 'plain_text_input', value: text } } };
  const action = { action_id: homeIds.search, type: 'plain_text_input', value: text };
  await bot.send(viewPressBody(standing(home(), values), action));
}

describe('Save, under a quote', () => {
  it('puts it into the Home of the one who pressed, and of nobody else', async () => {
    const [quote] = quotes();
    await save(quote?.id ?? '');
    expect(told()).toContain('the quote stands in your Home');
    await save(quote?.id ?? '');
    expect(told()).toContain('saved this quote before');
    await open();
    expect(seen()).toContain('Saved quotes');
    const [shown = ''] = quotations(home().blocks);
    expect(quote?.text.startsWith(shown.replace(/ …$/u, ''))).toBe(true);
    const source = buttonsOf(home().blocks).find(({ action_id: id }) => id === buttonIds.source);
    expect(source?.url).toBe(quote?.url);
    expect(await bot.store.saved.quotes({ ...who, user: 'U2' })).toEqual([]);
  });

  it('speaks the language around the button', async () => {
    await save(quotes()[0]?.id ?? '', 'ja');
    expect(told()).toContain('引用を保存しました');
  });

  it('says where the record has the quote no more', async () => {
    await save('zzzzzzzzzz');
    expect(told()).toContain('no longer has this quote');
    expect(await bot.store.saved.quotes(who)).toEqual([]);
  });

  it('has an end, and says so', async () => {
    for (let n = 0; n < mostSaved; n += 1) await bot.store.saved.saveQuote(who, `quote${n}`, now);
    await save(quotes()[0]?.id ?? '');
    expect(told()).toContain(`${mostSaved} are the most`);
  });

  it('is taken back in Home', async () => {
    const [first, second] = quotes();
    for (const one of [first, second]) await save(one?.id ?? '');
    await open();
    await pressHome(savedIds.removeQuote, first?.id);
    expect(await bot.store.saved.quotes(who)).toMatchObject([{ quote: second?.id }]);
    expect(quotations(home().blocks)).toHaveLength(1);
  });

  it('names a quote that the record has no more, to be removed', async () => {
    await bot.store.saved.saveQuote(who, 'gonegonego', now);
    await open();
    expect(seen()).toContain('A quote that the record has no more');
    await pressHome(savedIds.removeQuote, 'gonegonego');
    expect(seen()).not.toContain('Saved quotes');
  });
});

describe('a saved search', () => {
  const saveSearch = (value: Record<string, string>) =>
    bot.send(pressBody(savedIds.saveSearch, value, bot.slack));

  it('is saved under an answer of a channel, in the language around the button', async () => {
    await saveSearch({ query: '"four star"' });
    expect(told()).toContain('“"four star"” stands in your Home');
    await saveSearch({ query: '"four star"', language: 'ja' });
    expect(told()).toContain('すでに保存してあります');
    await open();
    expect(seen()).toContain('Saved searches');
    expect(await bot.store.saved.searches(who)).toMatchObject([{ query: '"four star"' }]);
  });

  it('is saved where it is shown, searched for again from Home, and removed', async () => {
    await open();
    await search('speaker:hamada counterstrike');
    await pressHome(savedIds.saveSearch);
    expect(seen()).toContain('“speaker:hamada counterstrike” stands in your Home');
    await pressHome(homeIds.start);
    expect(seen()).toContain('Saved searches');
    await pressHome(savedIds.openSearch, 'speaker:hamada counterstrike');
    expect(seen()).toMatch(/1 to \d of \d+ quotes for/u);
    await pressHome(homeIds.start);
    await pressHome(savedIds.removeSearch, 'speaker:hamada counterstrike');
    expect(seen()).not.toContain('Saved searches');
  });
});

describe('what one follows, in Home', () => {
  const watch = (query: string, target = 'U1', by = 'U1') =>
    bot.store.watches.add({
      ...{ team: 'T1', target, by, query, include: [], exclude: [] },
      ...{ rhythm: 'at-once', zone: 'UTC', language: null, at: now },
    });
  const digest = (channel: string, by = 'U1') =>
    bot.store.digests.set({
      ...{ team: 'T1', channel, by, time: '08:30', zone: 'UTC', days: 'every day' },
      ...{ topics: ['Okinawa'], heartbeat: false, language: null, at: now },
    });

  it('is offered where there is nothing yet', async () => {
    await open();
    expect(seen()).toContain('What you follow');
    expect(seen()).toContain('Nothing yet.');
    const ids = buttonsOf(home().blocks).map(({ action_id }) => action_id);
    expect(ids).toEqual(expect.arrayContaining([offerId('digest-form'), offerId('watch-form')]));
  });

  it('has one’s own watches and digests with their buttons, and nobody else’s', async () => {
    await watch('counterstrike');
    await watch('Okinawa', 'C1');
    await watch('of another', 'C1', 'U2');
    await digest('C1');
    await digest('C2', 'U2');
    await open();
    expect(seen()).toContain('counterstrike');
    expect(seen()).toContain('Okinawa');
    expect(seen()).not.toContain('of another');
    expect(JSON.stringify(home().blocks)).toContain('"channel_id":"C1"');
    expect(JSON.stringify(home().blocks)).not.toContain('"channel_id":"C2"');
    const mute = buttonsOf(home().blocks).find(({ action_id }) => action_id === offerId('watch-mute'));
    await pressHome(offerId('watch-mute'), String(mute?.value));
    expect(seen().replaceAll('\n', '')).toContain('counterstrike is muted.');
    expect(seen()).toContain(' · muted');
    await pressHome(offerId('digest-pause'), '{"about":"C1"}');
    expect(await bot.store.digests.find({ team: 'T1', channel: 'C1' })).toMatchObject({ state: 'paused' });
  });

  it('shows by Preview what comes to oneself, in a window', async () => {
    await digest('U1');
    await open();
    await pressHome(offerId('digest-preview'), '{"about":""}');
    expect(wordsOf(lastView(bot.slack, 'open').blocks)).toContain(
      'The next digest comes on Sunday, 22 November 2026 at 08:30',
    );
  });

  it('fits a view however much there is, and says how much is left out', async () => {
    for (let n = 0; n < 25; n += 1) {
      await watch(`${'x'.repeat(400)}${n}`);
      await digest(`C${n}`);
      await bot.store.saved.saveSearch(who, `${'y'.repeat(900)}${n}`, now);
    }
    for (const { id } of quotes()) await bot.store.saved.saveQuote(who, id, now);
    await open();
    expect(home().blocks.length).toBeLessThanOrEqual(limits.view.blocks);
    expect(seen()).toContain('more: type /alliance watch list');
    expect(seen()).toContain('more: type /alliance digest list');
    expect(seen()).toContain('they stand here when you remove some');
  });
});
