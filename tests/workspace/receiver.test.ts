import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { buttonBlocks, openSmallWorkspace, pressAgain, type SmallWorkspace } from './small-app.js';

let open: SmallWorkspace | null = null;
afterEach(async () => {
  await open?.stop();
  open = null;
});

async function workspace(listen: (app: App) => void, options: { patience?: number } = {}) {
  open = await openSmallWorkspace(listen, options);
  return open;
}

/** The last message, waited for: a listener answers after it has acknowledged. */
async function last(page: SmallWorkspace, count: number) {
  await expect.poll(async () => (await page.shown()).messages.length, { timeout: 5000 }).toBe(count);
  const message = (await page.shown()).messages.at(-1);
  if (!message) throw new Error('no message');
  return message;
}

const again = (app: App) =>
  app.command('/alliance', async ({ ack, command, respond }) => {
    await ack();
    await respond({ response_type: 'ephemeral', text: command.text, blocks: buttonBlocks(command.text) });
  });

describe('a slash command', () => {
  it('is shown as it was typed, reaches the app as Slack escapes it, and is answered for the person alone', async () => {
    const typed: string[] = [];
    const page = await workspace((app) => {
      app.command('/alliance', async ({ ack, command, respond }) => {
        typed.push(command.text);
        await ack();
        await respond({ response_type: 'ephemeral', text: 'Here it is.' });
      });
    });
    await page.act('say', { text: '/alliance quote "R&D" <b>', threadTs: null });
    const answer = await last(page, 2);
    expect(typed).toEqual(['quote "R&amp;D" &lt;b&gt;']);
    expect(answer.html).toContain('Only visible to you');
    expect(answer.html).toContain('Here it is.');
    const [echo] = (await page.shown()).messages;
    expect(echo?.html).toContain('/alliance quote &quot;R&amp;D&quot; &lt;b&gt;');
  });

  it('is answered by its acknowledgement too', async () => {
    const page = await workspace((app) => {
      app.command('/alliance', async ({ ack }) => {
        await ack({ response_type: 'in_channel', text: 'For everybody.' });
      });
    });
    await page.act('say', { text: '/alliance', threadTs: null });
    const answer = await last(page, 2);
    expect(answer.html).toContain('For everybody.');
    expect(answer.html).not.toContain('Only visible to you');
  });

  it('that is not acknowledged in time says so', async () => {
    const page = await workspace(
      (app) => {
        app.command('/alliance', async () => {});
      },
      { patience: 20 },
    );
    await page.act('say', { text: '/alliance quote x', threadTs: null });
    expect((await last(page, 2)).html).toContain('not acknowledged within three seconds');
  });

  it('whose listener throws before it acknowledges says so', async () => {
    const page = await workspace((app) => {
      app.command('/alliance', async () => {
        throw new Error('broken on purpose');
      });
    });
    await page.act('say', { text: '/alliance quote x', threadTs: null });
    const { html } = await last(page, 2);
    expect(html).toContain('stopped on an error');
    expect(html).not.toContain('broken on purpose');
  });

  it('of another name, or in a thread, is not sent, and the hint says what to type', async () => {
    const page = await workspace(again);
    const other = await page.act('say', { text: '/remind me', threadTs: null });
    expect(other.told.hint).toBe('/remind is no command here: /alliance is the one.');
    await page.act('say', { text: 'a plain message', threadTs: null });
    const { ts } = await last(page, 1);
    const inThread = await page.act('say', { text: '/alliance quote x', threadTs: ts });
    expect(inThread.told.hint).toContain('@Alliance quote x');
    expect((await page.shown()).messages).toHaveLength(1);
  });
});

describe('a message', () => {
  const listening = (heard: string[]) => (app: App) => {
    app.event('app_mention', async ({ event, client }) => {
      heard.push(event.text);
      await client.chat.postMessage({
        channel: event.channel,
        thread_ts: event.thread_ts ?? event.ts,
        text: 'In the thread.',
      });
    });
    app.message(async ({ event }) => {
      heard.push(`message ${event.ts}`);
    });
  };

  it('that names the app is an app_mention, answered in its thread', async () => {
    const heard: string[] = [];
    const page = await workspace(listening(heard));
    await page.act('say', { text: '@alliance quote 反撃能力 & more', threadTs: null });
    const answer = await last(page, 2);
    const [asked] = (await page.shown()).messages;
    expect(heard).toEqual(['<@U0ALLIANCE> quote 反撃能力 &amp; more']);
    expect(answer.threadTs).toBe(asked?.ts);
    expect(answer.html).toContain('In the thread.');
  });

  it('that names nobody is shown, reaches no listener, and the hint says how to be heard', async () => {
    const heard: string[] = [];
    const page = await workspace(listening(heard));
    const { told } = await page.act('say', { text: 'counterstrike', threadTs: null });
    expect(told.hint).toContain('@Alliance quote counterstrike');
    expect(heard).toEqual([]);
    expect((await page.shown()).messages).toHaveLength(1);
  });
});

describe('a reply', () => {
  it('to a message that is gone, or that one person alone sees, is not taken', async () => {
    const page = await workspace(again);
    await page.act('say', { text: '/alliance x', threadTs: null });
    const { ts } = await last(page, 2);
    for (const threadTs of [ts, '1.000000']) {
      expect((await page.act('say', { text: 'hello', threadTs })).told.hint).toBe('That thread is gone.');
    }
    expect((await page.shown()).messages).toHaveLength(2);
  });
});

describe('a press', () => {
  const replacing = (pressed: unknown[], response: Record<string, unknown>) => (app: App) => {
    again(app);
    app.action('again', async ({ ack, body, respond, action }) => {
      await ack();
      pressed.push('value' in action ? action.value : null, 'container' in body ? body.container : null);
      await respond({ text: 'pressed', ...response });
    });
  };

  it('carries the value of the button, and is answered at its response_url', async () => {
    const pressed: unknown[] = [];
    const page = await workspace(
      replacing(pressed, { response_type: 'in_channel', replace_original: false }),
    );
    await page.act('say', { text: '/alliance four & star', threadTs: null });
    const { ts } = await last(page, 2);
    const { told } = await page.act('press', { on: { ts }, press: pressAgain });
    expect(told.hint).toBeNull();
    expect((await last(page, 3)).html).not.toContain('Only visible to you');
    expect(pressed).toEqual([
      'four &amp; star',
      { type: 'message', message_ts: ts, channel_id: 'C0ALLIANCE', is_ephemeral: true },
    ]);
  });

  it('can replace the message and can take it away', async () => {
    const page = await workspace(replacing([], { replace_original: true }));
    await page.act('say', { text: '/alliance x', threadTs: null });
    const { ts } = await last(page, 2);
    await page.act('press', { on: { ts }, press: pressAgain });
    await expect.poll(async () => (await page.shown()).messages.at(-1)?.html).toContain('pressed');
    expect((await page.shown()).messages.at(-1)?.ts).toBe(ts);
    await page.stop();

    const other = await workspace(replacing([], { delete_original: true, text: '' }));
    await other.act('say', { text: '/alliance x', threadTs: null });
    const before = await last(other, 2);
    await other.act('press', { on: { ts: before.ts }, press: pressAgain });
    await last(other, 1);
  });

  it('of a button that is not there is refused in words', async () => {
    const page = await workspace(again);
    await page.act('say', { text: '/alliance x', threadTs: null });
    const { ts } = await last(page, 2);
    const forged = await page.act('press', { on: { ts }, press: { ...pressAgain, action: 'other' } });
    expect(forged.told.hint).toBe('That is gone: the message has changed.');
    const gone = await page.act('press', { on: { ts: '1.000000' }, press: pressAgain });
    expect(gone.told.hint).toBe('That message is gone.');
  });

  it('that nobody acknowledges says so', async () => {
    const page = await workspace(again, { patience: 200 });
    await page.act('say', { text: '/alliance x', threadTs: null });
    const { ts } = await last(page, 2);
    const { told } = await page.act('press', { on: { ts }, press: pressAgain });
    expect(told.hint).toContain('not acknowledged within three seconds');
  });
});

describe('a modal', () => {
  const view = {
    type: 'modal' as const,
    callback_id: 'ask',
    title: { type: 'plain_text' as const, text: 'Ask' },
    submit: { type: 'plain_text' as const, text: 'Go' },
    blocks: [
      {
        type: 'input' as const,
        block_id: 'words',
        label: { type: 'plain_text' as const, text: 'Words' },
        element: { type: 'plain_text_input' as const, action_id: 'typed' },
      },
    ],
  };
  const asking = (app: App) => {
    app.command('/alliance', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view });
    });
    app.view('ask', async ({ ack, view: submitted }) => {
      const typed = submitted.state.values['words']?.['typed']?.value;
      if (typed === 'good') await ack();
      else await ack({ response_action: 'errors', errors: { words: `Not ${typed}.` } });
    });
  };
  const filled = (value: string) => [{ block: 'words', action: 'typed', values: [value] }];

  it('opens by a trigger, says what is wrong with an input, and closes once all is well', async () => {
    const page = await workspace(asking);
    await page.act('say', { text: '/alliance', threadTs: null });
    await expect.poll(async () => (await page.shown()).modal?.html).toContain('Words');
    const id = (await page.shown()).modal?.id;
    const wrong = await page.act('submit', { view: id, filled: filled('bad') });
    expect(wrong.told.errors).toEqual({ words: 'Not bad.' });
    const right = await page.act('submit', { view: id, filled: filled('good') });
    expect(right.told.errors).toEqual({});
    expect((await page.shown()).modal).toBeNull();
  });

  it('is closed by the person', async () => {
    const page = await workspace(asking);
    await page.act('say', { text: '/alliance', threadTs: null });
    await expect.poll(async () => (await page.shown()).modal?.id).toBeDefined();
    await page.act('close', { view: (await page.shown()).modal?.id });
    expect((await page.shown()).modal).toBeNull();
  });
});
