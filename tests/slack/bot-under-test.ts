import { Writable } from 'node:stream';
import type { App, Receiver } from '@slack/bolt';
import { type Logger, pino } from 'pino';
import type { World } from '../../src/command.js';
import { createSlackApp } from '../../src/slack/app.js';
import { sampleWorld } from './sample-record.js';
import { bot, type SlackStandIn, startSlackStandIn } from './slack-stand-in.js';

/** A receiver that a test speaks through. After slackapi/bolt-js test/unit/helpers/receivers.ts. */
export class FakeReceiver implements Receiver {
  #app: App | null = null;

  init(app: App): void {
    this.#app = app;
  }
  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  /** Resolves when every listener is done. @returns how often it was acknowledged, and whether before any answer */
  async send(
    body: Record<string, unknown>,
    answers: () => number,
  ): Promise<{ acks: number; answersBefore: number }> {
    let acks = 0;
    let answersBefore = 0;
    const ack = async () => {
      if (acks === 0) answersBefore = answers();
      acks += 1;
    };
    await this.#app?.processEvent({ body, ack });
    return { acks, answersBefore };
  }
}

export interface LogLine {
  readonly level: number;
  readonly [field: string]: unknown;
}

/** A logger of the given level, and the lines it wrote. */
export function logInto(lines: LogLine[], level = 'info'): Logger {
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return pino({ level }, stream);
}

/** The real Bolt app with a fake way in and a stand-in for Slack's Web API. */
export interface BotUnderTest {
  readonly slack: SlackStandIn;
  readonly log: LogLine[];
  send(body: Record<string, unknown>): Promise<{ acks: number; answersBefore: number }>;
  stop(): Promise<void>;
}

export async function startBot(options: { world?: World; logLevel?: string } = {}): Promise<BotUnderTest> {
  const slack = await startSlackStandIn();
  const receiver = new FakeReceiver();
  const log: LogLine[] = [];
  createSlackApp({
    receiver,
    botToken: 'xoxb-test-token',
    slackApiUrl: slack.apiUrl,
    tokenVerificationEnabled: false,
    world: options.world ?? sampleWorld,
    log: logInto(log, options.logLevel),
    newReference: () => 'ref12345',
  });
  const answers = () => slack.callsOf('respond').length + slack.callsOf('chat.postMessage').length;
  return { slack, log, send: (body) => receiver.send(body, answers), stop: () => slack.stop() };
}

/** `/alliance …` as Slack sends it. */
export function commandBody(text: string, slack: SlackStandIn): Record<string, string> {
  return {
    token: 'legacy',
    command: '/alliance',
    text,
    response_url: slack.responseUrl,
    trigger_id: '1.2.3',
    user_id: 'U1',
    user_name: 'mika',
    team_id: 'T1',
    team_domain: 'team',
    channel_id: 'C1',
    channel_name: 'general',
    api_app_id: 'A1',
  };
}

/** A pressed button as Slack sends it; `value` as the button carries it. */
export function pressBody(
  actionId: string,
  value: unknown,
  slack: SlackStandIn,
  place: { thread_ts?: string } = {},
): Record<string, unknown> {
  return {
    type: 'block_actions',
    token: 'legacy',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'team' },
    user: { id: 'U1', username: 'mika', name: 'mika', team_id: 'T1' },
    channel: { id: 'C1', name: 'general' },
    container: { type: 'message', message_ts: '111.222', channel_id: 'C1', is_ephemeral: true, ...place },
    trigger_id: '1.2.3',
    response_url: slack.responseUrl,
    actions: [
      {
        type: 'button',
        block_id: 'b1',
        action_id: actionId,
        action_ts: '1.1',
        text: { type: 'plain_text', text: 'Button' },
        ...(value === undefined ? {} : { value: typeof value === 'string' ? value : JSON.stringify(value) }),
      },
    ],
  };
}

/** A message that mentions the bot, as Slack sends it. */
export function mentionBody(
  text: string,
  fields: Record<string, unknown> = {},
  eventId = 'Ev1',
): Record<string, unknown> {
  return {
    type: 'event_callback',
    token: 'legacy',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: eventId,
    event_time: 1,
    authorizations: [{ team_id: 'T1', user_id: bot.userId, is_bot: true }],
    event: {
      type: 'app_mention',
      user: 'U1',
      text,
      ts: '111.222',
      channel: 'C1',
      event_ts: '111.222',
      ...fields,
    },
  };
}
