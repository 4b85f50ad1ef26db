import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { buttonIds } from '../../src/render/buttons.js';
import { earlierId, homeIds } from '../../src/render/home.js';
import { completeIds, formBlocks, searchFormId } from '../../src/render/search-form.js';
import { changeSearchId, foundId } from '../../src/render/windows.js';
import { corpusDir } from '../corpus.js';
import { buttonsOf, objectsIn, quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, startBot } from './bot-under-test.js';
import {
  appOpenedBody,
  checkedView,
  globalShortcutBody,
  lastView,
  type ShownView,
  standing,
  submissionBody,
  suggestionBody,
  viewPressBody,
} from './view-payloads.js';

const who = { team: 'T1', user: 'U1' };

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({ world });
});
afterEach(() => bot.stop());

const openForm = () => bot.send(globalShortcutBody('search_record'));
const form = () => lastView(bot.slack, 'open');

const option = (value: string) => ({ selected_option: { value, text: { type: 'plain_text', text: value } } });

/** What Slack sends of filled fields. */
const filled = (fields: Partial<Record<keyof typeof formBlocks, string>>) =>
  Object.fromEntries(
    Object.entries(formBlocks).map(([name, block]) => {
      const value = Object.entries(fields).find(([field]) => field === name)?.[1];
      if (name === 'words') return [block, { words: { type: 'plain_text_input', value: value ?? null } }];
      if (name === 'from' || name === 'to')
        return [block, { [name]: { type: 'datepicker', selected_date: value ?? null } }];
      return [block, { [name]: value === undefined ? { selected_option: null } : option(value) }];
    }),
  );

const updateSchema = z.object({ response_action: z.literal('update'), view: z.unknown() });
const errorsSchema = z.object({
  response_action: z.literal('errors'),
  errors: z.record(z.string(), z.string()),
});

const submit = async (fields: Parameters<typeof filled>[0]) => {
  const { answer } = await bot.send(submissionBody(standing(form(), filled(fields))));
  return answer;
};
/** The window that stands in the form's place. */
const found = async (fields: Parameters<typeof filled>[0]): Promise<ShownView> =>
  checkedView(updateSchema.parse(await submit(fields)).view);
const errors = async (fields: Parameters<typeof filled>[0]) =>
  errorsSchema.parse(await submit(fields)).errors;
const press = (view: ShownView, action: { action_id: string } & Record<string, unknown>) =>
  bot.send(viewPressBody(standing(view), action));
const button = (view: ShownView, id: string) =>
  buttonsOf(view.blocks).find(({ action_id }) => action_id === id);

describe('the shortcut “Search the record”', () => {
  it('opens the form at once', async () => {
    const { acks } = await openForm();
    expect(acks).toBe(1);
    expect(bot.slack.callsOf('views.open')).toMatchObject([{ trigger_id: '8.9.1' }]);
    expect(form()).toMatchObject({ type: 'modal', callback_id: searchFormId, submit: { text: 'Search' } });
    expect(form().blocks.map(({ block_id }) => block_id)).toEqual(Object.values(formBlocks));
  });

  it('opens it in the language that the person has chosen', async () => {
    await bot.store.people.chooseLanguage(who, 'ja');
    await openForm();
    expect(form()).toMatchObject({ title: { text: '記録を検索' } });
    expect(wordsOf(form().blocks)).toMatch(/語句.*発言者.*会合.*用語.*開始日.*終了日/su);
  });

  it('logs that it opened too late', async () => {
    bot.slack.refusing.set('views.open', 'expired_trigger_id');
    await openForm();
    expect(bot.log).toContainEqual(
      expect.objectContaining({ why: 'expired_trigger_id', request: 'ref12345', listener: 'search_record' }),
    );
  });

  it('opens from Home too, and says there that it opened too late', async () => {
    await bot.send(appOpenedBody());
    await bot.send(viewPressBody(standing(lastView(bot.slack, 'publish')), { action_id: homeIds.form }));
    expect(form()).toMatchObject({ callback_id: searchFormId });
    bot.slack.refusing.set('views.open', 'expired_trigger_id');
    await bot.send(viewPressBody(standing(lastView(bot.slack, 'publish')), { action_id: homeIds.form }));
    expect(wordsOf(lastView(bot.slack, 'publish').blocks)).toContain(
      'The window opened too late. Press again.',
    );
  });
});

const optionsSchema = z.object({
  options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })),
});

describe('the lists of the form', () => {
  const offered = async (id: string, typed: string) =>
    optionsSchema.parse((await bot.send(suggestionBody(id, typed))).answer).options;
  const texts = async (id: string, typed: string) => (await offered(id, typed)).map(({ text }) => text.text);

  it.each([
    ['ham', ['Hamada Yasukazu · Minister of Defense (Japan)']],
    ['lloyd', ['Lloyd J. Austin III · Secretary of Defense (United States)']],
    ['浜田', ['Hamada Yasukazu (浜田靖一) · Minister of Defense (Japan)']],
    ['bloomb', []],
    ['pet', ['Peter Martin · Bloomberg News']],
  ])('speakers: %s', async (typed, shown) => {
    expect(await texts(completeIds.speaker, typed)).toEqual(shown);
  });

  it('meetings, newest first, told apart by their dates', async () => {
    expect(await texts(completeIds.meeting, '2+2')).toEqual([
      '28 July 2024 · U.S.-Japan Security Consultative Committee (2+2), Tokyo',
      '11 January 2023 · U.S.-Japan Security Consultative Committee (2+2), …',
    ]);
    expect((await offered(completeIds.meeting, '東京')).map(({ value }) => value)).toEqual([
      '2024-07-28-tokyo-2plus2',
      '2023-06-01-tokyo-defense-ministerial',
    ]);
  });

  it('topics in the language that the person has chosen', async () => {
    expect(await texts(completeIds.topic, 'littoral')).toContain('Marine Littoral Regiment');
    await bot.store.people.chooseLanguage(who, 'ja');
    expect(await texts(completeIds.topic, 'littoral')).toContain('海兵沿岸連隊（Marine Littoral Regiment）');
  });

  it('are at most 100, each within 75 characters, none twice', async () => {
    for (const id of Object.values(completeIds)) {
      const all = await offered(id, '');
      expect(all.length).toBeGreaterThan(3);
      expect(all.length).toBeLessThanOrEqual(100);
      expect(all.filter(({ text, value }) => text.text.length > 75 || value.length > 150)).toEqual([]);
      expect(new Set(all.map(({ value }) => value)).size).toBe(all.length);
    }
  });

  it('are empty where the record fails, which is logged', async () => {
    await bot.stop();
    const record = {
      ...world.record,
      complete: () => {
        throw new Error('no names');
      },
    };
    bot = await startBot({ world: { ...world, record } });
    expect(await texts(completeIds.speaker, 'ham')).toEqual([]);
    expect(bot.log).toContainEqual(expect.objectContaining({ listener: completeIds.speaker }));
  });
});

describe('a submitted search', () => {
  beforeEach(() => openForm());

  it('shows what was found in the form’s place: numbered quotes with Context and Source, nothing to share', async () => {
    const window = await found({ words: 'counterstrike' });
    expect(window).toMatchObject({ type: 'modal', callback_id: foundId });
    expect(wordsOf(window.blocks)).toMatch(/1 to 5 of \d+ quotes for/u);
    expect(wordsOf(window.blocks)).toContain('Through interpreter');
    expect(quotations(window.blocks)).toHaveLength(5);
    expect(button(window, buttonIds.context)).toBeDefined();
    expect(button(window, buttonIds.source)).toBeDefined();
    expect(button(window, buttonIds.share)).toBeUndefined();
  });

  it('narrows by everything that is chosen', async () => {
    const window = await found({
      words: 'deterrence',
      speaker: 'kihara-minoru',
      meeting: '2024-07-28-tokyo-2plus2',
      from: '2024-01-01',
      to: '2024-12-31',
      kind: 'answer',
    });
    const words = wordsOf(window.blocks);
    expect(words).toContain('Kihara Minoru, Minister of Defense');
    expect(words).not.toContain('Austin III, Secretary');
    expect(words).toContain('; 2024; kind answer)');
  });

  it('takes a topic for words, and a filter alone', async () => {
    expect(quotations((await found({ topic: 'Marine Littoral Regiment' })).blocks).join()).toContain(
      'ittoral',
    );
    expect(quotations((await found({ speaker: 'kamikawa-yoko' })).blocks).length).toBeGreaterThan(0);
  });

  it.each([
    ['nothing at all', {}, formBlocks.words, 'Type words, or choose'],
    ['an open quotation mark', { words: '"free and open' }, formBlocks.words, 'opened and not closed'],
    [
      'an open quotation mark beside a filter',
      { words: '"free', speaker: 'kihara-minoru' },
      formBlocks.words,
      'Close it: "free"',
    ],
    ['only common words', { words: 'what is it' }, formBlocks.words, 'only very common words'],
    ['a filter in the words that nobody has', { words: 'speaker:yamamoto' }, formBlocks.words, 'Nobody'],
    ['somebody who is gone', { words: 'deterrence', speaker: 'yamamoto' }, formBlocks.speaker, 'Nobody'],
    [
      'days in the wrong order',
      { words: 'a', from: '2024-02-01', to: '2023-02-01' },
      formBlocks.to,
      'before',
    ],
  ])('says a mistake under its field: %s', async (_, fields, block, sentence) => {
    const said = await errors(fields);
    expect(Object.keys(said)).toEqual([block]);
    expect(said[block]).toContain(sentence);
  });

  it('says a mistake in the language that the person has chosen', async () => {
    await bot.store.people.chooseLanguage(who, 'ja');
    expect((await errors({}))[formBlocks.words]).toContain('語句を入力するか');
  });

  it('says that nothing was found, with what comes nearest', async () => {
    const window = await found({ words: 'zebra' });
    expect(wordsOf(window.blocks)).toContain('Nothing in the record answers');
  });

  it('goes on by More and back again, in the same window', async () => {
    const first = await found({ words: 'counterstrike' });
    await press(first, { action_id: buttonIds.more, value: String(button(first, buttonIds.more)?.value) });
    const second = lastView(bot.slack, 'update');
    expect(bot.slack.callsOf('views.update')).toMatchObject([{ view_id: 'V1' }]);
    expect(wordsOf(second.blocks)).toMatch(/6 to 10 of/u);
    await press(second, { action_id: earlierId });
    expect(quotations(lastView(bot.slack, 'update').blocks)).toEqual(quotations(first.blocks));
  });

  it('shows Context in a window over it', async () => {
    const window = await found({ words: 'counterstrike' });
    const [quote = ''] = quotations(window.blocks);
    await press(window, {
      action_id: buttonIds.context,
      value: String(button(window, buttonIds.context)?.value),
    });
    expect(quotations(lastView(bot.slack, 'push').blocks).join('\n')).toContain(quote);
  });

  it('says over the quotes that a window opened too late', async () => {
    bot.slack.refusing.set('views.push', 'expired_trigger_id');
    const window = await found({ words: 'counterstrike' });
    await press(window, {
      action_id: buttonIds.context,
      value: String(button(window, buttonIds.context)?.value),
    });
    const told = lastView(bot.slack, 'update');
    expect(wordsOf(told.blocks)).toContain('The window opened too late. Press again.');
    expect(quotations(told.blocks)).toEqual(quotations(window.blocks));
  });

  it('can be changed: the form comes back as it was filled', async () => {
    const window = await found({
      words: 'deterrence',
      speaker: 'kihara-minoru',
      from: '2024-01-01',
      kind: 'answer',
    });
    await press(window, { action_id: changeSearchId });
    const again = lastView(bot.slack, 'update');
    expect(again).toMatchObject({ callback_id: searchFormId });
    const initial = objectsIn(again.blocks).flatMap((one) =>
      Object.entries(one).filter(([key]) => key.startsWith('initial_')),
    );
    expect(initial).toEqual([
      ['initial_value', 'deterrence'],
      ['initial_option', expect.objectContaining({ value: 'kihara-minoru' })],
      ['initial_date', '2024-01-01'],
      ['initial_option', expect.objectContaining({ value: 'answer' })],
    ]);
  });

  it('shows the apology and the reference where the search fails', async () => {
    const view = standing(form(), filled({ words: 'counterstrike' }));
    await bot.stop();
    const record = {
      ...world.record,
      quote: () => {
        throw new Error('the index fell over');
      },
    };
    bot = await startBot({ world: { ...world, record } });
    const { answer } = await bot.send(submissionBody(view));
    expect(wordsOf(updateSchema.parse(answer).view)).toContain('ref12345');
  });

  it('never makes a mention or markup of what is typed', async () => {
    const window = await found({ words: '<!channel> *Okinawa* <@U1>' });
    expect(objectsIn(window.blocks).filter(({ type }) => type === 'mrkdwn' || type === 'user')).toEqual([]);
  });
});
