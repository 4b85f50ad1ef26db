import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { type ListeningWorkspace, openListeningWorkspace } from './listening-app.js';
import { everything } from './small-app.js';

let page: ListeningWorkspace;
afterEach(() => page.stop());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const view = {
  type: 'home' as const,
  callback_id: 'home',
  private_metadata: 'kept',
  blocks: [
    {
      type: 'input' as const,
      block_id: 'search',
      dispatch_action: true,
      label: plain('Search the record'),
      element: { type: 'plain_text_input' as const, action_id: 'typed' },
    },
    {
      type: 'actions' as const,
      block_id: 'language',
      elements: [
        {
          type: 'static_select' as const,
          action_id: 'chosen',
          options: ['English', '日本語'].map((name) => ({ text: plain(name), value: name })),
          initial_option: { text: plain('English'), value: 'English' },
        },
      ],
    },
  ],
};
const publishing = (app: App) =>
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await client.views.publish({ user_id: event.user, view });
  });

describe('the Home tab', () => {
  it('is told of when it is opened, with its view once it has one, and shows what is published', async () => {
    page = await openListeningWorkspace(publishing);
    await page.act('open', { tab: 'home' });
    const first = (await page.last('app_home_opened')).event;
    expect(first).toMatchObject({ user: 'U0READER', channel: 'D0ALLIANCE', tab: 'home' });
    expect(first).not.toHaveProperty('view');
    await expect.poll(async () => (await page.shown()).home?.html).toContain('Search the record');

    await page.act('open', { tab: 'home' });
    const id = (await page.shown()).home?.id;
    expect((await page.last('app_home_opened', 2)).event).toMatchObject({
      view: { id, type: 'home', private_metadata: 'kept', blocks: [{ block_id: 'search' }, {}] },
    });

    await page.act('open', { tab: 'messages' });
    const messages = (await page.last('app_home_opened', 3)).event;
    expect(messages).toMatchObject({ tab: 'messages', channel: 'D0ALLIANCE' });
    expect(messages).not.toHaveProperty('view');
  });

  it('sends what is typed in it as an action with view and state, without channel and response_url', async () => {
    page = await openListeningWorkspace(publishing);
    await page.act('open', { tab: 'home' });
    await expect.poll(async () => (await page.shown()).home?.id).toBeDefined();
    const id = (await page.shown()).home?.id;
    const press = { block: 'search', action: 'typed', values: ['four star'] };
    const { told } = await page.act('press', { on: { view: id }, press, filled: [press] });
    expect(told.hint).toBeNull();
    const body = await page.last('block_actions');
    expect(body).toMatchObject({
      user: { id: 'U0READER', team_id: 'T0WORKSPACE' },
      container: { type: 'view', view_id: id },
      trigger_id: expect.any(String),
      view: {
        id,
        type: 'home',
        callback_id: 'home',
        state: {
          values: {
            search: { typed: { type: 'plain_text_input', value: 'four star' } },
            language: { chosen: { type: 'static_select', selected_option: { value: 'English' } } },
          },
        },
      },
      actions: [{ type: 'plain_text_input', block_id: 'search', action_id: 'typed', value: 'four star' }],
    });
    for (const absent of ['channel', 'response_url', 'message', 'state'])
      expect(body).not.toHaveProperty(absent);
  });

  it('is not told of where the manifest does not subscribe, and not shown where it has none', async () => {
    page = await openListeningWorkspace(publishing, { manifest: { ...everything, events: new Set() } });
    expect((await page.act('open', { tab: 'home' })).told.hint).toBeNull();
    expect(page.heard('app_home_opened')).toEqual([]);
    expect(await (await fetch(page.url)).text()).toContain('data-place="home"');
    await page.stop();
    page = await openListeningWorkspace(publishing, { manifest: { ...everything, home: false } });
    expect(await (await fetch(page.url)).text()).not.toContain('data-place="home"');
  });
});
