import { beforeEach, describe, expect, it } from 'vitest';
import { Channel } from '../../src/workspace/channel.js';
import { answerResponse } from '../../src/workspace/response-url.js';
import { Tickets } from '../../src/workspace/tickets.js';
import { WebApi } from '../../src/workspace/web-api.js';

let now: number;
let channel: Channel;
let tickets: Tickets;
let api: WebApi;
beforeEach(() => {
  now = 1_700_000_000_000;
  channel = new Channel(() => now);
  tickets = new Tickets(() => now);
  api = new WebApi(channel, tickets, 'xoxb-own');
});

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
    expect(channel.messages).toMatchObject([{ text: 'two', edited: true, blocks: [{ type: 'divider' }] }]);
    expect(call('chat.delete', { ...here, ts })).toMatchObject({ ok: true });
    expect(channel.messages).toEqual([]);
    expect(call('chat.update', { ...here, ts, text: 'three' })).toMatchObject({ error: 'message_not_found' });
  });

  it('chat.postEphemeral is for the person alone, and cannot be updated', () => {
    const posted = call('chat.postEphemeral', { ...here, user: 'U0READER', text: 'psst' });
    expect(channel.messages).toMatchObject([{ text: 'psst', ephemeral: true }]);
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

  it('keeps one thread: a reply to a reply hangs on the first message', () => {
    const first = call('chat.postMessage', { ...here, text: 'first' });
    const reply = call('chat.postMessage', { ...here, text: 'reply', thread_ts: first['ts'] });
    call('chat.postMessage', { ...here, text: 'again', thread_ts: reply['ts'] });
    expect(channel.messages.map(({ threadTs }) => threadTs)).toEqual([null, first['ts'], first['ts']]);
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
    ['an input in a message', [input()]],
  ])('refuses %s with invalid_blocks', (_, blocks) => {
    expect(call('chat.postMessage', { ...here, text: 'x', blocks })).toMatchObject({
      error: 'invalid_blocks',
    });
    expect(channel.messages).toEqual([]);
  });

  it('refuses more characters than Slack takes', () => {
    const long = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3000) } };
    const blocks = [long, long, long, long];
    expect(call('chat.postMessage', { ...here, text: 'x', blocks })).toMatchObject({
      error: 'msg_blocks_too_long',
    });
  });

  it('views.open takes a trigger once, within three seconds; views.update takes the hash that it gave', () => {
    const late = tickets.issueTrigger();
    now += 3001;
    expect(call('views.open', { trigger_id: late, view })).toMatchObject({ error: 'expired_trigger_id' });
    const trigger_id = tickets.issueTrigger();
    const opened = call('views.open', { trigger_id, view: JSON.stringify(view) });
    expect(opened).toMatchObject({ ok: true, view: { type: 'modal' } });
    expect(call('views.open', { trigger_id, view })).toMatchObject({ error: 'invalid_trigger_id' });
    const id = channel.view?.id;
    expect(call('views.update', { view_id: id, view, hash: 'old' })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(call('views.update', { view_id: id, view, hash: channel.view?.hash })).toMatchObject({ ok: true });
    expect(call('views.update', { view_id: 'V1', view })).toMatchObject({ error: 'not_found' });
  });
});

describe('a response_url', () => {
  const answer = (ticket: string, body: unknown) => answerResponse(channel, tickets, ticket, body);

  it('answers for the person alone unless told otherwise, five times', () => {
    const ticket = tickets.issueResponse({ ts: null });
    expect(answer(ticket, { text: 'one' })).toEqual({ status: 200, body: 'ok' });
    expect(answer(ticket, { text: 'two', response_type: 'in_channel' }).status).toBe(200);
    expect(channel.messages.map(({ ephemeral }) => ephemeral)).toEqual([true, false]);
    for (let use = 3; use <= 5; use += 1) answer(ticket, { text: `${use}` });
    expect(answer(ticket, { text: 'six' })).toEqual({ status: 404, body: 'used_url' });
    expect(channel.messages).toHaveLength(5);
  });

  it('lives for half an hour', () => {
    const ticket = tickets.issueResponse({ ts: null });
    now += 30 * 60 * 1000 + 1;
    expect(answer(ticket, { text: 'late' })).toEqual({ status: 404, body: 'expired_url' });
    expect(answer('made-up', { text: 'x' }).status).toBe(404);
  });

  it('replaces a message, deletes it, and posts into a thread only where thread_ts says so', () => {
    const { ts } = channel.post({ author: 'app', text: 'before' });
    const ticket = tickets.issueResponse({ ts });
    answer(ticket, { text: 'after', replace_original: true });
    expect(channel.messages).toMatchObject([{ ts, text: 'after' }]);
    answer(ticket, { text: 'in the thread', thread_ts: ts });
    answer(ticket, { text: 'beside it' });
    expect(channel.messages.slice(1)).toMatchObject([{ threadTs: ts }, { threadTs: null }]);
    answer(ticket, { delete_original: true });
    expect(channel.messages).toMatchObject([{ text: 'beside it' }]);
  });

  it('refuses what Slack would', () => {
    const ticket = tickets.issueResponse({ ts: null });
    expect(answer(ticket, {})).toEqual({ status: 400, body: 'no_text' });
    expect(answer(ticket, { blocks: [{ type: 'marquee' }] })).toEqual({
      status: 400,
      body: 'invalid_blocks',
    });
    expect(answer(ticket, { text: 'x', thread_ts: '1.000000' })).toEqual({
      status: 400,
      body: 'thread_not_found',
    });
  });
});

function actions(fields: { text?: string; value?: string; url?: string }) {
  const { text = 'Text', ...rest } = fields;
  return { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text }, ...rest }] };
}

function input() {
  return {
    type: 'input',
    label: { type: 'plain_text', text: 'Label' },
    element: { type: 'plain_text_input', action_id: 'a' },
  };
}
