import { Writable } from 'node:stream';
import type { App, Receiver } from '@slack/bolt';
import { type Logger, pino } from 'pino';
import { createSlackApp, type SlackEdge } from '../../src/slack/app.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { sampleWorld } from './sample-record.js';
import { bot, type SlackStandIn, startSlackStandIn } from './slack-stand-in.js';

/** How a payload was acknowledged: how often, after how many answers, and with what. */
export interface Acknowledged {
  readonly acks: number;
  readonly answersBefore: number;
  readonly answer: unknown;
}

/** A receiver that a test speaks through. After slackapi/bolt-js test/unit/helpers/receivers.ts. */
export class FakeReceiver implements Receiver {
  #app: App | null = null;

  init(app: App): void {
    this.#app = app;
  }
  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  /** Resolves when every listener is done. */
  async send(body: Record<string, unknown>, answers: () => number): Promise<Acknowledged> {
    let acks = 0;
    let answersBefore = 0;
    let answer: unknown;
    const ack = async (response?: unknown) => {
      if (acks === 0) answersBefore = answers();
      acks += 1;
      answer = response;
    };
    await this.#app?.processEvent({ body, ack });
    return { acks, answersBefore, answer };
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
  readonly store: Store;
  readonly log: LogLine[];
  send(body: Record<string, unknown>): Promise<Acknowledged>;
  stop(): Promise<void>;
}

export interface BotOptions extends Partial<Omit<SlackEdge, 'log' | 'receiver' | 'botToken'>> {
  readonly logLevel?: string;
}

/** Waits no longer than a test wants to: what the bot would wait for is not what is tested. */
const impatient = async () => {};

export async function startBot({ logLevel, ...options }: BotOptions = {}): Promise<BotUnderTest> {
  const slack = await startSlackStandIn();
  const receiver = new FakeReceiver();
  const store = options.store ?? (await openSqliteStore(':memory:'));
  const log: LogLine[] = [];
  createSlackApp({
    // A record of its own: what another test's bot found is not known to this one.
    world: { ...sampleWorld, record: { ...sampleWorld.record } },
    slackApiUrl: slack.apiUrl,
    tokenVerificationEnabled: false,
    newReference: () => 'ref12345',
    wait: impatient,
    ...options,
    store,
    receiver,
    botToken: 'xoxb-test-token',
    log: logInto(log, logLevel),
  });
  const answers = () =>
    ['respond', 'chat.postMessage', 'chat.postEphemeral'].flatMap((method) => slack.callsOf(method)).length;
  return { slack, store, log, send: (body) => receiver.send(body, answers), stop: () => slack.stop() };
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

let presses = 0;

/** A pressed button as Slack sends it; `value` as the button carries it. */
export function pressBody(
  actionId: string,
  value: unknown,
  slack: SlackStandIn,
  place: { thread_ts?: string } = {},
): Record<string, unknown> {
  presses += 1;
  return {
    type: 'block_actions',
    token: 'legacy',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'team' },
    user: { id: 'U1', username: 'mika', name: 'mika', team_id: 'T1' },
    channel: { id: 'C1', name: 'general' },
    container: { type: 'message', message_ts: '111.222', channel_id: 'C1', is_ephemeral: true, ...place },
    trigger_id: `1.2.${presses}`,
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
    is_ext_shared_channel: false,
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

/** A direct message to the bot, as Slack sends it. */
export function directBody(
  text: string,
  fields: Record<string, unknown> = {},
  eventId = `Ev${String(fields['ts'] ?? '111.222')}`,
): Record<string, unknown> {
  const message = { type: 'message', channel: 'D1', channel_type: 'im', ...fields };
  return mentionBody(text, message, eventId);
}

let edits = 0;

/** The edit of a direct message, as Slack sends it. */
export function editBody(
  text: string,
  before: string,
  ts: string,
  fields: Record<string, unknown> = {},
): Record<string, unknown> {
  edits += 1;
  const message = { type: 'message', user: 'U1', ts, ...fields };
  return directBody('', {
    subtype: 'message_changed',
    ts: `${ts}${edits}`,
    message: { ...message, text, edited: { user: 'U1', ts: `${ts}${edits}` } },
    previous_message: { ...message, text: before },
  });
}
