import { createHmac } from 'node:crypto';
import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSlackApp } from '../../src/slack/app.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { quotations } from '../render/message-checks.js';
import { commandBody, type LogLine, logInto, mentionBody } from './bot-under-test.js';
import { sampleWorld } from './sample-record.js';
import { bot, type SlackStandIn, startSlackStandIn } from './slack-stand-in.js';

const signingSecret = 'a secret of the app';
let slack: SlackStandIn;
let app: App;
let url: string;
let store: Store;
const log: LogLine[] = [];

beforeEach(async () => {
  slack = await startSlackStandIn();
  store = await openSqliteStore(':memory:');
  app = createSlackApp({
    signingSecret,
    botToken: 'xoxb-test-token',
    slackApiUrl: slack.apiUrl,
    world: sampleWorld,
    store,
    log: logInto(log),
  });
  await app.init();
  const address = (await app.start({ port: 0, host: '127.0.0.1' })).address();
  if (address === null || typeof address === 'string') throw new Error('the bot listens on a port');
  url = `http://127.0.0.1:${address.port}/slack/events`;
});
afterEach(async () => {
  await app.stop();
  await slack.stop();
});

interface Signing {
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly at?: number;
}

/** Posts a body as Slack does: signed with the time and the app's secret. */
function post(
  body: string,
  type: string,
  { secret = signingSecret, at = Math.floor(Date.now() / 1000) }: Signing = {},
) {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
  });
}

const form = 'application/x-www-form-urlencoded';
const command = () => new URLSearchParams(commandBody('quote counterstrike', slack)).toString();
const eventually = (method: string) => expect.poll(() => slack.callsOf(method).length).toBe(1);

describe('over HTTP', () => {
  it('a signed command is answered in its acknowledgement, to the one who typed it alone', async () => {
    const response = await post(command(), form);
    expect(response.status).toBe(200);
    const answer = z.looseObject({ blocks: z.unknown() }).parse(await response.json());
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(quotations(answer.blocks)).toHaveLength(5);
    expect(slack.callsOf('respond')).toEqual([]);
  });

  it('a signed event is answered in its thread', async () => {
    const response = await post(
      JSON.stringify(mentionBody(`<@${bot.userId}> counterstrike`)),
      'application/json',
    );
    expect(response.status).toBe(200);
    await eventually('chat.postMessage');
  });

  it('Slack’s check of the address is answered', async () => {
    const check = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'legacy' });
    const response = await post(check, 'application/json');
    expect(await response.json()).toEqual({ challenge: 'abc' });
  });

  it.each([
    ['a signature with another secret', { secret: 'another' }],
    ['a stale time', { at: Math.floor(Date.now() / 1000) - 6 * 60 }],
  ])('%s is refused, and nothing is answered', async (_, signing) => {
    const response = await post(command(), form, signing);
    expect(response.status).toBe(401);
    expect(slack.callsOf('respond')).toEqual([]);
  });

  it('a request without a signature is refused', async () => {
    const response = await fetch(url, { method: 'POST', body: command(), headers: { 'content-type': form } });
    expect(response.status).toBe(401);
    expect(slack.callsOf('respond')).toEqual([]);
  });

  it('only /slack/events is there', async () => {
    for (const path of ['/elsewhere', '/slack/install', '/slack/oauth_redirect'])
      expect((await fetch(new URL(path, url))).status).toBe(404);
  });
});

describe('the start', () => {
  it('fails where Slack refuses the token', async () => {
    slack.refusing.set('auth.test', 'invalid_auth');
    const refused = createSlackApp({
      signingSecret,
      botToken: 'xoxb-revoked',
      slackApiUrl: slack.apiUrl,
      world: sampleWorld,
      store,
      log: logInto(log),
    });
    await expect(refused.init()).rejects.toThrow('invalid_auth');
  });

  it('needs to know whose it is', () => {
    expect(() => createSlackApp({ signingSecret, world: sampleWorld, store, log: logInto(log) })).toThrow(
      'token',
    );
  });

  it('needs a way in', () => {
    expect(() =>
      createSlackApp({ botToken: 'xoxb-x', world: sampleWorld, store, log: logInto(log) }),
    ).toThrow('receiver');
  });
});
