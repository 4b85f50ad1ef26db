import { beforeEach, describe, expect, it } from 'vitest';
import { WorkspaceState } from '../../src/workspace/state/workspace-state.js';
import { WebApi } from '../../src/workspace/web-api/web-api.js';
import { everything } from './small-app.js';

let now: number;
let state: WorkspaceState;
let api: WebApi;
beforeEach(() => {
  now = 1_700_000_000_000;
  state = new WorkspaceState(() => now);
  api = apiWith(everything);
});

function apiWith(manifest: typeof everything): WebApi {
  return new WebApi({ state, manifest, botToken: 'xoxb-own', base: () => 'http://127.0.0.1:1' });
}

const call = (method: string, args: unknown) => api.answer(method, 'xoxb-own', args);
const here = { channel: 'C0ALLIANCE' };
const view = { type: 'modal', title: { type: 'plain_text', text: 'Title' }, blocks: [] };

describe('the Web API answers as Slack does', () => {
  it('to no token, a wrong token and a method it does not have', () => {
    expect(api.answer('auth.test', null, {})).toMatchObject({ ok: false, error: 'not_authed' });
    expect(api.answer('auth.test', 'xoxb-other', {})).toMatchObject({ ok: false, error: 'invalid_auth' });
    expect(call('admin.users.list', {})).toMatchObject({ ok: false, error: 'unknown_method' });
    expect(call('toString', {})).toMatchObject({ ok: false, error: 'unknown_method' });
  });

  it('auth.test, users.info and conversations.info know the bot, the person and the channel', () => {
    expect(call('auth.test', {})).toMatchObject({ ok: true, user_id: 'U0ALLIANCE', bot_id: 'B0ALLIANCE' });
    expect(call('users.info', { user: 'U0READER' })).toMatchObject({ user: { real_name: 'You' } });
    expect(call('users.info', { user: 'U1' })).toMatchObject({ ok: false, error: 'user_not_found' });
    expect(call('conversations.info', here)).toMatchObject({
      channel: { name: 'alliance', is_member: true, is_ext_shared: false },
    });
  });

  it('chat.postMessage posts, with blocks as a form carries them; chat.update changes; chat.delete takes away', () => {
    const blocks = JSON.stringify([{ type: 'divider' }]);
    const posted = call('chat.postMessage', { ...here, text: 'one', blocks });
    expect(posted).toMatchObject({ ok: true, message: { text: 'one', bot_id: 'B0ALLIANCE' } });
    const { ts } = posted;
    expect(call('chat.update', { ...here, ts, text: 'two' })).toMatchObject({ ok: true, text: 'two' });
    expect(state.messages.all).toMatchObject([{ text: 'two', blocks: [{ type: 'divider' }] }]);
    expect(call('chat.delete', { ...here, ts })).toMatchObject({ ok: true });
    expect(state.messages.all).toEqual([]);
    expect(call('chat.update', { ...here, ts, text: 'three' })).toMatchObject({ error: 'message_not_found' });
  });

  it('chat.postEphemeral is for the person alone, and cannot be updated', () => {
    const posted = call('chat.postEphemeral', { ...here, user: 'U0READER', text: 'psst' });
    expect(state.messages.all).toMatchObject([{ text: 'psst', ephemeral: true }]);
    expect(call('chat.update', { ...here, ts: posted['message_ts'], text: 'x' })).toMatchObject({
      error: 'message_not_found',
    });
    expect(call('chat.postEphemeral', { ...here, user: 'U1', text: 'x' })).toMatchObject({
      error: 'user_not_in_channel',
    });
  });

  it('refuses another channel, no words, and a thread that is not there', () => {
    expect(call('chat.postMessage', { channel: 'C1', text: 'x' })).toMatchObject({
      error: 'channel_not_found',
    });
    expect(call('chat.postMessage', here)).toMatchObject({ error: 'no_text' });
    expect(call('chat.postMessage', { ...here, text: 'x', thread_ts: '1.000000' })).toMatchObject({
      error: 'thread_not_found',
    });
    expect(call('chat.postMessage', {})).toMatchObject({ error: 'invalid_arguments' });
  });

  it('reaches the person by the direct message, by its id or by his own', () => {
    expect(call('conversations.open', { users: 'U0READER' })).toEqual({
      ok: true,
      channel: { id: 'D0ALLIANCE' },
    });
    expect(call('conversations.open', { users: 'U1' })).toMatchObject({ error: 'user_not_found' });
    expect(call('conversations.open', {})).toMatchObject({ error: 'users_list_not_supplied' });
    expect(call('chat.postMessage', { channel: 'U0READER', text: 'x' })).toMatchObject({
      channel: 'D0ALLIANCE',
    });
    call('chat.postMessage', { channel: 'D0ALLIANCE', text: 'y' });
    expect(state.messages.all.map(({ conversation }) => conversation)).toEqual(['D0ALLIANCE', 'D0ALLIANCE']);
    expect(call('conversations.info', { channel: 'D0ALLIANCE' })).toMatchObject({
      channel: { is_im: true, user: 'U0READER' },
    });
  });

  it('changes a message only where it is, and nobody else’s', () => {
    const { ts } = call('chat.postMessage', { ...here, text: 'mine' });
    expect(call('chat.update', { channel: 'D0ALLIANCE', ts, text: 'x' })).toMatchObject({
      error: 'message_not_found',
    });
    const theirs = state.messages.post({ conversation: 'C0ALLIANCE', author: 'person', text: 'theirs' });
    const named = { ...here, ts: theirs.ts };
    expect(call('chat.update', { ...named, text: 'x' })).toMatchObject({ error: 'cant_update_message' });
    expect(call('chat.delete', named)).toMatchObject({ error: 'cant_delete_message' });
  });

  it('users.info tells the zone, and the locale where it is asked for', () => {
    const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
    expect(call('users.info', { user: 'U0READER' })).toMatchObject({ user: { tz: timeZone } });
    expect(call('users.info', { user: 'U0READER' })).not.toMatchObject({ user: { locale } });
    expect(call('users.info', { user: 'U0READER', include_locale: 'true' })).toMatchObject({
      user: { locale },
    });
  });

  it.each([
    ['users.info', { user: 'U0READER' }, 'users:read'],
    ['conversations.info', here, 'channels:read'],
    ['conversations.info', { channel: 'D0ALLIANCE' }, 'im:read'],
    ['conversations.open', { users: 'U0READER' }, 'im:write'],
    ['chat.unfurl', {}, 'links:write'],
    ['files.getUploadURLExternal', {}, 'files:write'],
    ['chat.postMessage', { ...here, text: 'x' }, 'chat:write'],
  ])('refuses %s with %o where the manifest does not ask for %s', (method, args, scope) => {
    const poor = apiWith({ ...everything, scopes: new Set(['commands']) });
    expect(poor.answer(method, 'xoxb-own', args)).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: scope,
      provided: 'commands',
    });
  });

  it('keeps one thread: a reply to a reply hangs on the first message', () => {
    const first = call('chat.postMessage', { ...here, text: 'first' });
    const reply = call('chat.postMessage', { ...here, text: 'reply', thread_ts: first['ts'] });
    call('chat.postMessage', { ...here, text: 'again', thread_ts: reply['ts'] });
    expect(state.messages.all.map(({ threadTs }) => threadTs)).toEqual([null, first['ts'], first['ts']]);
  });

  it.each([
    ['a button text of 76 characters', [actions({ text: 'x'.repeat(76) })]],
    ['a button value of 2,001 characters', [actions({ value: 'x'.repeat(2001) })]],
    ['a script for an address', [actions({ url: 'javascript:alert(1)' })]],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['a block that Slack does not have', [{ type: 'marquee' }]],
    ['a header of 151 characters', [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }]],
    [
      'a block_id twice',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
    ],
  ])('refuses %s with invalid_blocks', (_, blocks) => {
    expect(call('chat.postMessage', { ...here, text: 'x', blocks })).toMatchObject({
      error: 'invalid_blocks',
    });
    expect(state.messages.all).toEqual([]);
  });

  it('refuses more characters than Slack takes', () => {
    const long = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3000) } };
    const blocks = [long, long, long, long];
    expect(call('chat.postMessage', { ...here, text: 'x', blocks })).toMatchObject({
      error: 'msg_blocks_too_long',
    });
  });

  it('views.open takes a trigger once, within three seconds; views.update takes the hash that it gave', () => {
    const late = state.tickets.issueTrigger(null);
    now += 3001;
    expect(call('views.open', { trigger_id: late, view })).toMatchObject({ error: 'expired_trigger_id' });
    const trigger_id = state.tickets.issueTrigger(null);
    const opened = call('views.open', { trigger_id, view: JSON.stringify(view) });
    expect(opened).toMatchObject({ ok: true, view: { type: 'modal' } });
    expect(call('views.open', { trigger_id, view })).toMatchObject({ error: 'invalid_trigger_id' });
    const id = state.views.modal?.id;
    expect(call('views.update', { view_id: id, view, hash: 'old' })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(call('views.update', { view_id: id, view, hash: state.views.modal?.hash })).toMatchObject({
      ok: true,
    });
    expect(call('views.update', { view_id: 'V1', view })).toMatchObject({ error: 'not_found' });
  });

  it('views.push puts a second and a third over the first, and no fourth', () => {
    const open = (method: string) =>
      call(method, { trigger_id: state.tickets.issueTrigger('C0ALLIANCE'), view });
    const first = state.views.push({ type: 'modal', title: plain('Title'), blocks: [] }, null);
    expect(open('views.push')).toMatchObject({
      view: { root_view_id: first?.id, previous_view_id: first?.id },
    });
    expect(open('views.push')).toMatchObject({ ok: true, view: { root_view_id: first?.id } });
    expect(open('views.push')).toMatchObject({ error: 'push_limit_reached' });
    expect(open('views.open')).toMatchObject({ ok: true, view: { previous_view_id: null } });
  });

  it('views.publish draws the Home tab, for the person at the page, where the manifest has one', () => {
    const home = { type: 'home', blocks: [{ type: 'divider' }], private_metadata: 'kept' };
    const publish = (more: object) => call('views.publish', { user_id: 'U0READER', view: home, ...more });
    expect(publish({})).toMatchObject({ ok: true, view: { type: 'home', private_metadata: 'kept' } });
    const [id, hash] = [state.views.home?.id, state.views.home?.hash];
    expect(publish({ hash: 'old' })).toMatchObject({ error: 'hash_conflict' });
    expect(publish({ hash, view: JSON.stringify(home) })).toMatchObject({ ok: true, view: { id } });
    expect(publish({ user_id: 'U1' })).toMatchObject({ error: 'invalid_arguments' });
    expect(publish({ view })).toMatchObject({ error: 'invalid_arguments' });
    const homeless = apiWith({ ...everything, home: false });
    expect(homeless.answer('views.publish', 'xoxb-own', { user_id: 'U0READER', view: home })).toMatchObject({
      error: 'not_enabled',
    });
  });
});

function actions(fields: { text?: string; value?: string; url?: string }) {
  const { text = 'Text', ...rest } = fields;
  return { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text }, ...rest }] };
}

function plain(text: string) {
  return { type: 'plain_text' as const, text };
}
