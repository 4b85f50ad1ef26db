import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buttonIds } from '../../src/render/buttons.js';
import { buttonsOf, objectsIn, quotations, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, commandBody, pressBody, startBot } from './bot-under-test.js';
import { sampleQuote, sampleRecord, samples, sampleWorld } from './sample-record.js';

const quote = samples.answer;
const moment = Date.UTC(2026, 10, 22, 9, 30);

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({ now: () => moment });
});
afterEach(() => bot.stop());

const viewSchema = z.looseObject({
  private_metadata: z.string(),
  callback_id: z.string(),
  blocks: z.unknown(),
});
const opened = (method = 'views.open') => viewSchema.parse(bot.slack.callsOf(method)[0]?.['view']);
const answers = () => bot.slack.callsOf('respond');
const report = (value: unknown, more: object = {}) =>
  bot.send({ ...pressBody(buttonIds.report, value, bot.slack), ...more });

/** What Slack sends when the window is sent. */
function submission(view: unknown, complaint: string, note: string | null): Record<string, unknown> {
  const values = {
    complaint: { complaint: { type: 'radio_buttons', selected_option: { value: complaint } } },
    note: { note: { type: 'plain_text_input', value: note } },
  };
  return {
    type: 'view_submission',
    team: { id: 'T1', domain: 'team' },
    user: { id: 'U1', username: 'mika', name: 'mika', team_id: 'T1' },
    view: { ...z.looseObject({}).parse(view), id: 'V1', type: 'modal', state: { values } },
  };
}

describe('Report', () => {
  it('stands under every quote of an answer and carries what was asked', async () => {
    const { answer } = await bot.send(commandBody('quote counterstrike', bot.slack));
    const reports = buttonsOf(answer).filter(({ action_id: id }) => id === buttonIds.report);
    expect(reports.length).toBe(quotations(answer).length);
    expect(reports.map(({ value }) => JSON.parse(String(value)).query)).toEqual(
      reports.map(() => 'counterstrike'),
    );
  });

  it('opens a window with the quote, its citation, what can be wrong, and room for a note', async () => {
    const { acks } = await report({ quote: quote.id, query: 'counterstrike' });
    expect(acks).toBe(1);
    const { blocks } = opened();
    expect(quotations(blocks)).toEqual([quote.text]);
    const words = wordsOf(blocks);
    for (const said of [
      'Lloyd J. Austin III, Secretary of Defense (United States)',
      '1 June 2023 · Ministry of Defense, Tokyo',
      'Wrong person',
      'Wrong words',
      'Not what I asked',
    ])
      expect(words).toContain(said);
    expect(objectsIn(blocks)).toContainEqual(
      expect.objectContaining({ type: 'plain_text_input', multiline: true, max_length: 1_000 }),
    );
    expect(answers()).toEqual([]);
  });

  it('shows with the quote what must be known of its words', async () => {
    await report({ quote: samples.interpreted.id });
    expect(wordsOf(opened().blocks)).toContain('Through interpreter');
  });

  it('shortens long words visibly', async () => {
    const long = sampleQuote({ text: 'deterrence '.repeat(200).trim() });
    const record = {
      ...sampleRecord,
      trace: () => ({ state: 'as published', quote: long, was: null }) as const,
    };
    await bot.stop();
    bot = await startBot({ world: { ...sampleWorld, record } });
    await report({ quote: long.id });
    const [shown = ''] = quotations(opened().blocks);
    expect(shown).toMatch(/^(?:deterrence )+… \(shortened\)$/u);
    expect(shown.length).toBeLessThan(700);
  });

  it('keeps what is sent for the editors, then thanks in the window', async () => {
    await report({ quote: quote.id, query: 'counterstrike' });
    const { answer } = await bot.send(submission(opened(), 'wrong-person', ' It was <!channel> Hamada. '));
    expect(await bot.store.feedback.list(0)).toEqual([
      {
        team: 'T1',
        at: moment,
        user: 'U1',
        complaint: 'wrong-person',
        quote: quote.id,
        query: 'counterstrike',
        note: 'It was <!channel> Hamada.',
      },
    ]);
    expect(answer).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
    expect(wordsOf(answer)).toContain('Thank you. Your report is kept for the editors of the record.');
    expect(JSON.stringify(bot.log)).not.toContain('Hamada.');
  });

  it('keeps a report without a note, of a quote whose query is not known', async () => {
    await report({ quote: quote.id });
    await bot.send(submission(opened(), 'not-asked', null));
    expect(await bot.store.feedback.list(0)).toMatchObject([{ query: null, note: null }]);
  });

  it('does not thank where nothing could be kept, but apologises with a reference', async () => {
    await report({ quote: quote.id });
    await bot.store.close();
    const { answer } = await bot.send(submission(opened(), 'wrong-words', null));
    expect(wordsOf(answer)).toContain('Sorry');
    expect(wordsOf(answer)).toContain('ref12345');
    expect(wordsOf(answer)).not.toContain('Thank');
  });

  it('speaks Japanese around the quote where the answer did', async () => {
    await report({ quote: quote.id, language: 'ja' });
    expect(quotations(opened().blocks)).toEqual([quote.text]);
    expect(wordsOf(opened().blocks)).toContain('発言者が違う');
    const { answer } = await bot.send(submission(opened(), 'wrong-words', null));
    expect(wordsOf(answer)).toContain('ありがとうございました。');
  });

  it('opens on top of a window in which it is pressed', async () => {
    await report({ quote: quote.id }, { view: { id: 'V0', type: 'modal' }, channel: undefined });
    expect(quotations(opened('views.push').blocks)).toEqual([quote.text]);
    expect(bot.slack.callsOf('views.open')).toEqual([]);
  });

  it.each(['expired_trigger_id', 'trigger_expired'])(
    'says to press again where it opened too late: %s',
    async (why) => {
      bot.slack.refusing.set('views.open', why);
      await report({ quote: quote.id });
      expect(answers()).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
      expect(wordsOf(answers()[0]?.['blocks'])).toContain('Press again.');
    },
  );

  it('says that the record no longer has a quote', async () => {
    await report({ quote: 'zzzzzzzzzz' });
    expect(bot.slack.callsOf('views.open')).toEqual([]);
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('no longer has this quote');
  });
});
