import type { App } from '@slack/bolt';
import { expect } from 'vitest';
import { createSlackApp, type SlackEdge } from '../../src/slack/app.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { type LogLine, logInto } from '../slack/bot-under-test.js';
import { sampleWorld } from '../slack/sample-record.js';
import { type MisbehavingSlack, startMisbehavingSlack } from './misbehaving-slack.js';

/** The bot in this process, connected to a Slack that misbehaves as real bots are: over Socket Mode or HTTP. */
export interface BotInTrouble {
  readonly slack: MisbehavingSlack;
  readonly store: Store;
  readonly log: LogLine[];
  /** How long the bot wanted to wait before it called Slack again, in milliseconds. */
  readonly waits: number[];
  /** Where Slack posts to, over HTTP. */
  readonly address: string;
  /** Stops the bot: it answers what it has taken, first. */
  stop(): Promise<void>;
  /** Ends the bot and its Slack. */
  end(): Promise<void>;
}

export const signingSecret = 'a secret of the app';
/** The reference of every request, in what the user is told and in the log. */
export const reference = 'ref12345';

/** Only waits are short. What must be in time has time: a busy machine is no fault of the bot. */
const impatient = { waits: [0, 20, 50], refusedWait: 100 };

export type BotOptions = Partial<Omit<SlackEdge, 'log' | 'receiver' | 'appToken' | 'signingSecret'>> & {
  readonly over: 'socket' | 'http';
  readonly slack?: MisbehavingSlack;
};

/** A bot that waits for nothing longer than a test wants to. */
export async function startBot({ over, ...options }: BotOptions): Promise<BotInTrouble> {
  const slack = options.slack ?? (await startMisbehavingSlack());
  const store = options.store ?? (await openSqliteStore(':memory:'));
  const log: LogLine[] = [];
  const waits: number[] = [];
  const app = createSlackApp({
    // A record of its own: what another test's bot found is not known to this one.
    world: { ...sampleWorld, record: { ...sampleWorld.record } },
    botToken: 'xoxb-test',
    newReference: () => reference,
    timeout: 800,
    wait: async (ms) => void waits.push(ms),
    ...options,
    socketPatience: { ...impatient, ...options.socketPatience },
    slackApiUrl: slack.apiUrl,
    ...(over === 'socket' ? { appToken: 'xapp-test' } : { signingSecret }),
    store,
    log: logInto(log, 'debug'),
  });
  await app.init();
  const started = await (over === 'socket' ? app.start() : app.start({ port: 0, host: '127.0.0.1' }));
  let stopped: Promise<unknown> | null = null;
  const stop = async () => {
    stopped ??= app.stop();
    await stopped;
  };
  return {
    slack,
    store,
    log,
    waits,
    address: over === 'http' ? addressOf(started) : '',
    stop,
    end: async () => {
      await stop();
      await slack.stop();
      await store.close();
    },
  };
}

/** Polls until the matcher that follows holds. Ten seconds are for a machine that is busy. */
export function eventually<Value>(value: () => Value, timeout = 10_000) {
  return expect.poll(value, { interval: 10, timeout });
}

function addressOf(server: Awaited<ReturnType<App['start']>>): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bot listens on a port');
  return `http://127.0.0.1:${address.port}/slack/events`;
}
