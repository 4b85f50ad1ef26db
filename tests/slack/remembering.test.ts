import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../src/command.js';
import { buttonIds } from '../../src/render/buttons.js';
import { createSlackApp } from '../../src/slack/app.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { buttonsOf, quotations, wordsOf } from '../render/message-checks.js';
import { FakeReceiver, type LogLine, logInto, mentionBody, pressBody, startBot } from './bot-under-test.js';
import { sampleWorld } from './sample-record.js';
import { bot as identity, type SlackStandIn, startSlackStandIn } from './slack-stand-in.js';

const question = mentionBody(`<@${identity.userId}> counterstrike`);

/** A bot on a store that outlives it: made, started, and asked as a process that comes after another one. */
async function started(slack: SlackStandIn, store: Store, command?: (one: AnyCommand) => AnyCommand) {
  const log: LogLine[] = [];
  const receiver = new FakeReceiver();
  const commands = sampleWorld.commands.map((one) => command?.(one) ?? one);
  const app = createSlackApp({
    world: { ...sampleWorld, commands },
    store,
    receiver,
    botToken: 'xoxb-test-token',
    slackApiUrl: slack.apiUrl,
    tokenVerificationEnabled: false,
    wait: async () => {},
    log: logInto(log),
  });
  await app.start();
  return { app, log, send: (body: Record<string, unknown>) => receiver.send(body, () => 0) };
}

async function withSlack(work: (slack: SlackStandIn, store: Store) => Promise<void>): Promise<void> {
  const slack = await startSlackStandIn();
  const store = await openSqliteStore(':memory:');
  try {
    await work(slack, store);
  } finally {
    await store.close();
    await slack.stop();
  }
}

/** A command that never gets done, as in a process that is killed. */
const stuck = (command: AnyCommand): AnyCommand => ({ ...command, execute: () => new Promise(() => {}) });

describe('what a stop left behind', () => {
  it('is answered once by the next start', () =>
    withSlack(async (slack, store) => {
      const killed = await started(slack, store, stuck);
      void killed.send(question);
      await expect.poll(() => store.inbox.unfinished()).toHaveLength(1);
      await started(slack, store);
      await expect.poll(() => slack.callsOf('chat.postMessage')).toHaveLength(1);
      await expect.poll(() => store.inbox.unfinished()).toEqual([]);
      const third = await started(slack, store);
      await third.send(question);
      expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
      expect(quotations(slack.callsOf('chat.postMessage')[0]?.['blocks']).length).toBeGreaterThan(0);
    }));

  it('is not sent again where sending had begun: its asker decides, once', () =>
    withSlack(async (slack, store) => {
      const id = await store.inbox.receive({ keys: ['Ev1'], body: JSON.stringify(question), at: Date.now() });
      await store.inbox.began(id ?? '');
      const { send } = await started(slack, store);
      await expect.poll(() => slack.callsOf('chat.postEphemeral')).toHaveLength(1);
      const [note = {}] = slack.callsOf('chat.postEphemeral');
      expect(note).toMatchObject({ channel: 'C1', user: 'U1', thread_ts: '111.222' });
      expect(wordsOf(note['blocks'])).toContain('I cannot tell whether my answer arrived');
      expect(slack.callsOf('chat.postMessage')).toEqual([]);
      const again = buttonsOf(note['blocks']).find(({ action_id: button }) => button === buttonIds.again);
      await send(pressBody(buttonIds.again, String(again?.value), slack));
      await expect.poll(() => slack.callsOf('chat.postMessage')).toHaveLength(1);
      await send(pressBody(buttonIds.again, String(again?.value), slack));
      expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
      expect(wordsOf(slack.callsOf('respond').at(-1)?.['blocks'])).toContain('once more');
    }));

  it('is let go where it is older than a day', () =>
    withSlack(async (slack, store) => {
      const at = Date.now() - 25 * 3_600_000;
      await store.inbox.receive({ keys: ['Ev1'], body: JSON.stringify(question), at });
      await started(slack, store);
      expect(await store.inbox.unfinished()).toEqual([]);
      expect(slack.callsOf('chat.postMessage')).toEqual([]);
    }));
});

describe('an answer of which nobody can tell whether it arrived', () => {
  it('is not sent again, and its asker is told alone', () =>
    withSlack(async (slack, store) => {
      slack.refusing.set('chat.postMessage', 'internal_error');
      const { send, log } = await started(slack, store);
      await send(question);
      expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
      expect(slack.callsOf('chat.postEphemeral')).toHaveLength(1);
      expect(log.at(-1)).toMatchObject({ level: 50, msg: 'the answer may not have arrived' });
    }));
});

describe('stopping', () => {
  it('waits for what is being answered', () =>
    withSlack(async (slack, store) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const { app, send } = await started(slack, store, (command) => ({
        ...command,
        execute: async (typed, world) => {
          await held;
          return command.execute(typed, world);
        },
      }));
      void send(question);
      await expect.poll(() => store.inbox.unfinished()).toHaveLength(1);
      const stopped = stopping(app);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(stopped.yet).toBe(false);
      release();
      await stopped.done;
      expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
    }));
});

function stopping(app: App): { yet: boolean; done: Promise<void> } {
  const stopped = {
    yet: false,
    done: app.stop().then(() => {
      stopped.yet = true;
    }),
  };
  return stopped;
}

describe('who asks too fast', () => {
  it('is told when to ask again, alone, and is answered then', async () => {
    let now = 0;
    const bot = await startBot({ clock: () => now, allowances: { person: 1, workspace: 100 } });
    const ask = (n: number) =>
      bot.send(mentionBody(`<@${identity.userId}> counterstrike`, { ts: `1.${n}` }, `Ev${n}`));
    await ask(1);
    await ask(2);
    expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1);
    expect(wordsOf(bot.slack.callsOf('chat.postEphemeral')[0]?.['blocks'])).toContain(
      'Ask again in 60 seconds.',
    );
    now += 60_000;
    await ask(3);
    expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(2);
    await bot.stop();
  });
});

describe('a channel that another organisation reads', () => {
  const shared = { ...question, is_ext_shared_channel: true };

  it('gets no answer; its asker is told why, alone', async () => {
    const bot = await startBot();
    await bot.send(shared);
    expect(bot.slack.callsOf('chat.postMessage')).toEqual([]);
    expect(wordsOf(bot.slack.callsOf('chat.postEphemeral')[0]?.['blocks'])).toContain('another organisation');
    await bot.stop();
  });

  it('gets one where the configuration allows it', async () => {
    const bot = await startBot({ sharedChannels: ['C1'] });
    await bot.send(shared);
    expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1);
    await bot.stop();
  });
});
