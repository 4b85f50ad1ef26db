import { afterEach, describe, expect, it } from 'vitest';
import { type ListeningWorkspace, openListeningWorkspace } from './listening-app.js';
import { openSmallWorkspace } from './small-app.js';

let page: ListeningWorkspace;
afterEach(() => page.stop());

const title = { type: 'plain_text' as const, text: 'Sources' };

describe('a shortcut of a message', () => {
  it('brings the message, its channel, a trigger that opens a modal and a response_url that answers', async () => {
    page = await openListeningWorkspace((app) => {
      app.shortcut('find_sources', async ({ ack, client, shortcut, respond }) => {
        await ack();
        await client.views.open({
          trigger_id: shortcut.trigger_id,
          view: { type: 'modal', title, blocks: [{ type: 'divider' }] },
        });
        await respond({ text: 'Looked for it.', response_type: 'ephemeral' });
      });
    });
    await page.act('say', { text: 'They have a four star command.', threadTs: null });
    const { ts } = await page.lastMessage('C0ALLIANCE', 1);
    await page.act('say', { text: 'Do they?', threadTs: ts });
    const reply = await page.lastMessage('C0ALLIANCE', 2);
    const take = { callback: 'find_sources', ts: reply.ts, viewing: 'C0ALLIANCE' };
    expect((await page.act('shortcut', take)).told.hint).toBeNull();
    const body = await page.last('message_action');
    expect(body).toMatchObject({
      callback_id: 'find_sources',
      message_ts: reply.ts,
      message: { type: 'message', user: 'U0READER', text: 'Do they?', ts: reply.ts, thread_ts: ts },
      channel: { id: 'C0ALLIANCE', name: 'alliance' },
      user: { id: 'U0READER', name: 'you', team_id: 'T0WORKSPACE' },
      team: { id: 'T0WORKSPACE' },
      action_ts: expect.stringMatching(/^\d+\.\d{6}$/u),
    });
    await expect.poll(async () => (await page.shown()).modal?.html).toContain('Sources');
    expect((await page.lastMessage('C0ALLIANCE', 3)).html).toContain('Looked for it.');
  });

  it('is for messages that everybody sees, and of the manifest', async () => {
    page = await openListeningWorkspace((app) =>
      app.command('/alliance', async ({ ack }) => ack({ response_type: 'ephemeral', text: 'For you.' })),
    );
    await page.act('say', { text: '/alliance', threadTs: null });
    const { ts } = await page.lastMessage('C0ALLIANCE', 2);
    const take = (callback: string) => page.act('shortcut', { callback, ts, viewing: 'C0ALLIANCE' });
    expect((await take('find_sources')).told.hint).toContain('only you see');
    expect((await take('search')).told.hint).toBe('There is no such shortcut.');
    expect(page.heard('message_action')).toEqual([]);
  });
});

describe('a global shortcut', () => {
  it('brings a trigger, and neither a channel nor a response_url', async () => {
    page = await openListeningWorkspace();
    const take = { callback: 'search', ts: null, viewing: null };
    expect((await page.act('shortcut', take)).told.hint).toBeNull();
    const body = await page.last('shortcut');
    expect(body).toMatchObject({
      callback_id: 'search',
      trigger_id: expect.any(String),
      user: { id: 'U0READER', username: 'you', team_id: 'T0WORKSPACE' },
      team: { id: 'T0WORKSPACE', domain: 'local' },
    });
    for (const absent of ['channel', 'response_url', 'message']) expect(body).not.toHaveProperty(absent);
  });

  it('that nobody acknowledges says so', async () => {
    const deaf = await openSmallWorkspace(() => {}, { patience: 100 });
    const { told } = await deaf.act('shortcut', { callback: 'search', ts: null, viewing: null });
    await deaf.stop();
    expect(told.hint).toContain('not acknowledged within three seconds');
    page = await openListeningWorkspace();
    const other = await page.act('shortcut', { callback: 'find_sources', ts: null, viewing: null });
    expect(other.told.hint).toBe('There is no such shortcut.');
  });
});
