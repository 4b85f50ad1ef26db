import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationState } from '../../src/conversation/state.js';
import { wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, mentionBody, startBot } from './bot-under-test.js';
import { sampleQuote, samples } from './sample-record.js';

const moment = Date.UTC(2026, 10, 22, 9, 30);
const [first, second] = [samples.answer, samples.interpreted];

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({ now: () => moment });
  const upload_url = `${bot.slack.apiUrl}upload`;
  bot.slack.saying.set('files.getUploadURLExternal', { upload_url, file_id: 'F1' });
});
afterEach(() => bot.stop());

const answers = () => bot.slack.callsOf('respond');
const shared = () => bot.slack.callsOf('files.completeUploadExternal');
const uploaded = () => String(bot.slack.callsOf('upload')[0]?.['body'] ?? '');
const told = () => wordsOf(answers()[0]?.['blocks']);

const state: ConversationState = {
  version: 1,
  subject: 'counterstrike',
  aspects: [],
  shown: [],
  shownAs: 'evidence',
  firstNumber: 1,
  focus: null,
  listed: [first.id, second.id],
  unlisted: 0,
  paging: null,
  language: 'en',
};
const keep = (thread: string, changed: Partial<ConversationState> = {}, channel = 'C1') =>
  bot.store.threads.keep({ team: 'T1', channel, thread }, JSON.stringify({ ...state, ...changed }), moment);

let taken = 0;

/** The shortcut, taken from the menu of a message by U1. */
function shortcut(message: { ts: string; thread_ts?: string }, channel = 'C1'): Record<string, unknown> {
  taken += 1;
  return {
    type: 'message_action',
    callback_id: 'export_quotes',
    team: { id: 'T1', domain: 'team' },
    user: { id: 'U1', username: 'mika', name: 'mika', team_id: 'T1' },
    channel: { id: channel, name: 'general' },
    message_ts: message.ts,
    message: { type: 'message', user: 'U2', text: 'words', ...message },
    trigger_id: `9.9.${taken}`,
    response_url: bot.slack.responseUrl,
  };
}

describe('the shortcut Export quotes', () => {
  it('puts the quotes of the thread into it as a file, and tells the one who asked alone', async () => {
    await keep('100.1');
    const { acks } = await bot.send(shortcut({ ts: '100.7', thread_ts: '100.1' }));
    expect(acks).toBe(1);
    expect(bot.slack.callsOf('files.getUploadURLExternal')).toMatchObject([
      { filename: 'alliance-quotes-2026-11-22.md' },
    ]);
    expect(shared()).toMatchObject([{ channel_id: 'C1', thread_ts: '100.1' }]);
    expect(uploaded()).toContain('# 2 quotes from the record');
    expect(uploaded()).toContain('Exported on 22 November 2026.');
    for (const { text } of [first, second]) expect(uploaded()).toContain(`> ${text}`);
    expect(uploaded()).toContain('Through interpreter');
    expect(answers()).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
    expect(told()).toBe('The file with 2 quotes is in the thread.');
    expect(bot.slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('takes the message that begins the thread too', async () => {
    await keep('100.1');
    await bot.send(shortcut({ ts: '100.1' }));
    expect(shared()).toMatchObject([{ channel_id: 'C1', thread_ts: '100.1' }]);
  });

  it('takes a quote that somebody shared there, once', async () => {
    await keep('100.1', { listed: [first.id] });
    const share = { team: 'T1', channel: 'C1', ts: '100.1', user: 'U2', at: 1 };
    await bot.store.shares.add({ ...share, quote: samples.readout.id });
    await bot.send(shortcut({ ts: '100.7', thread_ts: '100.1' }));
    expect(uploaded()).toContain('# 2 quotes from the record');
    expect(uploaded().split(samples.readout.text)).toHaveLength(2);
    expect(uploaded()).toContain('Not a verbatim quote');
  });

  it('takes the conversation itself in a direct message outside a thread', async () => {
    await keep('', {}, 'D1');
    await bot.send(shortcut({ ts: '100.7' }, 'D1'));
    expect(shared()).toMatchObject([{ channel_id: 'D1' }]);
    expect(shared()[0]).not.toHaveProperty('thread_ts');
    expect(told()).toBe('The file with 2 quotes is in the conversation.');
  });

  it('says privately how to get some where none were shown', async () => {
    await bot.send(shortcut({ ts: '100.7', thread_ts: '100.1' }));
    expect(shared()).toEqual([]);
    expect(answers()).toMatchObject([{ response_type: 'ephemeral' }]);
    expect(told()).toContain('No quotes were shown in this thread yet.');
  });

  it('says what the record no longer has', async () => {
    await keep('100.1', { listed: [first.id, sampleQuote({ id: 'zzzzzzzzzz' }).id] });
    await bot.send(shortcut({ ts: '100.7', thread_ts: '100.1' }));
    expect(uploaded()).toContain('# 1 quote from the record');
    expect(told()).toContain('1 quote shown here is no longer in the record and not in the file.');
  });

  it('says how many older quotes of a long thread are not kept any more', async () => {
    await keep('100.1', { unlisted: 7 });
    await bot.send(shortcut({ ts: '100.7', thread_ts: '100.1' }));
    expect(told()).toContain('7 quotes shown earlier in this thread are not kept any more');
  });

  it('speaks the language of the thread', async () => {
    await keep('100.1', { language: 'ja' });
    await bot.send(shortcut({ ts: '100.7', thread_ts: '100.1' }));
    expect(uploaded()).toContain('# 記録からの引用2件');
    expect(uploaded()).toContain(`> ${first.text}`);
    expect(told()).toBe('引用2件のファイルをスレッドに置きました。');
  });

  it('puts no file where another organisation reads along, or nobody can tell', async () => {
    await keep('100.1');
    bot.slack.saying.set('conversations.info', { channel: { id: 'C1', is_ext_shared: true } });
    await bot.send(shortcut({ ts: '100.7', thread_ts: '100.1' }));
    bot.slack.refusing.set('conversations.info', 'missing_scope');
    await keep('100.1', {}, 'C2');
    await bot.send(shortcut({ ts: '100.7', thread_ts: '100.1' }, 'C2'));
    expect(bot.slack.callsOf('files.getUploadURLExternal')).toEqual([]);
    expect(answers()).toHaveLength(2);
  });

  it.each([
    ['files.getUploadURLExternal', 'missing_scope', 'files:write'],
    ['files.getUploadURLExternal', 'file_uploads_disabled', 'does not take files'],
    ['files.completeUploadExternal', 'not_in_channel', '/invite @Alliance'],
    ['files.completeUploadExternal', 'is_archived', 'archived'],
    ['files.completeUploadExternal', 'restricted_action', 'does not let apps post'],
  ])('tells in a sentence why there is no file: %s %s', async (method, why, said) => {
    await keep('100.1');
    bot.slack.refusing.set(method, why);
    await bot.send(shortcut({ ts: '100.7', thread_ts: '100.1' }));
    expect(told()).toContain(said);
    expect(told()).not.toContain('ref12345');
  });

  it('apologises with a reference for any other refusal, which stands in the log', async () => {
    await keep('100.1');
    bot.slack.refusing.set('files.completeUploadExternal', 'invalid_arguments');
    await bot.send(shortcut({ ts: '100.7', thread_ts: '100.1' }));
    expect(told()).toContain('ref12345');
    expect(bot.log).toContainEqual(expect.objectContaining({ request: 'ref12345', level: 50 }));
  });
});

describe('asking for the file in a thread', () => {
  const mention = (text: string, n: number) =>
    bot.send(mentionBody(`<@U0BOT> ${text}`, { ts: `100.${n}`, thread_ts: '100.1' }, `Ev${n}`));

  it('puts it there with a sentence beside it', async () => {
    await keep('100.1');
    await mention('export the quotes', 5);
    expect(shared()).toMatchObject([{ channel_id: 'C1', thread_ts: '100.1' }]);
    const posts = bot.slack.callsOf('chat.postMessage');
    expect(posts).toMatchObject([{ channel: 'C1', thread_ts: '100.1' }]);
    expect(wordsOf(posts[0]?.['blocks'])).toBe('2 quotes of this thread as Markdown.');
  });

  it('says where there is nothing to put', async () => {
    await mention('export the quotes', 6);
    expect(shared()).toEqual([]);
    expect(wordsOf(bot.slack.callsOf('chat.postMessage')[0]?.['blocks'])).toMatch(/^No quote/u);
  });
});
