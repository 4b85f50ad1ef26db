import type { App, types } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { type ListeningWorkspace, openListeningWorkspace } from './listening-app.js';

let page: ListeningWorkspace;
afterEach(() => page.stop());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const input = (block_id: string, element: types.InputBlock['element'], more: object = {}) => ({
  type: 'input' as const,
  block_id,
  label: plain(block_id),
  element,
  ...more,
});
const view: types.ModalView = {
  type: 'modal',
  callback_id: 'search',
  title: plain('Search'),
  submit: plain('Go'),
  notify_on_close: true,
  clear_on_close: true,
  blocks: [
    input('words', { type: 'plain_text_input', action_id: 'typed', min_length: 3 }),
    input(
      'who',
      { type: 'multi_external_select', action_id: 'chosen', min_query_length: 1 },
      { optional: true },
    ),
    input('where', {
      type: 'conversations_select',
      action_id: 'chosen',
      default_to_current_conversation: true,
      response_url_enabled: true,
    }),
  ],
};
const searching = (app: App) => {
  app.shortcut('search', async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
  });
  app.options('chosen', async ({ ack, options }) => {
    await ack({ options: [{ text: plain(`${options.value}!`), value: options.value }] });
  });
};

async function opened(viewing: string | null): Promise<{ id: string; html: string }> {
  await page.act('shortcut', { callback: 'search', ts: null, viewing });
  await expect.poll(async () => (await page.shown()).modal?.html).toContain('Search');
  const { modal } = await page.shown();
  if (!modal) throw new Error('no modal');
  return modal;
}
const filled = (words: string, who: string[], where: string[]) => [
  { block: 'words', action: 'typed', values: words === '' ? [] : [words] },
  { block: 'who', action: 'chosen', values: who },
  { block: 'where', action: 'chosen', values: where },
];

describe('a modal', () => {
  it('is submitted with what its fields hold, and with an address that answers in the conversation chosen', async () => {
    page = await openListeningWorkspace((app) => {
      searching(app);
      app.view('search', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'Searched.', response_type: 'ephemeral' });
      });
    });
    const { id } = await opened('C0ALLIANCE');
    const asked = { on: { view: id }, block: 'who', action: 'chosen', typed: 'austin' };
    await page.act('suggest', asked);
    expect(await page.last('block_suggestion')).toMatchObject({
      value: 'austin',
      container: { type: 'view', view_id: id },
      view: { id, callback_id: 'search' },
    });
    const told = await page.act('submit', {
      view: id,
      filled: filled('four star', ['austin'], ['D0ALLIANCE']),
    });
    expect(told.told.errors).toEqual({});
    expect(await page.last('view_submission')).toMatchObject({
      view: {
        id,
        state: {
          values: {
            words: { typed: { type: 'plain_text_input', value: 'four star' } },
            who: {
              chosen: {
                type: 'multi_external_select',
                selected_options: [{ text: { text: 'austin!' }, value: 'austin' }],
              },
            },
            where: { chosen: { type: 'conversations_select', selected_conversation: 'D0ALLIANCE' } },
          },
        },
      },
      response_urls: [
        {
          block_id: 'where',
          action_id: 'chosen',
          channel_id: 'D0ALLIANCE',
          response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/response\/./u),
        },
      ],
    });
    expect((await page.lastMessage('D0ALLIANCE', 1)).html).toContain('Searched.');
    expect((await page.shown()).modal).toBeNull();
  });

  it('begins with the conversation that was seen; on the Home tab that is none', async () => {
    page = await openListeningWorkspace(searching);
    expect((await opened('D0ALLIANCE')).html).toMatch(/<option value="D0ALLIANCE" selected/u);
    expect((await opened('C0ALLIANCE')).html).toMatch(/<option value="C0ALLIANCE" selected/u);
    await page.act('shortcut', { callback: 'search', ts: null, viewing: null });
    await expect
      .poll(async () => (await page.shown()).modal?.html)
      .not.toMatch(/<option value="[CD]0ALLIANCE" selected/u);
  });

  it('is given back where something is missing or too short, before the app hears of it', async () => {
    page = await openListeningWorkspace(searching);
    const { id } = await opened('C0ALLIANCE');
    const empty = await page.act('submit', { view: id, filled: filled('', [], []) });
    expect(empty.told.errors).toEqual({
      words: 'Please complete this required field.',
      where: 'Please complete this required field.',
    });
    const short = await page.act('submit', { view: id, filled: filled('ab', [], ['C0ALLIANCE']) });
    expect(short.told.errors).toEqual({ words: 'Please write at least 3 characters.' });
    expect(page.heard('view_submission')).toEqual([]);
  });

  it('that is closed tells the app where it asked for that, and takes those under it along where it says so', async () => {
    page = await openListeningWorkspace((app) => {
      searching(app);
      app.view({ callback_id: 'search', type: 'view_closed' }, async ({ ack }) => ack());
      app.view('search', async ({ ack }) => ack({ response_action: 'push', view }));
    });
    const { id } = await opened('C0ALLIANCE');
    await page.act('submit', { view: id, filled: filled('four star', [], ['C0ALLIANCE']) });
    const above = (await page.shown()).modal?.id;
    expect(above).not.toBe(id);
    await page.act('close', { view: above });
    expect(await page.last('view_closed')).toMatchObject({
      is_cleared: true,
      view: { id: above, previous_view_id: id, root_view_id: id },
    });
    expect((await page.shown()).modal).toBeNull();
  });
});
