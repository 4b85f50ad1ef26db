import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { type ListeningWorkspace, openListeningWorkspace } from './listening-app.js';
import { everything } from './small-app.js';

const dm = 'D0ALLIANCE';
let page: ListeningWorkspace;
afterEach(() => page.stop());

const say = (text: string, threadTs: string | null = null) =>
  page.act('say', { conversation: dm, text, threadTs });

/** Answers each message of a person in its thread. */
const answering = (app: App) =>
  app.message(async ({ event, client }) => {
    if (event.subtype !== undefined) return;
    await client.chat.postMessage({
      channel: event.channel,
      thread_ts: event.thread_ts ?? event.ts,
      text: 'An answer.',
    });
  });

describe('a direct message', () => {
  it('comes as a message event of an im, in its thread too, and is answered there', async () => {
    page = await openListeningWorkspace(answering);
    const { told } = await say('What about R&D? https://other.net/?a=1&b=2');
    expect(told.hint).toBeNull();
    const { event, ...envelope } = await page.last('message');
    const { ts } = await page.lastMessage(dm, 2);
    expect(envelope).toMatchObject({
      type: 'event_callback',
      team_id: 'T0WORKSPACE',
      event_id: expect.stringMatching(/^Ev/u),
      is_ext_shared_channel: false,
      authorizations: [{ user_id: 'U0ALLIANCE', is_bot: true }],
    });
    expect(event).toMatchObject({
      type: 'message',
      channel: dm,
      channel_type: 'im',
      user: 'U0READER',
      text: 'What about R&amp;D? <https://other.net/?a=1&amp;b=2>',
      client_msg_id: expect.any(String),
      blocks: [{ type: 'rich_text' }],
    });
    expect(event?.['event_ts']).toBe(event?.['ts']);
    expect(event).not.toHaveProperty('thread_ts');

    const root = String(event?.['ts']);
    expect((await page.shown()).messages.find((message) => message.ts === ts)?.threadTs).toBe(root);
    await say('And Austin?', root);
    const reply = await page.last('message', 2);
    expect(reply.event).toMatchObject({ thread_ts: root, text: 'And Austin?', channel_type: 'im' });
  });

  it('needs no mention, and a mention in it is no app_mention', async () => {
    page = await openListeningWorkspace();
    await say('@Alliance hello');
    expect((await page.last('message')).event).toMatchObject({ text: '<@U0ALLIANCE> hello' });
    expect(page.heard('app_mention')).toEqual([]);
  });

  it('that is edited comes as message_changed, with what it said before', async () => {
    page = await openListeningWorkspace();
    await say('counterstrke');
    const { ts } = await page.lastMessage(dm, 1);
    expect((await page.act('edit', { ts, text: 'counterstrike' })).told.hint).toBeNull();
    const { event } = await page.last('message_changed');
    expect(event).toMatchObject({
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      channel: dm,
      channel_type: 'im',
      message: { ts, user: 'U0READER', text: 'counterstrike', edited: { user: 'U0READER' } },
      previous_message: { ts, user: 'U0READER', text: 'counterstrke' },
    });
    expect(event?.['ts']).not.toBe(ts);
    expect((await page.lastMessage(dm, 1)).html).toContain('(edited)');

    await page.act('edit', { ts, text: 'counterstrike' });
    expect(page.heard('message_changed')).toHaveLength(1);
  });

  it('of the app is not the person’s to edit', async () => {
    page = await openListeningWorkspace(answering);
    await say('hello');
    const { ts } = await page.lastMessage(dm, 2);
    expect((await page.act('edit', { ts, text: 'mine' })).told.hint).toBe('That message cannot be edited.');
    expect((await page.lastMessage(dm, 2)).html).toContain('An answer.');
  });

  it('of the app that it changes and deletes comes back to it, as in Slack', async () => {
    page = await openListeningWorkspace((app) =>
      app.message(async ({ event, client }) => {
        if (event.subtype !== undefined) return;
        const { ts = '' } = await client.chat.postMessage({ channel: event.channel, text: 'Looking…' });
        await client.chat.update({ channel: event.channel, ts, text: 'Found.' });
        await client.chat.delete({ channel: event.channel, ts });
      }),
    );
    await say('hello');
    const changed = await page.last('message_changed');
    expect(changed.event).toMatchObject({ message: { bot_id: 'B0ALLIANCE', text: 'Found.' } });
    const deleted = await page.last('message_deleted');
    expect(deleted.event).toMatchObject({ previous_message: { bot_id: 'B0ALLIANCE' }, channel_type: 'im' });
    await page.lastMessage(dm, 1);
  });

  it('reaches nobody where the manifest does not subscribe, and cannot be written where it forbids that', async () => {
    page = await openListeningWorkspace(() => {}, { manifest: { ...everything, events: new Set() } });
    expect((await say('hello')).told.hint).toBe('Alliance does not hear direct messages.');
    expect(page.heard('message')).toEqual([]);
    await page.stop();
    page = await openListeningWorkspace(() => {}, { manifest: { ...everything, messages: false } });
    expect((await say('hello')).told.hint).toContain('its manifest does not allow it');
    expect((await page.shown()).messages).toEqual([]);
  });

  it('takes commands as a channel does', async () => {
    const commands: unknown[] = [];
    page = await openListeningWorkspace((app) =>
      app.command('/alliance', async ({ ack, command }) => {
        commands.push([command.channel_id, command.channel_name]);
        await ack('Here.');
      }),
    );
    await say('/alliance help');
    expect((await page.lastMessage(dm, 2)).html).toContain('Here.');
    expect(commands).toEqual([[dm, 'directmessage']]);
  });
});

describe('a link of the manifest’s domains', () => {
  it('comes as link_shared from the channel and from the direct message, and in a thread', async () => {
    page = await openListeningWorkspace();
    await page.act('say', { text: 'see https://sub.example.org/a and https://other.net/', threadTs: null });
    const { ts } = await page.lastMessage('C0ALLIANCE', 1);
    expect((await page.last('link_shared')).event).toMatchObject({
      type: 'link_shared',
      channel: 'C0ALLIANCE',
      user: 'U0READER',
      message_ts: ts,
      source: 'conversations_history',
      unfurl_id: expect.any(String),
      links: [{ domain: 'example.org', url: 'https://sub.example.org/a' }],
    });
    await page.act('say', { text: 'https://example.org/b', threadTs: ts });
    expect((await page.last('link_shared', 2)).event).toMatchObject({ thread_ts: ts });
    await say('https://example.org/c');
    expect((await page.last('link_shared', 3)).event).toMatchObject({ channel: dm });
    expect(page.heard('message')).toHaveLength(1);
  });

  it('comes again only for a link that an edit has added', async () => {
    page = await openListeningWorkspace();
    await say('see https://example.org/a');
    const { ts } = await page.lastMessage(dm, 1);
    await page.act('edit', { ts, text: 'do see https://example.org/a' });
    await page.act('edit', { ts, text: 'do see https://example.org/a and https://example.org/b' });
    await page.last('message_changed', 2);
    expect((await page.last('link_shared', 2)).event).toMatchObject({
      message_ts: ts,
      links: [{ url: 'https://example.org/b' }],
    });
    expect(page.heard('link_shared')).toHaveLength(2);
  });
});
