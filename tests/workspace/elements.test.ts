import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { type ListeningWorkspace, openListeningWorkspace } from './listening-app.js';

let page: ListeningWorkspace;
afterEach(() => page.stop());

const channel = 'C0ALLIANCE';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const row = [
  {
    type: 'actions' as const,
    block_id: 'row',
    elements: [
      { type: 'overflow' as const, action_id: 'more', options: [option('mark'), option('remove')] },
      { type: 'external_select' as const, action_id: 'who', min_query_length: 0 },
      {
        type: 'conversations_select' as const,
        action_id: 'where',
        default_to_current_conversation: true,
        filter: { include: ['im' as const] },
      },
      { type: 'datepicker' as const, action_id: 'day', initial_date: '2023-06-01' },
    ],
  },
];
const posting = (app: App) =>
  app.command('/alliance', async ({ ack }) => ack({ response_type: 'in_channel', text: 'x', blocks: row }));
const suggesting = (app: App) => {
  posting(app);
  app.options('who', async ({ ack, options }) => {
    const { value } = options;
    if (value === 'none') await ack();
    else if (value === 'bad') await ack({ options: [{ text: plain(''), value: 'x' }] });
    else
      await ack({ option_groups: [{ label: plain('Japan'), options: [option('hamada'), option(value)] }] });
  });
};

/** The `ts` of the message with the row. */
async function posted(): Promise<string> {
  await page.act('say', { text: '/alliance', threadTs: null });
  return (await page.lastMessage(channel, 2)).ts;
}
const press = (ts: string, action: string, values: string[], filled: object[] = []) =>
  page.act('press', { on: { ts }, press: { block: 'row', action, values }, filled });

describe('in a message', () => {
  it('an overflow menu sends the option, and the state of its fellows', async () => {
    page = await openListeningWorkspace(posting);
    const ts = await posted();
    const day = { block: 'row', action: 'day', values: ['2024-02-29'] };
    expect((await press(ts, 'more', ['remove'], [day])).told.hint).toBeNull();
    const body = await page.last('block_actions');
    expect(body['actions']).toMatchObject([
      {
        type: 'overflow',
        block_id: 'row',
        action_id: 'more',
        selected_option: { value: 'remove', text: { type: 'plain_text', text: 'REMOVE' } },
      },
    ]);
    expect(body['state']).toEqual({
      values: {
        row: {
          who: { type: 'external_select', selected_option: null },
          where: { type: 'conversations_select', selected_conversation: null },
          day: { type: 'datepicker', selected_date: '2024-02-29' },
        },
      },
    });
    expect(body['container']).toMatchObject({ type: 'message', message_ts: ts, channel_id: channel });
  });

  it('a select of conversations begins with the one that is seen', async () => {
    page = await openListeningWorkspace(posting);
    await page.act('say', { conversation: 'D0ALLIANCE', text: '/alliance', threadTs: null });
    const { ts } = await page.lastMessage('D0ALLIANCE', 2);
    await press(ts, 'more', ['mark']);
    expect(await page.last('block_actions')).toMatchObject({
      channel: { id: 'D0ALLIANCE', name: 'directmessage' },
      state: { values: { row: { where: { selected_conversation: 'D0ALLIANCE' } } } },
    });
  });

  it('a date and a conversation send what was chosen, and nothing that was not to be chosen', async () => {
    page = await openListeningWorkspace(posting);
    const ts = await posted();
    await press(ts, 'day', ['2023-10-03']);
    expect((await page.last('block_actions'))['actions']).toMatchObject([
      { type: 'datepicker', selected_date: '2023-10-03' },
    ]);
    await press(ts, 'where', ['D0ALLIANCE']);
    expect((await page.last('block_actions', 2))['actions']).toMatchObject([
      { type: 'conversations_select', selected_conversation: 'D0ALLIANCE' },
    ]);
    await press(ts, 'where', [channel]);
    expect((await page.last('block_actions', 3))['actions']).toMatchObject([{ selected_conversation: null }]);
  });
});

describe('a select of the app’s options', () => {
  const suggest = (ts: string, typed: string) =>
    page.act('suggest', { on: { ts }, block: 'row', action: 'who', typed });

  it('asks for them with what is typed, and sends the one that is chosen as it was offered', async () => {
    page = await openListeningWorkspace(suggesting);
    const ts = await posted();
    const { told } = await suggest(ts, '浜田 & co');
    expect(told.groups).toEqual([
      {
        label: 'Japan',
        options: [
          { text: 'HAMADA', value: 'hamada', description: null },
          { text: '浜田 & CO', value: '浜田 & co', description: null },
        ],
      },
    ]);
    expect(await page.last('block_suggestion')).toMatchObject({
      type: 'block_suggestion',
      block_id: 'row',
      action_id: 'who',
      value: '浜田 & co',
      container: { type: 'message', message_ts: ts, channel_id: channel },
      channel: { id: channel },
      user: { id: 'U0READER' },
    });
    await press(ts, 'who', ['hamada']);
    expect((await page.last('block_actions'))['actions']).toMatchObject([
      { type: 'external_select', selected_option: option('hamada') },
    ]);
    await press(ts, 'who', ['forged']);
    expect((await page.last('block_actions', 2))['actions']).toMatchObject([{ selected_option: null }]);
  });

  it('has nothing to choose where the app gives nothing, and says where Slack would not take what it gives', async () => {
    page = await openListeningWorkspace(suggesting);
    const ts = await posted();
    expect((await suggest(ts, 'none')).told).toMatchObject({ groups: [] });
    expect((await suggest(ts, 'bad')).told.hint).toContain('Slack would not take');
    const gone = await page.act('suggest', { on: { ts }, block: 'row', action: 'day', typed: 'x' });
    expect(gone.told.hint).toBe('That menu is gone.');
  });

  it('that nobody answers says so', async () => {
    page = await openListeningWorkspace(posting, { patience: 200 });
    const ts = await posted();
    expect((await suggest(ts, 'x')).told.hint).toContain('not acknowledged within three seconds');
  });
});

describe('what the app has put under a link', () => {
  it('can be pressed, and says of which link it is', async () => {
    const url = 'https://example.org/a';
    page = await openListeningWorkspace((app) =>
      app.event('link_shared', async ({ event, client }) => {
        const { channel: where, message_ts: ts } = event;
        await client.chat.unfurl({ channel: where, ts, unfurls: { [url]: { blocks: row } } });
      }),
    );
    await page.act('say', { text: `see ${url}`, threadTs: null });
    await expect
      .poll(async () => (await page.lastMessage(channel, 1)).html)
      .toContain(`data-unfurl="${url}"`);
    const { ts } = await page.lastMessage(channel, 1);
    await page.act('press', {
      on: { ts, unfurl: url },
      press: { block: 'row', action: 'more', values: ['mark'] },
    });
    expect(await page.last('block_actions')).toMatchObject({
      container: {
        type: 'message_attachment',
        message_ts: ts,
        channel_id: channel,
        is_app_unfurl: true,
        app_unfurl_url: url,
      },
      app_unfurl: { app_unfurl_url: url, is_app_unfurl: true },
      message: { user: 'U0READER', attachments: [{ from_url: url }] },
      actions: [{ selected_option: { value: 'mark' } }],
    });
    const beside = await page.act('press', {
      on: { ts },
      press: { block: 'row', action: 'more', values: [] },
    });
    expect(beside.told.hint).toContain('That is gone');
  });
});
